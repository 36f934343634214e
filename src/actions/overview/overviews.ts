import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import { writeScattered } from "../../excel/writeScattered";
import { planBytes, writeSheet } from "../../excel/writeSheet";
import type { Deviation } from "../../workbook/overview/compareSheet";
import { compareSheet, lostByRebuild, partedByVersion } from "../../workbook/overview/compareSheet";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import type { LogEntry } from "../../workbook/log/log";
import type { SheetContent, SheetPlan } from "../../sheet/plan";
import { commendCell, rankingPlan } from "../../workbook/overview/ranking";
import { groupHeaders } from "../../workbook/units/groups";
import { sheetNames } from "../../workbook/sheetNames";
import type { SummarySource } from "../../workbook/overview/summary";
import { summaryPlan } from "../../workbook/overview/summary";
import { summaryRows } from "../../workbook/overview/summaryColumns";
import type { Book } from "../book/book";
import { groupsOf } from "../book/groupsState";
import type { Restored } from "../types";

/** A form that is about to be made. */
type AddedForm = Omit<SummarySource, "group">;

/** 汇总 as it should be for the forms as they stand, and for forms that are being added. */
function summaryOf(book: Book, added: readonly AddedForm[], groups = groupsOf(book)): SheetPlan {
  const forms = [
    ...book.units.map(({ reading: { sheetName, unit, placement, city } }) => ({ sheetName, unit, placement, city })),
    ...added.map((form) => ({ ...form, city: form.unit })),
  ];
  const sources = forms.map(({ city, ...source }) => (groups === null ? source : { ...source, group: groups(city) }));
  return summaryPlan(book.scheme, book.year, sources);
}

/** 排名 as it should be. */
function rankingOf(book: Book, commend: number | null | undefined, added: number, isGrouped: boolean): SheetPlan {
  return rankingPlan(book.scheme, book.year, book.units.length + added, commend === undefined ? commendSet(book) : commend, isGrouped);
}

/** How many cities 排名 is to mark as commended, as the user set it there; null where nothing is set. */
export function commendSet({ scheme, others }: Pick<Book, "scheme" | "others">): number | null {
  const content = others.get(sheetNames.ranking);
  const at = commendCell(scheme, content !== undefined && isGrouped(content));
  const set = content?.values[at.row]?.[at.column];
  return typeof set === "number" && set > 0 ? set : null;
}

/** Whether a sheet that was read has the column 组别. */
function isGrouped({ values }: Pick<SheetContent, "values">): boolean {
  return values[summaryRows.header]?.includes(groupHeaders.group) === true;
}

/** What brings 汇总 to the forms as they are and the ones that are being added. */
export function summaryChange(book: Book, known: EarlierFormulas, added: readonly AddedForm[] = []): OverviewChange {
  const groups = groupsOf(book);
  return overviewChange(book, summaryOf(book, added, groups), book.others.get(sheetNames.summary), known, () => summaryOf(book, added, groups === null ? () => "" : null));
}

/** What brings 排名 to so many forms; it keeps the number to commend that the user set, unless another is given. */
export function rankingChange(book: Book, known: EarlierFormulas, { commend, added = 0 }: { readonly commend?: number | undefined; readonly added?: number } = {}): OverviewChange {
  const isNowGrouped = groupsOf(book) !== null;
  const planFor = (grouped: boolean) => rankingOf(book, commend, added, grouped);
  return overviewChange(book, planFor(isNowGrouped), book.others.get(sheetNames.ranking), known, () => planFor(!isNowGrouped));
}

/** How a computed sheet comes to its plan, and what the user loses by it. */
export interface OverviewChange {
  readonly plan: SheetPlan;
  /** Made where it is missing, rebuilt where it holds another number of cities, else only mended. */
  readonly how: "make" | "rebuild" | "mend";
  /** Cells to be mended. */
  readonly cells: readonly Deviation[];
  readonly restored: readonly Restored[];
  /** Cells that hold what an earlier version wrote there. */
  readonly updated: number;
}

/** What brings a sheet, as it was read, to its plan; `otherwise` is that with groups instead of without, or the other way. Pure. */
function overviewChange({ scheme, groupsTyped }: Pick<Book, "scheme" | "groupsTyped">, plan: SheetPlan, content: SheetContent | undefined, known: EarlierFormulas, otherwise: () => SheetPlan): OverviewChange {
  if (content === undefined) return { plan, how: "make", cells: [], restored: [], updated: 0 };
  const lines = linesOf(content);
  // Columns came or went: what stood there is held against the sheet that it was.
  const isOther = isGrouped(content) !== (plan.cells[summaryRows.header]?.some((cell) => cell?.value === groupHeaders.group) === true);
  const isRebuilt = isOther || lines !== plan.cells.length - summaryRows.first;
  const found = isRebuilt ? lostByRebuild(isOther ? otherwise() : plan, summaryRows.first, lines, content) : compareSheet(plan, content);
  const { earlier, overwritten } = partedByVersion(scheme, plan.name, found, known);
  // Blanks around what a person typed are nothing that is lost.
  const lost = overwritten.filter(({ before, after }) => before.trim() !== after);
  const column = plan.name === sheetNames.summary ? (content.values[summaryRows.header]?.indexOf(groupHeaders.group) ?? -1) : -1;
  const isRefused = ({ row, column: at }: Deviation) => at === column && row >= summaryRows.first && groupsTyped.refused.includes(String(content.values[row]?.[at] ?? "").trim());
  const restored = lost.map((one): Restored => ({
    unit: plan.name,
    sheetId: plan.name,
    address: one.address,
    what: plan.name,
    before: one.before,
    after: one.after,
    ...(isRefused(one) && { isGroup: true }),
  }));
  return { plan, how: isRebuilt ? "rebuild" : "mend", cells: isRebuilt ? [] : found, restored, updated: earlier.length };
}

/** Names of the protected sheets that changes and lines of the log would write to. */
export function lockedOverviews(book: Book, changes: readonly OverviewChange[], log: readonly LogEntry[]): readonly string[] {
  const touched = changes.filter(({ how, cells }) => how === "rebuild" || cells.length > 0).map(({ plan }) => plan.name);
  const written = log.length > 0 ? [...touched, sheetNames.log] : touched;
  return written.filter((name) => book.protectedOthers.has(name));
}

/** Names of the sheets that changes make. */
export function madeBy(changes: readonly OverviewChange[]): readonly string[] {
  return [...changes.filter(({ how }) => how === "make").map(({ plan }) => plan.name), sheetNames.log];
}

/** Queues a change. */
export async function writeOverview(session: Session, { plan, how, cells }: OverviewChange): Promise<void> {
  const { worksheets } = session.workbook;
  if (how !== "mend") await session.spend(planBytes(plan));
  if (how === "make") {
    writeSheet(worksheets.add(plan.name), plan);
    return;
  }
  const sheet = worksheets.getItem(plan.name);
  if (how === "rebuild") {
    const used = sheet.getUsedRangeOrNullObject(false);
    used.clear();
    used.conditionalFormats.clearAll();
    for (const chart of plan.charts ?? []) sheet.charts.getItemOrNullObject(chart.name).delete();
    writeSheet(sheet, plan);
    return;
  }
  const inputs = cells.map(({ row, column }) => ({ row, column, input: cellInput(plan.cells[row]?.[column]) }));
  await writeScattered(session, sheet, inputs);
}

/** Lines below the header that belong to a city: they begin with its name or rank. */
function linesOf(content: SheetContent): number {
  const rows = content.values.slice(summaryRows.first);
  const end = rows.findIndex((row) => row[0] === null || row[0] === undefined || row[0] === "");
  return end < 0 ? rows.length : end;
}
