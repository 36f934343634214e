import type { Session } from "../../excel/session";
import { writeUnits } from "../../excel/writeUnits";
import { actionTime } from "../../workbook/log/actionTime";
import type { LogEntry } from "../../workbook/log/log";
import { sheetNames } from "../../workbook/sheetNames";
import { summaryRows } from "../../workbook/overview/summaryColumns";
import type { KnownUnit, UnitIssue, UnitPlace } from "../../workbook/units/units";
import { groupHeaders, withOfferedGroup } from "../../workbook/units/groups";
import { keptUnits, unitIssues } from "../../workbook/units/units";
import { loggedActionNames, unitListName } from "../../workbook/log/logWords";
import type { GroupsReport } from "../overview/overviewTypes";
import type { Book } from "./book";
import { logTime } from "./writeLog";

/** The forms as far as the list of cities goes. */
export function placesOf(book: Pick<Book, "units">): readonly UnitPlace[] {
  return book.units.map(({ form, reading }) => ({ sheetId: form.id, sheetName: reading.sheetName, city: reading.city }));
}

/** What has to be decided about the workbook's cities. A city's template has one form, and others look after it. */
export function unitIssuesOf(book: Book): readonly UnitIssue[] {
  return book.outline.record?.side === "city" ? [] : unitIssues(listOf(book), placesOf(book));
}

/** The cities as the workbook knows them; where it was made before the list was kept, as forms and 汇总 tell. */
export function listOf(book: Book): readonly KnownUnit[] {
  const known = book.outline.record?.units ?? [];
  if (known.length > 0) return known;
  return book.others.has(sheetNames.summary) ? (listToKeep(book) ?? []) : [];
}

/** The list of cities that is to be written down by an action that brings 汇总 in line; null where it stands. */
export function listToKeep(book: Book): readonly KnownUnit[] | null {
  const { record, unitList } = book.outline;
  if (record === null || record.side === "city" || unitList.isProtected) return null;
  const kept = keptUnits(record.units, placesOf(book), summarised(book));
  const before = new Set(record.units.map(({ name }) => name));
  const isTyped = book.groupsTyped.taken.length > 0;
  // One that is in no group may be so on purpose; only who joins is given the group that the scheme has for it.
  return kept?.map((unit) => (before.has(unit.name) ? unit : withOfferedGroup(book.scheme, record.units, unit))) ?? (isTyped ? record.units : null);
}

/** Groups that were typed into 汇总 and are taken over, as lines of 操作记录: an action of their own, so that they can be taken back. */
export function typedGroupLines({ groupsTyped, others }: Book): readonly LogEntry[] {
  // Told apart from another 分组 of the same second.
  const time = actionTime(logTime(new Date()), others.get(sheetNames.log));
  return groupsTyped.taken.map(({ name, before, after }) => ({ time, action: loggedActionNames.groups, unit: name, what: groupHeaders.group, address: "", before, after }));
}

/** What came of them, for a report. */
export function groupsReport({ groupsTyped: { taken, refused } }: Book): GroupsReport {
  return { taken: taken.length, refused };
}

/** Queues the list of cities where it is to be written down. */
export async function keepUnits(session: Session, book: Book): Promise<void> {
  const units = listToKeep(book);
  if (units !== null) await writeUnits(session, book.outline.unitList, units);
}

/** Cities that joined a list that was kept already, as lines of 操作记录. */
export function joinedLines(book: Book, action: string): readonly LogEntry[] {
  const known = new Set((book.outline.record?.units ?? []).map(({ name }) => name));
  if (known.size === 0) return [];
  const time = logTime(new Date());
  return (listToKeep(book) ?? [])
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({ time, action, unit: name, what: unitListName(book.scheme), address: "", before: "", after: name }));
}

/** Names that stand on the lines of 汇总. */
function summarised(book: Book): readonly string[] {
  const lines = (book.others.get(sheetNames.summary)?.values ?? []).slice(summaryRows.first).map(([name]) => name ?? "");
  const end = lines.indexOf("");
  return (end < 0 ? lines : lines.slice(0, end)).map(String);
}
