/**
 * How firm a ranking is: what becomes of it when the weights of the categories are a little different, when an indicator
 * does not count, and when a reading that is a parameter is taken the other way. No part of core/index, so that nobody loads
 * it before it is asked for.
 */

import { certain } from "../certain";
import type { Entries } from "../entries";
import { subtractPoints, toHundredths } from "../exact";
import type { Ranked } from "../rank";
import { rankUnits } from "../rank";
import type { Scheme } from "../scheme";
import type { Scorecard } from "../score";
import { leaveOut } from "./leaveOut";
import type { ReadingCode } from "./otherReadings";
import { ruledRanks } from "./ruledRanks";
import { switchReadings } from "./switchReadings";
import type { Variation } from "./variation";
import { weighTrials } from "./weighTrials";

export type { ReadingCode } from "./otherReadings";
export type { Variation } from "./variation";

/** A unit of a ranking; its entries are asked for where a scheme is given. */
export interface AnalysedUnit {
  readonly name: string;
  readonly scorecard: Scorecard;
  readonly entries?: Entries;
}

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

/** Which units move to another rank. */
export interface Moves {
  /** By present rank. */
  readonly moved: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** The most places that one of them moves; 0 where none does. */
  readonly furthest: number;
}

/** What becomes of the ranks without an indicator. */
export interface IndicatorSensitivity extends Moves {
  readonly code: string;
}

/** What becomes of them where a reading is taken the other way. */
export interface ReadingSensitivity extends Moves {
  readonly code: ReadingCode;
  /** Codes of the indicators that are read so; none where it is the total. */
  readonly indicators: readonly string[];
}

export interface Sensitivity extends Variation {
  /** By present rank; those that share one in the order given. */
  readonly units: readonly UnitSensitivity[];
  /** One fewer than units. */
  readonly pairs: readonly PairSensitivity[];
  /** In the order of the scheme. */
  readonly indicators: readonly IndicatorSensitivity[];
  /** Of each reading that can be computed otherwise; none without a scheme. */
  readonly readings: readonly ReadingSensitivity[];
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
 * Where the scheme has rules of the total, ranks are by these: in each trial, and without an indicator, the base points are
 * brought back to as many as the scheme has, and then gates, vetoes and ties decide as for the present rank.
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
  units: readonly AnalysedUnit[],
  variation: Variation,
  scheme?: Scheme,
): Generator<number, Sensitivity> {
  // By place instead of name, as a workbook may have a name twice.
  const places = rankUnits(units.map(({ scorecard }, place) => ({ name: String(place), scorecard })));
  const forms = places.map(({ name }) => units[Number(name)]?.entries ?? {});
  const cards = places.map(({ name }) => certain(units[Number(name)]).scorecard);
  const ranked = places.map((one) => ({ ...one, name: certain(units[Number(one.name)]).name }));
  const present = Int32Array.from(ranked, ({ rank }) => rank);
  const ruled = scheme?.total === undefined ? null : ruledRanks(scheme, cards.map((scorecard, place) => ({ scorecard, entries: certain(forms[place]) })));
  const trials = yield* weighTrials(cards.map(({ categories }) => categories.map(({ points }) => toHundredths(points))), present, variation, ruled);
  const without = yield* counting(variation.trials, leaveOut(cards, present, ruled));
  const switched = scheme === undefined ? [] : yield* counting(variation.trials, switchReadings(scheme, forms));
  return {
    ...variation,
    units: ranked.map(({ name, rank, total, complete }, index) => ({
      name,
      rank,
      total,
      complete,
      weighed: trials.ranges.of(index),
      kept: certain(trials.kept[index]),
      leftOut: without.ranges.of(index),
    })),
    pairs: ranked.slice(1).map((lower, index) => {
      const upper = certain(ranked[index]);
      const turned = certain(trials.turned[index]);
      const turnedWithout = certain(without.turned[index]);
      const isOften = turned > (unsafePercent * variation.trials) / wholePercent;
      const unsafe = isOften ? "weights" : turnedWithout.length > 0 ? "indicator" : null;
      return { upper: upper.name, lower: lower.name, gap: subtractPoints(upper.total, lower.total), turned, turnedWithout, unsafe };
    }),
    indicators: without.indicators.map(({ code, ranks }) => ({ code, ...movesTo(ranks, ranked) })),
    readings: switched.map(({ code, indicators, ranks }) => ({ code, indicators, ...movesTo(ranks, ranked) })),
  };
}

/** Goes on with what yields nothing, and yields how many trials are done. */
function* counting<T>(done: number, run: Generator<void, T>): Generator<number, T> {
  let step = run.next();
  for (; step.done !== true; step = run.next()) yield done;
  return step.value;
}

function movesTo(ranks: readonly number[], ranked: readonly Ranked[]): Moves {
  const moved = ranked.flatMap(({ name, rank: from }, index) => {
    const to = certain(ranks[index]);
    return to === from ? [] : [{ name, from, to }];
  });
  return { moved, furthest: moved.reduce((most, { from, to }) => Math.max(most, Math.abs(from - to)), 0) };
}
