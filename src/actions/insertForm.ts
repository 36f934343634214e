import { readOutline } from "../excel/readBook";
import type { Session } from "../excel/session";
import { planBytes, writeSheet } from "../excel/writeSheet";
import { formPlan } from "../workbook/form";
import { schemeSheetPlan } from "../workbook/schemeSheet";
import { nameProblem, sheetNames } from "../workbook/sheetNames";
import { assertWritable, schemeOf } from "./book";
import { ActionFailure, attempt } from "./outcome";
import { refreshOverviews } from "./refreshOverviews";
import type { ActionOptions, CreateReport, InsertRequest, Outcome } from "./types";

/**
 * 插入指标表: one more city's form. In a year's workbook it joins 汇总 and 排名 and takes the workbook's year and
 * scheme; in any other workbook it brings _方案 with it.
 */
export function insertForm(request: InsertRequest, _options: ActionOptions): Promise<Outcome<CreateReport>> {
  const { unit } = request;
  return attempt(async (session) => {
    if (nameProblem(unit, []) !== null) throw new ActionFailure("namesInvalid", [unit]);
    const outline = await readOutline(session);
    assertWritable(outline);
    const names = outline.sheets.map((sheet) => sheet.name);
    const taken = names.filter((name) => name.toLowerCase() === unit.toLowerCase());
    if (taken.length > 0) throw new ActionFailure("namesTaken", taken);
    const scheme = schemeOf(outline) ?? request.scheme;
    const year = outline.record?.year ?? request.year;
    const hasBonusSheet = names.includes(sheetNames.bonus);
    const plan = formPlan({ scheme, year, unit, hasBonusSheet });
    await session.spend(planBytes(plan));
    const sheet = session.workbook.worksheets.add(unit);
    writeSheet(sheet, plan);
    if (hasBonusSheet) sheet.position = names.indexOf(sheetNames.bonus);
    if (outline.record === null) await addScheme(session, scheme, year);
    sheet.activate();
    await session.sync();
    const hasOverview = names.includes(sheetNames.summary) || names.includes(sheetNames.ranking);
    if (hasOverview) await refreshOverviews(session);
    return { units: 1, sheets: outline.record === null ? 2 : 1, syncs: session.counts.syncs };
  });
}

async function addScheme(session: Session, scheme: InsertRequest["scheme"], year: number): Promise<void> {
  const plan = schemeSheetPlan(scheme, year);
  await session.spend(planBytes(plan));
  writeSheet(session.workbook.worksheets.add(plan.name), plan);
}
