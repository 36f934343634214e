import { actionTime } from "../../workbook/log/actionTime";
import { actionId } from "../../workbook/log/loggedActions";
import { assertUnlocked } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { readChosenForms } from "../book/readChosenForms";
import { logTime } from "../book/writeLog";
import { lockedAmong, writeUnits } from "../book/writeUnits";
import { isReplacing } from "../form/planEntries";
import { followTracking } from "../tracking/followTracking";
import type { ActionOptions, BatchReport, BatchRequest, Outcome } from "../types";
import { planBatch } from "./planBatch";

/** First word of its lines in 操作记录; an indicator's code or a city's name follows. */
const batchAction = "按指标录入";

/**
 * 按指标录入: writes figures that the office holds itself into the forms of the cities, as 自报值 or as 核定值, all in one
 * batch or nothing. Every cell has a line in 操作记录, all of one time. The points follow live.
 */
export function enterBatch(request: BatchRequest, options: ActionOptions): Promise<Outcome<BatchReport>> {
  return attempt(async (session) => {
    const chosen = await readChosenForms(session, request.cells.map(({ sheetId }) => sheetId));
    const { outline, scheme, log } = chosen;
    if (request.cells.some(({ sheetId }) => !chosen.forms.has(sheetId))) throw new ActionFailure("sheetGone");
    const plan = planBatch(chosen, request);
    const time = actionTime(logTime(new Date()), log);
    if (plan.units.length > 0) {
      assertUnlocked([...(await lockedAmong(session, plan.units)), ...chosen.protectedLog]);
      stopIfCancelled(options.signal);
      await writeUnits(session, scheme, log, plan.units, { time, action: `${batchAction} ${request.about}`, by: options.by }, options);
    }
    const figures = plan.units.flatMap(({ writes }) => writes.filter(({ column }) => column === request.side));
    const touched = new Set(plan.units.map(({ unit }) => unit.form.id));
    const tracking = await followTracking(session, { outline, scheme, sheetIds: touched }, options);
    return {
      ...tracking,
      about: request.about,
      units: plan.units.length,
      figures: figures.length,
      replaced: figures.filter(isReplacing).length,
      action: plan.units.length === 0 ? "" : actionId({ time, name: batchAction }),
      refused: plan.refused,
    };
  }, { isOneStep: true });
}
