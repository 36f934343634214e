import type { AcceptReport, ReturnPreview } from "../../actions/types";

/** A returned file, or some cells of it, that an import did not write. */
export interface NotWritten {
  readonly file: string;
  /** "" where the file does not say. */
  readonly unit: string;
  /**
   * refused: it could not be read, or is none of this workbook's; unticked: it was left out; late: it did not fit the
   * workbook any more; cells: the file was written but for these entries.
   */
  readonly why: "refused" | "unticked" | "late" | "cells";
  /** What is wrong, or which entries, in words. */
  readonly details: readonly string[];
}

/** Files on the list that are not to be written, although there is something in them or they cannot be read. */
export function leftOut(previews: readonly ReturnPreview[], taken: readonly ReturnPreview[]): readonly NotWritten[] {
  return previews.flatMap((preview): NotWritten[] => {
    const { file, unit, refused, changes, problems } = preview;
    if (taken.includes(preview) || (!refused && changes.length === 0)) return [];
    const details = problems.filter(({ severity }) => severity === "refused").map(({ message }) => message);
    return [{ file, unit, why: refused ? "refused" : "unticked", details }];
  });
}

/** What of the files that were to be written was not: files that were refused after all, and single entries. */
export function notTaken(taken: readonly ReturnPreview[], { refused, skipped }: AcceptReport): readonly NotWritten[] {
  return taken.flatMap(({ file, unit, problems }): NotWritten[] => {
    if (refused.includes(file)) return [{ file, unit, why: "late", details: [] }];
    const left = problems.filter(({ severity }) => severity === "left").map(({ message }) => message);
    const cells = skipped.filter((one) => one.file === file && one.unit === unit).map(({ label }) => label);
    return left.length + cells.length === 0 ? [] : [{ file, unit, why: "cells", details: [...left, ...cells] }];
  });
}

/** The list that stays until it is closed: what an earlier import left is told on, unless the file was taken up again. */
export function withNotWritten(old: readonly NotWritten[], taken: readonly string[], more: readonly NotWritten[]): readonly NotWritten[] {
  const anew = new Set([...taken, ...more.map(({ file }) => file)]);
  return [...old.filter(({ file }) => !anew.has(file)), ...more];
}
