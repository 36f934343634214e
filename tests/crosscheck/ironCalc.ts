import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { ironFormula } from "./ironFormula";
import type { Cell, CellValue, SheetPlan } from "../../src/sheet/plan";
import type { CalculatedBook } from "./calculatedBook";

/** IronCalc, a spreadsheet engine that is none of ours nor of those that our users have: the formulas of a workbook, calculated once more. */

let isLoaded = false;

function load(): void {
  if (isLoaded) return;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isLoaded = true;
}

/** What its getCellType answers. */
const types = { logical: 4 } as const;

/** Enough decimals to see a thousandth of a hundredth of a point; it writes 870.56 as 870.55999999999900, so that the last ones say nothing. */
const decimals = 14;
const decimalsThatCount = 9;
/** What the format puts before numbers alone: one question then tells what stands in a cell and of what type it is. */
const numberSign = "\u00a4";
const format = `"${numberSign}"0.${"0".repeat(decimals)};"${numberSign}"-0.${"0".repeat(decimals)}`;

/** How a cell is typed into it. */
function inputOf({ value, formula }: Cell = {}): string {
  if (formula !== undefined) return ironFormula(formula);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A leading apostrophe makes a text of whatever follows, and is no part of it.
  return value === null || value === undefined || value === "" ? "" : `'${value}`;
}

const widthOf = (cells: SheetPlan["cells"]): number => Math.max(...cells.map((row) => row.length));

/** A workbook in IronCalc. Filling in other values is far quicker than making another one. */
export class IronBook {
  private readonly model: Model;
  /** The rows and cells as they were last put in: those of a plan that did not change are the same objects. */
  private readonly standing: Standing[][];
  private readonly plans: readonly SheetPlan[];

  constructor(plans: readonly SheetPlan[]) {
    load();
    this.plans = plans;
    this.model = new Model("crosscheck", "en", "UTC", "en");
    this.model.pauseEvaluation();
    for (const [sheet, { name }] of plans.entries()) {
      if (sheet > 0) this.model.newSheet();
      this.model.renameSheet(sheet, name);
    }
    this.standing = plans.map(({ cells }) => cells.map(() => ({ of: null, cells: [] })));
    this.fill(plans);
    for (const [sheet, { cells }] of plans.entries()) {
      const area = { sheet, row: 1, column: 1, width: widthOf(cells), height: cells.length };
      this.model.updateRangeStyle(area, "num_fmt", format);
    }
  }

  /** Puts in what these plans of the same sheets have otherwise, calculates, and answers for every cell until the next are put in. */
  calculated(plans: readonly SheetPlan[]): CalculatedBook {
    this.fill(plans);
    this.model.evaluate();
    const sheets = new Map(plans.map(({ name, cells }, index) => [name, { index, cells }] as const));
    const cellAt = (name: string, row: number, column: number) => sheets.get(name)?.cells[row]?.[column];
    return {
      formulaAt: (name, row, column) => cellAt(name, row, column)?.formula,
      heightOf: (name) => sheets.get(name)?.cells.length ?? 0,
      valueAt: (name, row, column) => {
        const { formula, value } = cellAt(name, row, column) ?? {};
        return formula === undefined ? value : this.resultAt(sheets.get(name)?.index ?? -1, row + 1, column + 1);
      },
    };
  }

  free(): void {
    this.model.free();
  }

  private fill(plans: readonly SheetPlan[]): void {
    if (plans.length !== this.plans.length) throw new Error("other sheets");
    for (const [sheet, { cells }] of plans.entries()) {
      for (const [at, row] of cells.entries()) {
        const standing = this.standing[sheet]?.[at];
        if (standing === undefined || standing.of === row) continue;
        standing.of = row;
        for (const [column, cell] of row.entries()) {
          if (cell === standing.cells[column]) continue;
          this.put(sheet, at + 1, column + 1, standing.cells[column], cell);
          standing.cells[column] = cell;
        }
      }
    }
  }

  private put(sheet: number, row: number, column: number, before: Cell | undefined, cell: Cell | undefined): void {
    const input = inputOf(cell);
    if (input === inputOf(before)) return;
    if (input === "") this.model.rangeClearContents(sheet, row, column, row, column);
    else this.model.setUserInput(sheet, row, column, input);
  }

  private resultAt(sheet: number, row: number, column: number): CellValue {
    const text = this.model.getFormattedCellValue(sheet, row, column);
    if (text.startsWith(numberSign)) return Number(Number(text.slice(numberSign.length)).toFixed(decimalsThatCount));
    if (text === "TRUE" || text === "FALSE") return this.model.getCellType(sheet, row, column) === types.logical ? text === "TRUE" : text;
    return text;
  }
}

interface Standing {
  of: readonly (Cell | undefined)[] | null;
  readonly cells: (Cell | undefined)[];
}
