import type { PreparedIndicator } from "./prepareIndicator";
import { prepareIndicator } from "./prepareIndicator";
import type { Measure } from "./rest";
import { measureOf, restOf } from "./rest";
import type { Indicator, Scheme } from "./scheme";
import { indicatorsOf, indicatorsOfCategory, isDeducting } from "./scheme";

/** The other indicators over which one that does not apply is spread, in the official order, with how they count. */
export interface Drawn extends Measure {
  readonly rest: readonly PreparedIndicator[];
}

const known = new WeakMap<Scheme, ReadonlyMap<string, Drawn>>();

/**
 * What indicators draw on besides their own entries, by their codes; none for those that draw on nothing. Made once per
 * scheme object. Throws SchemeError where a rule does not fit its entries.
 */
export function drawnIn(scheme: Scheme): ReadonlyMap<string, Drawn> {
  const found = known.get(scheme) ?? drawn(scheme, new Map(indicatorsOf(scheme).map((indicator) => [indicator.code, prepareIndicator(indicator)])));
  known.set(scheme, found);
  return found;
}

function drawn(scheme: Scheme, prepared: ReadonlyMap<string, PreparedIndicator>): ReadonlyMap<string, Drawn> {
  return new Map(
    [...prepared].flatMap(([code, { indicator, spreads }]) => {
      if (spreads === null) return [];
      const rest = restOf(around(scheme, indicator, spreads.over).flatMap((one) => prepared.get(one.code) ?? []));
      return [[code, { rest, ...measureOf(rest, spreads.isEven) }] as const];
    }),
  );
}

/** The indicators of the item, of the category, or of all categories that the base points are made of. */
function around(scheme: Scheme, indicator: Indicator, over: "item" | "category" | "all"): readonly Indicator[] {
  if (over === "all") return scheme.categories.filter((one) => !one.bonus && !isDeducting(scheme, one)).flatMap(indicatorsOfCategory);
  const category = scheme.categories.filter((one) => indicatorsOfCategory(one).includes(indicator));
  return over === "category" ? category.flatMap(indicatorsOfCategory) : category.flatMap(({ items }) => items.filter(({ indicators }) => indicators.includes(indicator))).flatMap(({ indicators }) => indicators);
}
