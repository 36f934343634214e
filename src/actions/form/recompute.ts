import { indicatorsOf } from "../../core/index";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { writeScattered } from "../../excel/writeScattered";
import type { FormComparison, Overwritten } from "../../workbook/form/compareForm";
import { compareForm } from "../../workbook/form/compareForm";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import { sheetNames } from "../../workbook/sheetNames";
import { lineName } from "../../workbook/log/logNames";
import type { Book, UnitForm } from "../book/book";
import { assertUnlocked, assertWritable, readUnits, requiredUnits } from "../book/book";
import { stateOf } from "../book/workbookState";
import { earlierVersions } from "../book/earlierVersions";
import { askOffered, offerCities, staleOffer } from "../awards/offerCities";
import { attempt, stopIfCancelled } from "../book/outcome";
import type { OverviewChange } from "../overview/overviews";
import { lockedOverviews, madeBy, rankingChange, summaryChange, writeOverview } from "../overview/overviews";
import { awardDisagreements, compareAwards, lockedByAwards, restoreAwards, restoredAwards, updatableAwards } from "../awards/recomputeAwards";
import type { ActionOptions, Disagreement, Outcome, RecomputeReport, Restored, UnitState } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { groupsReport, joinedLines, keepUnits, typedGroupLines } from "../book/unitsState";
import { restoredLines, updatedLines, writeLog } from "../book/writeLog";

interface Compared {
  readonly unit: UnitForm;
  readonly state: UnitState;
  readonly comparison: FormComparison;
}

/**
 * 一键计算: scores every form with the core, puts back every overwritten formula (the old value goes to 操作记录),
 * brings those of earlier versions up to date, says where a live figure is not the core's, and mends 汇总 and, where
 * it stands, 排名.
 */
export function recompute(options: ActionOptions): Promise<Outcome<RecomputeReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log];
    const outline = await readOutline(session);
    const offered = askOffered(session, outline);
    const book = requiredUnits(await readUnits(session, outline, { formulas: true, others }));
    assertWritable(outline);
    const offer = await staleOffer(session, book, offered());
    const known = await earlierVersions();
    const state = stateOf(book, options.language);
    const compared = state.kind === "assessment" ? compareAll(book, state.units, known) : [];
    const ranking = book.others.get(sheetNames.ranking);
    const changes = overviewChanges(book, known);
    const awards = compareAwards(book, known);
    const restored = [
      ...compared.flatMap(restoredOf),
      ...(awards === null ? [] : restoredAwards(awards)),
      ...changes.flatMap((change) => change.restored),
    ];
    const updated = [
      ...compared.map((one) => [one.unit.reading.unit, updatable(one).length] as const),
      ...(awards === null ? [] : [[sheetNames.bonus, updatableAwards(awards).length] as const]),
      ...changes.map((change) => [change.plan.name, change.updated] as const),
    ];
    const named = restored.map((one) => ({ ...one, what: lineName(book.scheme, one.what) }));
    const log = [...typedGroupLines(book), ...restoredLines("一键计算", named), ...updatedLines("一键计算", updated), ...joinedLines(book, "一键计算")];
    const locked = [...lockedForms(compared), ...(awards === null ? [] : lockedByAwards(book, awards))];
    assertUnlocked([...new Set([...locked, ...lockedOverviews(book, changes, log)])]);
    stopIfCancelled(options.signal);

    await undoingSheets(session, book.outline, madeBy(changes), async () => {
      // Should Excel fail midway, the log says more than happened, never less.
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), log);
      // Forms may compare cities over 汇总, which must stand before a formula names it.
      for (const change of changes) await writeOverview(session, change);
      for (const one of compared) await restoreForm(session, one);
      if (awards !== null) await restoreAwards(session, awards);
      if (offer !== null) offerCities(session, book.scheme, offer);
      await keepUnits(session, book);
      session.workbook.application.calculate("Recalculate");
      await session.sync();
    });
    return {
      units: compared.length,
      indicators: compared.length * indicatorsOf(book.scheme).length,
      restored: restored.filter(({ isGroup }) => isGroup !== true),
      updated: updated.reduce((sum, [, count]) => sum + count, 0),
      outdated: compared.reduce((sum, one) => sum + one.comparison.earlier.length - updatable(one).length, 0),
      disagreements: [...compared.flatMap(disagreementsOf), ...(awards === null ? [] : awardDisagreements(awards))],
      rankingRefreshed: ranking !== undefined,
      groups: groupsReport(book),
      state,
    };
  });
}

/** 汇总 and, where it stands, 排名. A city's template has neither and is given none. */
function overviewChanges(book: Book, known: EarlierFormulas): readonly OverviewChange[] {
  if (book.outline.record?.side === "city") return [];
  const ranking = book.others.get(sheetNames.ranking);
  return [
    summaryChange(book, known),
    ...(ranking === undefined ? [] : [rankingChange(book, known)]),
  ];
}

function compareAll(book: Book, states: readonly UnitState[], known: EarlierFormulas): readonly Compared[] {
  return book.units.flatMap((unit, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const comparison = compareForm(book.scheme, unit.reading, state.reported, state.verified, known, book.outline.record?.side === "city");
    return [{ unit, state, comparison }];
  });
}

/** Formulas of earlier versions that can be brought up to date: a protected form, such as a city's template, stays what it was. */
function updatable({ unit, comparison }: Compared): readonly Overwritten[] {
  return unit.form.isProtected ? [] : comparison.earlier;
}

async function restoreForm(session: Session, one: Compared): Promise<void> {
  const { unit, comparison } = one;
  const sheet = session.workbook.worksheets.getItem(unit.form.id);
  const { columns } = unit.reading.placement;
  const cells = [...comparison.overwritten, ...updatable(one)].map(({ cell }) => ({ row: cell.row, column: columns[cell.column], input: cell.formula }));
  await writeScattered(session, sheet, cells);
}

function lockedForms(compared: readonly Compared[]): readonly string[] {
  return compared
    .filter(({ unit, comparison }) => unit.form.isProtected && comparison.overwritten.length > 0)
    .map(({ unit }) => unit.reading.sheetName);
}

function restoredOf({ unit, comparison }: Compared): readonly Restored[] {
  return comparison.overwritten.map(({ cell, address, before }) => ({
    unit: unit.reading.unit,
    sheetId: unit.form.id,
    address,
    what: cell.key,
    before,
    after: cell.formula,
  }));
}

function disagreementsOf({ unit, comparison }: Compared): readonly Disagreement[] {
  // A figure that draws on a cell that is not today's is wrong until that cell is; only sound forms can disagree.
  if (comparison.overwritten.length + comparison.earlier.length > 0) return [];
  return comparison.differing.map(({ cell, address, live, core }) => ({
    unit: unit.reading.unit,
    sheetId: unit.form.id,
    address,
    what: cell.key,
    live: String(live ?? ""),
    core: String(core),
  }));
}
