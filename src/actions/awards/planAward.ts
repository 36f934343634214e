import type { Scheme } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { awardProblems } from "../../workbook/awards/bonusChecks";
import type { BonusPlacement, TypedColumn } from "../../workbook/awards/bonusFormulas";
import { awardLabels, bonusHeader, typedColumns } from "../../workbook/awards/bonusFormulas";
import type { BonusDeviation } from "../../workbook/awards/compareBonus";
import { compareBonus, partedBonus } from "../../workbook/awards/compareBonus";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import type { CellValue, SheetContent } from "../../sheet/plan";
import type { BonusLine, BonusReading } from "../../workbook/awards/readBonus";
import { typedOf } from "../../workbook/awards/readBonus";
import { isSameValue } from "../../workbook/returns/returnedForm";
import { isUnwritable } from "../../sheet/textHazards";
import { awardInput } from "./awardsState";
import { ActionFailure } from "../book/outcome";
import type { AwardInput, AwardRequest } from "../types";

/** A cell of 创新加分 that saving an application changes. */
export interface AwardWrite {
  readonly column: TypedColumn;
  /** Number of the column on the sheet, counted from 0. */
  readonly at: number;
  readonly header: string;
  readonly address: string;
  /** The value that stands there, or the formula that it comes from. */
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface AwardPlan {
  readonly placement: BonusPlacement;
  /** Counted from 0. */
  readonly row: number;
  readonly writes: readonly AwardWrite[];
  /** Formulas of the line that were lost. */
  readonly lost: readonly BonusDeviation[];
  /** The line as it will stand. */
  readonly typed: BonusLine["typed"];
}

/** Holds an application against the sheet as it stands. Pure; ends the action where it cannot be saved. */
export function planAward(scheme: Scheme, content: SheetContent, reading: BonusReading, request: AwardRequest, known: EarlierFormulas): AwardPlan {
  const { placement, missingColumns } = reading;
  if (placement === null) throw new ActionFailure("columnsMissing", missingColumns);
  const row = request.row === null ? (rowOfSame(placement, reading, request.line) ?? firstEmptyRow(placement, reading)) : rowToChange(reading, request.row - 1, request.before);
  const now = typedOf(content, placement.columns, row);
  const writes = typedColumns.flatMap((column): AwardWrite[] => {
    const after = valueFor(column, now, request);
    if (after === undefined || isSameValue(now[column], after)) return [];
    const at = placement.columns[column];
    const before = content.formulas[row]?.[at] ?? now[column];
    return [{ column, at, header: bonusHeader(scheme, column), address: cellAddress(row, at), before, after }];
  });
  const hazards = writes.filter(({ after }) => isUnwritable(after)).map(({ header }) => header);
  if (hazards.length > 0) throw new ActionFailure("unwritable", hazards);
  const changed = new Map<TypedColumn, CellValue>(writes.map(({ column, after }) => [column, after]));
  return {
    placement,
    row,
    writes,
    lost: partedBonus(scheme, compareBonus(scheme, placement, content).filter((one) => one.row === row), known).lost,
    typed: withChanges(now, changed),
  };
}

/** What is wrong with the line as it will stand. */
export function faultsOf(scheme: Scheme, { placement, row, typed }: AwardPlan, units: readonly string[]) {
  const unit = String(typed.unit ?? "").toLowerCase();
  const isKnown = units.some((one) => one.toLowerCase() === unit);
  return awardProblems(scheme, typed, isKnown, row <= placement.last);
}

/** The line on which just this application stands already, as where Excel had written it and its answer was lost: twice, it would count twice. */
function rowOfSame({ last }: BonusPlacement, { lines }: BonusReading, wanted: AwardInput): number | null {
  const trimmed: AwardInput = { ...wanted, unit: wanted.unit.trim(), item: wanted.item.trim(), field: wanted.field.trim(), ground: wanted.ground.trim(), evidence: wanted.evidence.trim() };
  return lines.find(({ row, typed }) => row <= last && typed.state !== null && isSameInput(awardInput(typed), trimmed))?.row ?? null;
}

function firstEmptyRow({ first, last }: BonusPlacement, { lines }: BonusReading): number {
  const taken = new Set(lines.map(({ row }) => row));
  for (let row = first; row <= last; row += 1) {
    if (!taken.has(row)) return row;
  }
  throw new ActionFailure("tableFull");
}

/** The row, where the same application still stands on it. */
function rowToChange({ lines }: BonusReading, row: number, before: AwardInput | null): number {
  const line = lines.find((one) => one.row === row);
  if (line === undefined || before === null || !isSameInput(awardInput(line.typed), before)) {
    throw new ActionFailure("changedMeanwhile", [`${row + 1}`]);
  }
  return row;
}

function isSameInput(a: AwardInput, b: AwardInput): boolean {
  return inputColumns.every((column) => isSameValue(a[column], b[column]));
}

const inputColumns: readonly (keyof AwardInput)[] = typedColumns;

/** What a column is to hold; undefined where the request leaves it as it is. */
function valueFor(column: TypedColumn, now: BonusLine["typed"], { before, line }: AwardRequest): CellValue | undefined {
  // A state that is none of ours is replaced by what the person who saved the line saw it as.
  if (column === "state") return now.state === null && before?.state === line.state ? undefined : awardLabels[line.state];
  const value = line[column];
  if (before !== null && isSameValue(before[column], value)) return undefined;
  const after = typeof value === "string" ? value.trim() : value;
  return after === "" ? null : after;
}

function withChanges(now: BonusLine["typed"], changed: ReadonlyMap<TypedColumn, CellValue>): BonusLine["typed"] {
  const at = (column: TypedColumn): CellValue => {
    const after = changed.get(column);
    return after === undefined ? now[column] : after;
  };
  return {
    unit: at("unit"),
    item: at("item"),
    field: at("field"),
    ground: at("ground"),
    evidence: at("evidence"),
    applied: at("applied"),
    recognised: at("recognised"),
    state: at("state"),
  };
}


