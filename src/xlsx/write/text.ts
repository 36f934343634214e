/**
 * In these files "_x0041_" stands for the character U+0041. Text that happens to look like that is guarded, and the
 * two characters XML cannot carry, which the writer does not guard itself, are written so.
 */
export function guarded(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}
