import { indicatorsOf } from "../core/index";
import { readOutline } from "../excel/readOutline";
import type { Session } from "../excel/session";
import { writeScattered } from "../excel/writeScattered";
import type { FormComparison } from "../workbook/compareForm";
import { compareForm } from "../workbook/compareForm";
import { sheetNames } from "../workbook/sheetNames";
import type { Book, UnitForm } from "./book";
import { assertUnlocked, assertWritable, readUnits, requiredUnits, stateOf } from "./book";
import { askOffered, offerCities, staleOffer } from "./offerCities";
import { attempt, stopIfCancelled } from "./outcome";
import type { OverviewChange } from "./overviews";
import { lockedOverviews, madeBy, overviewChange, rankingOf, summaryOf, writeOverview } from "./overviews";
import { awardDisagreements, compareAwards, lockedByAwards, restoreAwards, restoredAwards } from "./recomputeAwards";
import type { ActionOptions, Disagreement, Outcome, RecomputeReport, Restored, UnitState } from "./types";
import { undoingSheets } from "./undoingSheets";
import { joinedLines, keepUnits } from "./unitsState";
import { restoredLines, writeLog } from "./writeLog";

interface Compared {
  readonly unit: UnitForm;
  readonly state: UnitState;
  readonly comparison: FormComparison;
}

/**
 * 一键计算: scores every form with the core, puts back every overwritten formula (the old value goes to 操作记录),
 * says where a live figure is not the core's, and brings 汇总 and, where it stands, 排名 up to date.
 */
export function recompute(options: ActionOptions): Promise<Outcome<RecomputeReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log];
    const outline = await readOutline(session);
    const offered = askOffered(session, outline);
    const book = requiredUnits(await readUnits(session, outline, { formulas: true, others }));
    assertWritable(outline);
    const offer = await staleOffer(session, book, offered());
    const state = stateOf(book, options.language);
    const compared = state.kind === "assessment" ? compareAll(book, state.units) : [];
    const ranking = book.others.get(sheetNames.ranking);
    const changes = overviewChanges(book);
    const awards = compareAwards(book);
    const restored = [
      ...compared.flatMap(restoredOf),
      ...(awards === null ? [] : restoredAwards(awards)),
      ...changes.flatMap((change) => change.restored),
    ];
    const log = [...restoredLines("一键计算", restored), ...joinedLines(book, "一键计算")];
    const locked = [...lockedForms(compared), ...(awards === null ? [] : lockedByAwards(book, awards))];
    assertUnlocked([...new Set([...locked, ...lockedOverviews(book, changes, log)])]);
    stopIfCancelled(options.signal);

    await undoingSheets(session, book.outline, madeBy(changes), async () => {
      for (const one of compared) await restoreForm(session, one);
      if (awards !== null) await restoreAwards(session, awards);
      if (offer !== null) offerCities(session, offer);
      await keepUnits(session, book);
      for (const change of changes) await writeOverview(session, change);
      await writeLog(session, book.others.get(sheetNames.log), log);
      session.workbook.application.calculate("Recalculate");
      await session.sync();
    });
    return {
      units: compared.length,
      indicators: compared.length * indicatorsOf(book.scheme).length,
      restored,
      disagreements: [...compared.flatMap(disagreementsOf), ...(awards === null ? [] : awardDisagreements(awards))],
      rankingRefreshed: ranking !== undefined,
      state,
    };
  });
}

/** 汇总 and, where it stands, 排名. A city's template has neither and is given none. */
function overviewChanges(book: Book): readonly OverviewChange[] {
  if (book.outline.record?.side === "city") return [];
  const ranking = book.others.get(sheetNames.ranking);
  return [
    overviewChange(summaryOf(book), book.others.get(sheetNames.summary)),
    ...(ranking === undefined ? [] : [overviewChange(rankingOf(book, undefined), ranking)]),
  ];
}

function compareAll(book: Book, states: readonly UnitState[]): readonly Compared[] {
  return book.units.flatMap((unit, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const comparison = compareForm(book.scheme, unit.reading, state.reported, state.verified);
    return [{ unit, state, comparison }];
  });
}

async function restoreForm(session: Session, { unit, comparison }: Compared): Promise<void> {
  const sheet = session.workbook.worksheets.getItem(unit.form.id);
  const { columns } = unit.reading.placement;
  const cells = comparison.overwritten.map(({ cell }) => ({ row: cell.row, column: columns[cell.column], input: cell.formula }));
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
  // A figure that draws on an overwritten cell is wrong until that cell is put back; only sound forms can disagree.
  if (comparison.overwritten.length > 0) return [];
  return comparison.differing.map(({ cell, address, live, core }) => ({
    unit: unit.reading.unit,
    sheetId: unit.form.id,
    address,
    what: cell.key,
    live: String(live ?? ""),
    core: String(core),
  }));
}
