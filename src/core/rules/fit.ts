import type { Hundredths } from "../exact";
import { isPoints, toHundredths } from "../exact";
import type { EntryType } from "../scheme";
import { SchemeError } from "../schemeError";
import type { Row } from "./kind";

/** What a rule can ask of an entry, and the types that give it. */
const fitting = {
  "a yes or no": ["bool"],
  "a number": ["count", "plan", "amount", "score"],
  "a whole number": ["count", "plan"],
  "a plan": ["plan"],
  "a choice": ["choice"],
  "a score": ["score"],
} as const satisfies Record<string, readonly EntryType["kind"][]>;

/** The slot of an entry that a rule reads. Throws SchemeError for an unknown entry and for one of another type. */
export function slotOf(row: Row, kind: string, name: string, asked: keyof typeof fitting): number {
  const { type } = row.entry(name);
  if (fitting[asked].some((one) => one === type.kind)) return row.slot(name);
  throw new SchemeError([`${row.code}: ${kind} rule on ${name}: not ${asked}`]);
}

/** Points that a rule states, in hundredths. Throws SchemeError for points below 0 or finer than a hundredth. */
export function pointsIn(row: Row, kind: string, points: number): Hundredths {
  if (isPoints(points)) return toHundredths(points);
  throw new SchemeError([`${row.code}: ${kind} rule: ${points} is no number of points`]);
}

/** Throws SchemeError unless the edges of tiers fall: the first that is reached decides. */
export function requireFalling(row: Row, kind: string, edges: readonly number[]): void {
  if (edges.every((edge, index) => edge < (edges[index - 1] ?? Infinity))) return;
  throw new SchemeError([`${row.code}: ${kind} rule: tiers do not fall`]);
}
