import { importMark } from "../../workbook/log/lastImport";
import { sheetNames } from "../../workbook/sheetNames";
import { readBook, required } from "../book/book";
import { attempt, stopIfCancelled } from "../book/outcome";
import type { PlannedUndo } from "./planUndo";
import { planUndo } from "./planUndo";
import { labelsOf } from "../book/labels";
import { undonePreviews } from "../book/undone";
import type { ActionOptions, Outcome, UndoPreview } from "../types";

/** 撤销上次导入, first half: which files it would take back, cell by cell, and what it would leave alone. Two syncs; writes nothing. */
export function previewUndo(options: ActionOptions): Promise<Outcome<UndoPreview>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: "typed", others: [sheetNames.log] }));
    stopIfCancelled(options.signal);
    const planned = planUndo(book, options.language);
    if (planned === "never" || planned === "undone") return { kind: planned };
    const indicators = labelsOf(book.scheme, options.language);
    const indicatorOf = (key: string) => indicators.get(key)?.indicator ?? "";
    const { time } = planned.logged;
    return { kind: "import", mark: markOf(planned), time, files: undonePreviews(planned, indicatorOf) };
  });
}

/** The mark of the import that would be undone. */
export function markOf({ logged: { time, files } }: PlannedUndo): string {
  return importMark(time, files.map(({ file, unit, values }) => ({ file, unit, count: values.length })));
}
