/** Days as spreadsheets count them: 1 is 1900-01-01 and, by an old mistake, 61 is 1900-03-01; from there on every day counts. */
const firstDay = 61;
const unixDay = 25_569;
const dayLength = 86_400_000;

/**
 * The serial number of a day, or null for what is no day between 1900-03-01 and 9999-12-31.
 *
 * @example serialOf("2013-12-31") // 41639
 */
export function serialOf(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / dayLength + unixDay;
  // Whatever else a date is written like, the day of its number is written otherwise.
  return serial >= firstDay && dayOf(serial) === day ? serial : null;
}

/**
 * The day of a serial number, as 2013-12-31. Takes whole numbers from 61 to 2958465.
 *
 * @example dayOf(41639) // "2013-12-31"
 */
export function dayOf(serial: number): string {
  return dateOf(serial).toISOString().slice(0, 10);
}

/** The same for counting with its year and month. */
export function dateOf(serial: number): Date {
  return new Date((serial - unixDay) * dayLength);
}

/** Days from Monday to Friday up to this one, from the first Sunday of the count on; saturdays and sundays have the number of the friday before. */
export function weekdaysUpTo(serial: number): number {
  return 5 * Math.floor((serial - 1) / 7) + Math.min(5, (serial - 1) % 7);
}

/** Whether a day is one from Monday to Friday. */
export function isWeekday(serial: number): boolean {
  return weekdaysUpTo(serial) > weekdaysUpTo(serial - 1);
}
