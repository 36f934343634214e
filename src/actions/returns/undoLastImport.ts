import { undoAction } from "../../workbook/log/importLog";
import { sheetNames } from "../../workbook/sheetNames";
import { lockedSheets } from "./acceptReturns";
import { assertUnlocked, assertWritable, readBook, required } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { followTracking } from "../tracking/followTracking";
import { planUndo } from "./planUndo";
import { markOf } from "./previewUndo";
import { within } from "../book/undone";
import type { ActionOptions, Outcome, UndoReport, UndoRequest } from "../types";
import { writeChanges } from "../book/writeChanges";

/**
 * 撤销上次导入, second half: puts back what the last import replaced, as 操作记录 has it, so that it works after the pane
 * was closed too. A cell that changed since the import is left alone and told. Done once; the next import can be undone
 * again. Where another import than the one asked for is the last one by now, nothing is undone.
 */
export function undoLastImport(options: ActionOptions & { readonly only?: UndoRequest }): Promise<Outcome<UndoReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: "typed", others: [sheetNames.log] }));
    assertWritable(book.outline);
    const planned = planUndo(book, "zh-CN");
    const { only } = options;
    const isNone = planned === "never" || planned === "undone";
    if (only !== undefined && (isNone || markOf(planned) !== only.mark)) throw new ActionFailure("otherImport");
    if (isNone) return { files: [], restored: 0, skipped: [], syncs: session.counts.syncs };
    const plan = only?.files === undefined ? planned.plan : within(planned.plan, only.files);
    assertUnlocked(lockedSheets(book, plan));
    stopIfCancelled(options.signal);
    const { written } = await writeChanges(session, book, (file) => `${undoAction} ${file}`, plan, options);
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    const sheetIds = new Set(plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form.form.id));
    const tracking = await followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds }, options);
    return { ...tracking, files: planned.wanted.map(({ file }) => file), restored: written, skipped: plan.skipped, syncs: session.counts.syncs };
  }, { isOneStep: true });
}
