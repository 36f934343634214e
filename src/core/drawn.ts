import type { PreparedIndicator } from "./prepareIndicator";
import { prepareIndicator } from "./prepareIndicator";
import type { Measure } from "./rest";
import { measureOf, restOf } from "./rest";
import type { Indicator, Scheme } from "./scheme";
import { indicatorsOf, indicatorsOfCategory, isDeducting } from "./scheme";

/** Other indicators of the form on which an indicator's points draw. */
export interface Drawn extends Measure {
  /** Those over which it is spread where it does not apply, in the official order, with how they count. */
  readonly rest: readonly PreparedIndicator[];
  /** Those on which its rule depends, in the order of their slots. */
  readonly others: readonly PreparedIndicator[];
}

const known = new WeakMap<Scheme, ReadonlyMap<string, Drawn>>();

/**
 * What indicators of a sound scheme draw on besides their own entries, by their codes; none for those that draw on nothing.
 * Made once per scheme object. Throws SchemeError where a rule does not fit its entries.
 */
export function drawnIn(scheme: Scheme): ReadonlyMap<string, Drawn> {
  const found = known.get(scheme) ?? drawnOf(scheme, new Map(indicatorsOf(scheme).map((indicator) => [indicator.code, prepareIndicator(indicator)])));
  known.set(scheme, found);
  return found;
}

/** The same of those that could be made ready; an indicator that there is not is left out. */
export function drawnOf(scheme: Scheme, prepared: ReadonlyMap<string, PreparedIndicator>): ReadonlyMap<string, Drawn> {
  return new Map(
    [...prepared].flatMap(([code, { indicator, spreads, dependences }]) => {
      if (spreads === null && dependences.length === 0) return [];
      const rest = spreads === null ? [] : restOf(around(scheme, indicator, spreads.over).flatMap((one) => prepared.get(one.code) ?? []));
      return [[code, { rest, ...measureOf(rest, spreads?.isEven === true), others: dependences.flatMap((one) => prepared.get(one.code) ?? []) }] as const];
    }),
  );
}

/** All that an indicator draws on, directly. */
export function drawnOn({ rest, others }: Drawn): readonly PreparedIndicator[] {
  return [...rest, ...others];
}

/** The indicators of the item, of the category, or of all categories that the base points are made of. */
function around(scheme: Scheme, indicator: Indicator, over: "item" | "category" | "all"): readonly Indicator[] {
  if (over === "all") return scheme.categories.filter((one) => !one.bonus && !isDeducting(scheme, one)).flatMap(indicatorsOfCategory);
  const category = scheme.categories.filter((one) => indicatorsOfCategory(one).includes(indicator));
  return over === "category" ? category.flatMap(indicatorsOfCategory) : category.flatMap(({ items }) => items.filter(({ indicators }) => indicators.includes(indicator))).flatMap(({ indicators }) => indicators);
}
