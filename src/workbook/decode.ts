import type { Entry, EntryValue } from "../core/index";
import { canLackQuota, noQuota, numberInText, wordsOf } from "../core/index";
import { optionLabels, optionTexts } from "./entryFormulas";
import type { CellValue } from "./plan";

const words = wordsOf("zh-CN");

/**
 * What a cell says for an entry: 是/否 become booleans, labels option ids, all else stays for the core to judge. Only
 * 核定值 can say that there is no quota.
 */
export function decodeCell(entry: Entry, cell: CellValue, column: "reported" | "verified"): EntryValue {
  if (cell === null || cell === "") return undefined;
  switch (entry.type.kind) {
    case "bool":
      if (cell === words.yes) return true;
      return cell === words.no ? false : foreign(cell);
    case "choice": {
      const { options } = entry.type;
      return options.find((option) => optionTexts(option).some((text) => text === cell))?.id ?? foreign(cell);
    }
    default:
      if (column === "verified" && cell === words.noQuota && canLackQuota(entry)) return noQuota;
      // What a person typed is never taken for what the label stands for.
      return cell === noQuota ? foreign(cell) : cell;
  }
}

/** What stands in the cell for a value; the inverse of decodeCell for valid values. */
export function encodeValue(entry: Entry, value: EntryValue): CellValue {
  if (value === undefined || value === null) return null;
  if (entry.type.kind === "bool" && typeof value === "boolean") return value ? words.yes : words.no;
  if (entry.type.kind === "choice") {
    const option = entry.type.options.find((one) => one.id === value);
    return option === undefined ? value : words.label(option.label);
  }
  if (value === noQuota && canLackQuota(entry)) return words.noQuota;
  return value;
}

/** What an option cell holds that is none of the labels; quoted, so that it can never pass for an option's id. Error values stay as they are. */
function foreign(cell: string | number | boolean): string {
  if (typeof cell === "string" && cell.startsWith("#")) return cell;
  return `“${typeof cell === "boolean" ? String(cell).toUpperCase() : cell}”`;
}

/** How a cell can be read safely although it is not valid as it stands. */
export interface Mending {
  readonly after: string | number;
  readonly reason: "numberAsText" | "spaces" | "option";
}

/** The safe reading of an invalid cell (１２, " 12 ", 12 as text, TRUE, " 是 "), or null where there is none. */
export function mendingOf(entry: Entry, cell: CellValue): Mending | null {
  if (cell === null || cell === "" || typeof cell === "number") return null;
  if (entry.type.kind === "bool" || entry.type.kind === "choice") {
    if (typeof cell === "boolean") {
      return entry.type.kind === "bool" ? { after: cell ? words.yes : words.no, reason: "option" } : null;
    }
    const plain = plainText(cell);
    const label = optionLabels(entry, words).find((one) => plainText(one) === plain);
    return label === undefined || label === cell ? null : { after: label, reason: "spaces" };
  }
  if (typeof cell === "boolean") return null;
  const number = numberInText(cell);
  return number === null ? null : { after: number, reason: "numberAsText" };
}

function plainText(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u200b\ufeff]/g, "");
}
