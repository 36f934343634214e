import { addSheet } from "../../excel/addSheet";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import type { ColumnValues } from "../../excel/writeColumn";
import { cellInput } from "../../excel/writeCells";
import { writeHeader } from "../../excel/writePrint";
import { writeUnits } from "../../excel/writeUnits";
import { typedColumns } from "../../workbook/form/columns";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { formPlan } from "../../workbook/form/form";
import { formHeader } from "../../workbook/form/formPages";
import { lineKeys } from "../../workbook/form/formLines";
import { addressOf, plannedPlacement } from "../../workbook/form/placement";
import { entryAt } from "../../workbook/form/readForm";
import { groupNames, ungrouped } from "../../workbook/units/groups";
import { nameProblem, sheetNames, trackingNames } from "../../workbook/sheetNames";
import type { SummarySource } from "../../workbook/overview/summary";
import { earlierVersions } from "../book/earlierVersions";
import { bonusOf } from "../awards/awardsState";
import type { Book, UnitForm } from "../book/book";
import { assertFreeStructure, assertUnlocked, assertWritable, readUnits, required } from "../book/book";
import { offerCities, offerOf } from "../awards/offerCities";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import type { OverviewChange } from "../overview/overviews";
import { lockedOverviews, rankingChange, summaryChange, writeOverview } from "../overview/overviews";
import type { UnitPlan } from "./planUnit";
import { actionOf, planUnit } from "./planUnit";
import type { ActionOptions, Outcome, Restored, UnitDecision, UnitReport } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { listOf, typedGroupLines } from "../book/unitsState";
import { restoredLines, writeLog } from "../book/writeLog";

/**
 * 核对城市名单: carries out what was decided about a city whose form is gone, doubled or renamed; and 分组: about the groups
 * of all. The list of cities, 汇总, 排名, 报送跟踪 and what 创新加分 offers follow; every step stands in 操作记录. Three syncs.
 */
export function settleUnit(decision: UnitDecision, options: ActionOptions, name?: string): Promise<Outcome<UnitReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertOffice(outline);
    assertWritable(outline);
    const names = outline.sheets.map(({ name }) => name);
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log, ...(decision.kind === "rename" ? [trackingNames.tracking] : [])].filter((name) => names.includes(name));
    const book = required(await readUnits(session, outline, { formulas: "typed", others }));
    const action = name ?? actionOf(decision, book.scheme);
    const plan = planUnit(book, decision, action);
    const changes = followingOverviews(book, plan, await earlierVersions());
    const log = [...typedGroupLines(book), ...plan.log, ...restoredLines(action, changes.flatMap(({ restored }) => restored.filter(isSomebodys(book))))];
    assertUnlocked([...lockedAmong(book, plan), ...lockedOverviews(book, changes, log)]);
    if (plan.removed !== null || plan.renamed !== null || !names.includes(sheetNames.log)) assertFreeStructure(outline);
    stopIfCancelled(options.signal);

    const made = plan.made === null ? [] : [plan.made.sheetName];
    // 操作记录 stays where it was made: what it tells of may be done although Excel said that it failed.
    await undoingSheets(session, outline, made, async () => {
      // Before anything goes, what stood there is told.
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), log);
      if (plan.made !== null) await makeForm(session, book, plan.made);
      if (plan.renamed !== null) writeHead(session, book, plan.renamed);
      for (const change of changes) await writeOverview(session, change);
      // After 汇总: groups that stand there and not in the list are what somebody wanted.
      await writeUnits(session, outline.unitList, plan.list);
      followAwards(session, book, plan);
      followTracked(session, book, plan);
      if (plan.renamed !== null) renameSheet(session, book, plan.renamed);
      if (plan.removed !== null) session.workbook.worksheets.getItem(plan.removed.form.id).delete();
      session.workbook.application.calculate("Recalculate");
      await session.sync();
    });
    return { ...(plan.tracked === null ? {} : { tracking: plan.tracked.followed }), decision, name: nameOf(book, decision, plan), cells: decision.kind === "regroup" ? plan.log.length : cellsOf(plan), awards: plan.awards.length };
  });
}

/** Formulas, names of cities and their groups move with the lines of 汇总; what else stood there was somebody's. */
function isSomebodys(book: Book): (restored: Restored) => boolean {
  const names = new Set([...listOf(book).flatMap(({ name, group = "" }) => [name, group]), ungrouped.group]);
  return ({ before }) => !before.startsWith("=") && !names.has(before);
}

function nameOf(book: Book, decision: UnitDecision, plan: UnitPlan): string {
  if (decision.kind === "removeForm") return plan.removed?.reading.sheetName ?? "";
  if (decision.kind === "regroup") return groupNames(book.scheme, plan.list).join("、");
  return decision.kind === "separate" ? (plan.renamed?.unit.reading.sheetName ?? "") : decision.name;
}

/** Cells filled from 操作记录, or, of a form that went, kept in it: all its lines but the one that tells of the sheet. */
function cellsOf({ made, removed, log }: UnitPlan): number {
  return made !== null ? made.cells.length : removed !== null ? log.length - 1 : 0;
}

/** 汇总 and 排名, where they stand, for the forms as they will be. */
function followingOverviews(book: Book, { made, forms, list }: UnitPlan, known: EarlierFormulas): readonly OverviewChange[] {
  const added: readonly SummarySource[] = made === null ? [] : [{ ...made, placement: plannedPlacement(book.scheme) }];
  const { outline } = book;
  const record = outline.record === null ? null : { ...outline.record, units: list };
  const after: Book = { ...book, outline: { ...outline, record }, units: forms };
  const summary = book.others.get(sheetNames.summary);
  const ranking = book.others.get(sheetNames.ranking);
  return [
    ...(summary === undefined ? [] : [summaryChange(after, known, added)]),
    ...(ranking === undefined ? [] : [rankingChange(after, known, { added: added.length })]),
  ];
}

function lockedAmong(book: Book, { renamed, awards }: UnitPlan): readonly string[] {
  return [
    ...(book.outline.unitList.isProtected ? [sheetNames.scheme] : []),
    ...(renamed !== null && renamed.unit.form.isProtected ? [renamed.unit.reading.sheetName] : []),
    ...(awards.length > 0 && book.protectedOthers.has(sheetNames.bonus) ? [sheetNames.bonus] : []),
  ];
}

async function makeForm(session: Session, book: Book, { unit, sheetName, cells }: NonNullable<UnitPlan["made"]>): Promise<void> {
  const { scheme, year, outline } = book;
  const names = outline.sheets.map(({ name }) => name);
  const hasBonusSheet = names.includes(sheetNames.bonus);
  const sheet = await addSheet(session, { ...formPlan({ scheme, year, unit, hasBonusSheet, isAlone: !names.includes(sheetNames.summary) }), name: sheetName });
  if (hasBonusSheet) sheet.position = names.indexOf(sheetNames.bonus);
  const { columns, rows } = plannedPlacement(scheme);
  const keyAt = new Map([...rows].map(([key, row]) => [row, key] as const));
  for (const column of typedColumns) {
    const values: ColumnValues = new Map(
      cells.filter((cell) => cell.column === column).flatMap(({ key, value }) => {
        const row = rows.get(key);
        return row === undefined ? [] : [[row, value] as const];
      }),
    );
    if (values.size === 0) continue;
    await session.spend(columnBytes(values));
    writeColumn(sheet, columns[column], values, { formatOf: (row) => numberFormatOf(entryAt(scheme, keyAt.get(row) ?? "", column)) });
  }
}

function writeHead(session: Session, { year }: Book, { unit: { form, reading }, to }: NonNullable<UnitPlan["renamed"]>): void {
  const sheet = session.workbook.worksheets.getItem(form.id);
  const address = addressOf(reading.placement, lineKeys.head, "name");
  if (address !== null) sheet.getRange(address).formulas = [[cellInput({ value: to })]];
  writeHeader(sheet, formHeader(to, year));
}

/** A form's sheet is called as its city, where that name is free. Formulas that speak of it follow by themselves. */
function renameSheet(session: Session, { outline }: Book, { unit, to }: NonNullable<UnitPlan["renamed"]>): void {
  const others = outline.sheets.filter(({ id }) => id !== unit.form.id).map(({ name }) => name);
  if (nameProblem(to, others) === null) session.workbook.worksheets.getItem(unit.form.id).name = to;
}

/** The lines of 创新加分 that name the city, and the cities that it offers. */
function followAwards(session: Session, book: Book, plan: UnitPlan): void {
  const sheetId = bonusOf(book)?.sheetId;
  if (sheetId !== undefined && plan.renamed !== null) {
    const sheet = session.workbook.worksheets.getItem(sheetId);
    for (const { row, column } of plan.awards) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[cellInput({ value: plan.renamed.to })]];
  }
  const cities = [...new Set([...plan.forms.map(cityOf), ...(plan.made === null ? [] : [plan.made.unit])])];
  const offer = offerOf(book, cities);
  if (offer !== null) offerCities(session, book.scheme, offer);
}

/** The line of 报送跟踪 takes the new name. */
function followTracked(session: Session, { outline }: Book, { renamed, tracked }: UnitPlan): void {
  const sheet = outline.sheets.find(({ name }) => name === trackingNames.tracking);
  if (sheet === undefined || renamed === null || tracked === null || tracked.cell === null) return;
  const { row, column } = tracked.cell;
  session.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, column, 1, 1).formulas = [[cellInput({ value: renamed.to })]];
}

function cityOf({ reading }: UnitForm): string {
  return reading.city;
}
