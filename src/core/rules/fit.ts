import { behaviourOf } from "../entryTypes/index";
import { isPoints } from "../exact";
import type { Entry } from "../entry";
import type { Figure } from "../expression";
import { entered } from "../expression";
import type { Piece } from "../explanation";
import { wholeOf } from "../figures";
import type { Words } from "../messages/words";
import type { Asked, Path } from "../schemeProblem";
import { SchemeError } from "../schemeProblem";
import type { AnyRule, Row, Scoring } from "./kind";

/**
 * The figure of an entry that a rule reads; `at` is where the rule names it. Throws SchemeError for an unknown entry
 * and for one of another type.
 */
export function enteredIn(row: Row, rule: AnyRule, name: string, asked: Asked, ...at: Path): Figure {
  const { type } = row.entry(name);
  if (behaviourOf(type).gives.includes(asked)) return entered(row.slot(name));
  throw new SchemeError([{ code: "unfitting", path: [...row.path, ...at], rule: rule.kind, name, asked }]);
}

/** Two figures that a rule holds against each other, as they are reported. */
export interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
  /** The same as whole numbers of one measure, which rules count with. */
  readonly counted: { readonly part: Figure; readonly whole: Figure };
}

/** Decimals of amounts that are held against each other: of 万元 the yuan. */
const amountDecimals = 4;

/** Two figures that a rule names in these places: whole numbers of which the second is a plan, or amounts of which it is a planned one. Throws SchemeError for any others. */
export function pairIn(row: Row, rule: AnyRule, names: { readonly [K in "part" | "whole"]: readonly [name: string, at: string] }): Pair {
  const [[partName, partAt], [wholeName, wholeAt]] = [names.part, names.whole];
  const { gives } = behaviourOf(row.entry(wholeName).type);
  const ofAmounts = gives.includes("amount") && gives.includes("plan");
  const part = enteredIn(row, rule, partName, ofAmounts ? "amount" : "wholeNumber", partAt);
  const whole = enteredIn(row, rule, wholeName, "plan", wholeAt);
  return { part, whole, counted: ofAmounts ? { part: wholeOf(part, amountDecimals), whole: wholeOf(whole, amountDecimals) } : { part, whole } };
}

/** Points that a rule states. Throws SchemeError for points below 0 or finer than a hundredth. */
export function statedIn(row: Row, points: number, ...at: Path): number {
  if (isPoints(points)) return points;
  throw new SchemeError([{ code: "noPoints", path: [...row.path, ...at], points }]);
}

/** Throws SchemeError unless the edges of tiers fall: the first that is reached decides. */
export function requireFalling(row: Row, edges: readonly number[], at = "tiers"): void {
  if (edges.every((edge, index) => edge < (edges[index - 1] ?? Infinity))) return;
  throw new SchemeError([{ code: "tiersDoNotFall", path: [...row.path, at] }]);
}

/** Throws SchemeError unless ranks or the like are whole numbers from 1 that rise. */
export function requireRising(row: Row, edges: readonly number[], at = "tiers"): void {
  if (edges.every((edge, index) => Number.isInteger(edge) && edge > (edges[index - 1] ?? 0))) return;
  throw new SchemeError([{ code: "tiersDoNotRise", path: [...row.path, at] }]);
}

/** The unit of measure after a figure; per cent is said in every language. */
export function measureOf({ type, unit }: Entry, words: Words): string {
  return behaviourOf(type).gives.includes("percent") ? "%" : words.unit(unit);
}

/** Whole per cent from 1, or from another, to 1,000. Throws SchemeError for anything else. */
export function percentIn(row: Row, percent: number, least: number, ...at: Path): number {
  if (Number.isInteger(percent) && percent >= least && percent <= 1_000) return percent;
  throw new SchemeError([{ code: "noPercent", path: [...row.path, ...at], percent }]);
}

/** The sentences of several clauses, one after the other. */
export function joined(parts: readonly Scoring[], words: Words): readonly Piece[] {
  return parts.flatMap((part, index): readonly Piece[] => [index === 0 ? "" : words.semicolon, ...part.explain(words)]);
}
