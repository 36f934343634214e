import { shownBy } from "../../sheet/cellContent";
import type { CellContent } from "../../sheet/cellContent";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { latenessOf } from "../../workbook/tracking/lateness";
import { trackedLines } from "../../workbook/tracking/planTracking";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { readTracking } from "../../workbook/tracking/readTracking";
import type { ReminderRequest } from "../../workbook/tracking/reminders";
import type { RemarksRequest } from "../../workbook/tracking/remarks";
import { serialIn, serialOfLogTime } from "../../workbook/tracking/times";
import type { Book } from "../book/book";
import { unitState } from "../book/unitState";
import { mattersOf } from "../review/mattersOf";
import { logTime } from "../book/writeLog";
import { knownInLog, trackedUnits } from "./trackedUnits";

/** What both letters are written from, out of the workbook as it was read. In Chinese, whatever the pane speaks. */
export function letterFacts(book: Book): { readonly reminder: ReminderRequest; readonly remarks: RemarksRequest } {
  const today = Math.floor(serialOfLogTime(logTime(new Date())) ?? 0);
  const content = book.others.get(trackingNames.tracking);
  const table = content === undefined ? null : readTracking(content, book.scheme);
  const states = book.units.map(({ form, reading }) => unitState(book.scheme, form, reading, "zh-CN"));
  const units = inOfficialOrder(book.scheme.units, states, ({ name }) => name);
  const lines = trackedLines(table, trackedUnits(units, knownInLog(book.others.get(sheetNames.log), book.scheme)));
  const told = lines.map((tracked) => ({ tracked, deadline: deadlineOf(table, tracked.unit) }));
  const overdue = told.flatMap(({ tracked: { unit, shown, state }, deadline }) => {
    const cells = table?.lines.get(unit)?.cells ?? {};
    const lateness = latenessOf({ deadline, firstAt: serialIn(shown.firstAt ?? null), sentBackAt: serialIn(shown.sentBackAt ?? null), state }, today);
    if (deadline === null || lateness === null || !lateness.isOwed || lateness.days === 0) return [];
    return [{ unit, deadline, days: lateness.days, state, contact: text(cells.contact), phone: text(cells.phone) }];
  });
  const common = { scheme: book.scheme, year: book.year, today };
  const { matters, unreported } = mattersOf(book);
  const remarked = units.flatMap((unit, index) => {
    const remarks = unreported.has(unit.name) ? [] : (matters.get(unit.name) ?? []);
    const deadline = told[index]?.deadline ?? null;
    return remarks.length === 0 ? [] : [{ unit: unit.name, remarks, until: deadline !== null && deadline >= today ? deadline : null }];
  });
  return { reminder: { ...common, overdue: [...overdue].sort((a, b) => b.days - a.days) }, remarks: { ...common, units: remarked } };
}

/** The deadline of a city: its own, or that of all. */
export function deadlineOf(table: TrackingTable | null, unit: string): number | null {
  const line = table?.lines.get(unit);
  return line === undefined ? serialIn(table?.common?.value ?? null) : serialIn(shownBy(line.cells.deadline ?? null));
}

function text(cell: CellContent | undefined): string {
  return String(shownBy(cell ?? null) ?? "");
}
