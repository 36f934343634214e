import { areaAddress } from "../sheet/a1";
import type { PrintGrowth } from "../workbook/awards/bonusPrint";

/** Queues that a sheet prints more lines, and that its note says so no longer. */
export function growPrint(sheet: Excel.Worksheet, { area, note }: PrintGrowth): void {
  sheet.pageLayout.setPrintArea(areaAddress(area));
  if (note !== null) sheet.getCell(note.row, note.column).formulas = [[note.formula]];
}
