import { actionTime } from "../../workbook/log/actionTime";
import { actionId } from "../../workbook/log/loggedActions";
import { assertUnlocked } from "../book/book";
import { attempt, stopIfCancelled } from "../book/outcome";
import { readChosenForms } from "../book/readChosenForms";
import { followTracking } from "../tracking/followTracking";
import { lockedAmong, writeUnits } from "../book/writeUnits";
import { planReview } from "./planReview";
import type { ActionOptions, Outcome, ReviewMark, ReviewReport } from "../types";
import { logTime } from "../book/writeLog";

/** First word of a review's lines in 操作记录. */
const reviewAction = "核定";

/**
 * Writes what the reviewer decided: 核定值, 核定理由 and 审核状态, found anew by key. A mark of which anything changed
 * since it was made is left alone as a whole, and so is one that could not count as reviewed; every old value goes to
 * 操作记录. The points follow live.
 */
export function review(marks: readonly ReviewMark[], options: ActionOptions): Promise<Outcome<ReviewReport>> {
  return attempt(async (session) => {
    const chosen = await readChosenForms(session, marks.map(({ sheetId }) => sheetId));
    const { outline, scheme, log } = chosen;
    const plan = planReview(chosen, marks);
    const written = plan.units.reduce((sum, { writes }) => sum + writes.length, 0);
    const time = actionTime(logTime(new Date()), log);
    if (written > 0) {
      assertUnlocked([...(await lockedAmong(session, plan.units)), ...chosen.protectedLog]);
      stopIfCancelled(options.signal);
      await writeUnits(session, scheme, log, plan.units, { time, action: reviewAction, by: options.by });
    }
    const sheetIds = new Set(plan.units.filter(({ writes }) => writes.length > 0).map(({ unit }) => unit.form.id));
    const tracking = await followTracking(session, { outline, scheme, sheetIds }, options);
    return { ...tracking, indicators: plan.indicators, written, action: written === 0 ? "" : actionId({ time, name: reviewAction }), skipped: plan.skipped, refused: plan.refused };
  }, { isOneStep: true });
}
