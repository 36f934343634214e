/** Rows of 敏感性分析. */
export const sensitivityRows = { title: 0, subtitle: 1, group: 3, header: 4, first: 5 } as const;

/** Columns of 敏感性分析 by what they hold; `chart` on are what its chart draws, outside what is printed. */
export const sensitivityColumns = {
  rank: 0,
  unit: 1,
  total: 2,
  weighed: 3,
  kept: 4,
  leftOut: 5,
  next: 6,
  gap: 7,
  turned: 8,
  turnedWithout: 9,
  marks: 10,
  seal: 12,
  chart: 13,
} as const;

/** How many columns are printed. */
export const printedColumns = sensitivityColumns.marks + 1;

export const sensitivityWidths = [6, 10, 9, 15, 11, 10, 10, 8, 10, 24, 15] as const;

/** Width of the printed columns from one to another, the last one left out. */
export function widthBetween(first: number, end: number): number {
  return sensitivityWidths.slice(first, end).reduce((sum, one) => sum + one, 0);
}
