import { certain } from "../certain";
import { toPoints } from "../exact";
import { renderText } from "../explanation";
import type { Words } from "../messages/words";
import type { Scheme } from "../scheme";
import { prepareTotal } from "./prepareTotal";
import type { Tie } from "./totalRules";

/** What a scheme's rules of the total came to for one unit. */
export interface Outcome {
  /** False for one that is ranked below all that are qualified, whatever its total. */
  readonly isQualified: boolean;
  /** Why the total is not the sum, or the unit unqualified; "" where neither is so, or explanations were not asked for. */
  readonly explanation: string;
  /** Points that decide between equal totals, in the order in which they do. */
  readonly ties: readonly number[];
}

/** What the rules of the total read of a scorecard. */
interface Sums {
  readonly base: number;
  readonly bonus: number;
  readonly categories: readonly { readonly code: string; readonly points: number }[];
  readonly indicators: readonly { readonly code: string; readonly points: number }[];
}

/** The total of a unit under its scheme's rules; `numberOf` gives the number of a valid entry, else 0, and `words` are null where nothing is to be said. */
export function outcomeOf(scheme: Scheme, sums: Sums, numberOf: (key: string) => number, words: Words | null): { readonly total: number; readonly outcome: Outcome } {
  const { vetoes, points, unqualified, explain } = prepareTotal(scheme);
  const values = [sums.base, sums.bonus, ...vetoes.map(numberOf)];
  return {
    total: toPoints(points.value(values)),
    outcome: {
      isQualified: !unqualified.value(values),
      explanation: words === null ? "" : renderText(explain(words), values).trim(),
      ties: tiesOf(scheme).map((tie) => pointsOfTie(tie, sums)),
    },
  };
}

/** What decides between equal totals: a bonus that is no part of them comes first. */
export function tiesOf({ total }: Scheme): readonly Tie[] {
  const { bonus, ties = [] } = total ?? {};
  return bonus?.tiesOnly === true ? [{ kind: "bonus" }, ...ties] : ties;
}

function pointsOfTie(tie: Tie, { base, bonus, categories, indicators }: Sums): number {
  if (!("code" in tie)) return tie.kind === "base" ? base : bonus;
  const { kind, code } = tie;
  return certain((kind === "category" ? categories : indicators).find((one) => one.code === code)).points;
}
