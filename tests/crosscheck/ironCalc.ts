import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { ironFormula } from "./ironFormula";
import type { Cell, CellValue, SheetContent, SheetPlan } from "../../src/sheet/plan";

/** IronCalc, a spreadsheet engine that is none of ours nor of those that our users have: the formulas of a workbook, calculated once more. */

let isLoaded = false;

function load(): void {
  if (isLoaded) return;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isLoaded = true;
}

/** What its getCellType answers. */
const types = { number: 1, logical: 4, error: 16 } as const;

/** Enough decimals to see a thousandth of a hundredth of a point; it writes 870.56 as 870.55999999999900, so that the last ones say nothing. */
const decimals = 14;
const decimalsThatCount = 9;

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
  /** The cells as they were last put in: those of a plan that did not change are the same objects. */
  private readonly standing: (Cell | undefined)[][][];
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
    this.standing = plans.map(({ cells }) => cells.map(() => []));
    this.fill(plans);
    for (const [sheet, { cells }] of plans.entries()) {
      const area = { sheet, row: 1, column: 1, width: widthOf(cells), height: cells.length };
      this.model.updateRangeStyle(area, "num_fmt", `0.${"0".repeat(decimals)}`);
    }
  }

  /** Puts in what these plans of the same sheets have otherwise, calculates, and answers what every sheet then holds. */
  calculated(plans: readonly SheetPlan[]): readonly SheetContent[] {
    this.fill(plans);
    this.model.evaluate();
    return plans.map((plan, sheet) => {
      const width = widthOf(plan.cells);
      const grid = plan.cells.map((row) => Array.from({ length: width }, (_, column) => row[column]));
      return {
        name: plan.name,
        values: grid.map((row, at) => row.map((cell, column) => (cell?.formula === undefined ? (cell?.value ?? null) : this.resultAt(sheet, at + 1, column + 1)))),
        formulas: grid.map((row) => row.map((cell) => cell?.formula ?? null)),
      };
    });
  }

  free(): void {
    this.model.free();
  }

  private fill(plans: readonly SheetPlan[]): void {
    if (plans.length !== this.plans.length) throw new Error("other sheets");
    for (const [sheet, { cells }] of plans.entries()) {
      for (const [at, row] of cells.entries()) {
        const standing = this.standing[sheet]?.[at] ?? [];
        for (const [column, cell] of row.entries()) {
          if (cell === standing[column]) continue;
          this.put(sheet, at + 1, column + 1, standing[column], cell);
          standing[column] = cell;
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
    switch (this.model.getCellType(sheet, row, column)) {
      case types.number:
        return Number(Number(text).toFixed(decimalsThatCount));
      case types.logical:
        return text === "TRUE";
      default:
        return text;
    }
  }
}
