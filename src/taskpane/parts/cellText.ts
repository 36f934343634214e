import type { EntryMark } from "../../actions/types";
import type { Entry } from "../../core/index";
import { behaviourOf } from "../../core/index";
import { plainNumber } from "./plainNumber";

type CellValue = EntryMark["verified"];

/** A cell's value as an input shows it. */
export function shownValue(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What a text typed for an entry is as a cell's value: a plain number becomes one; all else stays as typed, for the form to judge. */
export function typedValue(text: string, entry: Entry | undefined): CellValue {
  const plain = text.trim();
  if (plain === "") return null;
  if (entry !== undefined && behaviourOf(entry.type).control !== "number") return text;
  return plainNumber(plain) ?? text;
}
