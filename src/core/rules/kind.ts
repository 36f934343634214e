import type { Hundredths } from "../exact";
import type { Piece, References, Values } from "../explanation";
import type { Words } from "../messages/words";
import type { Entry } from "../scheme";
import type { Rule } from "./index";

/** What a rule may ask of the indicator it stands in. */
export interface Row {
  /** Code of the indicator, for messages. */
  readonly code: string;
  /** The slot of an entry's value and cell. Throws SchemeError for a name the indicator does not have. */
  slot(name: string): number;
  entry(name: string): Entry;
  /** Makes a rule inside the rule ready. */
  prepare(rule: Rule): Scoring;
}

/** A rule made ready to run on one indicator. All functions take valid entries only. */
export interface Scoring {
  /** Points in hundredths, never below 0. */
  readonly points: (values: Values) => Hundredths;
  /** The same points as an Excel expression (in points, without "="). */
  readonly formula: (refs: References) => string;
  /** How the points came about, in the given words. */
  readonly explain: (words: Words) => readonly Piece[];
  /** The most points the rule can give, in hundredths; Infinity where it has no bound of its own. */
  readonly highest: Hundredths;
}

/** One way of scoring. A new kind is a new file and one line in the registry. */
export interface RuleKind<R> {
  /** Names of the entries the rule reads; `entriesOf` gives those of a rule inside it. */
  entries(rule: R, entriesOf: (rule: Rule) => readonly string[]): readonly string[];
  /** Makes the rule ready. Throws SchemeError where it does not fit the row. */
  prepare(rule: R, row: Row): Scoring;
}
