import { undoAction } from "../../workbook/log/importLog";
import { sheetNames } from "../../workbook/sheetNames";
import { lockedSheets } from "./acceptReturns";
import { assertUnlocked, assertWritable, readBook, required } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { followTracking } from "../tracking/followTracking";
import { planUndo } from "./planUndo";
import { markOf } from "./previewUndo";
import type { ActionOptions, Outcome, SkippedChange, UndonePreview, UndoReport, UndoRequest } from "../types";
import type { ChangePlan } from "./writeChanges";
import { writeChanges } from "./writeChanges";

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
    const { written } = await writeChanges(session, book, undoAction, plan, options);
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    const sheetIds = new Set(plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form.form.id));
    const tracking = await followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds }, options);
    return { ...tracking, files: planned.wanted.map(({ file }) => file), restored: written, skipped: plan.skipped, syncs: session.counts.syncs };
  });
}

/** The plan without cells that were to be left alone when the user saw it, although they could be put back by now. */
function within(plan: ChangePlan, files: readonly UndonePreview[]): ChangePlan {
  const placeOf = (file: string, unit: string, key: string, column: string) => [file, unit, key, column].join("\n");
  const seen = new Set(files.flatMap(({ file, unit, changes }) => changes.map(({ key, column }) => placeOf(file, unit, key, column))));
  const unseen: SkippedChange[] = [];
  const planned = plan.planned.map(({ file, form, writes }) => {
    const { unit } = form.reading;
    const left = writes.filter(({ key, column }) => !seen.has(placeOf(file, unit, key, column)));
    unseen.push(...left.map(({ key, column, label, before }): SkippedChange => ({ file, unit, key, column, label, reason: "changed", now: before })));
    return { file, form, writes: writes.filter((write) => !left.includes(write)) };
  });
  return { ...plan, planned, skipped: [...plan.skipped, ...unseen] };
}
