import type { Category, Scheme, UnitNames } from "../../core/index";
import { hundredths, isDeducting, rankUnits, subtractPoints, toHundredths, toPoints, namingOf } from "../../core/index";
import { hundredthsOfPercent } from "../../core/exact";
import type { YearResults, YearUnit } from "../lastYear/lastYear";
import { isUnfilledForm } from "../overview/unfilled";

/** A unit's figures of one year. */
export interface UnitYear {
  /** Points, or per cent of the base points where full marks differ between the years. */
  readonly total: number;
  /** From 1, among all units of that year. */
  readonly rank: number;
  /** Per cent of full marks, by the name of the category. */
  readonly categories: ReadonlyMap<string, number>;
  /** Whether nothing was reported, so that points and rank are those of an empty form. */
  readonly isUnfilled: boolean;
}

/** A unit through the years; null for a year in which it was not assessed or has several forms. */
export interface UnitYears {
  readonly name: string;
  readonly years: readonly (UnitYear | null)[];
}

/** What a year was assessed by. */
export interface YearScheme {
  readonly year: number;
  /** Name of the file; null for this workbook. */
  readonly file: string | null;
  readonly id: string;
  readonly version: string;
  readonly basePoints: number;
  readonly bonusPoints: number;
  /** How many units were ranked. */
  readonly ranked: number;
}

/** Several years side by side. */
export interface YearsCompared {
  /** From the first to the latest. */
  readonly years: readonly YearScheme[];
  /** Whether full marks are the same in all of them, so that points can be compared and not rates alone. */
  readonly isInPoints: boolean;
  /** Names of categories in the latest order, those of earlier years behind; `in`: whether each year has it. */
  readonly categories: readonly { readonly name: string; readonly number: string; readonly in: readonly boolean[] }[];
  /** By the latest rank; those without one behind, by name. */
  readonly units: readonly UnitYears[];
  /** Units that have several forms in a year, with the year; ranked there, not compared. */
  readonly doubled: readonly { readonly year: number; readonly names: readonly string[] }[];
  /** Units that had reported a part in a year, whose gaps count no points. */
  readonly incomplete: readonly { readonly year: number; readonly names: readonly string[] }[];
  /** Units that had reported nothing in a year. */
  readonly unfilled: readonly { readonly year: number; readonly names: readonly string[] }[];
  readonly naming: UnitNames;
}

/** A year's results with the file that they come from; null for the open workbook. */
export interface YearSource {
  readonly file: string | null;
  readonly results: YearResults;
}

/**
 * Holds years against each other, units matched by their names and categories by theirs. Rates are per cent of full marks, to hundredths:
 * of the total those of the base points, which innovation points can take beyond 100.
 */
export function compareMany(sources: readonly YearSource[]): YearsCompared {
  const sorted = [...sources].sort((a, b) => a.results.year - b.results.year);
  const schemes = sorted.map(({ results }) => results.scheme);
  const isInPoints = schemes.every(({ basePoints, bonusPoints }) => basePoints === schemes[0]?.basePoints && bonusPoints === schemes[0].bonusPoints);
  const figures = sorted.map(({ results }) => figuresOf(results, isInPoints));
  const names = [...new Set([...sorted].reverse().flatMap(({ results }) => results.units.map(({ name }) => name)))];
  const units = names.map((name): UnitYears => ({ name, years: figures.map((of) => of.get(name) ?? null) }));
  const latest = ({ years }: UnitYears) => years.at(-1)?.rank ?? Number.POSITIVE_INFINITY;
  const latestScheme = schemes.at(-1);
  return {
    years: sorted.map(({ file, results: { year, scheme, units: all } }) => ({ year, file, id: scheme.id, version: scheme.version, basePoints: scheme.basePoints, bonusPoints: scheme.bonusPoints, ranked: all.length })),
    isInPoints,
    categories: categoriesOf(schemes),
    units: units.filter(({ years }) => years.some((one) => one !== null)).sort((a, b) => (latest(a) === latest(b) ? 0 : latest(a) - latest(b))),
    doubled: namedIn(sorted, ({ isDoubled }) => isDoubled),
    incomplete: namedIn(sorted, ({ scorecard, isDoubled }, scheme) => !scorecard.complete && !isDoubled && !isUnfilledForm(scheme, scorecard)),
    unfilled: namedIn(sorted, ({ scorecard, isDoubled }, scheme) => !isDoubled && isUnfilledForm(scheme, scorecard)),
    naming: namingOf(latestScheme ?? {}),
  };
}

/** Units of which something holds, year by year; years without one are left out. */
function namedIn(sources: readonly YearSource[], isMeant: (unit: YearUnit, scheme: Scheme) => boolean): YearsCompared["doubled"] {
  return sources.flatMap(({ results: { year, units, scheme } }) => {
    const names = [...new Set(units.filter((unit) => isMeant(unit, scheme)).map(({ name }) => name))];
    return names.length === 0 ? [] : [{ year, names }];
  });
}

/** A share of full marks in per cent, to hundredths, rounded half up; null where there are no full marks. */
export function rateOf(points: number, max: number): number | null {
  return max <= 0 ? null : toPoints(hundredths(hundredthsOfPercent(toHundredths(points), toHundredths(max))));
}

function figuresOf({ scheme, units }: YearResults, isInPoints: boolean): ReadonlyMap<string, UnitYear> {
  const ranks = new Map(rankUnits(units, scheme).map(({ name, rank }) => [name, rank] as const));
  const compared = comparedCategories(scheme);
  return new Map(
    units.filter(({ isDoubled }) => !isDoubled).map(({ name, scorecard }: YearUnit) => {
      const categories = compared.flatMap(({ code, name: title, points: max }): [string, number][] => {
        const rate = rateOf(scorecard.categories.find((one) => one.code === code)?.points ?? 0, max);
        return rate === null ? [] : [[plainName(title), rate]];
      });
      const total = isInPoints ? scorecard.total : (rateOf(scorecard.total, scheme.basePoints) ?? 0);
      return [name, { total, rank: ranks.get(name) ?? 0, categories: new Map(categories), isUnfilled: isUnfilledForm(scheme, scorecard) }] as const;
    }),
  );
}

/** Categories whose points are gained: a share of what can be deducted says nothing of a unit's work. */
function comparedCategories(scheme: Scheme): readonly Category[] {
  return scheme.categories.filter((category) => !isDeducting(scheme, category));
}

function categoriesOf(schemes: readonly Scheme[]): YearsCompared["categories"] {
  const found = new Map<string, string>();
  for (const scheme of [...schemes].reverse()) {
    for (const { name, number } of comparedCategories(scheme)) if (!found.has(plainName(name))) found.set(plainName(name), number);
  }
  return [...found].map(([name, number]) => ({ name, number, in: schemes.map((scheme) => comparedCategories(scheme).some((one) => plainName(one.name) === name)) }));
}

/** A name as it is matched: blanks make no difference. */
function plainName(name: string): string {
  return name.replaceAll(/\s+/g, "");
}

/** What changed from the first to the latest year; null where one of the two is missing or was not reported. */
export function changeOf({ years }: UnitYears, of: (year: UnitYear) => number | undefined): number | null {
  const [from, to] = [years[0], years.at(-1)].map((year) => (year == null || year.isUnfilled ? undefined : of(year)));
  return from === undefined || to === undefined ? null : subtractPoints(to, from);
}
