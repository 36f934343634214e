import { readOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import type { Session } from "../../excel/session";
import type { SheetContent } from "../../sheet/plan";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { readUnits, required } from "../book/book";
import { ActionFailure } from "../book/outcome";

/** The assessment and all of 操作记录, which may be long and is read in pieces. */
export async function readWithLog(session: Session): Promise<{ readonly book: Book; readonly log: SheetContent }> {
  const outline = await readOutline(session);
  const sheet = outline.sheets.find(({ name }) => name === sheetNames.log);
  const book = required(await readUnits(session, outline, { formulas: "typed" }));
  if (sheet === undefined) throw new ActionFailure("sheetGone", [sheetNames.log]);
  const log = await readSheet(session, sheet.id);
  return {
    log,
    book: {
      ...book,
      others: new Map([...book.others, [sheetNames.log, log]]),
      protectedOthers: new Set([...book.protectedOthers, ...(log.isProtected ? [sheetNames.log] : [])]),
    },
  };
}
