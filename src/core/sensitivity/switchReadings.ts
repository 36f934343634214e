import { certain } from "../certain";
import type { Entries } from "../entries";
import type { Ranked } from "../rank";
import { rankUnits } from "../rank";
import type { Scheme } from "../scheme";
import type { Scorecard } from "../score";
import { scoreUnit } from "../score";
import { figuresOfAll } from "../scoreUnits";
import type { ReadingCode } from "./otherReadings";
import { otherReadings } from "./otherReadings";

/** A reading the other way round, and the ranks that it gives. */
export interface Switched {
  readonly code: ReadingCode;
  readonly indicators: readonly string[];
  /** Ranks of the units in the order given. */
  readonly ranks: readonly number[];
}

/** Units scored between two breaths. */
const unitsBetween = 25;

/** Scores all units anew under each reading that can be computed otherwise; yields every few units. */
export function* switchReadings(scheme: Scheme, forms: readonly Entries[]): Generator<void, readonly Switched[]> {
  const found: Switched[] = [];
  for (const { code, indicators, scheme: other } of otherReadings(scheme)) {
    yield;
    const figures = figuresOfAll(other, forms);
    const cards: Scorecard[] = [];
    for (const [index, entries] of forms.entries()) {
      if (index % unitsBetween === 0) yield;
      cards.push(scoreUnit(other, entries, { explanations: false, figures }));
    }
    found.push({ code, indicators, ranks: byPlace(rankUnits(cards.map((scorecard, place) => ({ name: String(place), scorecard })), other)) });
  }
  return found;
}

/** Ranks of units that are named by their places, in the order of these. */
function byPlace(ranking: readonly Ranked[]): readonly number[] {
  const ranks = new Map(ranking.map(({ name, rank }) => [Number(name), rank] as const));
  return ranking.map((_, place) => certain(ranks.get(place)));
}
