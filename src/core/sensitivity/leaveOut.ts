import { certain } from "../certain";
import { toHundredths } from "../exact";
import type { Scorecard } from "../score";
import { isTurned, RankRanges, rankSpace, rankSums } from "./rankSums";
import type { RuledRanks } from "./ruledRanks";

export interface LeftOut {
  readonly ranges: RankRanges;
  /** Of each unit and the next, the codes of the indicators without which they stand otherwise to each other; none of the last. */
  readonly turned: readonly (readonly string[])[];
  readonly indicators: readonly { readonly code: string; readonly ranks: readonly number[] }[];
}

/** Ranks the units, given by present rank, without the points of each indicator in its turn, by the rules of the total where there are some; yields after each. */
export function* leaveOut(cards: readonly Scorecard[], present: Int32Array, ruled: RuledRanks | null = null): Generator<void, LeftOut> {
  const space = rankSpace(cards.length);
  const ranges = new RankRanges(present);
  const turned = cards.map((): string[] => []);
  const indicators: { readonly code: string; readonly ranks: readonly number[] }[] = [];
  for (const [indicator, { code }] of (cards[0]?.indicators ?? []).entries()) {
    yield;
    if (ruled === null) {
      for (const [unit, card] of cards.entries()) {
        space.sums[unit] = toHundredths(card.total) - toHundredths(certain(card.indicators[indicator]).points);
      }
      rankSums(space);
    } else ruled.without(indicator, space);
    ranges.add(space.ranks);
    for (const [upper, codes] of turned.entries()) if (isTurned(space.ranks, present, upper)) codes.push(code);
    indicators.push({ code, ranks: [...space.ranks] });
  }
  return { ranges, turned, indicators };
}
