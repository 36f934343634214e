import { lastLoggedImport, undoAction } from "../workbook/importLog";
import { sheetNames } from "../workbook/sheetNames";
import { lockedSheets } from "./acceptReturns";
import { assertUnlocked, assertWritable, readBook, required } from "./book";
import { attempt, stopIfCancelled } from "./outcome";
import { labelsOf } from "./previewReturns";
import type { ActionOptions, Outcome, UndoReport } from "./types";
import type { WantedChanges } from "./writeChanges";
import { planChanges, writeChanges } from "./writeChanges";

/**
 * 撤销上次导入: puts back what the last import replaced, as 操作记录 has it, so that it works after the pane was
 * closed too. A cell that changed since the import is left alone and told. Done once; the next import can be undone again.
 */
export function undoLastImport(options: ActionOptions): Promise<Outcome<UndoReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: false, others: [sheetNames.log] }));
    assertWritable(book.outline);
    const log = book.others.get(sheetNames.log);
    const labels = labelsOf(book.scheme, "zh-CN");
    const wanted = (log === undefined ? [] : lastLoggedImport(log)).map(({ file, unit, values }): WantedChanges => ({
      file,
      unit,
      changes: values.map(({ key, column, before, after }) => {
        return { key, column, label: labels.get(key)?.label ?? "", before: after, after: before };
      }),
    }));
    const plan = planChanges(book, wanted);
    assertUnlocked(lockedSheets(book, plan));
    stopIfCancelled(options.signal);
    const restored = await writeChanges(session, book, undoAction, plan);
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    return { files: wanted.map(({ file }) => file), restored, skipped: plan.skipped, syncs: session.counts.syncs };
  });
}
