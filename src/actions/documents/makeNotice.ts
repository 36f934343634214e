import { documentFiles } from "../../workbook/fileNames";
import { noticePlan } from "../../workbook/publish/notice";
import { noticeDocument } from "../../workbook/publish/noticeDocument";
import { replacedTexts } from "../../workbook/publish/noticeReplaced";
import type { NoticeRequest } from "../../workbook/publish/published";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { logTime, writeLog } from "../book/writeLog";
import { openLines } from "../publish/openLines";
import { noticeRequest } from "../publish/noticeRequest";
import type { ActionOptions, DocumentReport, DocumentRequest, Outcome } from "../types";

/** 结果通报 as an official document. What was still open is told in 操作记录, as with the sheet; nothing else is written. */
export function makeNotice({ countsUnreported }: Extract<DocumentRequest, { readonly kind: "notice" }>, options: ActionOptions): Promise<Outcome<DocumentReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log, publishedNames.notice];
    const book = requiredUnits(await readBook(session, { formulas: false, others }));
    assertOffice(book.outline);
    const now = new Date();
    const { request, matters } = noticeRequest(book, now, { ...options, countsUnreported });
    const { writeDocx } = await import("../../docx/index");
    const bytes = await writeDocx(noticeDocument(request));
    stopIfCancelled(options.signal);
    const lines = openLines(logTime(now), "结果通报", matters, book.scheme);
    if (lines.length > 0) {
      assertWritable(book.outline);
      assertUnlocked([sheetNames.log].filter((name) => book.protectedOthers.has(name)));
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), lines);
    }
    const standing = book.others.get(publishedNames.notice);
    return { kind: "notice", file: { name: documentFiles.notice(book.year), bytes }, units: request.units.length, differs: standing === undefined ? 0 : differing(request, standing) };
  });
}

/** Paragraphs of the sheet that are not among the file's, but for its day. */
function differing(request: NoticeRequest, standing: Parameters<typeof replacedTexts>[1]): number {
  return replacedTexts(noticePlan(request), standing).filter(({ isParagraph, before }) => isParagraph && !/^\d{4}年\d{1,2}月\d{1,2}日$/.test(before)).length;
}
