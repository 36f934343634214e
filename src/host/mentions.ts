import { ObjectMatrix } from "@univerjs/core";
import type { ICellData, ICommandInfo, ICommandService, IObjectMatrixPrimitiveType, Nullable, Workbook } from "@univerjs/core";
import type { IDefinedNamesService } from "@univerjs/engine-formula";
import { InsertSheetMutation, MoveRangeMutation, RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { isCommand } from "./univerCommands";
import type { Mentions } from "./services";

const SHEET_NAME = /'((?:[^']|'')+)'!|([^\s'!(),+\-*/&=<>^:;{}"]+)!/g;

/** Functions that read what no text says, or whose result changes by itself, as a part of a regular expression. */
export const selfChanging = String.raw`INDIRECT|TODAY|NOW|RAND\w*|CELL|INFO`;

/** A formula with one of these, or with a span of sheets. */
const UNTOLD = new RegExp(String.raw`\b(?:${selfChanging})\s*\(|:[^\s"'(),+\-*/&=<>^;{}#]+!`, "i");

/** The names of sheets in a formula, in small letters. A span of sheets (Sheet1:Sheet3!A1) mentions both ends. */
export function sheetsIn(formula: string): readonly string[] {
  if (!formula.includes("!")) return [];
  return [...formula.matchAll(SHEET_NAME)].flatMap(([, quoted, plain]) => {
    const name = quoted === undefined ? (plain ?? "") : quoted.replaceAll("''", "'");
    return name.toLowerCase().split(":");
  });
}

/** Whether it cannot be told from a formula's text what it reads. */
export const isUntold = (formula: string): boolean => UNTOLD.test(formula) || /'[^']*:[^']*'!/.test(formula);

const NONE: ReadonlySet<string> = new Set();

export function createMentions(workbook: Workbook, commands: ICommandService, definedNames: IDefinedNamesService): Mentions {
  const names = new Set<string>();
  const bySheet = new Map<string, Set<string>>();
  const untold = new Set<string>();

  function readFormula(sheetId: string, formula: string): void {
    if (isUntold(formula)) untold.add(sheetId);
    for (const name of sheetsIn(formula)) {
      names.add(name);
      const own = bySheet.get(sheetId);
      if (own === undefined) bySheet.set(sheetId, new Set([name]));
      else own.add(name);
    }
  }

  function readCells(sheetId: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): void {
    new ObjectMatrix(cells).forValue((_row, _column, cell) => {
      if (cell?.f) readFormula(sheetId, cell.f);
    });
  }

  for (const sheet of workbook.getSheets()) readCells(sheet.getSheetId(), sheet.getCellMatrix().getMatrix());
  const listener = commands.onCommandExecuted((info: Readonly<ICommandInfo>) => {
    if (isCommand(info, SetRangeValuesMutation)) readCells(info.params.subUnitId, info.params.cellValue);
    else if (isCommand(info, InsertSheetMutation)) readCells(info.params.sheet.id, info.params.sheet.cellData);
    else if (isCommand(info, MoveRangeMutation)) readCells(info.params.to.subUnitId, info.params.to.value);
    else if (isCommand(info, RemoveSheetMutation)) {
      bySheet.delete(info.params.subUnitId);
      untold.delete(info.params.subUnitId);
    }
  });

  const isNamed = (sheetName: string): boolean =>
    Object.values(definedNames.getDefinedNameMap(workbook.getUnitId()) ?? {}).some(({ formulaOrRefString }) =>
      sheetsIn(formulaOrRefString).includes(sheetName),
    );

  return {
    of: (sheetName) => names.has(sheetName.toLowerCase()) || isNamed(sheetName.toLowerCase()),
    from: (sheetId) => (untold.has(sheetId) ? undefined : (bySheet.get(sheetId) ?? NONE)),
    dispose: () => listener.dispose(),
  };
}
