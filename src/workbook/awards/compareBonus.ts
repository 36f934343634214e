import type { Scheme } from "../../core/index";
import { noPoints, recognisedCodes, toPoints } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { isSameFormula } from "../../sheet/formula";
import type { BonusPlacement } from "./bonusFormulas";
import { bonusAwardFormula, bonusHeader, checkFormulaOf, checkTexts, countedFormula } from "./bonusFormulas";
import type { EarlierFormulas } from "../form/earlierFormulas";
import type { CellValue, SheetContent } from "../../sheet/plan";
import type { BonusReading } from "./readBonus";
import type { FormReading } from "../form/readForm";
import { entryList } from "../form/readForm";
import { sheetNames } from "../sheetNames";
import { textBeforeNames } from "../publish/naming";

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

/** The same, parted into formulas that an earlier version wrote and cells that somebody changed. */
export function partedBonus(scheme: Scheme, found: readonly BonusDeviation[], known: EarlierFormulas) {
  const isEarlier = ({ row, column, before, formula }: BonusDeviation) => known.isOnSheet(sheetNames.bonus, row, column, before) || isSameFormula(before, textBeforeNames(scheme, formula));
  return { earlier: found.filter(isEarlier), lost: found.filter((one) => !isEarlier(one)) };
}

/** 校验 and 计入分 of every line of the table that are not as planned. */
export function compareBonus(scheme: Scheme, placement: BonusPlacement, content: SheetContent): readonly BonusDeviation[] {
  const computed = [
    { id: "check", formulaOf: checkFormulaOf },
    { id: "counted", formulaOf: countedFormula },
  ] as const;
  return rowsOf(placement).flatMap((row) =>
    computed.flatMap(({ id, formulaOf }) =>
      deviation(content, row, placement.columns[id], bonusHeader(scheme, id), formulaOf(scheme, placement, row)),
    ),
  );
}

/** A computed cell that holds its formula and says something else than what was read from its line. */
export interface BonusDifference {
  readonly address: string;
  readonly what: string;
  readonly live: CellValue;
  readonly expected: CellValue;
}

/** 校验 and 计入分 that are not what the lines come to. */
export function differingBonus(
  scheme: Scheme,
  placement: BonusPlacement,
  { lines }: BonusReading,
  content: SheetContent,
): readonly BonusDifference[] {
  const texts: ReadonlyMap<string, string> = new Map(Object.entries(checkTexts(scheme)));
  const known = new Map(lines.map((line) => [line.row, line] as const));
  return rowsOf(placement).flatMap((row) => {
    const line = known.get(row);
    const fault = line?.faults.find(({ code }) => texts.has(code));
    const expected = { check: texts.get(fault?.code ?? "") ?? "", counted: toPoints(line?.hundredths ?? noPoints) };
    return (["check", "counted"] as const).flatMap((id): BonusDifference[] => {
      const column = placement.columns[id];
      const live = content.values[row]?.[column] ?? "";
      return live === expected[id] || live === textBeforeNames(scheme, String(expected[id])) ? [] : [{ address: cellAddress(row, column), what: bonusHeader(scheme, id), live, expected: expected[id] }];
    });
  });
}

function rowsOf({ first, last }: BonusPlacement): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
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
  const codes = recognisedCodes(scheme);
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
