import { recognisedCodes, toPoints } from "../../src/core/index";
import { entryKey, indicatorsOf } from "../../src/core/index";
import { cellAddress } from "../../src/sheet/a1";
import type { SheetPlan } from "../../src/sheet/plan";
import { bonusHeader, checkTexts, plannedBonus } from "../../src/workbook/awards/bonusFormulas";
import { readBonus } from "../../src/workbook/awards/readBonus";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { sheetNames } from "../../src/workbook/sheetNames";
import type { Book } from "./book";
import type { CalculatedBook, Difference } from "./calculatedBook";
import type { Subject } from "./subjects";

/** In place of an indicator's code where a line of 创新加分 is what differs. */
export const awardLine = sheetNames.bonus;

function readingOf({ scheme, units }: Subject, plans: readonly SheetPlan[]) {
  const plan = plans.find(({ name }) => name === sheetNames.bonus);
  if (plan === undefined) return null;
  const grid = plan.cells.map((row) => Array.from(row));
  return readBonus(scheme, { name: plan.name, values: grid.map((row) => row.map((cell) => cell?.value ?? null)), formulas: grid.map((row) => row.map((cell) => cell?.formula ?? null)) }, units);
}

/** 核定值 of what is recognised on 创新加分, on each form: the core's word on it, "" for a unit without an application. */
export function awardedByCore(subject: Subject, plans: readonly SheetPlan[]) {
  const reading = readingOf(subject, plans);
  if (reading === null) return [];
  const { rows, columns } = plannedPlacement(subject.scheme);
  const codes = recognisedCodes(subject.scheme);
  const keys = indicatorsOf(subject.scheme).flatMap((indicator) => (codes.has(indicator.code) ? indicator.entries.map((entry) => entryKey(indicator, entry)) : []));
  return subject.units.flatMap((unit) => keys.map((key) => ({ unit, row: rows.get(key) ?? -1, column: columns.verified, points: reading.points.get(unit) ?? "" })));
}

/** 校验 and 计入分 of every line, and 核定值 on the forms, that are not what the core makes of the lines. */
export function bonusDifferences({ subject, plans }: Book, sheets: CalculatedBook): readonly Difference[] {
  const reading = readingOf(subject, plans);
  if (reading === null) return [];
  const { scheme } = subject;
  const differing = (unit: string, sheet: string, what: string, code: string, [row, column]: readonly [number, number], core: Difference["core"]): readonly Difference[] => {
    const found = sheets.valueAt(sheet, row, column);
    // An empty text and an empty cell are one to a reader.
    return (found ?? "") === core ? [] : [{ unit, what, code, cell: cellAddress(row, column), formula: sheets.formulaAt(sheet, row, column) ?? "", core, found }];
  };
  const texts: ReadonlyMap<string, string> = new Map(Object.entries(checkTexts(scheme)));
  const lines = new Map(reading.lines.map((line) => [line.row, line] as const));
  // Two of the lines that nobody typed into stand for the others: their formulas differ in the row alone.
  const last = Math.max(plannedBonus.first - 1, ...lines.keys()) + 2;
  const { check, counted } = plannedBonus.columns;
  return [
    ...Array.from({ length: last - plannedBonus.first + 1 }, (_, index) => plannedBonus.first + index).flatMap((row) => {
      const line = lines.get(row);
      const fault = line?.faults.find(({ code }) => texts.has(code))?.code ?? "";
      const unit = String(line?.typed.unit ?? "");
      return [
        ...differing(unit, sheetNames.bonus, `创新加分 ${bonusHeader(scheme, "check")}`, awardLine, [row, check], texts.get(fault) ?? ""),
        ...differing(unit, sheetNames.bonus, `创新加分 ${bonusHeader(scheme, "counted")}`, awardLine, [row, counted], line === undefined ? 0 : toPoints(line.hundredths)),
      ];
    }),
    ...awardedByCore(subject, plans).flatMap(({ unit, row, column, points }) => differing(unit, unit, "recognised points", awardLine, [row, column], points)),
  ];
}
