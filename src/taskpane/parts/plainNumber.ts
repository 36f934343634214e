/** The number that a text plainly is; null for anything else. */
export function plainNumber(text: string): number | null {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
