import type { Language, Scheme } from "../../core/index";
import { mostRecognised, toPoints } from "../../core/index";
import { areaAddress, cellAddress } from "../../sheet/a1";
import type { BonusPlacement } from "../../workbook/awards/bonusFormulas";
import { awardLabels, typedColumns } from "../../workbook/awards/bonusFormulas";
import type { BonusLine, BonusReading } from "../../workbook/awards/readBonus";
import { readBonus } from "../../workbook/awards/readBonus";
import { sheetNames } from "../../workbook/sheetNames";
import { awardMessage } from "../../i18n/awardMessages";
import type { Book } from "../book/book";
import type { AwardInput, AwardLine, AwardProblem, AwardsState, AwardState } from "../types";

/** 创新加分 as the workbook has it; null where there is no such sheet. */
export function awardsOf(book: Book, language: Language): AwardsState | null {
  const read = bonusOf(book);
  if (read === null) return null;
  const { sheetId, reading } = read;
  const { placement, lines, points, missingColumns } = reading;
  return {
    sheetId,
    sheetName: sheetNames.bonus,
    lines: placement === null ? [] : lines.map((line) => awardLine(book.scheme, placement, line, language)),
    points,
    missingColumns,
  };
}

/** The sheet 创新加分 and its reading; null where there is no such sheet. */
export function bonusOf(book: Book): { readonly sheetId: string; readonly reading: BonusReading } | null {
  const sheet = book.outline.sheets.find(({ name }) => name === sheetNames.bonus);
  const content = book.others.get(sheetNames.bonus);
  if (sheet === undefined || content === undefined) return null;
  return { sheetId: sheet.id, reading: readBonus(book.scheme, content, citiesOf(book)) };
}

/** Row of the lowest line with anything typed, counted from 0; -1 where there is none. */
export function lowestLine({ lines }: BonusReading): number {
  return lines.at(-1)?.row ?? -1;
}

/** The cities that the forms are of. */
export function citiesOf(book: Book): readonly string[] {
  return [...new Set(book.units.map(({ reading }) => reading.city))];
}

/** What stands on a line, as the pane shows and edits it. A state that is none counts as 待审核. */
export function awardInput({ unit, item, field, ground, evidence, applied, recognised, state }: BonusLine["typed"]): AwardInput {
  const text = (value: string | number | boolean | null) => (value === null ? "" : String(value));
  return {
    unit: text(unit),
    item: text(item),
    field: text(field),
    ground: text(ground),
    evidence: text(evidence),
    applied,
    recognised,
    state: awardStates.find((one) => awardLabels[one] === state) ?? "pending",
  };
}

const awardStates: readonly AwardState[] = ["pending", "recognised", "declined"];

/** Everything wrong on a line, worded, each with its cell. */
export function awardProblemsOf(
  scheme: Scheme,
  { columns }: BonusPlacement,
  { row, faults }: Pick<BonusLine, "row" | "faults">,
  language: Language,
): readonly AwardProblem[] {
  return faults.map((fault) => ({
    code: fault.code,
    severity: fault.severity,
    message: awardMessage(fault, mostRecognised(scheme), language, scheme),
    address: cellAddress(row, columns[fault.column]),
  }));
}

function awardLine(scheme: Scheme, placement: BonusPlacement, line: BonusLine, language: Language): AwardLine {
  const shown = typedColumns.map((column) => placement.columns[column]);
  const column = Math.min(...shown);
  return {
    ...awardInput(line.typed),
    row: line.row + 1,
    address: areaAddress({ row: line.row, column, rows: 1, columns: Math.max(...shown) - column + 1 }),
    counted: toPoints(line.hundredths),
    problems: awardProblemsOf(scheme, placement, line, language),
  };
}
