import type { Indicator, Scheme } from "../../../src/core/index";
import { kindCases } from "../kinds/index";
import { indicator, schemeOf } from "./smallScheme";

/** A scheme with an indicator for each case. */
export const kindIndicators: ReadonlyMap<string, Indicator> = new Map(
  Object.entries(kindCases).map(([name, { rule, entries, max }], index) => [name, indicator(rule, entries, max, `1.${index + 1}`)]),
);

export const kindsScheme: Scheme = schemeOf(...kindIndicators.values());
