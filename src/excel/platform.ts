import { batchBytes } from "./session";

/** Whether this is Excel on the web, which limits answers to 5 MB. */
export function isExcelOnWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

/** About how many bytes an answer may have. */
export function mostAnswerBytes(): number {
  return isExcelOnWeb() ? batchBytes : Infinity;
}

/** The same for answers that the page is drawn between: few on the web, where each takes the way to a server and back. */
export function pieceBytes(): number {
  return isExcelOnWeb() ? 1_000_000 : 200_000;
}
