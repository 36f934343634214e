import { generateRandomId } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { SHEET_DEFAULTS } from "./sheets";

/** Characters of an id. Univer remembers longer texts by their hash, and each formula together with its workbook's id. */
const ID_LENGTH = 6;

/**
 * A workbook with one empty sheet, as Excel starts. No two have the same id: what Univer has read of formulas and cells
 * it keeps under the id for all workbooks there are, and whatever one left there the next would take for its own.
 */
export function newWorkbook(): Partial<IWorkbookData> {
  return {
    id: generateRandomId(ID_LENGTH),
    name: "工作簿1",
    sheetOrder: ["sheet0"],
    sheets: { sheet0: { id: "sheet0", name: "Sheet1", ...SHEET_DEFAULTS } },
  };
}
