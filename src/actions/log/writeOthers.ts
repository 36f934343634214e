import type { Named } from "../../core/index";
import { isForbidden } from "../../excel/lockedCells";
import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import { writeScattered } from "../../excel/writeScattered";
import { cellAddress } from "../../sheet/a1";
import type { CellContent } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import type { SheetContent } from "../../sheet/plan";
import { loggedValue } from "../../workbook/log/importLog";
import { actionTime } from "../../workbook/log/actionTime";
import type { LogEntry } from "../../workbook/log/log";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { logTime, writeLog } from "../book/writeLog";
import type { OtherCells, OtherWrite } from "./otherCells";
import type { PlannedTakingBack } from "./planTakingBack";

/** Protected sheets whose protection forbids one of the cells, and 操作记录 where it is protected. */
export async function lockedElsewhere(session: Session, book: Book, others: readonly OtherCells[]): Promise<readonly string[]> {
  const locked: string[] = [];
  const touched = others.filter(({ writes }) => writes.length > 0);
  for (const { sheetId, sheetName, isProtected, writes } of touched) {
    const cells = writes.map((write) => ({ address: cellAddress(write.row, write.column), format: typeof write.after === "number" ? formatOf(write) : null }));
    if (isProtected && (await isForbidden(session, sheetId, cells))) locked.push(sheetName);
  }
  return [...locked, ...(touched.length > 0 && book.protectedOthers.has(sheetNames.log) ? [sheetNames.log] : [])];
}

/** Queues the lines of 操作记录, below those that were queued already, and then the cells. Returns how many. */
export async function writeOthers(
  session: Session,
  { scheme, log, written }: { readonly scheme: Named; readonly log: SheetContent; readonly written: number },
  { name }: PlannedTakingBack,
  others: readonly OtherCells[],
): Promise<number> {
  const time = actionTime(logTime(new Date()), log);
  const lines = others.flatMap(({ preview, writes }) =>
    writes.map(({ row, column, what, before, after, logged }): LogEntry => ({
      time,
      action: name,
      unit: preview.unit,
      what,
      address: cellAddress(row, column),
      before: logged?.before ?? loggedValue(before),
      after: logged?.after ?? loggedValue(after),
    })),
  );
  await writeLog(session, scheme, { ...log, values: [...log.values, ...Array.from({ length: written }, () => [])] }, lines);
  for (const { sheetId, isProtected, writes } of others) {
    const sheet = session.workbook.worksheets.getItem(sheetId);
    for (const write of writes) if (typeof write.after === "number" && !isProtected) sheet.getCell(write.row, write.column).numberFormat = [[formatOf(write)]];
    await writeScattered(session, sheet, writes.map(({ row, column, after }) => ({ row, column, input: inputOf(after) })));
  }
  return lines.length;
}

function formatOf({ format = "General" }: OtherWrite): string {
  return format;
}

function inputOf(content: CellContent): string | number | boolean {
  return cellInput(isFormula(content) ? { formula: content.formula } : { value: content });
}
