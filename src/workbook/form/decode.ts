import type { CellValue, Column, Entry, EntryValue, Mending } from "../../core/index";
import { behaviourOf, wordsOf } from "../../core/index";

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

/** The safe reading of an invalid cell (１２, " 12 ", 12 as text, TRUE, " 是 "), or null where there is none. */
export function mendingOf(entry: Entry, cell: CellValue): Mending | null {
  return cell === null || cell === "" || typeof cell === "number" ? null : behaviourOf(entry.type).mend(cell, words);
}
