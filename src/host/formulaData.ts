import { ObjectMatrix } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellMatrix } from "./cells";

type FormulaData = ReturnType<FormulaDataModel["getFormulaData"]>;

/** The cell that stands in a sheet now. */
type CellAt = (sheetId: string, row: number, column: number) => Nullable<ICellData>;

/** Lets a service answer otherwise until what is returned is called. */
export function answering(service: object, method: string, answer: () => unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(service, method);
  Object.defineProperty(service, method, { configurable: true, value: answer });
  return () => {
    Reflect.deleteProperty(service, method);
    if (before !== undefined) Object.defineProperty(service, method, before);
  };
}

/**
 * Lets Univer see `data` as the workbook's formulas while `work` runs. Left alone it reads those of every sheet, only
 * to look at some of them or at none, so that n changes in n sheets cost n².
 */
export function showingFormulas<R>(formulas: FormulaDataModel, data: () => FormulaData, work: () => R): R {
  const restore = answering(formulas, "getFormulaData", data);
  try {
    return work();
  } finally {
    restore();
  }
}

const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);

/** Whether cells about to be written are formulas or replace some. */
function concernsFormulas(cells: CellMatrix, cellNow: (row: number, column: number) => Nullable<ICellData>): boolean {
  let found = false;
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    found = isFormula(cell) || isFormula(cellNow(row, column));
    return !found;
  });
  return found;
}

/**
 * Before any cells are written Univer looks up what becomes of the formulas there, whoever writes them. From now on
 * it looks into their own sheet alone, and not even there when no formula is written or replaced.
 */
export function narrowFormulaUpdates(formulas: FormulaDataModel, cellAt: CellAt): void {
  const update = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unitId, sheetId, cells) => {
    if (!concernsFormulas(cells, (row, column) => cellAt(sheetId, row, column))) return {};
    const own = (): FormulaData => ({ [unitId]: { [sheetId]: formulas.getSheetFormulaData(unitId, sheetId) } });
    return showingFormulas(formulas, own, () => update(unitId, sheetId, cells));
  };
}
