import { isExcelOnWeb } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import { actionTime } from "../../workbook/log/actionTime";
import { actionId } from "../../workbook/log/loggedActions";
import { sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable, readingsOf, schemeOf } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
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
    const outline = await readOutline(session);
    assertWritable(outline);
    assertOffice(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const names = new Map(outline.sheets.map(({ id, name }) => [id, name] as const));
    const ids = new Set(request.cells.map(({ sheetId }) => sheetId));
    const sheets = outline.sheets.filter(({ id, name }) => ids.has(id) || name === sheetNames.log);
    const { forms, others, protectedOthers } = await readForms(session, sheets, {
      formulas: "typed",
      others: [sheetNames.log],
      limitAnswers: isExcelOnWeb(),
    });
    const units = new Map(readingsOf(scheme, forms).map((unit) => [unit.form.id, unit] as const));
    if ([...ids].some((id) => !units.has(id))) throw new ActionFailure("sheetGone");
    const hasBonusSheet = outline.sheets.some(({ name }) => name === sheetNames.bonus);
    const plan = planBatch({ scheme, forms: units, names, hasBonusSheet }, request);
    const log = others.get(sheetNames.log);
    const time = actionTime(logTime(new Date()), log);
    if (plan.units.length > 0) {
      assertUnlocked([...(await lockedAmong(session, plan.units)), ...protectedOthers]);
      stopIfCancelled(options.signal);
      await writeUnits(session, log, plan.units, { time, action: `${batchAction} ${request.about}` }, options);
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
