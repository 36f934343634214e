import type { Worksheet } from "@univerjs/core";
import type { Area } from "../sheet/plan";
import { pointsOf } from "./lengths";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const sum = (from: number, count: number, size: (index: number) => number): number =>
  Array.from({ length: count }, (_, i) => size(from + i)).reduce((a, b) => a + b, 0);

const columnSize = (sheet: Worksheet) => (column: number): number => (sheet.getColVisible(column) ? pointsOf(sheet.getColumnWidth(column)) : 0);
const rowSize = (sheet: Worksheet) => (row: number): number => (sheet.getRowVisible(row) ? pointsOf(sheet.getRowHeight(row)) : 0);

/** Where cells lie on the sheet, in points. */
export function placeOf(sheet: Worksheet, area: Area): Box {
  return {
    left: sum(0, area.column, columnSize(sheet)),
    top: sum(0, area.row, rowSize(sheet)),
    width: sum(area.column, area.columns, columnSize(sheet)),
    height: sum(area.row, area.rows, rowSize(sheet)),
  };
}

/** The first line that begins at or after `points`, at most `limit`. */
function lineAt(points: number, limit: number, size: (index: number) => number): number {
  let covered = 0;
  for (let line = 0; line < limit; line += 1) {
    covered += size(line);
    if (covered > points) return line;
  }
  return limit - 1;
}

/** The cells that a box in points covers. */
export function cellsUnder(sheet: Worksheet, box: Box): Area {
  const row = lineAt(box.top, sheet.getRowCount(), rowSize(sheet));
  const column = lineAt(box.left, sheet.getColumnCount(), columnSize(sheet));
  const lastRow = lineAt(box.top + box.height - 0.01, sheet.getRowCount(), rowSize(sheet));
  const lastColumn = lineAt(box.left + box.width - 0.01, sheet.getColumnCount(), columnSize(sheet));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
