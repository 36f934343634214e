import type { Session } from "../../excel/session";
import { isFormula } from "../../sheet/cellContent";
import { entryAt } from "../../workbook/form/readForm";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { within } from "../book/undone";
import type { ChangePlan } from "../book/writeChanges";
import { writeChanges } from "../book/writeChanges";
import { lockedAmong } from "../book/writeUnits";
import { followTracking } from "../tracking/followTracking";
import type { ActionOptions, Outcome } from "../types";
import type { TakeBackReport, TakeBackRequest } from "./historyTypes";
import { planTakingBack } from "./planTakingBack";
import { readWithLog } from "./readTakingBack";

/**
 * 撤销 of any action of 操作记录, second half: puts back what its lines say stood there before. Only cells that still hold what the
 * action left are written, and of these only the ones that were seen; it stands in 操作记录 itself, so that it can be taken back too.
 */
export function takeBack({ id, mark, files }: TakeBackRequest, options: ActionOptions): Promise<Outcome<TakeBackReport>> {
  return attempt(async (session) => {
    const { book, log } = await readWithLog(session);
    assertWritable(book.outline);
    const planned = planTakingBack(book, log, id, options.language);
    if (planned.mark !== mark) throw new ActionFailure("otherAction");
    const plan = within(planned.plan, files);
    assertUnlocked(await lockedIn(session, book, plan));
    stopIfCancelled(options.signal);
    const { written } = await writeChanges(session, book, () => planned.name, plan, options);
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    const { action } = planned;
    const sheetIds = new Set(plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form.form.id));
    const tracking = await followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds }, options);
    return {
      ...tracking,
      name: action.takesBack?.name ?? action.name,
      time: action.time,
      units: [...new Set(plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form.reading.unit))],
      restored: written,
      skipped: plan.skipped.map(({ unit, key, label }) => ({ unit, label: label === "" ? key : label })),
      syncs: session.counts.syncs,
    };
  });
}

/** Protected sheets whose protection forbids one of the cells, and 操作记录 where it is protected; a sync where any form is. */
async function lockedIn(session: Session, { scheme, protectedOthers }: Book, { planned }: ChangePlan): Promise<readonly string[]> {
  const units = planned.filter(({ writes }) => writes.length > 0).map(({ form, writes }) => ({
    unit: form,
    writes: writes.map(({ key, column, row, before, after }) => ({ column, row, entry: entryAt(scheme, key, column), what: key, before, after: isFormula(after) ? null : after })),
  }));
  const log = units.length > 0 && protectedOthers.has(sheetNames.log) ? [sheetNames.log] : [];
  return [...(await lockedAmong(session, units)), ...log];
}
