import type { Scheme, Scorecard } from "../../core/index";
import { acrossCodes } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { isSameFormula } from "../../sheet/formula";
import type { ComputedColumn } from "./columns";
import type { EarlierFormulas } from "./earlierFormulas";
import type { ComputedCell } from "./formFormulas";
import { formFormulas } from "./formFormulas";
import { strayCells } from "./strayCells";
import { categoryKey, lineKeys } from "./formLines";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "./readForm";

/** A computed cell that does not hold its formula; the formula is "" where nothing may stand. */
export interface Overwritten {
  readonly cell: ComputedCell;
  readonly address: string;
  /** What stands there instead: a formula, a constant, or "" for nothing. */
  readonly before: string;
}

/** A live figure that is not the core's although its formula is in place. */
export interface Differing {
  readonly cell: ComputedCell;
  readonly address: string;
  readonly live: CellValue;
  readonly core: number;
}

export interface FormComparison {
  readonly overwritten: readonly Overwritten[];
  /** Cells that hold what an earlier version wrote there. */
  readonly earlier: readonly Overwritten[];
  readonly differing: readonly Differing[];
}

/**
 * Holds a read form against the formulas it should carry and the figures the core gives for its entries. Formulas of
 * earlier versions are told apart where they are known. `isAlone`: in a workbook without 汇总.
 */
export function compareForm(
  scheme: Scheme,
  reading: FormReading,
  reported: Scorecard,
  verified: Scorecard,
  known?: EarlierFormulas,
  isAlone = false,
): FormComparison {
  const figures = { reportedPoints: figuresOf(scheme, reported), verifiedPoints: figuresOf(scheme, verified) };
  const overwritten: Overwritten[] = [];
  const emptied: Overwritten[] = [];
  const earlier: Overwritten[] = [];
  const wasWritten = known?.onForm(reading.placement) ?? (() => false);
  const alone = isAlone || acrossCodes(scheme).length === 0 ? [] : formFormulas(scheme, reading.placement, true);
  const asAlone = new Map(alone.map((cell) => [`${cell.key} ${cell.column}`, cell.formula] as const));
  // A form that came into the workbook before 汇总 did was typed over by nobody.
  const isEarlier = (key: string, column: ComputedColumn, before: string) => wasWritten(key, column, before) || isSameFormula(before, asAlone.get(`${key} ${column}`) ?? "=");
  const differing: Differing[] = [];
  for (const cell of strayCells(scheme, reading)) {
    const column = reading.placement.columns[cell.column];
    const before = standingIn(reading, cell.row, column);
    if (before !== "") overwritten.push({ cell, address: cellAddress(cell.row, column), before });
  }
  for (const cell of formFormulas(scheme, reading.placement, isAlone)) {
    const column = reading.placement.columns[cell.column];
    if (column < 0) continue;
    const address = cellAddress(cell.row, column);
    const formula = reading.content.formulas[cell.row]?.[column] ?? null;
    const live = reading.content.values[cell.row]?.[column] ?? null;
    if (formula === null || !isSameFormula(formula, cell.formula)) {
      const before = standingIn(reading, cell.row, column);
      const found = isEarlier(cell.key, cell.column, before) ? (before === "" ? emptied : earlier) : overwritten;
      found.push({ cell, address, before });
      continue;
    }
    const core = figureOf(figures, cell.column, cell.key);
    if (core !== undefined && live !== core) differing.push({ cell, address, live, core });
  }
  // What an earlier version left empty is empty on its forms only; on today's somebody emptied it.
  return earlier.length > 0 ? { overwritten, earlier: [...earlier, ...emptied], differing } : { overwritten: [...overwritten, ...emptied], earlier, differing };
}

function standingIn(reading: FormReading, row: number, column: number): string {
  const { formulas, values } = reading.content;
  return formulas[row]?.[column] ?? String(values[row]?.[column] ?? "");
}

function figureOf(
  figures: Readonly<Partial<Record<ComputedColumn, ReadonlyMap<string, number>>>>,
  column: ComputedColumn,
  key: string,
): number | undefined {
  return figures[column]?.get(key);
}

/** Every points figure of a scorecard by the key of its line. */
function figuresOf(scheme: Scheme, card: Scorecard): ReadonlyMap<string, number> {
  return new Map([
    ...card.indicators.map((row) => [row.code, row.points] as const),
    ...scheme.categories.map(
      (category) => [categoryKey(category), card.categories.find((row) => row.code === category.code)?.points ?? 0] as const,
    ),
    [lineKeys.base, card.base] as const,
    [lineKeys.bonus, card.bonus] as const,
    [lineKeys.total, card.total] as const,
  ]);
}
