import { commendedCount, noticePlan } from "../workbook/notice";
import type { ReplacedText } from "../workbook/noticeReplaced";
import { replacedTexts } from "../workbook/noticeReplaced";
import { commendCell } from "../workbook/ranking";
import { publishedNames, sheetNames } from "../workbook/sheetNames";
import type { Book } from "./book";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "./book";
import { assertOffice } from "./officeOnly";
import { attempt, stopIfCancelled } from "./outcome";
import { earlierSheet, publishSheet, resultsOf } from "./publishSheet";
import type { ActionOptions, NoticeReport, Outcome } from "./types";
import { logTime } from "./writeLog";

/** 结果通报 (article 8): makes the sheet, or replaces an earlier one whose changed wording then stands in 操作记录. */
export function writeNotice(options: ActionOptions): Promise<Outcome<NoticeReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log, publishedNames.notice];
    const book = requiredUnits(await readBook(session, { formulas: false, others }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    assertUnlocked([publishedNames.notice].filter((name) => book.protectedOthers.has(name)));
    const now = new Date();
    const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    const request = { ...resultsOf(book, options), commend: commendOf(book), date };
    const plan = noticePlan(request);
    const old = book.others.get(publishedNames.notice);
    // Its text is meant to be edited, so what was changed is kept line by line instead of the whole sheet.
    const earlier = old === undefined ? null : { ...earlierSheet(book, old, false), keptAs: null };
    const replaced = old === undefined ? [] : replacedTexts(plan, old);
    stopIfCancelled(options.signal);
    await publishSheet(session, book, { plan, earlier, drawsOnSummary: true, log: replaced.map(lineOf(logTime(now))) });
    return {
      units: request.units.length,
      commended: commendedCount(request),
      replaced: replaced.filter(({ isParagraph }) => isParagraph).length,
    };
  });
}

/** How many cities to commend, as the user set it on 排名. */
export function commendOf(book: Book): number | null {
  const { row, column } = commendCell(book.scheme);
  const set = book.others.get(sheetNames.ranking)?.values[row]?.[column];
  return typeof set === "number" && set > 0 ? set : null;
}

const lineOf = (time: string) => ({ address, before, after, isParagraph }: ReplacedText) => ({
  time,
  action: "结果通报",
  unit: "",
  what: isParagraph ? "通报文字" : "通报附表",
  address,
  before,
  after,
});
