import type { Compared } from "./across";
import { ownShown } from "./across";
import { behaviourOf } from "./entryTypes/index";
import type { Piece } from "./explanation";
import { growthPercentOf, hundredthsOf, percentOf } from "./figures";
import type { Words } from "./messages/words";
import type { Fields } from "./parameters";
import { name, oneOf, optional } from "./parameters";
import { enteredIn, measureOf } from "./rules/fit";
import type { AnyRule, Row } from "./rules/kind";
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
    const [part, of] = [enteredIn(row, rule, entry, "wholeNumber", "entry"), enteredIn(row, rule, whole, "plan", "whole")];
    const compared: Compared = { figure: percentOf(part, of), hasDecimals: true };
    return {
      compared,
      say: (words) => [`${words.label(row.entry(entry).label)} `, part, `${words.dividedBy}${words.label(row.entry(whole).label)} `, of, words.is, ownShown(compared), "%"],
    };
  }
  if (last !== undefined) {
    const [now, before] = [enteredIn(row, rule, entry, "wholeNumber", "entry"), enteredIn(row, rule, last, "plan", "last")];
    const compared: Compared = { figure: growthPercentOf(now, before), hasDecimals: true };
    return {
      compared,
      say: (words) => [`${words.label(row.entry(entry).label)} `, now, `${words.comma}${words.label(row.entry(last).label)} `, before, `${words.comma}${words.growth}`, ownShown(compared), "%"],
    };
  }
  const asked = (["wholeNumber", "percent", "score"] as const).find((one) => behaviourOf(row.entry(entry).type).gives.includes(one)) ?? "wholeNumber";
  const amount = enteredIn(row, rule, entry, asked, "entry");
  // As it is read, though not counted: what has decimals is compared in hundredths.
  const compared: Compared = { figure: asked === "wholeNumber" ? amount : { ...hundredthsOf(amount), formula: amount.formula }, hasDecimals: asked !== "wholeNumber" };
  return { compared, say: (words) => [`${words.label(row.entry(entry).label)} `, amount, measureOf(row.entry(entry), words)] };
}
