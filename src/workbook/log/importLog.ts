import type { Entry } from "../../core/index";
import type { CellContent, Formula } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import { mendingOf, readableCell } from "../form/decode";
import type { CellValue } from "../../sheet/plan";

/** First word of an import's lines in 操作记录; the file's name follows. */
export const importAction = "导入填报表";
/** First word of the lines by which an import was undone. */
export const undoAction = "撤销导入";

/** A formula's line. No other content begins with “ without ending with ”, so that none is ever taken for a formula. */
const loggedFormula = /^“(=[^]*)”（公式(?:，值为 ([^”]*))?）$/;
/** Longer results are left out: the line is to hold the formula. */
const longestResult = 100;

/**
 * A cell's content as 操作记录 shows it, so that it can be put back exactly: text that reads as something else stands
 * in quotes ("“12”"), numbers and truth values do not, and a formula says that it is one ("“=5+3”（公式，值为 8）"). `entry`: that of
 * a cell of 自报值 or 核定值; the number of a day stands as the day.
 */
export function loggedValue(content: CellContent, entry?: Entry): string {
  if (isFormula(content)) return formulaLine(content, entry);
  if (content === null) return "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "number") return String(readableCell(entry, content));
  return content === "" || valueLogged(content, entry) !== content || content.startsWith("“") ? `“${content}”` : content;
}

function formulaLine({ formula, result }: Formula, entry: Entry | undefined): string {
  const shown = result === undefined ? "" : loggedValue(result, entry);
  const note = shown === "" || shown.includes("”") || shown.length > longestResult ? "" : `，值为 ${shown}`;
  return `“${formula}”（公式${note}）`;
}

/** The content that a text of 操作记录 stands for; the inverse of loggedValue but for what a formula gave. */
export function valueLogged(text: string, entry?: Entry): CellContent {
  const [, formula, result] = loggedFormula.exec(text) ?? [];
  if (formula === undefined) return plainLogged(text, entry);
  return result === undefined ? { formula } : { formula, result: plainLogged(result, entry) };
}

function plainLogged(text: string, entry: Entry | undefined): CellValue {
  if (text === "") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (/^“[^]*”$/.test(text)) return text.slice(1, -1);
  const day = entry === undefined ? undefined : mendingOf(entry, text)?.after;
  if (typeof day === "number" && readableCell(entry, day) === text) return day;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) && String(number) === text ? number : text;
}
