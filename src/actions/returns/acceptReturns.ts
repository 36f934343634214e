import { importAction } from "../../workbook/log/importLog";
import { importMark } from "../../workbook/log/lastImport";
import { isEditionOf } from "../../workbook/scheme/editions";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable, readBook, required } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { followTracking } from "../tracking/followTracking";
import { attempt, stopIfCancelled } from "../book/outcome";
import type { AcceptReport, ActionOptions, Outcome, ReturnPreview } from "../types";
import type { ChangePlan } from "../book/writeChanges";
import { planChanges, writeChanges } from "../book/writeChanges";

/**
 * Writes what the accepted previews would change: 自报值 and 佐证材料 only, in one batch, with every old value in
 * 操作记录. A cell that changed since the preview is left alone and told; everything computed follows live.
 */
export function acceptReturns(previews: readonly ReturnPreview[], options: ActionOptions): Promise<Outcome<AcceptReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: "typed", others: [sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const fitting = fittingPreviews(book, previews);
    const plan = planChanges(book, fitting);
    assertUnlocked(lockedSheets(book, plan));
    stopIfCancelled(options.signal);
    const { written, time } = await writeChanges(session, book, (file) => `${importAction} ${file}`, plan, options);
    const files = plan.planned.map(({ file, form, writes }) => ({ file, unit: form.reading.unit, count: writes.length }));
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    const sheetIds = new Set(plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form.form.id));
    const tracking = await followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds }, options);
    return {
      ...tracking,
      files: fitting.map(({ file }) => file),
      written,
      unchanged: plan.unchanged,
      skipped: plan.skipped,
      refused: previews.filter((preview) => !fitting.includes(preview)).map(({ file }) => file),
      mark: written === 0 ? "" : importMark(time, files.filter(({ count }) => count > 0)),
      syncs: session.counts.syncs,
    };
  }, { isOneStep: true });
}

/** Previews that may be accepted: not refused, of this workbook's scheme and year, and the only one of their city. */
function fittingPreviews(book: Book, previews: readonly ReturnPreview[]): readonly ReturnPreview[] {
  const files = new Map<string, number>();
  for (const { refused, unit } of previews) if (!refused) files.set(unit, (files.get(unit) ?? 0) + 1);
  return previews.filter(
    ({ refused, scheme, year, unit }) => !refused && scheme !== null && isEditionOf(book.scheme, scheme.digest) && year === book.year && files.get(unit) === 1,
  );
}

/** Sheets that would be written and are protected. */
export function lockedSheets(book: Book, { planned }: ChangePlan): readonly string[] {
  const touched = planned.filter(({ writes }) => writes.length > 0);
  const forms = touched.filter(({ form }) => form.form.isProtected).map(({ form }) => form.reading.sheetName);
  return [...forms, ...(touched.length > 0 && book.protectedOthers.has(sheetNames.log) ? [sheetNames.log] : [])];
}
