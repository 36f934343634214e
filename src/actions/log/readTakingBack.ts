import { readOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import type { Session } from "../../excel/session";
import type { SheetContent } from "../../sheet/plan";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { readUnits, required } from "../book/book";
import { ActionFailure } from "../book/outcome";
import { readDraftSheet } from "../scheme/draftSheet";

/** The assessment with all that taking back needs to know of it. */
export interface BookWithLog {
  readonly book: Book;
  readonly log: SheetContent;
  /** 方案草案; null where there is none of ours. */
  readonly draft: Awaited<ReturnType<typeof readDraftSheet>>;
}

/** The assessment and all of 操作记录, which may be long and is read in pieces. */
export async function readWithLog(session: Session): Promise<BookWithLog> {
  const outline = await readOutline(session);
  const sheet = outline.sheets.find(({ name }) => name === sheetNames.log);
  const book = required(await readUnits(session, outline, { formulas: "typed", others: outline.sheets.map(({ name }) => name).filter((name) => name === trackingNames.tracking) }));
  if (sheet === undefined) throw new ActionFailure("sheetGone", [sheetNames.log]);
  const log = await readSheet(session, sheet.id);
  return {
    log,
    draft: await readDraftSheet(session, outline).catch(() => null),
    book: {
      ...book,
      others: new Map([...book.others, [sheetNames.log, log]]),
      protectedOthers: new Set([...book.protectedOthers, ...(log.isProtected ? [sheetNames.log] : [])]),
    },
  };
}
