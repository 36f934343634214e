import type { TrackingRead, UnitState } from "../../actions/types";
import { trackedUnits } from "../../actions/tracking/trackedUnits";
import { dayShown, editedText } from "../../actions/tracking/editedText";
import type { CellContent } from "../../sheet/cellContent";
import { shownBy } from "../../sheet/cellContent";
import type { Lateness } from "../../workbook/tracking/lateness";
import { latenessOf } from "../../workbook/tracking/lateness";
import type { TrackedLine } from "../../workbook/tracking/planTracking";
import { isStale, trackedLines } from "../../workbook/tracking/planTracking";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { serialIn } from "../../workbook/tracking/times";
import type { FormProgress } from "../../workbook/tracking/trackedUnit";

/** A city on the list of 报送. */
export interface TrackingRow {
  readonly unit: UnitState;
  readonly progress: FormProgress;
  readonly tracked: TrackedLine;
  /** As a spreadsheet counts days; its own, or that of all. */
  readonly deadline: number | null;
  /** Its own as an edit writes it; "" where it follows that of all. */
  readonly ownDeadline: string;
  readonly lateness: Lateness | null;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
}

export const trackingFilters = ["all", "owed", "overdue", "sentBack", "returned", "verified"] as const;

export type TrackingFilter = (typeof trackingFilters)[number];

/** Today as a spreadsheet counts it, by the clock on the wall. */
export function todaySerial(now: Date | null): number {
  return now === null ? 0 : Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) + 25_569;
}

/** Every city with its line, up to date whatever the sheet says by now. */
export function trackingRows(units: readonly UnitState[], read: Pick<TrackingRead, "histories" | "formerNames">, table: TrackingTable, today: number): readonly TrackingRow[] {
  const told = trackedUnits(units, read);
  const lines = trackedLines(table, told);
  return units.flatMap((unit, index): TrackingRow[] => {
    const tracked = lines[index];
    const progress = told[index]?.progress;
    if (tracked === undefined || progress === undefined) return [];
    const cells = tracked.line?.cells ?? {};
    const text = (cell: CellContent | undefined) => String(shownBy(cell ?? null) ?? "");
    const deadline = serialIn(shownBy(cells.deadline ?? null)) ?? (tracked.line === undefined ? serialIn(table.common?.value ?? null) : null);
    const { shown, state } = tracked;
    const lateness = latenessOf({ deadline, firstAt: serialIn(shown.firstAt ?? null), sentBackAt: serialIn(shown.sentBackAt ?? null), state }, today);
    return [{ unit, progress, tracked, deadline, ownDeadline: editedText("deadline", cells.deadline ?? null), lateness, contact: text(cells.contact), phone: text(cells.phone), note: text(cells.note) }];
  });
}

/** Whether a city is among those that a filter shows. */
export function isShown({ tracked: { state }, lateness }: TrackingRow, filter: TrackingFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "owed":
      return state === "unsent" || state === "sent";
    case "overdue":
      return lateness !== null && lateness.isOwed && lateness.days > 0;
    case "sentBack":
      return state === "sentBack";
    case "returned":
      return state === "returned" || state === "again";
    case "verified":
      return state === "verified";
  }
}

/** How many lines 更新 would write. */
export function staleCount(rows: readonly TrackingRow[], table: TrackingTable): number {
  return rows.filter(({ tracked }) => isStale(tracked, table)).length;
}

/** A line of the sheet that is of no city of the workbook. */
export interface UnknownLine {
  readonly unit: string;
  readonly row: number;
  /** What the city is called now where it was renamed and has another line; null where nobody knows it. */
  readonly now: string | null;
}

/** Lines of the sheet that are of no city of the workbook. */
export function unknownLines(rows: readonly TrackingRow[], table: TrackingTable, formerNames: TrackingRead["formerNames"]): readonly UnknownLine[] {
  const known = new Set(rows.map(({ unit }) => unit.name));
  // A line that still bears a former name is its city's; 更新 gives it the new one.
  const own = new Set(rows.map(({ tracked }) => tracked.row));
  const now = (unit: string) => [...formerNames].find(([name, former]) => known.has(name) && former.includes(unit))?.[0] ?? null;
  return [...table.lines.values()].filter(({ unit, row }) => !known.has(unit) && !own.has(row)).map(({ unit, row }) => ({ unit, row, now: now(unit) }));
}

/** The deadline of all as an edit writes it. */
export function commonDeadline({ common }: TrackingTable): string {
  return common === null ? "" : dayShown(common.value);
}
