import { commendedCount, noticePlan } from "../../workbook/publish/notice";
import type { ReplacedText } from "../../workbook/publish/noticeReplaced";
import { replacedTexts } from "../../workbook/publish/noticeReplaced";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { noticeRequest } from "./noticeRequest";
import { openLines } from "./openLines";
import { attempt, stopIfCancelled } from "../book/outcome";
import { earlierSheet, publishSheet } from "./publishSheet";
import type { ActionOptions, NoticeReport, Outcome } from "../types";
import { logTime } from "../book/writeLog";

/**
 * 结果通报 (article 8): makes the sheet, or replaces an earlier one whose changed wording then stands in 操作记录, as does
 * what was still open. With `countsUnreported`, average and lowest count the zeros of cities that entered nothing.
 */
export function writeNotice(options: ActionOptions & { readonly countsUnreported?: boolean }): Promise<Outcome<NoticeReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log, publishedNames.notice];
    const book = requiredUnits(await readBook(session, { formulas: false, others }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    assertUnlocked([publishedNames.notice].filter((name) => book.protectedOthers.has(name)));
    const now = new Date();
    const { request, matters } = noticeRequest(book, now, options);
    const plan = noticePlan(request);
    const old = book.others.get(publishedNames.notice);
    // Its text is meant to be edited, so what was changed is kept line by line instead of the whole sheet.
    const earlier = old === undefined ? null : { ...earlierSheet(book.outline, old, false), keptAs: null };
    const replaced = old === undefined ? [] : replacedTexts(plan, old);
    stopIfCancelled(options.signal);
    const time = logTime(now);
    const log = [...replaced.map(lineOf(time)), ...openLines(time, "结果通报", matters, book.scheme)];
    await publishSheet(session, book, { plan, earlier, drawsOnSummary: true, log });
    return {
      units: request.units.length,
      commended: commendedCount(request),
      replaced: replaced.filter(({ isParagraph }) => isParagraph).length,
    };
  });
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
