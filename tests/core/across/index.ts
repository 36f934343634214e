import type { Indicator, Scheme } from "../../../src/core/index";
import { indicator, schemeOf } from "../support/smallScheme";
import * as amounts from "./amounts";
import type { AcrossCase } from "./case";
import * as others from "./others";
import { rank, rankFromBelow, rankOfGrowth, rankOfRates } from "./rank";

/** Every kind that compares units, by name. */
export const acrossCases: Readonly<Record<string, AcrossCase>> = { rank, rankFromBelow, rankOfGrowth, rankOfRates, ...others, ...amounts };

/** An indicator for each case. */
export const acrossIndicators: ReadonlyMap<string, Indicator> = new Map(
  Object.entries(acrossCases).map(([name, { rule, entries, max }], index) => [name, indicator(rule, entries, max, `1.${index + 1}`)]),
);

export const acrossScheme: Scheme = schemeOf(...acrossIndicators.values());
