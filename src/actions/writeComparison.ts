import { addSheet } from "../excel/addSheet";
import { lostByRebuild } from "../workbook/compareSheet";
import { comparisonPlan } from "../workbook/comparison";
import { figuresNow } from "../workbook/compareYears";
import type { LogEntry } from "../workbook/log";
import type { SheetContent, SheetPlan } from "../workbook/plan";
import { publishedNames, sheetNames } from "../workbook/sheetNames";
import type { Book } from "./book";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "./book";
import { assertOffice } from "./officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "./outcome";
import { resultsOf } from "./previewLastYear";
import type { ActionOptions, ComparisonReport, Outcome, YearComparison } from "./types";
import { undoingSheets } from "./undoingSheets";
import { logTime, writeLog } from "./writeLog";

const { comparison: sheetName } = publishedNames;

/**
 * 与上年对比 as a sheet, made or made anew. This year's figures are those of the moment of writing, so that the sheet is
 * not behind an entry that changed since the preview.
 */
export function writeComparison(comparison: YearComparison, options: ActionOptions): Promise<Outcome<ComparisonReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetName, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    if (book.year !== comparison.year) throw new ActionFailure("noAssessment");
    const current = figuresNow(comparison, resultsOf(book));
    const plan = comparisonPlan(current, book.scheme.title.zh);
    const old = book.others.get(sheetName);
    const log = old === undefined ? [] : lostLines(book, old, plan);
    assertUnlocked(log.length > 0 && book.protectedOthers.has(sheetNames.log) ? [sheetNames.log] : []);
    stopIfCancelled(options.signal);
    const names = book.outline.sheets.map(({ name }) => name);
    const working = old === undefined ? sheetName : freeName(names);
    await undoingSheets(session, book.outline, [working, sheetNames.log], async () => {
      const sheet = await addSheet(session, { ...plan, name: working });
      await writeLog(session, book.others.get(sheetNames.log), log);
      sheet.activate();
      if (old !== undefined) {
        // Only when the new one stands complete does the old one go; with a password on it, it stays.
        const before = session.workbook.worksheets.getItem(sheetName);
        before.protection.unprotect();
        sheet.position = names.indexOf(sheetName);
        before.delete();
        sheet.name = sheetName;
      }
      await session.sync();
    });
    return { units: current.units.length, sheetName };
  });
}

/** A name that no sheet has, for the new sheet while the old one still stands. */
function freeName(names: readonly string[]): string {
  let number = 1;
  while (names.includes(`${sheetName}_${number}`)) number += 1;
  return `${sheetName}_${number}`;
}

/**
 * What replacing the sheet takes away. Protected as we leave it, it holds only what was computed; with its protection
 * taken off, every cell that will be another may be what a person typed.
 */
function lostLines(book: Book, old: SheetContent, plan: SheetPlan): readonly LogEntry[] {
  if (book.protectedOthers.has(sheetName)) return [];
  const time = logTime(new Date());
  return lostByRebuild(plan, plan.cells.length, 0, old).map(({ address, before, after }) => ({
    time,
    action: "与上年对比",
    unit: sheetName,
    what: "重新生成",
    address,
    before,
    after,
  }));
}
