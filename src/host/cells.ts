import { CellValueType, extractPureTextFromCell } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { LONGEST_FORMULA, LONGEST_TEXT } from "../sheet/limits";
import type { CellValue } from "../sheet/plan";
import { HostError } from "./errors";
import { readTyped } from "./typedInput";

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export const TEXT_FORMAT = "@";

/** A cell's value; null when it is empty. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (cell === null || cell === undefined) return null;
  if (cell.v === null || cell.v === undefined) return cell.p ? extractPureTextFromCell(cell).replace(/\r\n?$/, "") : null;
  if (cell.t === CellValueType.BOOLEAN) return Number(cell.v) === 1 || cell.v === true;
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

const ERROR_VALUES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);

export type ValueType = "Empty" | "Boolean" | "Double" | "Error" | "String";

/** Office.js's name for a cell's kind of value. Errors come out of formulas only; typed, they are errors too, as in Excel. */
export function valueType(cell: Nullable<ICellData>): ValueType {
  const value = cellValue(cell);
  if (value === null || (value === "" && !cell?.f)) return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return ERROR_VALUES.has(value) && cell?.t !== CellValueType.FORCE_STRING ? "Error" : "String";
}

/** A plain text cell. Text that looks like a number keeps its type only as a forced string. */
export function textCell(text: string): ICellData {
  if (text.length > LONGEST_TEXT) throw new HostError("InvalidArgument", "The text is longer than a cell can hold.");
  const looksTyped = readTyped(text).kind !== "text";
  return { v: text, t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING, f: null, si: null, p: null };
}

export function numberCell(number: number): ICellData {
  return { v: number, t: CellValueType.NUMBER, f: null, si: null, p: null };
}

export function booleanCell(value: boolean): ICellData {
  return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
}

export function formulaCell(formula: string): ICellData {
  if (formula.length > LONGEST_FORMULA) throw new HostError("InvalidArgument", "The formula is longer than Excel allows.");
  return { f: formula, v: null, si: null, p: null };
}

export const EMPTY_CELL: Readonly<ICellData> = { v: null, f: null, si: null, p: null };

/**
 * What an entry into a cell stores: undefined leaves the cell, "" empties it, "=…" is a formula, a leading quote
 * makes text, everything else is read as if typed. In a cell formatted as text everything is text.
 */
export function enteredCell(input: unknown, format: string): ICellData | undefined {
  if (input === null || input === undefined) return undefined;
  if (typeof input === "boolean") return format === TEXT_FORMAT ? textCell(input ? "TRUE" : "FALSE") : booleanCell(input);
  if (typeof input === "number") return format === TEXT_FORMAT ? textCell(String(input)) : numberCell(input);
  if (typeof input !== "string") throw new HostError("InvalidArgument");
  if (input === "") return { ...EMPTY_CELL };
  if (input.startsWith("'")) return { ...textCell(input.slice(1)), t: CellValueType.FORCE_STRING };
  if (format === TEXT_FORMAT) return textCell(input);
  if (input.startsWith("=") && input.length > 1) return formulaCell(input);
  const typed = readTyped(input);
  switch (typed.kind) {
    case "text":
      return textCell(typed.text);
    case "boolean":
      return booleanCell(typed.boolean);
    case "number": {
      const cell = numberCell(typed.number);
      return typed.format !== undefined && format === "General" ? { ...cell, s: { n: { pattern: typed.format } } } : cell;
    }
  }
}
