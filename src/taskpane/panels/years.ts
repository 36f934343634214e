/** The year that a text names, or null. */
export function yearOf(text: string): number | null {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : 0;
  return year >= 2000 && year <= 2100 ? year : null;
}

/** The year that is assessed now: the work of a year is assessed when it is over. */
export function defaultYear(today: Date): number {
  return today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();
}
