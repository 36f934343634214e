import type { Scheme } from "../../core/index";

/** The year that a text names, or null. */
export function yearOf(text: string): number | null {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : 0;
  return year >= 2000 && year <= 2100 ? year : null;
}

/** The years that a scheme's table is for, as its title says: the first and the last one, e.g. 2012 and 2013. */
export function yearsOfTable({ tableTitle }: Pick<Scheme, "tableTitle">): readonly [number, number] | null {
  const years = [...tableTitle.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year));
  const [first] = years;
  return first === undefined ? null : [first, years.at(-1) ?? first];
}

/** The year that a new workbook is for unless somebody says another: the first one of the scheme's table, or the present one. */
export function defaultYear(scheme: Pick<Scheme, "tableTitle">, today: Date): number {
  return yearsOfTable(scheme)?.[0] ?? today.getFullYear();
}

/** Whether a year is none that the scheme's table is for. */
export function isOutsideTable(scheme: Pick<Scheme, "tableTitle">, year: number): boolean {
  const years = yearsOfTable(scheme);
  return years !== null && (year < years[0] || year > years[1]);
}
