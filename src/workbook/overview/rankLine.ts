import type { Scheme, Tie } from "../../core/index";
import { gradeFormula, indicatorsOf, prepareTotal, quoteText, tiesOf } from "../../core/index";
import { cellAddress, columnLetters, sheetReference } from "../../sheet/a1";
import type { FormPlacement } from "../form/placement";
import { addressOf } from "../form/placement";

/** Columns of 汇总 that a rank is worked out from, counted from 0. */
interface RankedColumns {
  readonly firstCategory: number;
  readonly base: number;
  readonly bonus: number;
  readonly total: number;
  readonly rank: number;
  readonly unqualified: number;
  readonly firstIndicator: number;
}

interface Line {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

interface Form {
  readonly sheetName: string;
  readonly placement: FormPlacement;
  /** Whether columns are lost, so that a cell may be an error. */
  readonly isLacking: boolean;
}

/** Whether units have a 等次. */
export function hasGrades({ total }: Scheme): boolean {
  return total?.grades !== undefined;
}

/**
 * What makes a unit's line of 汇总 a place in the ranking, as formulas without "=": the total where the form's own is lost,
 * rank and order, 等次, and whether the unit is unqualified. All of figures that stand in 汇总 rounded to hundredths, as
 * the core has them.
 */
export function rankLine(scheme: Scheme, columns: RankedColumns, { row, first, last }: Line, { sheetName, placement, isLacking }: Form) {
  const at = (column: number) => cellAddress(row, column);
  const all = (column: number) => `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${last + 1}`;
  const upTo = (column: number) => `$${columnLetters(column)}$${first + 1}:${at(column)}`;
  const [total, rank] = [at(columns.total), at(columns.rank)];
  const sums = [at(columns.base), at(columns.bonus)];
  if (scheme.total === undefined) {
    return {
      total: `ROUND(${sums.join("+")},2)`,
      rank: `RANK(${total},${all(columns.total)})`,
      order: `RANK(${total},${all(columns.total)})+COUNTIF(${upTo(columns.total)},${total})-1`,
      grade: '""',
      unqualified: "0",
    };
  }
  const { points, unqualified, vetoes } = prepareTotal(scheme);
  const cells = [...sums, ...vetoes.map((key) => vetoCell(key))];
  return {
    total: `ROUND(${points.formula(cells)},2)`,
    rank: `1+SUMPRODUCT(--(${aboveAll([...decided(scheme, columns)])}>0))`,
    order: `${rank}+COUNTIF(${upTo(columns.rank)},${rank})-1`,
    grade: gradeFormula(scheme.total.grades ?? [], { total, rank, unqualified: at(columns.unqualified) }, `ROWS(${all(columns.total)})`, quoteText),
    unqualified: `IF(${unqualified.formula(cells)},1,0)`,
  };

  /** A form that lost the line vetoes nothing: the core does not know of it either. */
  function vetoCell(key: string): string {
    const address = addressOf(placement, key, "verifiedNumber");
    if (address === null) return "0";
    const live = `${sheetReference(sheetName)}${address}`;
    return isLacking ? `IFERROR(${live},0)` : live;
  }

  /** 1 for each unit that stands above: at the first figure that is not the same it has more. */
  function aboveAll([column, ...rest]: readonly number[]): string {
    if (column === undefined) return "0";
    const [theirs, own] = column === columns.unqualified ? [`-${all(column)}`, `-${at(column)}`] : [all(column), at(column)];
    const after = rest.length === 0 ? "" : `+(${theirs}=${own})*(${aboveAll(rest)})`;
    return `(${theirs}>${own})${after}`;
  }
}

/** The columns that decide, in their order. */
function decided(scheme: Scheme, columns: RankedColumns): readonly number[] {
  return [columns.unqualified, columns.total, ...tiesOf(scheme).map((tie) => columnOf(scheme, columns, tie))];
}

function columnOf(scheme: Scheme, columns: RankedColumns, tie: Tie): number {
  const indicators = indicatorsOf(scheme);
  if (!("code" in tie)) return tie.kind === "base" ? columns.base : columns.bonus;
  if (tie.kind === "indicator") return columns.firstIndicator + indicators.findIndex(({ code }) => code === tie.code);
  return columns.firstCategory + scheme.categories.filter(({ bonus }) => !bonus).findIndex(({ code }) => code === tie.code);
}
