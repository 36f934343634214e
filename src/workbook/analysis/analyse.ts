import type { Category, Hundredths, Indicator, Item, Scorecard } from "../../core/index";
import { indicatorsOfCategory, isDeducting, minus, noPoints, sumOfPoints, toHundredths, toPoints } from "../../core/index";
import { statisticsOf } from "../overview/statistics";
import { isUnfilled } from "../overview/unfilled";
import type { PublishedResults } from "../publish/published";
import { comparedUnits } from "../publish/published";

/** A band of shares of full marks, from `from` up to the next better one. */
export interface Band {
  /** Lowest share in it, 0 to 1. */
  readonly from: number;
  readonly name: string;
}

/** From the best down; the last holds all that is left. */
export const bands: readonly Band[] = [
  { from: 0.9, name: "90%以上" },
  { from: 0.8, name: "80%–90%" },
  { from: 0.6, name: "60%–80%" },
  { from: 0, name: "60%以下" },
];

/** Place in `bands` of a share, 0 to 1. */
export function bandOf(share: number): number {
  return bands.findIndex(({ from }) => share >= from);
}

/** Share of full marks, 0 to 1; `null` where there is nothing to reach (不适用), `"unfilled"` where nothing was entered and so no points are given. */
export type Share = number | null | "unfilled";

/** How the cities stand in an indicator or a category; points. */
export interface Figures {
  readonly average: number;
  /** Points short of full marks, on average. */
  readonly lost: number;
  /** Points reached of those that could be, over all cities, 0 to 1. */
  readonly share: number;
  /** Cities that got nothing. */
  readonly atZero: number;
  /** Share of full marks of each city, in the order of `units`. */
  readonly shares: readonly Share[];
}

export interface CategoryFigures extends Figures {
  readonly category: Category;
  /** How many cities stand in each of `bands`. */
  readonly inBands: readonly number[];
}

export interface IndicatorFigures extends Figures {
  readonly category: Category;
  readonly item: Item;
  readonly indicator: Indicator;
}

export interface Analysis {
  /** The cities compared, by rank. */
  readonly units: readonly string[];
  /** Cities of which nothing was entered, which count nowhere. */
  readonly leftOut: readonly string[];
  /** In the scheme's order. */
  readonly categories: readonly CategoryFigures[];
  /** Those with most points lost first. */
  readonly indicators: readonly IndicatorFigures[];
}

interface Reached {
  readonly points: number;
  readonly max: number;
  readonly isUnfilled: boolean;
}

/**
 * Where the cities lose their points: every category and indicator of the base score, bonus and deductions aside. Cities of
 * which nothing was entered are left out, unless there are no others.
 *
 * @example analyse(results).indicators[0].lost // points short of full marks in the weakest indicator, on average
 */
export function analyse(results: PublishedResults): Analysis {
  const { scheme, ranking } = results;
  const counted = new Map(comparedUnits(results).map((unit) => [unit.name, unit.verified] as const));
  const byRank = ranking.map(({ name }) => name).filter((name) => counted.has(name));
  const cards = byRank.flatMap((name) => counted.get(name) ?? []);
  const based = scheme.categories.filter((category) => !category.bonus && !isDeducting(scheme, category));
  const indicators = based.flatMap((category) =>
    category.items.flatMap((item) =>
      item.indicators.map((indicator) => ({ category, item, indicator, ...figuresOf(cards.map((card) => reachedIn(card, [indicator], card.indicators.find(({ code }) => code === indicator.code)))) })),
    ),
  );
  return {
    units: byRank,
    leftOut: results.units.map(({ name }) => name).filter((name) => !counted.has(name)),
    categories: based.map((category) => {
      const figures = figuresOf(cards.map((card) => reachedIn(card, indicatorsOfCategory(category), card.categories.find(({ code }) => code === category.code))));
      return { category, ...figures, inBands: inBands(figures.shares) };
    }),
    indicators: indicators.sort((a, b) => b.lost - a.lost),
  };
}

/** Points and full marks of a part of a form, and whether nothing of its indicators was entered. */
function reachedIn(card: Scorecard, indicators: readonly Indicator[], score: { readonly points: number; readonly max: number } | undefined): Reached | undefined {
  if (score === undefined) return undefined;
  return { points: score.points, max: score.max, isUnfilled: isUnfilled(card, indicators) };
}

function figuresOf(all: readonly (Reached | undefined)[]): Figures {
  const applying = all.filter((one): one is Reached => one !== undefined && one.max > 0);
  const points = applying.map((one) => toHundredths(one.points));
  const most = applying.map((one) => toHundredths(one.max));
  return {
    average: toPoints(statisticsOf(points).average),
    lost: toPoints(statisticsOf(most.map((max, index) => minus(max, points[index] ?? noPoints))).average),
    share: part(sumOfPoints(points), sumOfPoints(most)),
    atZero: applying.filter((one) => one.points === 0).length,
    shares: all.map(shareOf),
  };
}

function shareOf(one: Reached | undefined): Share {
  if (one === undefined || one.max === 0) return null;
  return one.isUnfilled ? "unfilled" : part(toHundredths(one.points), toHundredths(one.max));
}

function part(reached: Hundredths, most: Hundredths): number {
  return most === noPoints ? 0 : reached / most;
}

function inBands(shares: Figures["shares"]): readonly number[] {
  // What was not entered has no points, so it counts among the lowest.
  const found = shares.flatMap((one) => (one === null ? [] : [bandOf(one === "unfilled" ? 0 : one)]));
  return bands.map((_band, index) => found.filter((one) => one === index).length);
}
