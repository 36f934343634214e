import type { NoticeRequest } from "../../workbook/publish/published";
import type { Book } from "../book/book";
import { commendSet } from "../overview/overviews";
import type { ActionOptions } from "../types";
import { openIn } from "./openLines";
import type { OpenMatter } from "./openMatters";
import { resultsOf } from "./publishSheet";

/** What a notice of this day says of the workbook as it was read, and what is still open in it. */
export function noticeRequest(
  book: Book,
  now: Date,
  options: ActionOptions & { readonly countsUnreported?: boolean },
): { readonly request: NoticeRequest; readonly matters: readonly OpenMatter[] } {
  const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const { matters, unreported } = openIn(book, options);
  return { request: { ...resultsOf(book, options), commend: commendSet(book), date, unreported, countsUnreported: options.countsUnreported === true }, matters };
}
