import type { CellValue, EntryValue, StatusCode } from "../issue";
import type { Fields } from "../parameters";
import type { Asked } from "../schemeProblem";
import type { Wording } from "../wording";

/** Words that stand in cells. */
export interface CellWords {
  readonly yes: string;
  readonly no: string;
  /** A plan of which the province set none. */
  readonly noQuota: string;
  label(wording: Wording): string;
}

/** The sides of a form: 自报值 and 核定值. */
export type Column = "reported" | "verified";

/** How a cell can be read safely although it is not valid as it stands. */
export interface Mending {
  readonly after: string | number;
  readonly reason: "numberAsText" | "dateAsText" | "spaces" | "option";
}

/** What a spreadsheet may be told to let into a cell. */
export type Limits =
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "whole" | "decimal"; readonly min: number; readonly max: number }
  | { readonly kind: "any" };

/** One of the values that an entry can be chosen from. */
export interface Choice {
  readonly value: boolean | string;
  /** What rules compute with. */
  readonly number: number;
  /** Points that the scheme gives it; 0 where the rule alone says. */
  readonly points: number;
  /** Texts that stand for it in a cell: its label, and those of earlier editions. */
  texts(words: CellWords): readonly [label: string, ...formerly: readonly string[]];
}

/** Everything that depends on an entry's type, for one type with its parameters. */
export interface EntryBehaviour {
  /** What rules may take it for. */
  readonly gives: readonly Asked[];
  /** How it is filled in. */
  readonly control: "yesNo" | "list" | "number" | "date" | "text";
  /** The number format of its cells. */
  readonly format: "General" | "yyyy-mm-dd" | "@";
  /** What it can be chosen from; none for numbers. */
  readonly choices: readonly Choice[];
  /** What can be wrong with a value, missing first. */
  readonly issues: readonly StatusCode[];
  /** The highest value; null where there is none. */
  readonly most: number | null;
  /** What an empty entry most likely means, offered as a correction; null where nothing does. */
  readonly whenEmpty: number | null;
  /** What the indicator gives where the entry says that there is no quota (reading 18); undefined where it cannot say so. */
  readonly lacking: "zero" | "full" | undefined;
  /** What is asked of who fills it in. */
  readonly asks: { readonly sentence: Wording; readonly noneIsZero: boolean };
  /** Whether rules compute with a number as it is typed. */
  readonly standsForItself: boolean;
  /** What is wrong with a value that is there, alone; null for a valid one. Never throws. */
  check(value: EntryValue): StatusCode | null;
  /** The number that rules compute with; of valid values. */
  toNumber(value: EntryValue): number;
  /** The status number of the cell as an Excel expression, where it is neither empty nor an error; `valid` is that of a valid value. */
  status(cell: string, valid: string, words: CellWords): string;
  /** The number that rules compute with as an Excel expression; of a valid cell. */
  numberFormula(cell: string, words: CellWords): string;
  /** What a cell that is not empty says; what it cannot say stays for the check to name. */
  read(cell: string | number | boolean, words: CellWords, column: Column): EntryValue;
  /** A value as a message shows it. */
  printed(value: EntryValue): EntryValue;
  /** What stands in the cell for a value; the inverse of `read` for valid values. */
  write(value: EntryValue, words: CellWords): CellValue;
  /** The safe reading of an invalid cell (１２, " 12 ", TRUE, " 是 "), or null where there is none. */
  mend(cell: string | boolean, words: CellWords): Mending | null;
  limits(words: CellWords): Limits;
  /** A value of a city that has all of it, or little. */
  model(isGood: boolean): EntryValue;
}

/** A type of entry. A new one is a new file and one line in the registry. */
export interface EntryKind<T extends { readonly kind: string }> {
  /** What a scheme states of such an entry. */
  readonly parameters: Fields<Omit<T, "kind">>;
  behaviour(type: T): EntryBehaviour;
}
