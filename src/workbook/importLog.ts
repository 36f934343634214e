import { formColumns } from "./columns";
import { logFirstRow } from "./log";
import type { CellValue, SheetContent } from "./plan";
import { cityColumns } from "./returnProblems";
import type { CityColumn } from "./returnProblems";

/** A value of the master that an import replaced. */
export interface ImportedValue {
  readonly key: string;
  readonly column: CityColumn;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What one file brought to its city's form. */
export interface ImportedFile {
  readonly file: string;
  readonly unit: string;
  readonly values: readonly ImportedValue[];
}

/** First word of an import's lines in 操作记录; the file's name follows. */
export const importAction = "导入填报表";
/** First word of the lines by which an import was undone. */
export const undoAction = "撤销导入";

/** What 操作记录 calls a changed cell, e.g. "1.3.fullTime 自报值 专职人数". */
export function changeName(key: string, column: CityColumn, label: string): string {
  return `${key} ${headerOf(column)} ${label}`;
}

/**
 * A cell's value as 操作记录 shows it, so that it can be put back exactly: text that reads as something else stands in
 * quotes ("“12”"), numbers and truth values do not.
 */
export function loggedValue(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" && (value === "" || valueLogged(value) !== value || value.startsWith("“")) ? `“${value}”` : String(value);
}

/** The value that a text of 操作记录 stands for; the inverse of loggedValue. */
export function valueLogged(text: string): CellValue {
  if (text === "") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (/^“[^]*”$/.test(text)) return text.slice(1, -1);
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) && String(number) === text ? number : text;
}

/** The last import that 操作记录 tells of, if it was not undone since; empty otherwise. */
export function lastLoggedImport(log: SheetContent): readonly ImportedFile[] {
  const lines = log.values.slice(logFirstRow).map((row) => row.slice(0, 7).map((cell) => String(cell ?? "")));
  const isOf = (line: readonly string[], action: string) => line[1] === action || line[1]?.startsWith(`${action} `) === true;
  const last = lines.filter((line) => isOf(line, importAction) || isOf(line, undoAction)).at(-1);
  if (last === undefined || isOf(last, undoAction)) return [];
  const files = new Map<string, { readonly file: string; readonly unit: string; readonly values: ImportedValue[] }>();
  // One undone in the same second is of the same time, but stands before.
  const undone = lines.map((line) => isOf(line, undoAction)).lastIndexOf(true);
  for (const line of lines.slice(undone + 1)) {
    const [time, action = "", unit = "", what = "", , before = "", after = ""] = line;
    const [key = "", header = ""] = what.split(" ");
    const column = cityColumns.find((one) => headerOf(one) === header);
    if (time !== last[0] || !isOf(line, importAction) || column === undefined) continue;
    const file = files.get(`${action}\n${unit}`) ?? { file: action.slice(importAction.length + 1), unit, values: [] };
    files.set(`${action}\n${unit}`, file);
    file.values.push({ key, column, before: valueLogged(before), after: valueLogged(after) });
  }
  return [...files.values()];
}

function headerOf(column: CityColumn): string {
  return formColumns.find(({ id }) => id === column)?.header ?? "";
}
