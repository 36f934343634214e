import { certain } from "../certain";
import { randomNumbers } from "./random";
import { isTurned, RankRanges, rankSpace, rankSums } from "./rankSums";
import type { RuledRanks } from "./ruledRanks";
import type { Variation } from "./variation";

/** Weights are whole parts of this: 11,000 is 1.1. */
const one = 10_000;
/** Per cent in a whole. */
const whole = 100;

/** Trials between two breaths, by how many units there are: well below what a person feels, however many. Rules of the total take several times as long. */
const unitsBetween = { plain: 5_000, ruled: 1_500 } as const;

export interface Weighed {
  readonly ranges: RankRanges;
  /** In how many trials each unit had its present rank. */
  readonly kept: Int32Array;
  /** In how many trials each unit and the next stood otherwise to each other; 0 for the last. */
  readonly turned: Int32Array;
}

/** Ranks the units, given by present rank with their points of each category in hundredths, under other weights again and again, by the rules of the total where there are some. */
export function* weighTrials(points: readonly (readonly number[])[], present: Int32Array, { trials, seed, percent }: Variation, ruled: RuledRanks | null = null): Generator<number, Weighed> {
  const units = points.length;
  const flat = Float64Array.from(points.flat());
  const weights = new Float64Array(points[0]?.length ?? 0);
  const space = rankSpace(units);
  const result: Weighed = { ranges: new RankRanges(present), kept: new Int32Array(units), turned: new Int32Array(units) };
  const next = randomNumbers(seed);
  const spread = percent * (one / whole);
  const between = Math.max(1, Math.floor(unitsBetween[ruled === null ? "plain" : "ruled"] / Math.max(1, units)));
  for (let trial = 0; trial < trials; trial += 1) {
    if (trial % between === 0) yield trial;
    for (const category of weights.keys()) weights[category] = one - spread + next(2 * spread + 1);
    if (ruled === null) {
      weigh(flat, weights, space.sums);
      rankSums(space);
    } else ruled.weighed(weights, one, space);
    count(space.ranks, present, result);
  }
  return result;
}

function weigh(points: Float64Array, weights: Float64Array, sums: Float64Array): void {
  let at = 0;
  for (let unit = 0; unit < sums.length; unit += 1) {
    let sum = 0;
    for (const weight of weights) {
      sum += certain(points[at]) * weight;
      at += 1;
    }
    sums[unit] = sum;
  }
}

function count(ranks: Int32Array, present: Int32Array, { ranges, kept, turned }: Weighed): void {
  ranges.add(ranks);
  for (let unit = 0; unit < ranks.length; unit += 1) {
    if (ranks[unit] === present[unit]) kept[unit] = certain(kept[unit]) + 1;
    if (isTurned(ranks, present, unit)) turned[unit] = certain(turned[unit]) + 1;
  }
}
