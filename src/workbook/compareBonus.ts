import type { Scheme } from "../core/index";
import { cellAddress, isSameFormula } from "./a1";
import type { BonusPlacement } from "./bonusFormulas";
import { bonusAwardFormula, bonusColumns, checkFormulaOf, countedFormula } from "./bonusFormulas";
import type { CellValue, SheetContent } from "./plan";
import type { BonusReading } from "./readBonus";
import type { FormReading } from "./readForm";
import { entryList } from "./readForm";
import { bonusCodes } from "./review";

/** A cell that innovation points are computed in and that does not hold its formula. */
export interface BonusDeviation {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** Header of its column, or key of its entry on a form. */
  readonly what: string;
  /** What stands there instead; "" for nothing. */
  readonly before: string;
  readonly formula: string;
}

/** 校验 and 计入分 of every line of the table that are not as planned. */
export function compareBonus(scheme: Scheme, placement: BonusPlacement, content: SheetContent): readonly BonusDeviation[] {
  const computed = [
    { id: "check", formulaOf: checkFormulaOf },
    { id: "counted", formulaOf: countedFormula },
  ] as const;
  return Array.from({ length: placement.last - placement.first + 1 }, (_, index) => placement.first + index).flatMap((row) =>
    computed.flatMap(({ id, formulaOf }) => {
      const what = bonusColumns.find((column) => column.id === id)?.header ?? "";
      return deviation(content, row, placement.columns[id], what, formulaOf(scheme, placement, row));
    }),
  );
}

/** 核定值 of category 8 on a form: where it stands, whether its formula does, and what it must come to. */
export interface AwardCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly key: string;
  readonly deviation: BonusDeviation | null;
  readonly live: CellValue;
  /** The city's recognised points; "" while it has no application. */
  readonly expected: number | "";
}

/** The cells of a form that draw on 创新加分; none where a column or line that they need is gone. */
export function awardCells(scheme: Scheme, reading: FormReading, bonus: BonusReading): readonly AwardCell[] {
  const { placement, content, city } = reading;
  const column = placement.columns.verified;
  const codes = bonusCodes(scheme);
  const formula = bonus.placement === null ? null : bonusAwardFormula(scheme, placement, bonus.placement);
  if (formula === null || column < 0) return [];
  return entryList(scheme).flatMap(({ key, code }): AwardCell[] => {
    const row = placement.rows.get(key);
    if (!codes.has(code) || row === undefined) return [];
    return [
      {
        row,
        column,
        address: cellAddress(row, column),
        key,
        deviation: deviation(content, row, column, key, formula)[0] ?? null,
        live: content.values[row]?.[column] ?? "",
        expected: bonus.points.get(city) ?? "",
      },
    ];
  });
}

function deviation(content: SheetContent, row: number, column: number, what: string, formula: string): readonly BonusDeviation[] {
  const found = content.formulas[row]?.[column] ?? null;
  if (found !== null && isSameFormula(found, formula)) return [];
  const before = found ?? String(content.values[row]?.[column] ?? "");
  return [{ row, column, address: cellAddress(row, column), what, before, formula }];
}
