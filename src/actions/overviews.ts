import type { Session } from "../excel/session";
import { cellInput } from "../excel/writeCells";
import { planBytes, writeSheet } from "../excel/writeSheet";
import { compareSheet } from "../workbook/compareSheet";
import type { SheetContent, SheetPlan } from "../workbook/plan";
import { commendCell, rankingPlan } from "../workbook/ranking";
import { sheetNames } from "../workbook/sheetNames";
import type { SummarySource } from "../workbook/summary";
import { summaryPlan, summaryRows } from "../workbook/summary";
import type { Book } from "./book";
import type { Restored } from "./types";

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

/**
 * Queues what brings a computed sheet to its plan: the whole sheet where it is missing or holds another number of
 * cities, else only the cells that deviate. Returns what stood there before; a rebuilt sheet replaces nothing typed.
 */
export async function writeOverview(
  session: Session,
  plan: SheetPlan,
  content: SheetContent | undefined,
): Promise<readonly Restored[]> {
  const { worksheets } = session.workbook;
  if (content === undefined || content.values.length === 0) {
    await session.spend(planBytes(plan));
    const sheet = content === undefined ? worksheets.add(plan.name) : worksheets.getItem(plan.name);
    writeSheet(sheet, plan);
    return [];
  }
  const sheet = worksheets.getItem(plan.name);
  const deviations = compareSheet(plan, content);
  if (linesOf(content) !== plan.cells.length - summaryRows.first) {
    await session.spend(planBytes(plan));
    const used = sheet.getUsedRangeOrNullObject(false);
    used.clear();
    used.conditionalFormats.clearAll();
    for (const chart of plan.charts ?? []) sheet.charts.getItemOrNullObject(chart.name).delete();
    writeSheet(sheet, plan);
    return [];
  }
  for (const { row, column } of deviations) {
    await session.spend(400);
    sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[cellInput(plan.cells[row]?.[column])]];
  }
  return deviations
    .filter(({ before }) => before !== "")
    .map(({ address, before, after }) => ({ unit: plan.name, sheetId: plan.name, address, what: plan.name, before, after }));
}

/** Lines below the header that belong to a city: they begin with its name or rank. */
function linesOf(content: SheetContent): number {
  const rows = content.values.slice(summaryRows.first);
  const end = rows.findIndex((row) => row[0] === null || row[0] === undefined || row[0] === "");
  return end < 0 ? rows.length : end;
}
