import type { Entry } from "../../src/core/index";
import type { CellValue } from "../../src/sheet/plan";

/** What a cell says by the words of the form alone, read a second time: nothing of the core's stands between them. */
export interface StraightEntry {
  readonly status: "ok" | "missing" | "invalid";
  /** A yes is 1, a choice the place of its option; 0 where it is not ok. */
  readonly number: number;
  readonly isWithoutQuota: boolean;
}

const missing: StraightEntry = { status: "missing", number: 0, isWithoutQuota: false };
const invalid: StraightEntry = { status: "invalid", number: 0, isWithoutQuota: false };
const valid = (number: number): StraightEntry => ({ status: "ok", number, isWithoutQuota: false });

/** A number as fifteen digits show it (reading 21); what has sixteen before the point is whole as it stands. */
function shown(value: number): number {
  return Number.isInteger(value) ? value : Number(Number(value.toPrecision(15)).toFixed(14));
}

/** One more than the largest whole number that forms take. */
const tooLarge = 9_007_199_254_741_500;

/** An amount of more 万元 counts as so many: more than a country has, and what is put together from it still whole numbers that spreadsheets tell apart. */
const mostAmount = 99_999_999_999;

/** An entry as the city's side of a form, or the reviewer's, states it. */
export function straightEntry({ type }: Entry, cell: CellValue, isReviewers: boolean): StraightEntry {
  if (cell === null || cell === "") return missing;
  if (typeof cell === "string" && cell.startsWith("#")) return invalid;
  switch (type.kind) {
    case "bool":
      return cell === "是" ? valid(1) : cell === "否" ? valid(0) : invalid;
    case "choice": {
      const at = type.options.findIndex(({ label, formerly = [] }) => label.zh === cell || formerly.some((one) => one === cell));
      return at < 0 ? invalid : valid(at);
    }
    case "text": {
      const bare = String(cell).replaceAll(" ", "").replaceAll("\u3000", "");
      return valid(bare === "" || bare === "无" ? 0 : 1);
    }
    case "plan":
      if (type.noQuota !== undefined && isReviewers && cell === "未下达计划") return { status: "ok", number: 0, isWithoutQuota: true };
      return whole(cell, 1);
    case "count":
      return whole(cell, 0);
    case "date":
      return typeof cell === "number" && Number.isInteger(cell) && cell >= 32_874 && cell <= 73_050 ? valid(cell) : invalid;
    case "amount":
      return amount(cell);
    case "plannedAmount": {
      const read = amount(cell);
      return read.number < 0.0001 ? invalid : read;
    }
    case "score":
      return decimal(cell, type.max);
    case "percent": {
      const read = decimal(cell, 100);
      const hundredths = read.number * 100;
      return Math.abs(hundredths - Math.round(hundredths)) < 1e-8 ? { ...read, number: Math.round(hundredths) / 100 } : invalid;
    }
  }
}

function decimal(cell: CellValue, most: number): StraightEntry {
  if (typeof cell !== "number" || cell < 0) return invalid;
  const number = shown(cell);
  return number > most ? invalid : valid(number);
}

function amount(cell: CellValue): StraightEntry {
  const read = decimal(cell, Infinity);
  return { ...read, number: Math.min(mostAmount, read.number) };
}

function whole(cell: CellValue, least: number): StraightEntry {
  const read = decimal(cell, Infinity);
  return Number.isInteger(read.number) && read.number >= least && read.number < tooLarge ? read : invalid;
}
