import type { Compared } from "./across";
import { ownShown } from "./across";
import { behaviourOf } from "./entryTypes/index";
import type { Figure } from "./expression";
import type { Piece } from "./explanation";
import { growthPercentOf, hundredthsOf, percentOf, roundedAmount, wholeOf } from "./figures";
import type { Words } from "./messages/words";
import type { Fields } from "./parameters";
import { name, oneOf, optional } from "./parameters";
import { enteredIn, measureOf, pairIn } from "./rules/fit";
import type { AnyRule, Row } from "./rules/kind";
import type { Asked } from "./schemeProblem";
import { SchemeError } from "./schemeProblem";

/** What a unit is compared by: an entry, its rate of a whole in per cent, or its growth over last year's; the last two with two decimals. */
export interface ComparedRule extends AnyRule {
  readonly entry: string;
  readonly whole?: string;
  readonly last?: string;
  /** Where the smallest figure is the best. */
  readonly better?: "low";
}

export const comparedFields: Fields<Omit<ComparedRule, "kind">> = { entry: name, whole: optional(name), last: optional(name), better: optional(oneOf("low")) };

export function entriesCompared({ entry, whole, last }: ComparedRule): readonly string[] {
  return [entry, whole, last].filter((one) => one !== undefined);
}

/** A figure, and the sentence of it. */
export interface SaidFigure {
  readonly compared: Compared;
  readonly say: (words: Words) => readonly Piece[];
}

/** The figure that a rule compares by. Throws SchemeError where the entries do not give it. */
export function comparedIn(rule: ComparedRule, row: Row): SaidFigure {
  const { entry, whole, last } = rule;
  if (whole !== undefined && last !== undefined) throw new SchemeError([{ code: "unknownField", path: [...row.path, "last"], name: "last" }]);
  if (whole !== undefined) {
    const { part, whole: of, counted } = pairIn(row, rule, { part: [entry, "entry"], whole: [whole, "whole"] });
    const compared: Compared = { figure: percentOf(counted.part, counted.whole), hasDecimals: true };
    return {
      compared,
      say: (words) => [`${words.label(row.entry(entry).label)} `, part, `${words.dividedBy}${words.label(row.entry(whole).label)} `, of, words.is, ownShown(compared), "%"],
    };
  }
  if (last !== undefined) {
    const { part: now, whole: before, counted } = pairIn(row, rule, { part: [entry, "entry"], whole: [last, "last"] });
    const compared: Compared = { figure: growthPercentOf(counted.part, counted.whole), hasDecimals: true };
    return {
      compared,
      say: (words) => [`${words.label(row.entry(entry).label)} `, now, `${words.comma}${words.label(row.entry(last).label)} `, before, `${words.comma}${words.growth}`, ownShown(compared), "%"],
    };
  }
  const { amount, compared } = figureAlone(rule, row, entry);
  return { compared, say: (words) => [`${words.label(row.entry(entry).label)} `, amount, measureOf(row.entry(entry), words)] };
}

const comparable: readonly Asked[] = ["wholeNumber", "percent", "score", "amount"];

/** An entry as units are compared by it: what has decimals in hundredths, amounts rounded to them. Throws SchemeError for what is no number. */
export function figureAlone(rule: AnyRule, row: Row, entry: string, kinds: readonly Asked[] = comparable): { readonly amount: Figure; readonly compared: Compared } {
  const asked = kinds.find((one) => behaviourOf(row.entry(entry).type).gives.includes(one)) ?? "wholeNumber";
  const amount = enteredIn(row, rule, entry, asked, "entry");
  if (asked === "wholeNumber") return { amount, compared: { figure: amount, hasDecimals: false } };
  // As it is read, though not counted.
  const figure = asked === "amount" ? { ...wholeOf(amount, 2), formula: roundedAmount(amount, 2) } : { ...hundredthsOf(amount), formula: amount.formula };
  return { amount, compared: { figure, hasDecimals: true } };
}
