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
import { sheetNames } from "../../workbook/sheetNames";
import type { SummarySource } from "../../workbook/overview/summary";
import { summaryPlan, summaryRows } from "../../workbook/overview/summary";
import type { Book } from "../book/book";
import type { Restored } from "../types";

/** 汇总 as it should be for the forms as they stand, and for forms that are being added. */
export function summaryOf(book: Book, added: readonly SummarySource[] = []): SheetPlan {
  const sources = book.units.map(({ reading }) => ({
    sheetName: reading.sheetName,
    unit: reading.unit,
    placement: reading.placement,
  }));
  return summaryPlan(book.scheme, book.year, [...sources, ...added]);
}

/** 排名 as it should be; keeps the number of cities to commend that the user set, unless another is given. */
export function rankingOf(book: Book, commend: number | null | undefined, added = 0): SheetPlan {
  const at = commendCell(book.scheme);
  const set = book.others.get(sheetNames.ranking)?.values[at.row]?.[at.column];
  const kept = typeof set === "number" && set > 0 ? set : null;
  return rankingPlan(book.scheme, book.year, book.units.length + added, commend === undefined ? kept : commend);
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

/** What brings a sheet, as it was read, to its plan. Pure. */
export function overviewChange(plan: SheetPlan, content: SheetContent | undefined, known: EarlierFormulas): OverviewChange {
  if (content === undefined) return { plan, how: "make", cells: [], restored: [], updated: 0 };
  const lines = linesOf(content);
  const isRebuilt = lines !== plan.cells.length - summaryRows.first;
  const found = isRebuilt ? lostByRebuild(plan, summaryRows.first, lines, content) : compareSheet(plan, content);
  const { earlier, overwritten } = partedByVersion(plan.name, found, known);
  const restored = overwritten.map(({ address, before, after }) => ({
    unit: plan.name,
    sheetId: plan.name,
    address,
    what: plan.name,
    before,
    after,
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
