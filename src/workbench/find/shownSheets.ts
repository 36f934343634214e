import { CellValueType, getDisplayValueFromCell } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import type { Host } from "../../host/host";
import type { SearchedSheet, ShownCell } from "./search";

/** The sheets that are shown, or the one in front alone, each read as it is looked through. */
export function shownSheets({ book }: Host, isWhole: boolean): readonly SearchedSheet[] {
  const active = book.workbook.getActiveSheet(true)?.getSheetId();
  return book.workbook
    .getSheets()
    .filter((sheet) => (isWhole ? book.services.sheets.visibility(sheet.getSheetId()) === "Visible" : sheet.getSheetId() === active))
    .map((sheet) => ({
      id: sheet.getSheetId(),
      cells: () => shownCells(sheet),
      isCovered(row, column) {
        const merged = sheet.getMergedCell(row, column);
        return Boolean(merged) && (merged?.startRow !== row || merged.startColumn !== column);
      },
    }));
}

function* shownCells(sheet: Worksheet): Generator<ShownCell, void> {
  const isHidden = new Map<number, boolean>();
  const isColumnHidden = (column: number): boolean => {
    const known = isHidden.get(column) ?? !sheet.getColVisible(column);
    isHidden.set(column, known);
    return known;
  };
  const matrix = sheet.getCellMatrix();
  for (const [rowKey, cells] of Object.entries(matrix.getMatrix())) {
    const row = Number(rowKey);
    if (!cells || !sheet.getRowVisible(row)) continue;
    for (const column of Object.keys(cells).map(Number)) {
      const cell = matrix.getValue(row, column);
      if (!cell || (cell.v ?? cell.p ?? "") === "" || isColumnHidden(column)) continue;
      // What a text shows is the text; for all else its format has to be asked, which takes long.
      const isText = cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING;
      yield { row, column, text: getDisplayValueFromCell(isText ? cell : sheet.getCell(row, column)) };
    }
  }
}
