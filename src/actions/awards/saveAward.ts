import { growPrint } from "../../excel/growPrint";
import { importLog } from "../../excel/importLogLines";
import { isForbidden } from "../../excel/lockedCells";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import { writeScattered } from "../../excel/writeScattered";
import type { PrintGrowth } from "../../workbook/awards/bonusPrint";
import { printGrowth } from "../../workbook/awards/bonusPrint";
import { awardName } from "../../workbook/log/awardNames";
import { actionTime } from "../../workbook/log/actionTime";
import { loggedValue } from "../../workbook/log/importLog";
import type { LogEntry } from "../../workbook/log/log";
import { sheetNames } from "../../workbook/sheetNames";
import { loggedFormulas } from "../../workbook/log/logWords";
import { awardProblemsOf, bonusOf, citiesOf, lowestLine } from "./awardsState";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable, readUnits, required } from "../book/book";
import { earlierVersions } from "../book/earlierVersions";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { AwardPlan } from "./planAward";
import { faultsOf, planAward } from "./planAward";
import type { ActionOptions, AwardReport, AwardRequest, Outcome } from "../types";
import { logTime } from "../book/writeLog";

const { bonus, log } = sheetNames;

/**
 * Adds an application for innovation points, or changes one where nobody else did meanwhile. Writes only what differs,
 * puts back formulas that the line had lost, and keeps every old value in 操作记录.
 */
export function saveAward(request: AwardRequest, options: ActionOptions): Promise<Outcome<AwardReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    assertOffice(outline);
    const others = outline.sheets.some(({ name }) => name === log) ? [log] : [];
    const book = required(await readUnits(session, outline, { formulas: false, others }));
    const found = bonusOf(book);
    const content = book.others.get(bonus);
    if (found === null || content === undefined) throw new ActionFailure("sheetGone", [bonus]);
    const plan = planAward(book.scheme, content, found.reading, request, await earlierVersions());
    if (plan.writes.length + plan.lost.length > 0) {
      assertUnlocked(await lockedSheets(session, book, found.sheetId, plan));
      stopIfCancelled(options.signal);
      const print = book.protectedOthers.has(bonus) ? null : printGrowth(plan.placement, content, Math.max(plan.row, lowestLine(found.reading)));
      await writeAward(session, book, found.sheetId, plan, print);
    }
    const faults = faultsOf(book.scheme, plan, citiesOf(book));
    return {
      row: plan.row + 1,
      unit: request.line.unit.trim(),
      added: request.row === null,
      problems: awardProblemsOf(book.scheme, plan.placement, { row: plan.row, faults }, options.language),
    };
  });
}

async function lockedSheets(session: Session, book: Book, sheetId: string, { writes, lost }: AwardPlan): Promise<readonly string[]> {
  const wanted = [
    ...writes.map(({ address, after }) => ({ address, format: typeof after === "number" ? "General" : null })),
    ...lost.map(({ address }) => ({ address, format: null })),
  ];
  const isLocked = book.protectedOthers.has(bonus) && (await isForbidden(session, sheetId, wanted));
  return [...(isLocked ? [bonus] : []), ...(book.protectedOthers.has(log) ? [log] : [])];
}

/** Writes the lines of 操作记录 before the cells, so that no value is ever replaced without one. */
async function writeAward(
  session: Session,
  book: Book,
  sheetId: string,
  { row, writes, lost, typed }: AwardPlan,
  print: PrintGrowth | null,
): Promise<void> {
  const common = { time: actionTime(logTime(new Date()), book.others.get(log)), action: bonus, unit: String(typed.unit ?? "") };
  const changed = writes.map(({ column, address, before, after }): LogEntry => ({
    ...common,
    what: awardName(book.scheme, row + 1, column, String(typed.item ?? "")),
    address,
    before: loggedValue(before),
    after: loggedValue(after),
  }));
  const restored = lost
    .filter(({ before }) => before !== "")
    .map(({ what, address, before, formula }): LogEntry => ({ ...common, what: `${loggedFormulas.restored} ${what}`, address, before, after: formula }));
  importLog(session, book.scheme, book.others.get(log)).write([...changed, ...restored]);
  const sheet = session.workbook.worksheets.getItem(sheetId);
  for (const { at, after } of writes) {
    // A protected sheet lets no format be changed; there the cells were asked for theirs.
    if (typeof after === "number" && !book.protectedOthers.has(bonus)) sheet.getCell(row, at).numberFormat = [["General"]];
  }
  await writeScattered(session, sheet, [
    ...writes.map(({ at, after }) => ({ row, column: at, input: cellInput({ value: after }) })),
    ...lost.map(({ column, formula }) => ({ row, column, input: formula })),
  ]);
  if (print !== null) growPrint(sheet, print);
  session.workbook.application.calculate("Recalculate");
  await session.sync();
}
