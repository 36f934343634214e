import type { CellValue } from "../sheet/plan";

/**
 * The year that a cell names, however a program saved it: 2012, "2012", "２０１２", "2012年" or "2012年度"; null where it names none.
 *
 * @example yearIn("2012年度") // 2012
 */
export function yearIn(value: CellValue | undefined): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const year = /^(\d{4})(?:\.0+)?(?:年度?)?$/.exec(value.normalize("NFKC").replaceAll(/\s/g, ""))?.[1];
  return year === undefined ? null : Number(year);
}
