import { indicatorsOf } from "../core/index";
import type { FormComparison } from "../workbook/compareForm";
import { compareForm } from "../workbook/compareForm";
import type { LogEntry } from "../workbook/log";
import { sheetNames } from "../workbook/sheetNames";
import type { Book, UnitForm } from "./book";
import { assertWritable, readBook, required, stateOf } from "./book";
import { attempt, stopIfCancelled } from "./outcome";
import { rankingOf, summaryOf, writeOverview } from "./overviews";
import type { ActionOptions, Disagreement, Outcome, RecomputeReport, Restored, UnitState } from "./types";
import { logTime, writeLog } from "./writeLog";

/** About how many bytes one formula put back takes. */
const restoreBytes = 900;

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
    const book = required(await readBook(session, { formulas: true, others }));
    stopIfCancelled(options.signal);
    const state = stateOf(book, options.language);
    const compared = state.kind === "assessment" ? compareAll(book, state.units) : [];
    assertWritable(book.outline, compared.filter(({ comparison }) => comparison.overwritten.length > 0).map(({ unit }) => unit));

    for (const { unit, comparison } of compared) {
      const sheet = session.workbook.worksheets.getItem(unit.form.id);
      for (const { cell, address } of comparison.overwritten) {
        await session.spend(restoreBytes);
        sheet.getRange(address).formulas = [[cell.formula]];
      }
    }
    const ranking = book.others.get(sheetNames.ranking);
    const onOverviews = [
      ...(await writeOverview(session, summaryOf(book), book.others.get(sheetNames.summary))),
      ...(ranking === undefined ? [] : await writeOverview(session, rankingOf(book, undefined), ranking)),
    ];
    const restored = [...compared.flatMap(restoredOf), ...onOverviews];
    writeLog(session, book.others.get(sheetNames.log), restored.filter(({ before }) => before !== "").map(logEntry));
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    return {
      units: compared.length,
      indicators: compared.length * indicatorsOf(book.scheme).length,
      restored,
      disagreements: compared.flatMap(disagreementsOf),
      rankingRefreshed: ranking !== undefined,
      state,
    };
  });
}

function compareAll(book: Book, states: readonly UnitState[]): readonly Compared[] {
  return book.units.flatMap((unit, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const comparison = compareForm(book.scheme, unit.reading, state.reported, state.verified);
    return [{ unit, state, comparison }];
  });
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

function logEntry({ unit, address, what, before, after }: Restored): LogEntry {
  return { time: logTime(new Date()), action: "一键计算", unit, what: `恢复公式 ${what}`, address, before, after };
}
