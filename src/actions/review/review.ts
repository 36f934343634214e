import { isExcelOnWeb } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import { actionTime } from "../../workbook/log/actionTime";
import { sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable, readingsOf, schemeOf } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
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
    const outline = await readOutline(session);
    assertWritable(outline);
    assertOffice(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const names = new Map(outline.sheets.map(({ id, name }) => [id, name] as const));
    const ids = new Set(marks.map(({ sheetId }) => sheetId));
    if ([...ids].some((id) => !names.has(id))) throw new ActionFailure("sheetGone");
    const sheets = outline.sheets.filter(({ id, name }) => ids.has(id) || name === sheetNames.log);
    const { forms, others, protectedOthers } = await readForms(session, sheets, {
      formulas: "typed",
      others: [sheetNames.log],
      limitAnswers: isExcelOnWeb(),
    });
    const plan = planReview(
      {
        scheme,
        forms: new Map(readingsOf(scheme, forms).map((unit) => [unit.form.id, unit] as const)),
        names,
        hasBonusSheet: outline.sheets.some(({ name }) => name === sheetNames.bonus),
      },
      marks,
    );
    const written = plan.units.reduce((sum, { writes }) => sum + writes.length, 0);
    if (written > 0) {
      assertUnlocked([...(await lockedAmong(session, plan.units)), ...protectedOthers]);
      stopIfCancelled(options.signal);
      const log = others.get(sheetNames.log);
      await writeUnits(session, log, plan.units, { time: actionTime(logTime(new Date()), log), action: reviewAction });
    }
    const sheetIds = new Set(plan.units.filter(({ writes }) => writes.length > 0).map(({ unit }) => unit.form.id));
    const tracking = await followTracking(session, { outline, scheme, sheetIds }, options);
    return { ...tracking, indicators: plan.indicators, written, skipped: plan.skipped, refused: plan.refused };
  }, { isOneStep: true });
}
