import type { EntryMark } from "../../actions/types";
import type { Entry } from "../../core/index";
import { behaviourOf } from "../../core/index";
import { mendingOf, readableCell } from "../../workbook/form/decode";
import { plainNumber } from "./plainNumber";

type CellValue = EntryMark["verified"];

/** A cell's value as an input shows it, the number of a day as the day. */
export function shownValue(cell: CellValue, entry?: Entry): string {
  const value = readableCell(entry, cell);
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What a text typed for an entry is as a cell's value: a plain number becomes one, and a date the number of its day; all else stays as typed, for the form to judge. */
export function typedValue(text: string, entry: Entry | undefined): CellValue {
  const plain = text.trim();
  if (plain === "") return null;
  const control = entry === undefined ? "number" : behaviourOf(entry.type).control;
  if (entry !== undefined && control === "date") return mendingOf(entry, plain)?.after ?? plainNumber(plain) ?? text;
  if (control !== "number") return text;
  return plainNumber(plain) ?? text;
}
