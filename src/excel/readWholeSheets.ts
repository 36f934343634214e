import type { SheetContent } from "../sheet/plan";
import { formSheet } from "./formGrid";
import type { SheetInfo } from "./readOutline";
import type { Session } from "./session";
import { batchBytes } from "./session";

/** A sheet with all that stands on it, and how its numbers are shown. */
export interface WholeSheet {
  readonly info: SheetInfo;
  readonly content: SheetContent;
  /** Number formats from A1. */
  readonly formats: readonly (readonly string[])[];
  readonly isProtected: boolean;
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** About how many bytes of answer a sheet of a form's size takes. */
const sheetBytes = 250_000;
/** A sheet with more rows than this is no form, and not read. */
const mostRows = 2_000;

/** Sheets as they stand, in two syncs; more where answers are limited to 5 MB, as in Excel on the web. */
export async function readWholeSheets(session: Session, sheets: readonly SheetInfo[], limitAnswers: boolean): Promise<readonly WholeSheet[]> {
  const asked = sheets.map((info) => {
    const sheet = session.workbook.worksheets.getItem(info.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    sheet.protection.load("protected,options");
    return { info, sheet, used };
  });
  await session.sync();
  const small = asked.filter(({ used }) => !used.isNullObject && used.rowIndex + used.rowCount <= mostRows);
  const queued: (() => WholeSheet)[] = [];
  let expected = 0;
  for (const { info, sheet, used } of small) {
    if (limitAnswers && expected > 0 && expected + sheetBytes > batchBytes) {
      await session.sync();
      expected = 0;
    }
    expected += sheetBytes;
    const range = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, used.columnIndex + used.columnCount);
    range.load("values,formulas,numberFormat");
    queued.push(() => {
      const { values, formulas, numberFormat } = range;
      const { content } = formSheet(info, false, [{ row: 0, column: 0, values, formulas }]);
      const formats: readonly (readonly unknown[])[] = numberFormat;
      return {
        info,
        content,
        formats: formats.map((row) => row.map(String)),
        isProtected: sheet.protection.protected,
        protection: sheet.protection.protected ? sheet.protection.options : null,
      };
    });
  }
  await session.sync();
  return queued.map((read) => read());
}
