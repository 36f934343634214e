import type { Fields, Parameter } from "../parameters";
import { listOf, name, number, numberWithin, oneKindOf, oneOf, optional, record, wording, yesNo } from "../parameters";
import type { Wording } from "../wording";

/** Categories whose points are taken from the base points, with a cap in common. */
export interface Deductions {
  /** Codes of categories that are no bonus. */
  readonly categories: readonly string[];
  /** The most that they take, in points. */
  readonly most: number;
}

/** How bonus points count. */
export interface BonusCounting {
  /** The list gives more than `bonusPoints`, which is what counts at the most. */
  readonly capped?: boolean;
  /** Counted only from so many base points on. */
  readonly baseFrom?: number;
  /** No part of the total: of equal totals the one with more bonus points stands first. */
  readonly tiesOnly?: boolean;
}

/** 一票否决: a yes, or any number above 0. Without points the unit is unqualified. */
export interface Veto {
  /** Key of the entry, e.g. "5.2.incident". No rule has to read it. */
  readonly entry: string;
  /** The total, whatever the sum. */
  readonly total?: number;
  /** The total is no higher, and stays where it is lower. */
  readonly isCeiling?: boolean;
}

/** What decides between equal totals: more points there stand first. */
export type Tie = { readonly kind: "base" | "bonus" } | { readonly kind: "category" | "indicator"; readonly code: string };

/** A share of all units, by rank; those that share the last rank within it are all in. */
export interface Quota {
  /** Whole per cent of the units. */
  readonly percent: number;
  /** How their number becomes a whole one; "nearest" takes a half up. */
  readonly rounding: "down" | "up" | "nearest";
}

/** 等次. A unit has the first of the list of which everything holds; the last has no conditions. */
export interface Grade {
  readonly name: Wording;
  /** Points of the total. */
  readonly atLeast?: number;
  readonly best?: Quota;
}

/**
 * What the total is made of beside the sum, in this order: the bonus is capped, deductions are taken from the base, the
 * base decides whether the bonus counts and whether the unit qualifies, vetoes fix the total, ties are broken, grades given.
 */
export interface TotalRules {
  readonly deductions?: Deductions;
  readonly bonus?: BonusCounting;
  /** Below so many base points a unit is unqualified, and ranked below all that are not. */
  readonly qualifiedFrom?: number;
  readonly vetoes?: readonly Veto[];
  /** In the order in which they are asked; what is still equal shares a rank. */
  readonly ties?: readonly Tie[];
  readonly grades?: readonly Grade[];
}

/** Each is a part of one formula. */
const most = { vetoes: 12, ties: 6, grades: 8 } as const;

const coded = (kind: string): readonly [string, Parameter<object>] => [kind, record({ kind: oneOf(kind), code: name })];
const bare = (kind: string): readonly [string, Parameter<object>] => [kind, record({ kind: oneOf(kind) })];

const fields: Fields<TotalRules> = {
  deductions: optional(record<Deductions>({ categories: listOf(name, 1), most: number })),
  bonus: optional(record<BonusCounting>({ capped: optional(yesNo), baseFrom: optional(number), tiesOnly: optional(yesNo) })),
  qualifiedFrom: optional(number),
  vetoes: optional(listOf(record<Veto>({ entry: name, total: optional(number), isCeiling: optional(yesNo) }), 1, most.vetoes)),
  ties: optional(listOf(oneKindOf<Tie>(new Map([bare("base"), bare("bonus"), coded("category"), coded("indicator")])), 1, most.ties)),
  grades: optional(
    listOf(record<Grade>({ name: wording, atLeast: optional(number), best: optional(record<Quota>({ percent: numberWithin(1, 100), rounding: oneOf("down", "up", "nearest") })) }), 2, most.grades),
  ),
};

/** What a scheme states of its total. */
export const totalParameter = record<TotalRules>(fields);
