import type { ReturnFile, ReturnPreview, UndonePreview } from "../../actions/types";

/** A returned file on the list; two files may have the same name. */
export interface ReturnRow {
  readonly id: number;
  readonly preview: ReturnPreview;
}

/** A browser's file as the actions read it. */
export function returnFile(file: File): ReturnFile {
  return { name: file.name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** The rows with other files behind them; ids of rows go on counting, so that none stands for two files. */
export function withMore(rows: readonly ReturnRow[], previews: readonly ReturnPreview[]): readonly ReturnRow[] {
  const first = rows.reduce((most, { id }) => Math.max(most, id), -1) + 1;
  return [...rows, ...previews.map((preview, index) => ({ id: first + index, preview }))];
}

/** The same rows with their files judged anew beside each other. */
export function judged(rows: readonly ReturnRow[], judge: (previews: readonly ReturnPreview[]) => readonly ReturnPreview[]): readonly ReturnRow[] {
  const previews = judge(rows.map(({ preview }) => preview));
  return rows.map((row, index) => ({ ...row, preview: previews[index] ?? row.preview }));
}

/** Whether there is anything of a file to write. */
export function isAcceptable({ refused, changes }: ReturnPreview): boolean {
  return !refused && changes.length > 0;
}

/** Whether somebody has to look at the changes first: such a file is not ticked of itself. */
export function asksFirst({ problems }: ReturnPreview): boolean {
  return problems.some(({ severity }) => severity === "ask");
}

/** How many cities and cells undoing an import puts back, and how many it leaves alone. */
export function undoneCounts(files: readonly UndonePreview[]): { readonly units: number; readonly cells: number; readonly kept: number } {
  return {
    units: new Set(files.filter(({ changes }) => changes.length > 0).map(({ unit }) => unit)).size,
    cells: files.reduce((sum, { changes }) => sum + changes.length, 0),
    kept: files.reduce((sum, { kept }) => sum + kept.length, 0),
  };
}
