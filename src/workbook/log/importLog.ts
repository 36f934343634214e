import type { Entry, Scheme } from "../../core/index";
import type { CellContent, Formula } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import { cityColumns, headerOf } from "../form/columns";
import { mendingOf, readableCell } from "../form/decode";
import { entryAt } from "../form/readForm";
import { logFirstRow } from "./log";
import { namedCell } from "./logNames";
import type { CellValue, SheetContent } from "../../sheet/plan";
import type { CityColumn } from "../form/columns";

/** A value of the master that an import replaced. */
export interface ImportedValue {
  readonly key: string;
  readonly column: CityColumn;
  /** Where the cell stood then. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What one file brought to its city's form. */
export interface ImportedFile {
  readonly file: string;
  readonly unit: string;
  readonly values: readonly ImportedValue[];
}

/** The last import that 操作记录 tells of. */
export interface LoggedImport {
  readonly kind: "import";
  /** As 操作记录 has it, e.g. 2012-12-14 09:30:00. */
  readonly time: string;
  readonly files: readonly ImportedFile[];
}

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

/** The lines of 操作记录 as texts. */
function linesOf(log: SheetContent): readonly (readonly string[])[] {
  return log.values.slice(logFirstRow).map((row) => row.slice(0, 7).map((cell) => String(cell ?? "")));
}

function isOf(line: readonly string[], action: string): boolean {
  return line[1] === action || line[1]?.startsWith(`${action} `) === true;
}

/** The last import that 操作记录 tells of; else whether the last one was undone, or there never was one. */
export function lastLoggedImport(scheme: Scheme, log: SheetContent): LoggedImport | { readonly kind: "undone" | "never" } {
  const lines = linesOf(log);
  const last = lines.filter((line) => isOf(line, importAction) || isOf(line, undoAction)).at(-1);
  if (last === undefined) return { kind: "never" };
  if (isOf(last, undoAction)) return { kind: "undone" };
  const files = new Map<string, { readonly file: string; readonly unit: string; readonly values: ImportedValue[] }>();
  // One undone in the same second is of the same time, but stands before.
  const undone = lines.map((line) => isOf(line, undoAction)).lastIndexOf(true);
  for (const line of lines.slice(undone + 1)) {
    const [time, action = "", unit = "", what = "", address = "", before = "", after = ""] = line;
    const named = namedCell(what);
    const column = cityColumns.find((one) => headerOf(one) === named?.header);
    if (time !== last[0] || !isOf(line, importAction) || named === null || column === undefined) continue;
    const entry = entryAt(scheme, named.key, column);
    const file = files.get(`${action}\n${unit}`) ?? { file: action.slice(importAction.length + 1), unit, values: [] };
    files.set(`${action}\n${unit}`, file);
    file.values.push({ key: named.key, column, address, before: valueLogged(before, entry), after: valueLogged(after, entry) });
  }
  return { kind: "import", time: last[0] ?? "", files: [...files.values()] };
}

/** The time under which a new import, or its undoing, stands in 操作记录. */
export function importTime(clock: string, log: SheetContent | undefined): string {
  return batchTime(clock, log, [importAction, undoAction]);
}

/**
 * The time under which a new batch stands in 操作记录: that of the clock, with a number where lines of another batch of
 * these actions stand under it already. Lines of one time are one batch's, and two are made within a second easily.
 */
export function batchTime(clock: string, log: SheetContent | undefined, actions: readonly string[]): string {
  const lines = log === undefined ? [] : linesOf(log);
  const taken = new Set(lines.filter((line) => actions.some((action) => isOf(line, action))).map(([time]) => time));
  let time = clock;
  for (let count = 2; taken.has(time); count += 1) time = `${clock} (${count})`;
  return time;
}

/** Tells an import from every other that 操作记录 may tell of: when it was made, and how much it wrote for which files. */
export function importMark(time: string, files: readonly { readonly file: string; readonly unit: string; readonly count: number }[]): string {
  return [time, ...files.map(({ file, unit, count }) => `${file}\t${unit}\t${count}`)].join("\n");
}
