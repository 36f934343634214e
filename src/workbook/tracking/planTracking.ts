import type { CellContent } from "../../sheet/cellContent";
import { isFormula, shownBy } from "../../sheet/cellContent";
import type { CellValue } from "../../sheet/plan";
import type { TrackingLine, TrackingTable } from "./readTracking";
import { serialIn } from "./times";
import type { KeptValues, TrackedUnit } from "./trackedUnit";
import { factsOf, stateOf } from "./trackedUnit";
import type { AutomaticColumn, TrackingColumn, TrackingState } from "./trackingColumns";
import { automaticColumns, trackingHeaders, trackingLabels } from "./trackingColumns";

/** A line as it is once it is up to date. */
export interface TrackedLine {
  readonly unit: string;
  /** Row of its line; null where it has none yet. */
  readonly row: number | null;
  /** Whether several lines bear its name: nothing is written on any. */
  readonly isDoubled: boolean;
  /** What the automatic columns show: what was typed there, else what is known. */
  readonly shown: KeptValues;
  /** null where 状态 holds something of its own. */
  readonly state: TrackingState | null;
  /** Columns in which what was typed stands. */
  readonly byHand: readonly TrackingColumn[];
  readonly kept: KeptValues;
  /** Automatic columns that are to be written. */
  readonly stale: readonly AutomaticColumn[];
  readonly line: TrackingLine | undefined;
}

/** Every city that is told of, held against its line. Pure. */
export function trackedLines(table: TrackingTable | null, units: readonly TrackedUnit[]): readonly TrackedLine[] {
  return units.map((unit) => trackedLine(unit, lineOf(table, unit), table?.doubled.has(unit.name) ?? false, table));
}

/** The line of a city; where none bears its name, that of a name which it had before. */
export function lineOf(table: TrackingTable | null, { name, formerNames = [] }: Pick<TrackedUnit, "name" | "formerNames">): TrackingLine | undefined {
  if (table === null || table.doubled.has(name)) return undefined;
  return [name, ...formerNames].map((one) => table.lines.get(one)).find((line) => line !== undefined);
}

function trackedLine(unit: TrackedUnit, line: TrackingLine | undefined, isDoubled: boolean, table: TrackingTable | null): TrackedLine {
  const before = line?.kept ?? {};
  const known: KeptValues = { ...before, ...factsOf(unit) };
  const stands = (column: AutomaticColumn): CellContent => line?.cells[column] ?? null;
  const isTyped = (column: AutomaticColumn, value: CellValue | undefined): boolean => {
    const cell = stands(column);
    if (isFormula(cell)) return true;
    return !isEmpty(cell) && !isSame(cell, before[column]) && !isSame(cell, value);
  };
  const shownIn = (column: AutomaticColumn): CellValue => (isTyped(column, known[column]) ? shownBy(stands(column)) : (known[column] ?? null));
  const facts = { sentAt: serialIn(shownIn("sentAt")), returnedAt: serialIn(shownIn("returnedAt")) ?? serialIn(shownIn("firstAt")), before: { state: before.state ?? null, times: before.times ?? null } };
  const kept: KeptValues = { ...known, state: trackingLabels[stateOf(unit, facts)] };
  const typed = automaticColumns.filter((column) => isTyped(column, kept[column]));
  const shown = Object.fromEntries(automaticColumns.map((column) => [column, typed.includes(column) ? shownBy(stands(column)) : (kept[column] ?? null)]));
  const stale = automaticColumns.filter((column) => isThere(table, column) && !typed.includes(column) && !isSame(shownBy(stands(column)), kept[column]));
  const late = line?.cells.late ?? null;
  const byHand: readonly TrackingColumn[] = [...typed, ...(isFormula(late) || isEmpty(late) ? [] : (["late"] as const))];
  return { unit: unit.name, row: line?.row ?? null, isDoubled, shown, state: stateSaid(shown["state"] ?? null), byHand, kept, stale, line };
}

const isThere = (table: TrackingTable | null, column: TrackingColumn): boolean => table === null || table.columns.has(column);

function isEmpty(value: CellContent | undefined): boolean {
  return value === null || value === undefined || value === "";
}

/** A minute is the shortest time that a cell shows. */
const instant = 1 / 2_880;

/** Whether two cells hold the same as a person sees it. */
function isSame(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < instant;
  return String(a).replaceAll("\r\n", "\n").trim() === String(b).replaceAll("\r\n", "\n").trim();
}

function stateSaid(value: CellValue): TrackingState | null {
  const isState = (name: string): name is TrackingState => name in trackingLabels;
  const found = Object.entries(trackingLabels).find(([, label]) => label === String(value ?? "").trim())?.[0];
  return found !== undefined && isState(found) ? found : null;
}

/** What 人工填写 says of a line. */
export function byHandText({ byHand }: Pick<TrackedLine, "byHand">): string {
  return byHand.map((column) => trackingHeaders[column]).join("、");
}

/** What 自动值 holds of a line. */
export function keptText(kept: KeptValues): string {
  return JSON.stringify(Object.fromEntries(automaticColumns.flatMap((column) => (isEmpty(kept[column]) ? [] : [[column, kept[column]]]))));
}

/** Whether a line is to be written at all: of itself, or for what is said of it. */
export function isStale(tracked: TrackedLine, table: TrackingTable): boolean {
  if (tracked.isDoubled) return false;
  const { line } = tracked;
  if (line === undefined || line.unit !== tracked.unit || tracked.stale.length > 0) return true;
  const said = (column: TrackingColumn) => String(shownBy(line.cells[column] ?? null) ?? "");
  const isFormulaGone = (["late", "deadline"] as const).some((column) => table.columns.has(column) && isEmpty(line.cells[column]));
  return isFormulaGone || (table.columns.has("byHand") && said("byHand") !== byHandText(tracked)) || said("kept") !== keptText(tracked.kept);
}
