import { addSheet } from "../excel/addSheet";
import { readOutline } from "../excel/readOutline";
import type { Session } from "../excel/session";
import { formPlan } from "../workbook/form";
import { plannedPlacement } from "../workbook/placement";
import { schemeSheetPlan } from "../workbook/schemeSheet";
import { nameProblem, sheetNames } from "../workbook/sheetNames";
import type { Book } from "./book";
import { assertWritable, readUnits, schemeOf } from "./book";
import { ActionFailure, attempt } from "./outcome";
import { rankingOf, summaryOf, writeOverview } from "./overviews";
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
    const overviews = [sheetNames.summary, sheetNames.ranking].filter((name) => names.includes(name));
    const book = overviews.length > 0 ? await readUnits(session, outline, { formulas: false, others: overviews }) : null;

    const sheet = await addSheet(session, formPlan({ scheme, year, unit, hasBonusSheet }));
    if (hasBonusSheet) sheet.position = names.indexOf(sheetNames.bonus);
    if (outline.record === null) await addSheet(session, schemeSheetPlan(scheme, year));
    if (book !== null) await joinOverviews(session, book, unit);
    sheet.activate();
    await session.sync();
    return { units: 1, sheets: outline.record === null ? 2 : 1, syncs: session.counts.syncs };
  });
}

/** Adds the new city to 汇总 and 排名, where they stand. */
async function joinOverviews(session: Session, book: Book, unit: string): Promise<void> {
  const added = { sheetName: unit, unit, placement: plannedPlacement(book.scheme) };
  const summary = book.others.get(sheetNames.summary);
  const ranking = book.others.get(sheetNames.ranking);
  if (summary !== undefined) await writeOverview(session, summaryOf(book, [added]), summary);
  if (ranking !== undefined) await writeOverview(session, rankingOf(book, undefined, 1), ranking);
}
