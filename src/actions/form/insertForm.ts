import { addSheet } from "../../excel/addSheet";
import { readOutline } from "../../excel/readOutline";
import { writeUnits } from "../../excel/writeUnits";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import { formPlan } from "../../workbook/form/form";
import { plannedPlacement } from "../../workbook/form/placement";
import { schemeSheetPlan } from "../../workbook/scheme/schemeSheet";
import { withOfferedGroup } from "../../workbook/units/groups";
import { nameProblem, sheetNames } from "../../workbook/sheetNames";
import { citiesOf } from "../awards/awardsState";
import type { Book } from "../book/book";
import { assertFreeStructure, assertUnlocked, assertWritable, readUnits, schemeOf } from "../book/book";
import { earlierVersions } from "../book/earlierVersions";
import { offerCities, offerOf } from "../awards/offerCities";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { OverviewChange } from "../overview/overviews";
import { lockedOverviews, rankingChange, summaryChange, writeOverview } from "../overview/overviews";
import type { ActionOptions, CreateReport, InsertRequest, Outcome } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { listOf, listToKeep, typedGroupLines } from "../book/unitsState";
import { restoredLines, writeLog } from "../book/writeLog";

/**
 * 插入指标表: one more city's form. In a year's workbook it joins 汇总 and 排名 and takes the workbook's year and
 * scheme; in any other workbook it brings _方案 with it.
 */
export function insertForm(request: InsertRequest, options: ActionOptions): Promise<Outcome<CreateReport>> {
  const { unit } = request;
  return attempt(async (session) => {
    if (nameProblem(unit, []) !== null) throw new ActionFailure("namesInvalid", [unit]);
    const outline = await readOutline(session);
    assertOffice(outline);
    assertWritable(outline);
    assertFreeStructure(outline);
    const names = outline.sheets.map((sheet) => sheet.name);
    const wanted = outline.record === null ? [unit, sheetNames.scheme] : [unit];
    const taken = names.filter((name) => wanted.some((one) => one.toLowerCase() === name.toLowerCase()));
    if (taken.length > 0) throw new ActionFailure("namesTaken", taken);
    const scheme = schemeOf(outline) ?? request.scheme;
    const year = outline.record?.year ?? request.year;
    const hasBonusSheet = outline.record !== null && names.includes(sheetNames.bonus);
    const standing = [sheetNames.summary, sheetNames.ranking, sheetNames.log].filter((name) => names.includes(name));
    const book = await readUnits(session, outline, { formulas: false, others: standing });
    const changes = book === null ? [] : joined(book, unit, await earlierVersions());
    const log = [...(book === null ? [] : typedGroupLines(book)), ...restoredLines("插入指标表", changes.flatMap(({ restored }) => restored))];
    if (book !== null) assertUnlocked(lockedOverviews(book, changes, log));
    const offer = book === null ? null : offerOf(book, [...citiesOf(book), unit]);
    stopIfCancelled(options.signal);

    const made: string[] = [];
    await undoingSheets(session, outline, made, async () => {
      made.push(unit);
      const sheet = await addSheet(session, formPlan({ scheme, year, unit, hasBonusSheet, isAlone: !standing.includes(sheetNames.summary) }));
      if (hasBonusSheet) sheet.position = names.indexOf(sheetNames.bonus);
      if (outline.record === null) {
        made.push(sheetNames.scheme);
        await addSheet(session, schemeSheetPlan(scheme, year, { units: [{ name: unit, sheetName: unit }] }));
      }
      if (book !== null && !outline.unitList.isProtected) {
        const known = listToKeep(book) ?? listOf(book);
        const rest = known.filter(({ name }) => name !== unit);
        const own = known.find(({ name }) => name === unit) ?? withOfferedGroup(scheme, known, { name: unit, sheetName: unit });
        await writeUnits(session, outline.unitList, [...rest, own]);
      }
      for (const change of changes) await writeOverview(session, change);
      if (offer !== null) offerCities(session, scheme, offer);
      await writeLog(session, scheme, book?.others.get(sheetNames.log), log);
      sheet.activate();
      await session.sync();
    });
    return { units: 1, sheets: made.length, syncs: session.counts.syncs };
  });
}

/** 汇总 and 排名, where they stand, with the new city. */
function joined(book: Book, unit: string, known: EarlierFormulas): readonly OverviewChange[] {
  const added = { sheetName: unit, unit, placement: plannedPlacement(book.scheme) };
  const summary = book.others.get(sheetNames.summary);
  const ranking = book.others.get(sheetNames.ranking);
  return [
    ...(summary === undefined ? [] : [summaryChange(book, known, [added])]),
    ...(ranking === undefined ? [] : [rankingChange(book, known, { added: 1 })]),
  ];
}
