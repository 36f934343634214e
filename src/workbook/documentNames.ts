import { publishedNames } from "./sheetNames";

/** Name of the notice's file, e.g. 2012_结果通报.docx. */
export function noticeFileName(year: number): string {
  return `${year}_${publishedNames.notice}.docx`;
}
