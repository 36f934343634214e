import type { Indicator, Item, Scheme, Scorecard, Status } from "../core/index";
import { hundredthsOf, statisticsOf } from "./statistics";

/** A category of one city against all cities. In hundredths of a point. */
export interface CategoryLine {
  readonly number: string;
  readonly name: string;
  readonly max: number;
  readonly own: number;
  readonly average: number;
  readonly median: number;
  readonly highest: number;
}

/** An indicator on which a city lost points. In hundredths of a point. */
export interface Loss {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly own: number;
  readonly lost: number;
  readonly status: Status;
}

/** The scheme's categories with average, median and highest of all cities, for every city's page alike. */
export function categoryLines(scheme: Scheme, all: readonly Scorecard[]): readonly Omit<CategoryLine, "own">[] {
  return scheme.categories.map((category) => {
    const amounts = all.map((scorecard) => pointsOf(scorecard, category.code));
    return { number: category.number, name: category.name, max: hundredthsOf(category.points), ...statisticsOf(amounts) };
  });
}

/** A city's points of a category in hundredths. */
export function pointsOf(scorecard: Scorecard, category: string): number {
  return hundredthsOf(scorecard.categories.find(({ code }) => code === category)?.points ?? 0);
}

/** Indicators on which points were lost, most first, else in the official order; innovation points cannot be lost. */
export function lossesOf(scheme: Scheme, scorecard: Scorecard): readonly Loss[] {
  const scores = new Map(scorecard.indicators.map((score) => [score.code, score] as const));
  const losses = scheme.categories
    .filter(({ bonus }) => !bonus)
    .flatMap(({ items }) =>
      items.flatMap((item) =>
        item.indicators.flatMap((indicator): Loss[] => {
          const score = scores.get(indicator.code);
          const max = hundredthsOf(indicator.max);
          const own = hundredthsOf(score?.points ?? 0);
          const status = score?.status ?? "missing";
          return own < max ? [{ code: indicator.code, name: nameOf(item, indicator), max, own, lost: max - own, status }] : [];
        }),
      ),
    );
  return losses.sort((a, b) => b.lost - a.lost);
}

/** Longest name that fits its column, with what is said before it. */
const nameLength = 13;

/** A name cut to the room it has. */
export function fitName(name: string): string {
  return name.length > nameLength ? `${name.slice(0, nameLength - 1)}…` : name;
}

/** 考核指标 of a row, or its 考核内容 where the item has several rows. */
function nameOf(item: Item, indicator: Indicator): string {
  const printed = item.indicators.length > 1 ? indicator.content : item.name;
  return printed.replaceAll(/\s+/g, "").replace(/（\d+分）$/, "");
}
