import type { CellValue, Column, Entry, EntryValue, Mending } from "../../core/index";
import { behaviourOf, wordsOf } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";

/** Cells speak the document's language whatever the pane speaks. */
const words = wordsOf("zh-CN");

/**
 * What a cell says for an entry: 是/否 become booleans, labels option ids, all else stays for the core to judge. Only
 * 核定值 can say that there is no quota.
 */
export function decodeCell(entry: Entry, cell: CellValue, column: Column): EntryValue {
  return cell === null || cell === "" ? undefined : behaviourOf(entry.type).read(cell, words, column);
}

/** What stands in the cell for a value; the inverse of decodeCell for valid values. */
export function encodeValue(entry: Entry, value: EntryValue): CellValue {
  return value === undefined || value === null ? null : behaviourOf(entry.type).write(value, words);
}

/** A cell's value as people read it: the number of a day as 2013-12-31. Without an entry, as it stands. */
export function readableCell(entry: Entry | undefined, cell: CellValue): CellValue {
  return typeof cell === "number" && entry !== undefined ? (behaviourOf(entry.type).printed(cell) ?? null) : cell;
}

/** The same for what a person put into a cell: what a formula gives is read too. */
export function readableContent(entry: Entry | undefined, content: CellContent): CellContent {
  if (!isFormula(content)) return readableCell(entry, content);
  return content.result === undefined ? content : { ...content, result: readableCell(entry, content.result) };
}

/** The safe reading of an invalid cell (１２, " 12 ", 12 as text, TRUE, " 是 "), or null where there is none. */
export function mendingOf(entry: Entry, cell: CellValue): Mending | null {
  return cell === null || cell === "" || typeof cell === "number" ? null : behaviourOf(entry.type).mend(cell, words);
}
