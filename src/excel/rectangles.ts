import type { Area } from "../sheet/plan";

/** Cells of one look, as few rectangles: runs along a row, joined downwards while they are alike. */
export function rectanglesOf(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const rows = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, [column]);
    else columns.push(column);
  }
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const [column, columns] of runsOf(rows.get(row) ?? [])) {
      const signature = `${column}:${columns}`;
      const above = open.get(signature);
      const joins = above !== undefined && above.row + above.rows === row;
      next.set(signature, joins ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
      if (joins) open.delete(signature);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOf(columns: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** Runs of equal neighbours in a list: [value, first index, count]; absent values make gaps. */
export function runsOfEqual<T>(values: readonly (T | undefined)[]): readonly { readonly value: T; readonly first: number; readonly count: number }[] {
  const runs: { value: T; first: number; count: number }[] = [];
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.value === value && last.first + last.count === index) last.count += 1;
    else runs.push({ value, first: index, count: 1 });
  }
  return runs;
}
