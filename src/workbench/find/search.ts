/** A cell and what is to be read in it. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet that a person can go to. */
export interface SearchedSheet {
  readonly id: string;
  /** The cells that show something, row after row. */
  cells(): Iterable<ShownCell>;
  /** Whether another cell is merged over this one. */
  isCovered(row: number, column: number): boolean;
}

/** Where something was found. */
export interface Hit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** After so many cells there is a stop, in which the page may be drawn. */
const STRETCH = 100;

/** The hits in the order of sheets, rows and columns; undefined at stops. */
export function* search(sheets: Iterable<SearchedSheet>, matches: (text: string) => boolean): Generator<Hit | undefined, void> {
  let count = 0;
  for (const sheet of sheets) {
    for (const { row, column, text } of sheet.cells()) {
      if (matches(text) && !sheet.isCovered(row, column)) yield { sheetId: sheet.id, row, column };
      count += 1;
      if (count % STRETCH === 0) yield undefined;
    }
  }
}

/** The place of the hit that is at a cell; -1 when there is none. */
export const hitAt = (hits: readonly Hit[], { sheetId, row, column }: Hit): number =>
  hits.findIndex((hit) => hit.sheetId === sheetId && hit.row === row && hit.column === column);

/**
 * The place of the hit that comes next after a cell (step 1) or before it (step -1), beginning anew at either end; -1
 * without hits. `sheetIds` gives the order of sheets.
 */
export function nextHit(hits: readonly Hit[], sheetIds: readonly string[], from: Hit, step: 1 | -1): number {
  const order = new Map(sheetIds.map((id, index) => [id, index]));
  const distance = (hit: Hit): number =>
    (order.get(hit.sheetId) ?? -1) - (order.get(from.sheetId) ?? -1) || hit.row - from.row || hit.column - from.column;
  if (step === 1) return Math.max(hits.findIndex((hit) => distance(hit) > 0), hits.length > 0 ? 0 : -1);
  const before = hits.filter((hit) => distance(hit) < 0).length;
  return (before === 0 ? hits.length : before) - 1;
}
