/**
 * How firm a ranking is: what becomes of it when the weights of the categories are a little different, and when an
 * indicator does not count. Readings of a scheme are text, with no alternative that could be computed: none is switched
 * here. No part of core/index, so that nobody loads it before it is asked for.
 */

import { subtractPoints, toHundredths } from "../exact";
import type { Ranked } from "../rank";
import { rankUnits } from "../rank";
import type { Scorecard } from "../score";
import { leaveOut } from "./leaveOut";
import type { Variation } from "./variation";
import { weighTrials } from "./weighTrials";

export type { Variation } from "./variation";

/** The best and the worst of the ranks that a unit had; 1 is the best. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

export interface UnitSensitivity {
  readonly name: string;
  readonly rank: number;
  /** Points. */
  readonly total: number;
  /** False for a city that is 未报送齐全: it counts as it is ranked. */
  readonly complete: boolean;
  /** Ranks in the trials, the present one among them. */
  readonly weighed: RankRange;
  /** In how many trials it had its present rank. */
  readonly kept: number;
  /** Ranks with each indicator left out in its turn, the present one among them. */
  readonly leftOut: RankRange;
}

/** Two units that stand next to each other in the ranking. */
export interface PairSensitivity {
  readonly upper: string;
  readonly lower: string;
  /** Points between them; 0 where they share a rank. */
  readonly gap: number;
  /** In how many trials they stood otherwise: turned round, level, or no longer level. */
  readonly turned: number;
  /** Codes of the indicators without which they do. */
  readonly turnedWithout: readonly string[];
  /** Why their order is not safe: other weights change it in more than `unsafePercent` of the trials, or else a single indicator makes it; null where it is. */
  readonly unsafe: "weights" | "indicator" | null;
}

export interface IndicatorSensitivity {
  readonly code: string;
  /** The units whose rank is another without it, by present rank. */
  readonly moved: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** The most places that one of them moves; 0 where none does. */
  readonly furthest: number;
}

export interface Sensitivity extends Variation {
  /** By present rank; those that share one in the order given. */
  readonly units: readonly UnitSensitivity[];
  /** One fewer than units. */
  readonly pairs: readonly PairSensitivity[];
  /** In the order of the scheme. */
  readonly indicators: readonly IndicatorSensitivity[];
}

/** Where more than this share of the trials has another order, a gap is too small to be safe. */
export const unsafePercent = 5;
const wholePercent = 100;

/**
 * Holds a ranking against other weights and against each indicator left out. In a trial a unit's total is Σ wᶜ × pᶜ over
 * all categories, 创新加分 included: pᶜ are its points, and each wᶜ is drawn independently and uniformly from 0.9000,
 * 0.9001, …, 1.1000 (for 10 per cent), once a trial for all units. The sum is not brought back to the base points: that
 * would multiply every total of a trial alike and move no rank. Points and weights are whole numbers, so that sums are
 * exact; ranks come from unrounded sums, and equal sums share one as in rankUnits. An indicator left out takes its points
 * from the total.
 *
 * Units are of one scheme, in the official order. A generator, so that a page can go on in between: it yields how many
 * trials are done, every few milliseconds, and returns the result.
 *
 * @example
 * const run = varyRanking(units, { trials: 10_000, seed: 2012, percent: 10 });
 * let step = run.next();
 * while (step.done !== true) step = run.next();
 * step.value.units[0] // { name: "苏州市", rank: 1, weighed: { best: 1, worst: 2 }, kept: 9812, … }
 */
export function* varyRanking(
  units: readonly { readonly name: string; readonly scorecard: Scorecard }[],
  variation: Variation,
): Generator<number, Sensitivity> {
  // By place instead of name, as a workbook may have a name twice.
  const places = rankUnits(units.map(({ scorecard }, place) => ({ name: String(place), scorecard })));
  const cards = places.flatMap(({ name }) => units[Number(name)]?.scorecard ?? []);
  const ranked = places.map((one) => ({ ...one, name: units[Number(one.name)]?.name ?? "" }));
  const present = Int32Array.from(ranked, ({ rank }) => rank);
  const trials = yield* weighTrials(cards.map(({ categories }) => categories.map(({ points }) => toHundredths(points))), present, variation);
  const leaving = leaveOut(cards, present);
  let left = leaving.next();
  for (; left.done !== true; left = leaving.next()) yield variation.trials;
  const without = left.value;
  return {
    ...variation,
    units: ranked.map(({ name, rank, total, complete }, index) => ({
      name,
      rank,
      total,
      complete,
      weighed: trials.ranges.of(index),
      kept: trials.kept[index] ?? 0,
      leftOut: without.ranges.of(index),
    })),
    pairs: ranked.slice(1).map((lower, index) => {
      const upper = ranked[index] ?? lower;
      const turned = trials.turned[index] ?? 0;
      const turnedWithout = without.turned[index] ?? [];
      const isOften = turned > (unsafePercent * variation.trials) / wholePercent;
      const unsafe = isOften ? "weights" : turnedWithout.length > 0 ? "indicator" : null;
      return { upper: upper.name, lower: lower.name, gap: subtractPoints(upper.total, lower.total), turned, turnedWithout, unsafe };
    }),
    indicators: without.indicators.map(({ code, ranks }) => movedBy(code, ranks, ranked)),
  };
}

function movedBy(code: string, ranks: readonly number[], ranked: readonly Ranked[]): IndicatorSensitivity {
  const moved = ranked.flatMap(({ name, rank: from }, index) => {
    const to = ranks[index] ?? from;
    return to === from ? [] : [{ name, from, to }];
  });
  return { code, moved, furthest: moved.reduce((most, { from, to }) => Math.max(most, Math.abs(from - to)), 0) };
}
