import type { Entries, Entry, EntryValue, Scheme } from "../../core/index";
import { behaviourOf, entryKey, indicatorsOfCategory } from "../../core/index";
import { randomNumbers } from "../../core/sensitivity/random";

const numbers = [0, 1, 2, 3, 5, 9, 10, 11, 20, 40, 59, 60, 61, 67, 95, 99, 100, 101, 500, 2_000, 4_000];
const measures = [0, 0.5, 1.005, 2.675, 9.99, 10, 12.35, 19.99, 20, 95.5, 99.99, 100, 499.99, 500];

/**
 * What a city might report, the same for a seed everywhere: every tenth entry is missing, numbers lie at the borders of steps, and some
 * are more than they may be. The bonus is awarded, not reported.
 */
export function randomForm(scheme: Scheme, seed: number): Entries {
  const below = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T | undefined => values[below(values.length)];
  const valueOf = (entry: Entry): EntryValue => {
    if (below(10) === 0) return undefined;
    const { choices, gives } = behaviourOf(entry.type);
    if (choices.length > 0) return pick(choices)?.value;
    return pick(gives.includes("wholeNumber") ? numbers : measures);
  };
  const indicators = scheme.categories.filter(({ bonus }) => !bonus).flatMap(indicatorsOfCategory);
  return Object.fromEntries(indicators.flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), valueOf(entry)])));
}
