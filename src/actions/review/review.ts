import { importLog } from "../../excel/importLogLines";
import { askForbidden } from "../../excel/lockedCells";
import { isExcelOnWeb } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import type { ColumnValues } from "../../excel/writeColumn";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import { cellAddress } from "../../sheet/a1";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { loggedValue } from "../../workbook/log/importLog";
import type { LogEntry } from "../../workbook/log/log";
import type { SheetContent } from "../../sheet/plan";
import { sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable, readingsOf, schemeOf } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { followTracking } from "../tracking/followTracking";
import type { ReviewWrite, UnitWrites } from "./planReview";
import { planReview, reviewColumns } from "./planReview";
import type { ActionOptions, Outcome, ReviewMark, ReviewReport } from "../types";
import { logTime } from "../book/writeLog";

/** First word of a review's lines in 操作记录. */
const reviewAction = "核定";

/**
 * Writes what the reviewer decided: 核定值, 核定理由 and 审核状态, found anew by key. A mark of which anything changed
 * since it was made is left alone as a whole, and so is one that could not count as reviewed; every old value goes to
 * 操作记录. The points follow live.
 */
export function review(marks: readonly ReviewMark[], options: ActionOptions): Promise<Outcome<ReviewReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    assertOffice(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const names = new Map(outline.sheets.map(({ id, name }) => [id, name] as const));
    const ids = new Set(marks.map(({ sheetId }) => sheetId));
    if ([...ids].some((id) => !names.has(id))) throw new ActionFailure("sheetGone");
    const sheets = outline.sheets.filter(({ id, name }) => ids.has(id) || name === sheetNames.log);
    const { forms, others, protectedOthers } = await readForms(session, sheets, {
      formulas: "typed",
      others: [sheetNames.log],
      limitAnswers: isExcelOnWeb(),
    });
    const plan = planReview(
      {
        scheme,
        forms: new Map(readingsOf(scheme, forms).map((unit) => [unit.form.id, unit] as const)),
        names,
        hasBonusSheet: outline.sheets.some(({ name }) => name === sheetNames.bonus),
      },
      marks,
    );
    const written = plan.units.reduce((sum, { writes }) => sum + writes.length, 0);
    if (written > 0) {
      assertUnlocked([...(await lockedAmong(session, plan.units)), ...protectedOthers]);
      stopIfCancelled(options.signal);
      await writeUnits(session, others.get(sheetNames.log), plan.units);
    }
    const sheetIds = new Set(plan.units.filter(({ writes }) => writes.length > 0).map(({ unit }) => unit.form.id));
    const tracking = await followTracking(session, { outline, scheme, sheetIds }, options);
    return { ...tracking, indicators: plan.indicators, written, skipped: plan.skipped, refused: plan.refused };
  });
}

/** Sheets whose protection forbids one of the cells. One sync where any of them is protected, else none. */
async function lockedAmong(session: Session, units: readonly UnitWrites[]): Promise<readonly string[]> {
  const asked = units.flatMap(({ unit, writes }) => {
    if (!unit.form.isProtected || writes.length === 0) return [];
    const cells = writes.map((write) => ({ address: addressOfWrite(unit, write), format: typeof write.after === "number" ? numberFormatOf(write.entry) : null }));
    return [{ name: unit.reading.sheetName, isForbidden: askForbidden(session, unit.form.id, cells) }];
  });
  if (asked.length === 0) return [];
  await session.sync();
  return asked.filter(({ isForbidden }) => isForbidden()).map(({ name }) => name);
}

/** Writes each city's lines of 操作记录 before its cells, so that no value is ever replaced without one. */
async function writeUnits(session: Session, logSheet: SheetContent | undefined, units: readonly UnitWrites[]): Promise<void> {
  const time = logTime(new Date());
  const log = importLog(session, logSheet);
  for (const { unit, writes } of units) {
    const columns = reviewColumns.flatMap((column) => {
      const own = new Map(writes.filter((one) => one.column === column).map((one) => [one.row, one] as const));
      const values: ColumnValues = new Map([...own].map(([row, { after }]) => [row, after]));
      return own.size === 0 ? [] : [{ at: unit.reading.placement.columns[column], values, formatOf: (row: number) => numberFormatOf(own.get(row)?.entry) }];
    });
    const lines = writes.map((write): LogEntry => ({
      time,
      action: reviewAction,
      unit: unit.reading.unit,
      what: write.what,
      address: addressOfWrite(unit, write),
      before: loggedValue(write.before, write.entry),
      after: loggedValue(write.after, write.entry),
    }));
    await session.spend(columns.reduce((sum, { values }) => sum + columnBytes(values), 0) + logBytes(lines));
    log.write(lines);
    const sheet = session.workbook.worksheets.getItem(unit.form.id);
    for (const { at, values, formatOf } of columns) writeColumn(sheet, at, values, { isProtected: unit.form.isProtected, formatOf });
  }
  session.workbook.application.calculate("Recalculate");
  await session.sync();
}

function addressOfWrite({ reading }: UnitWrites["unit"], { row, column }: ReviewWrite): string {
  return cellAddress(row, reading.placement.columns[column]);
}

/** About how many bytes a city's lines take: their requests, and each line's name, address and values. */
function logBytes(lines: readonly LogEntry[]): number {
  return lines.reduce((sum, { what, before, after }) => sum + (what.length + before.length + after.length) * 3 + 60, 6_000);
}
