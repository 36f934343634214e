import { ObjectMatrix } from "@univerjs/core";
import type { ICellData, ICommandInfo, ICommandService, IDisposable, IObjectMatrixPrimitiveType, Nullable, Workbook } from "@univerjs/core";
import { InsertSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { isCommand } from "./univerCommands";

/**
 * Which sheets formulas speak of. Univer looks through every formula of the workbook whenever a sheet is renamed or
 * deleted; with hundreds of copied forms, of which no formula speaks, that takes minutes for nothing.
 */
export interface Mentions extends IDisposable {
  /** Whether a formula may mention a sheet of this name; errs on the side of yes. */
  of(sheetName: string): boolean;
}

const SHEET_NAME = /'((?:[^']|'')+)'!|([^\s'!(),+\-*/&=<>^:;{}"]+)!/g;

export function createMentions(workbook: Workbook, commands: ICommandService): Mentions {
  const names = new Set<string>();

  function readFormula(formula: string): void {
    if (!formula.includes("!")) return;
    for (const [, quoted, plain] of formula.matchAll(SHEET_NAME)) {
      // A span of sheets (Sheet1:Sheet3!A1) mentions both ends.
      const name = quoted === undefined ? (plain ?? "") : quoted.replaceAll("''", "'");
      for (const one of name.split(":")) names.add(one.toLowerCase());
    }
  }

  function readCells(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): void {
    new ObjectMatrix(cells).forValue((_row, _column, cell) => {
      if (cell?.f) readFormula(cell.f);
    });
  }

  for (const sheet of workbook.getSheets()) readCells(sheet.getCellMatrix().getMatrix());
  const listener = commands.onCommandExecuted((info: Readonly<ICommandInfo>) => {
    if (isCommand(info, SetRangeValuesMutation)) readCells(info.params.cellValue);
    else if (isCommand(info, InsertSheetMutation)) readCells(info.params.sheet.cellData);
  });

  return { of: (sheetName) => names.has(sheetName.toLowerCase()), dispose: () => listener.dispose() };
}
