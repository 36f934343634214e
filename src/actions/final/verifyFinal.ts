import { readOutline } from "../../excel/readOutline";
import { isEditionOf } from "../../workbook/scheme/editions";
import { entriesDigest } from "../../workbook/final/finalEntries";
import { figuresDiffering, figuresOtherToday, finalScorecardsPlan, scorecardsDiffering } from "../../workbook/final/finalFigures";
import { latestFinal, latestFinalSheet } from "../../workbook/final/finalNames";
import { readFinalStore } from "../../workbook/final/finalStore";
import { readUnits, required } from "../book/book";
import { ActionFailure, attempt } from "../book/outcome";
import type { ActionOptions, FinalCheck, Outcome } from "../types";
import { beforeNames } from "../../workbook/publish/naming";

/**
 * 核对定稿: the last 定稿 computed anew from the entries kept with it, whatever the forms hold by now, and held against
 * its digest and its printed figures. One of an earlier version is computed as that version did. Writes nothing.
 */
export function verifyFinal(_options: ActionOptions): Promise<Outcome<FinalCheck>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    const sheets = outline.sheets.map(({ name }) => name);
    const names = latestFinal(sheets);
    const book = required(await readUnits(session, outline, { formulas: false, others: names === null ? [] : [names.sheet, names.scorecards] }));
    if (names === null) {
      const orphan = latestFinalSheet(sheets);
      throw orphan === null ? new ActionFailure("noFinal") : new ActionFailure("sheetGone", [orphan.store]);
    }
    const sheet = book.others.get(names.sheet);
    const store = book.others.get(names.store);
    if (sheet === undefined || store === undefined) throw new ActionFailure("sheetGone", [names.sheet]);
    const kept = readFinalStore(store);
    // Where even its form is spoilt, nothing can be computed; the digest surely does not agree.
    if (kept === null) return { sheetName: names.sheet, time: "", digestAgrees: false, figures: [], units: 0 };
    const { record, units } = kept;
    const digestAgrees = entriesDigest(record, units) === record.digest;
    if (digestAgrees && !isEditionOf(book.scheme, record.schemeDigest)) {
      throw new ActionFailure("unknownScheme", [`${record.schemeId} ${record.schemeVersion}`]);
    }
    const plan = finalScorecardsPlan(book.scheme, names.scorecards, kept);
    const earlier = book.scheme.naming === undefined ? plan : finalScorecardsPlan(beforeNames(book.scheme), names.scorecards, kept);
    const figures = [
      ...figuresDiffering(book.scheme, kept, sheet),
      ...scorecardsDiffering(plan, book.others.get(names.scorecards), earlier),
    ];
    const otherToday = figuresOtherToday(book.scheme, kept);
    const found = { sheetName: names.sheet, time: record.time, digestAgrees, figures, units: units.length };
    return otherToday.length === 0 ? found : { ...found, otherToday };
  });
}
