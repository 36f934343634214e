import type { Hundredths, Scheme, Scorecard, Status } from "../../core/index";
import { isDeducting, minus, noPoints, toHundredths } from "../../core/index";
import { rowName } from "../form/itemName";
import { statisticsOf } from "../overview/statistics";

/** A category of one city against all cities. */
export interface CategoryLine {
  readonly number: string;
  readonly name: string;
  readonly max: Hundredths;
  readonly own: Hundredths;
  readonly average: Hundredths;
  readonly median: Hundredths;
  readonly highest: Hundredths;
}

/** An indicator on which a city lost points. */
export interface Loss {
  readonly code: string;
  readonly name: string;
  readonly max: Hundredths;
  readonly own: Hundredths;
  readonly lost: Hundredths;
  readonly status: Status;
}

/** The scheme's categories with average, median and highest of the cities that are compared, for every city's page alike. */
export function categoryLines(scheme: Scheme, all: readonly Scorecard[]): readonly Omit<CategoryLine, "own">[] {
  return scheme.categories.map((category) => {
    const amounts = all.map((scorecard) => pointsOf(scorecard, category.code));
    return { number: category.number, name: category.name, max: toHundredths(category.points), ...statisticsOf(amounts) };
  });
}

/** A city's points of a category in hundredths. */
export function pointsOf(scorecard: Scorecard, category: string): Hundredths {
  return toHundredths(scorecard.categories.find(({ code }) => code === category)?.points ?? 0);
}

/**
 * Indicators on which points were lost, most first, else in the official order; innovation points cannot be lost. Where
 * points are taken from the base, it is those that are lost.
 */
export function lossesOf(scheme: Scheme, scorecard: Scorecard): readonly Loss[] {
  const scores = new Map(scorecard.indicators.map((score) => [score.code, score] as const));
  const losses = scheme.categories
    .filter(({ bonus }) => !bonus)
    .flatMap((category) =>
      category.items.flatMap((item) =>
        item.indicators.flatMap((indicator): Loss[] => {
          const score = scores.get(indicator.code);
          const max = toHundredths(indicator.max);
          const own = toHundredths(score?.points ?? 0);
          const status = score?.status ?? "missing";
          const lost = isDeducting(scheme, category) ? own : minus(max, own);
          return lost > noPoints || status !== "ok" ? [{ code: indicator.code, name: rowName(item, indicator), max, own, lost, status }] : [];
        }),
      ),
    );
  return losses.sort((a, b) => b.lost - a.lost);
}

/** So many characters of a name fit into one line of its column. What was published is verified with it. */
const lineLength = 15;

/** Whether a name takes more than one line. */
export function isLongName(name: string): boolean {
  return name.length > lineLength;
}

/** A name cut to the line that it has room for. */
export function fitName(name: string): string {
  return isLongName(name) ? `${name.slice(0, lineLength - 1)}…` : name;
}
