import type { Area } from "../sheet/plan";

type Run = readonly [from: number, to: number];

/** Adds or takes away a run of columns from runs that are sorted and apart. */
function changed(runs: readonly Run[], from: number, to: number, add: boolean): readonly Run[] {
  const kept: Run[] = [];
  for (const [start, end] of runs) {
    if (end < from || start > to) kept.push([start, end]);
    else {
      if (start < from) kept.push([start, from - 1]);
      if (end > to) kept.push([to + 1, end]);
    }
  }
  if (add) kept.push([from, to]);
  return kept.sort((a, b) => a[0] - b[0]);
}

function shiftedRuns(runs: readonly Run[], at: number, count: number): readonly Run[] {
  if (count > 0) {
    return runs.flatMap(([from, to]): Run[] => {
      if (from >= at) return [[from + count, to + count]];
      // Excel gives inserted columns the format of the column before them.
      return to >= at - 1 ? [[from, to + count]] : [[from, to]];
    });
  }
  const removed = -count;
  return changed(runs, at, at + removed - 1, false).map(([from, to]): Run => (from > at ? [from - removed, to - removed] : [from, to]));
}

/**
 * Which cells of a sheet are unlocked. Univer has no such flag, and one kept on the cells would be lost when a
 * person clears them; so it is kept beside the sheet and follows inserted and deleted rows and columns.
 */
export class Locks {
  /** Rows alike share one object, so copying a sheet's locks copies references. */
  private rows: (readonly Run[] | undefined)[];

  constructor(rows: readonly (readonly Run[] | undefined)[] = []) {
    this.rows = [...rows];
  }

  copy(): Locks {
    return new Locks(this.rows);
  }

  set(area: Area, locked: boolean): void {
    const from = area.column;
    const to = area.column + area.columns - 1;
    const last = Math.min(area.row + area.rows, locked ? this.rows.length : Number.POSITIVE_INFINITY);
    const results = new Map<readonly Run[] | undefined, readonly Run[]>();
    for (let row = area.row; row < last; row += 1) {
      const runs = this.rows[row];
      const next = results.get(runs) ?? changed(runs ?? [], from, to, !locked);
      results.set(runs, next);
      this.rows[row] = next;
    }
  }

  isLocked(row: number, column: number): boolean {
    return !(this.rows[row] ?? []).some(([from, to]) => from <= column && column <= to);
  }

  /** Whether any cell of `area` is locked. */
  anyLocked(area: Area): boolean {
    return this.count(area, true);
  }

  /** Whether any cell of `area` is unlocked. */
  anyUnlocked(area: Area): boolean {
    return this.count(area, false);
  }

  private count(area: Area, locked: boolean): boolean {
    const last = area.row + area.rows;
    if (locked && last > this.rows.length) return true;
    for (let row = area.row; row < Math.min(last, this.rows.length); row += 1) {
      const open = (this.rows[row] ?? []).reduce((sum, [from, to]) => {
        return sum + Math.max(0, Math.min(to, area.column + area.columns - 1) - Math.max(from, area.column) + 1);
      }, 0);
      if (locked ? open < area.columns : open > 0) return true;
    }
    return false;
  }

  /** Inserts `count` rows before row `at`, or deletes them when negative. */
  shiftRows(at: number, count: number): void {
    if (count < 0) {
      this.rows.splice(at, -count);
      return;
    }
    if (at > this.rows.length) return;
    const above = at === 0 ? undefined : this.rows[at - 1];
    this.rows.splice(at, 0, ...Array.from({ length: count }, () => above));
  }

  /** Inserts `count` columns before column `at`, or deletes them when negative. */
  shiftColumns(at: number, count: number): void {
    this.rows = this.rows.map((runs) => (runs === undefined ? undefined : shiftedRuns(runs, at, count)));
  }
}
