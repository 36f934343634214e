import { certain } from "../certain";

/** What ranking many times over writes on, made once. */
export interface RankSpace {
  readonly sums: Float64Array;
  readonly ranks: Int32Array;
  readonly keys: Float64Array;
}

/** Room for so many units. */
export function rankSpace(units: number): RankSpace {
  return { sums: new Float64Array(units), ranks: new Int32Array(units), keys: new Float64Array(units) };
}

/**
 * Ranks the sums as rankUnits ranks totals: the greatest is 1, equal ones share a rank and the next is skipped. Sums are
 * whole, at least 0, and times the number of units still safe integers.
 *
 * @example
 * const space = rankSpace(3);
 * space.sums.set([5, 7, 7]);
 * rankSums(space);
 * [...space.ranks] // [3, 1, 1]
 */
export function rankSums({ sums, ranks, keys }: RankSpace): void {
  const count = sums.length;
  // A sum and whose it is in one number: a typed array sorts numbers several times as fast as by a comparison.
  for (let index = 0; index < count; index += 1) keys[index] = certain(sums[index]) * count + index;
  keys.sort();
  let rank = 0;
  let before = -1;
  for (let at = count - 1; at >= 0; at -= 1) {
    const key = certain(keys[at]);
    const index = key % count;
    const sum = key - index;
    if (sum !== before) rank = count - at;
    ranks[index] = rank;
    before = sum;
  }
}

/**
 * Parts those that share a rank by what decides between them, after rankSums; `order` is below 0 where the first stands
 * before the second, and they share it still where it is 0.
 */
export function splitLevel({ ranks, keys }: RankSpace, order: (a: number, b: number) => number): void {
  const count = ranks.length;
  for (let end = count; end > 0; ) {
    const rank = certain(ranks[certain(keys[end - 1]) % count]);
    let start = end - 1;
    while (start > 0 && ranks[certain(keys[start - 1]) % count] === rank) start -= 1;
    if (end - start > 1) {
      const level = Array.from(keys.subarray(start, end), (key) => key % count).sort(order);
      for (const [place, unit] of level.entries()) {
        const before = level[place - 1];
        ranks[unit] = before !== undefined && order(before, unit) === 0 ? certain(ranks[before]) : rank + place;
      }
    }
    end = start;
  }
}

/** The best and the worst rank that each unit had, beginning with its present one. */
export class RankRanges {
  private readonly bests: Int32Array;
  private readonly worsts: Int32Array;

  constructor(present: Int32Array) {
    this.bests = Int32Array.from(present);
    this.worsts = Int32Array.from(present);
  }

  add(ranks: Int32Array): void {
    for (let index = 0; index < ranks.length; index += 1) {
      const rank = certain(ranks[index]);
      if (rank < certain(this.bests[index])) this.bests[index] = rank;
      if (rank > certain(this.worsts[index])) this.worsts[index] = rank;
    }
  }

  of(index: number): { readonly best: number; readonly worst: number } {
    return { best: certain(this.bests[index]), worst: certain(this.worsts[index]) };
  }
}

/** Whether a unit and the next stand to each other in another way than at present: turned round, level, or no longer level. Never for the last. */
export function isTurned(ranks: Int32Array, present: Int32Array, upper: number): boolean {
  if (upper + 1 === ranks.length) return false;
  return Math.sign(certain(ranks[upper + 1]) - certain(ranks[upper])) !== Math.sign(certain(present[upper + 1]) - certain(present[upper]));
}
