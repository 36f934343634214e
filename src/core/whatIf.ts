import { certain } from "./certain";
import type { Entries } from "./entries";
import { addPoints } from "./exact";
import type { GroupPlace } from "./groups";
import { rankInGroups } from "./groups";
import type { EntryValue } from "./issue";
import { prepareScheme } from "./prepare";
import type { Ranked } from "./rank";
import { rankUnits } from "./rank";
import type { Scheme } from "./scheme";
import { indicatorCodeOf } from "./scheme";
import type { Memory, Scorecard, ScoreOptions } from "./score";
import { scoreKnowing } from "./score";
import { acrossCodes, figuresOfAll } from "./scoreUnits";
import type { Language } from "./wording";

/** A unit with the entries that count, and the group it is ranked in; "" or absent for none. */
export interface UnitEntries {
  readonly name: string;
  readonly entries: Entries;
  readonly group?: string;
  /** What these entries come to, held against the others, where that is known already; what they say in words is of no account. */
  readonly scorecard?: Scorecard;
}

/** An entry of a unit as it is tried; undefined leaves it empty. */
export interface TriedEntry {
  readonly unit: string;
  /** E.g. "1.3.fullTime". */
  readonly key: string;
  readonly to: EntryValue;
}

/** A unit of which entries were tried, with explanations. */
export interface TriedUnit {
  readonly name: string;
  readonly before: Scorecard;
  readonly after: Scorecard;
}

/** Where a unit stands: points, its rank from 1 among all, and its place in its group. */
export interface Standing {
  readonly total: number;
  readonly rank: number;
  readonly tied: boolean;
  readonly place?: GroupPlace;
}

/** A unit whose total or place changes. */
export interface Move {
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** What changes of entries come to. */
export interface WhatIf {
  /** Those of which entries were tried, in the order given. */
  readonly units: readonly TriedUnit[];
  /** All whose total, rank or place in their group changes, by the rank that they would have; empty for a unit alone. */
  readonly moves: readonly Move[];
  /** The ranking before and after; empty for a unit alone. */
  readonly ranking: { readonly before: readonly Ranked[]; readonly after: readonly Ranked[] };
}

/** Tries changes of entries and says in a language what they come to. */
export type Trying = (changes: readonly TriedEntry[], language: Language) => WhatIf;

/**
 * 试算: what changed entries would come to in points and ranks, scored as the forms are, on nothing but copies. Where what
 * units are compared by is changed, all of them are scored anew. `isAlone`: the others of a city's own workbook are not known,
 * so that nothing is ranked and what compares units waits. The official order of the units decides the order of equal ones.
 * Changes of units that are not there, and of keys that the scheme does not know, change nothing. Throws SchemeError for a
 * scheme that does not hold together.
 *
 * @example tryingOn(scheme, units)([{ unit: "南京市", key: "1.3.fullTime", to: 8 }], "zh-CN").moves[0]?.after.rank // 1
 */
export function tryingOn(scheme: Scheme, units: readonly UnitEntries[], { isAlone = false }: { readonly isAlone?: boolean } = {}): Trying {
  const figuresOf = (forms: readonly Entries[]) => (isAlone ? undefined : figuresOfAll(scheme, forms));
  const score = (entries: Entries, figures: ScoreOptions["figures"], { language, memory }: { readonly language?: Language; readonly memory?: Memory } = {}) =>
    scoreKnowing(scheme, entries, { explanations: language !== undefined, ...(language !== undefined && { language }), ...(figures !== undefined && { figures }) }, memory);
  const figures = figuresOf(units.map(({ entries }) => entries));
  const across = isAlone ? [] : acrossCodes(scheme);
  // What the others have in all else need not be scored again when one of them changes what they are compared by.
  const memories = units.map((): Memory | undefined => (across.length === 0 ? undefined : new Map()));
  const cards = units.map(({ entries, scorecard }, index) => (scorecard !== undefined && memories[index] === undefined ? scorecard : score(entries, figures, withMemory(memories[index]))));
  const ranked = (of: readonly Scorecard[]): readonly Ranked[] =>
    isAlone ? [] : rankUnits(of.map((scorecard, index) => ({ name: certain(units[index]).name, scorecard })), scheme);
  const before = ranked(cards);
  const groups = new Map(units.map(({ name, group }) => [name, group] as const));
  const standingsBefore = standingsOf(before, groups);
  const drawing = prepareScheme(scheme).drawn;

  return (changes, language) => {
    const forms = units.map(({ name, entries }) => {
      const own = changes.filter(({ unit }) => unit === name);
      return own.length === 0 ? entries : { ...entries, ...Object.fromEntries(own.map(({ key, to }) => [key, to])) };
    });
    const isTried = (index: number) => forms[index] !== units[index]?.entries;
    const changed = new Set(changes.map(({ key }) => indicatorCodeOf(key)));
    const comparesAnew = across.some((code) => changed.has(code));
    const figuresAfter = comparesAnew ? figuresOf(forms) : figures;
    const again = (entries: Entries, index: number): Scorecard => {
      if (isTried(index) || memories[index] === undefined) return score(entries, figuresAfter);
      const kept: Memory = new Map([...memories[index]].filter(([{ code }]) => !changed.has(code) && !drawing.has(code)));
      return score(entries, figuresAfter, { memory: kept });
    };
    const after = ranked(forms.map((entries, index) => (comparesAnew || isTried(index) ? again(entries, index) : certain(cards[index]))));
    return {
      units: units.flatMap(({ name, entries }, index) =>
        isTried(index) ? [{ name, before: score(entries, figures, { language }), after: score(certain(forms[index]), figuresAfter, { language }) }] : [],
      ),
      moves: movesBetween(standingsBefore, standingsOf(after, groups)),
      ranking: { before, after },
    };
  };
}

const withMemory = (memory: Memory | undefined) => (memory === undefined ? {} : { memory });

function standingsOf(ranking: readonly Ranked[], groups: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, Standing> {
  const places = rankInGroups(ranking, (name) => groups.get(name));
  return new Map(
    ranking.map(({ name, rank, total, tied }) => {
      const place = places.get(name);
      return [name, { total, rank, tied, ...(place !== undefined && { place }) }] as const;
    }),
  );
}

function movesBetween(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): readonly Move[] {
  return [...after].flatMap(([name, now]) => {
    const was = certain(before.get(name));
    const isSame = was.total === now.total && was.rank === now.rank && was.tied === now.tied && was.place?.rank === now.place?.rank;
    return isSame ? [] : [{ name, before: was, after: now }];
  });
}

/** Whom a unit leaves behind or draws level with, and who does so to it, by the ranking afterwards. */
export interface Passing {
  readonly passes: readonly string[];
  readonly levels: readonly string[];
  readonly isPassedBy: readonly string[];
  readonly isLevelledBy: readonly string[];
}

/**
 * How a unit's place changes against every other's. Nobody for one that is not ranked.
 *
 * @example passingOf(result.ranking, "徐州市").passes // ["无锡市", "常州市"]
 */
export function passingOf({ before, after }: WhatIf["ranking"], name: string): Passing {
  const was = new Map(before.map((one) => [one.name, one.rank] as const));
  const own = { before: was.get(name), after: after.find((one) => one.name === name)?.rank };
  /** Below 0 where the other stands before the unit, 0 where they are level. */
  const changed = after.flatMap(({ name: other, rank }) => {
    const stood = was.get(other);
    if (other === name || stood === undefined || own.before === undefined || own.after === undefined) return [];
    const [from, to] = [Math.sign(stood - own.before), Math.sign(rank - own.after)];
    return from === to ? [] : [{ other, from, to }];
  });
  const named = (isMeant: (from: number, to: number) => boolean) => changed.filter(({ from, to }) => isMeant(from, to)).map(({ other }) => other);
  return {
    passes: named((_from, to) => to > 0),
    levels: named((from, to) => to === 0 && from < 0),
    isPassedBy: named((_from, to) => to < 0),
    isLevelledBy: named((from, to) => to === 0 && from > 0),
  };
}

/** Points and full points of a part of a form. */
export interface PartPoints {
  readonly points: number;
  readonly max: number;
}

/**
 * The points of the line (考核指标) to which an indicator belongs, where several indicators do, and of its category; null for what
 * the scheme does not have. Hundredths divided by 100.
 *
 * @example partsOf(jiangsu2012, scorecard, "1.3")?.category // { points: 80, max: 100 }
 */
export function partsOf(scheme: Scheme, { indicators, categories }: Scorecard, code: string): { readonly item: PartPoints | null; readonly category: PartPoints } | null {
  for (const { code: categoryCode, items } of scheme.categories) {
    const item = items.find((one) => one.indicators.some((indicator) => indicator.code === code));
    const category = categories.find((one) => one.code === categoryCode);
    if (item === undefined || category === undefined) continue;
    const within = new Set(item.indicators.map((one) => one.code));
    const scores = indicators.filter((one) => within.has(one.code));
    const sum = { points: addPoints(scores.map(({ points }) => points)), max: addPoints(scores.map(({ max }) => max)) };
    return { item: scores.length > 1 ? sum : null, category: { points: category.points, max: category.max } };
  }
  return null;
}
