import type { Block, DocumentPlan } from "../documentPlan";
import { documentNumber } from "../documentPlan";
import { twoDecimals } from "../overview/statistics";
import { resultHeaders, resultLine, resultWidths } from "./noticeTable";
import { indent, paragraphsOf, resultsTitle } from "./noticeWords";
import type { NoticeRequest } from "./published";

const aligned = ["center", "center", "right", "right", "right", "left"] as const;

/** 结果通报 as an official document: the words of the sheet, and the results as its annex. */
export function noticeDocument(request: NoticeRequest): DocumentPlan {
  const paragraphs = paragraphsOf(request, "附件");
  const headers = resultHeaders(request);
  const rows = request.ranking.map((ranked) => {
    const { rank, name, total, base, bonus, remark } = resultLine(request, ranked);
    return [String(rank), name, twoDecimals(total), twoDecimals(base), twoDecimals(bonus), remark];
  });
  const annex = resultsTitle(request);
  const signed = paragraphs.flatMap(({ kind, text }) => (kind === "signature" ? [text] : []));
  const [title = ""] = paragraphs.flatMap(({ kind, text }) => (kind === "title" ? [text] : []));
  return {
    title,
    blocks: [
      { kind: "number", pieces: documentNumber },
      ...paragraphs.flatMap(({ kind, text }): Block[] => (kind === "signature" || kind === "caption" ? [] : [{ kind, text: kind === "body" ? text.slice(indent.length) : text }])),
      { kind: "annexes", names: [annex] },
      { kind: "signature", publisher: signed.slice(0, -1), date: signed.slice(-1) },
      { kind: "annexMark", text: "附件" },
      { kind: "title", text: annex },
      { kind: "table", columns: headers.map((header, column) => ({ header, width: resultWidths[column] ?? 1, align: aligned[column] ?? "left" })), rows },
    ],
  };
}
