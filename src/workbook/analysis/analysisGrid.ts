/** Columns of 得分分析 by what they hold; each city has one from `units` on. */
export const analysisColumns = { code: 0, item: 1, content: 2, category: 3, max: 4, average: 5, share: 6, lost: 7, atZero: 8, units: 9 } as const;

/** Rows of 得分分析. */
export const analysisRows = { title: 0, subtitle: 1, header: 3, first: 4 } as const;

/** Widths of the columns before those of the cities, and of each of those. */
const widths = [7, 22, 32, 6, 8, 9, 9, 9, 8] as const;
const unitWidth = 7.5;

/** Widths of the printed columns with so many cities. */
export function analysisWidths(units: number): readonly number[] {
  return [...widths, ...Array.from({ length: units }, () => unitWidth)];
}

/** Lines of text that a row of the heat map has room for. */
export const heatTextLines = 2;
