import type { Category, Scheme } from "../../core/index";
import { indicatorsOf, indicatorsOfCategory, rankInGroups, rankUnits, subtractPoints } from "../../core/index";
import type { YearResults } from "./lastYear";
import { isUnfilledForm } from "../overview/unfilled";
import { schemeDigest } from "../scheme/schemeSheet";
import type { CategoryLeft, SchemesCompared, UnitComparison, YearComparison, YearFigures } from "./yearComparison";

/**
 * Holds two years against each other. Under one scheme everything is compared; under two, a category only where its
 * code, name, and the codes and maxima of its indicators agree. Ranks are those among all of a year's cities, also
 * those that are not compared.
 */
export function compareYears(file: string, last: YearResults, now: YearResults): YearComparison {
  const schemes = compareSchemes(last.scheme, now.scheme);
  const codes = schemes.categories.map(({ code }) => code);
  const lastFigures = figuresOf(last, codes);
  const nowFigures = figuresOf(now, codes);
  const doubled = new Set([...last.units, ...now.units].filter(({ isDoubled }) => isDoubled).map(({ name }) => name));
  return {
    ...schemes,
    file,
    lastYear: last.year,
    year: now.year,
    units: now.units.flatMap(({ name: unit }) => {
      const [before, after] = [lastFigures.get(unit), nowFigures.get(unit)];
      return before === undefined || after === undefined || doubled.has(unit) ? [] : [{ unit, last: before, now: after }];
    }),
    unitsOnlyNow: [...nowFigures.keys()].filter((name) => !lastFigures.has(name) && !doubled.has(name)),
    unitsOnlyLast: [...lastFigures.keys()].filter((name) => !nowFigures.has(name) && !doubled.has(name)),
    unitsDoubled: [...doubled],
  };
}

/** Each city's figures, by its name; points only of the categories named. */
export function figuresOf({ scheme, units }: YearResults, codes: readonly string[]): ReadonlyMap<string, YearFigures> {
  const ranking = rankUnits(units, scheme);
  const ranks = new Map(ranking.map(({ name, rank }) => [name, rank] as const));
  const groups = new Map(units.map(({ name, group }) => [name, group] as const));
  const places = rankInGroups(ranking, (name) => groups.get(name));
  return new Map(
    units.map(({ name, scorecard }) => {
      const points = new Map(scorecard.categories.map(({ code, points: of }) => [code, of] as const));
      const categories = new Map(codes.map((code) => [code, points.get(code) ?? 0] as const));
      const place = places.get(name);
      return [name, { isUnfilled: isUnfilledForm(scheme, scorecard), rank: ranks.get(name) ?? 0, total: scorecard.total, categories, ...(place === undefined ? {} : { place }) }] as const;
    }),
  );
}

/** What of two schemes can be compared, and what cannot. */
export function compareSchemes(last: Scheme, now: Scheme): SchemesCompared {
  const sameScheme = schemeDigest(last) === schemeDigest(now);
  const lastMaxima = maximaOf(last);
  const nowMaxima = maximaOf(now);
  const judged = now.categories.map((category) => ({ code: category.code, name: category.name, reason: reasonAgainst(category, last) }));
  return {
    sameScheme,
    lastScheme: { id: last.id, version: last.version },
    scheme: { id: now.id, version: now.version, ...(now.naming === undefined ? {} : { naming: now.naming }) },
    categories: judged.flatMap(({ code, name, reason }) => (reason === null ? [{ code, name }] : [])),
    categoriesLeft: judged.flatMap(({ code, name, reason }) => (reason === null ? [] : [{ code, name, reason }])),
    codesOnlyNow: [...nowMaxima.keys()].filter((code) => !lastMaxima.has(code)),
    codesOnlyLast: [...lastMaxima.keys()].filter((code) => !nowMaxima.has(code)),
    codesChanged: [...nowMaxima].filter(([code, max]) => lastMaxima.has(code) && lastMaxima.get(code) !== max).map(([code]) => code),
  };
}

function maximaOf(scheme: Scheme): ReadonlyMap<string, number> {
  return new Map(indicatorsOf(scheme).map(({ code, max }) => [code, max] as const));
}

/** Why a category of this year cannot be compared; null where it can. */
function reasonAgainst(category: Category, last: Scheme): CategoryLeft["reason"] | null {
  const other = last.categories.find(({ code }) => code === category.code);
  if (other === undefined) return "added";
  if (category.name !== other.name) return "renamed";
  return structureOf(category) === structureOf(other) ? null : "indicators";
}

/** Codes and maxima of a category's indicators in any order, and whether they are added to the base score. */
function structureOf(category: Category): string {
  const indicators = indicatorsOfCategory(category).map(({ code, max }): [string, number] => [code, max]);
  return JSON.stringify([category.bonus, indicators.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether a city reported in both years, so that it can be said what changed. */
export function isComparable({ last, now }: Pick<UnitComparison, "last" | "now">): boolean {
  return !last.isUnfilled && !now.isUnfilled;
}

/** Places gained since last year, below 0 where places were lost; null where nothing was reported in one of the years. */
export function placesGained(one: Pick<UnitComparison, "last" | "now">): number | null {
  return isComparable(one) ? one.last.rank - one.now.rank : null;
}

/**
 * What changed since last year in points; null where nothing was reported in one of the years.
 *
 * @example pointsGained(one, ({ total }) => total) // -19.5
 */
export function pointsGained(one: Pick<UnitComparison, "last" | "now">, of: (year: YearFigures) => number): number | null {
  return isComparable(one) ? subtractPoints(of(one.now), of(one.last)) : null;
}

/** The cities by this year's rank; those that reported nothing this year have none and stand behind. */
export function byRankNow(units: readonly UnitComparison[]): readonly UnitComparison[] {
  return [...units].sort((a, b) => Number(a.now.isUnfilled) - Number(b.now.isUnfilled) || a.now.rank - b.now.rank);
}

/** Names of the compared cities that reported nothing, by year; years without one are left out. */
export function unfilledIn({ units, lastYear, year }: Pick<YearComparison, "units" | "lastYear" | "year">): readonly { readonly year: number; readonly names: readonly string[] }[] {
  const names = (of: (one: UnitComparison) => YearFigures) => units.filter((one) => of(one).isUnfilled).map(({ unit }) => unit);
  return [
    { year: lastYear, names: names(({ last }) => last) },
    { year, names: names(({ now }) => now) },
  ].filter(({ names: found }) => found.length > 0);
}

/** The same comparison with this year's figures as they are now; cities that came or went since are named. */
export function figuresNow(comparison: YearComparison, now: YearResults): YearComparison {
  const figures = figuresOf(now, comparison.categories.map(({ code }) => code));
  const doubled = new Set([...comparison.unitsDoubled, ...now.units.filter(({ isDoubled }) => isDoubled).map(({ name }) => name)]);
  const known = new Set([...comparison.units.map(({ unit }) => unit), ...comparison.unitsOnlyLast]);
  const isGone = (unit: string) => !figures.has(unit) && !doubled.has(unit);
  return {
    ...comparison,
    units: comparison.units.flatMap((one) => {
      const after = figures.get(one.unit);
      return after === undefined || doubled.has(one.unit) ? [] : [{ ...one, now: after }];
    }),
    unitsOnlyNow: [...figures.keys()].filter((name) => !known.has(name) && !doubled.has(name)),
    unitsOnlyLast: [...comparison.unitsOnlyLast, ...comparison.units.map(({ unit }) => unit).filter(isGone)],
    unitsDoubled: [...doubled],
  };
}
