import type { Placed } from "./checkDrawn";
import { checkDrawn } from "./checkDrawn";
import { isPoints, sumOfPoints, toHundredths, toPoints } from "./exact";
import type { Entry } from "./entry";
import { canLackQuota } from "./entry";
import { behaviourOf } from "./entryTypes/index";
import { prepareIndicator } from "./prepareIndicator";
import { entriesOf } from "./rules/index";
import type { Category, Indicator, Item, Scheme } from "./scheme";
import { entryKey, indicatorsOf, indicatorsOfCategory, isDeducting, recognisedCodes } from "./scheme";
import type { Path, SchemeProblem } from "./schemeProblem";
import { SchemeError } from "./schemeProblem";
import { checkTotal, vetoingEntries } from "./total/checkTotal";

type Details<C extends SchemeProblem["code"]> = Omit<Extract<SchemeProblem, { code: C }>, "code" | "path">;
type Sum = Details<"pointsDiffer">["what"];
type Doubled = Details<"doubled">["what"];

/**
 * Everything that keeps a scheme from holding together, each with its code and place; empty for a sound one. Never throws
 * for what `readScheme` takes.
 *
 * @example checkScheme({ ...jiangsu2012, basePoints: 999 })[0] // { code: "pointsDiffer", path: ["basePoints"], what: "base", …, stated: 999, parts: 1000 }
 */
export function checkScheme(scheme: Scheme): readonly SchemeProblem[] {
  const { categories } = scheme;
  const placed: Placed[] = [];
  return [
    ...doubled("category", categories.map((category) => category.code), ["categories"]),
    ...doubled("indicator", indicatorsOf(scheme).map((indicator) => indicator.code), ["categories"]),
    ...doubled("reading", scheme.readings.map((reading) => String(reading.number)), ["readings"]),
    ...sums("base", "", scheme.basePoints, categories.filter((one) => !one.bonus && !isDeducting(scheme, one)).map((one) => one.points), ["basePoints"]),
    ...bonusSum(scheme),
    ...severalRecognised(scheme),
    ...checkGroups(scheme),
    ...checkTotal(scheme),
    ...categories.flatMap((category, index) => checkCategory(category, ["categories", index])),
    ...everyItem(scheme).flatMap(({ item, path }) => sums("item", item.name, item.points, item.indicators.map(({ max }) => max), [...path, "points"])),
    ...everyItem(scheme).flatMap(({ item, path }) =>
      item.indicators.flatMap((indicator, index) => {
        const at = [...path, "indicators", index];
        return found(() => checkIndicator(indicator, scheme, at, placed));
      }),
    ),
    ...checkDrawn(scheme, placed),
  ];
}

/** A list with a cap in common may give more than counts. */
function bonusSum({ categories, bonusPoints, total }: Scheme): readonly SchemeProblem[] {
  const parts = categories.filter((one) => one.bonus).map((one) => one.points);
  const isCapped = total?.bonus?.capped === true && sumOfPoints(parts.map(toHundredths)) > toHundredths(bonusPoints);
  return isCapped ? [] : sums("bonus", "", bonusPoints, parts, ["bonusPoints"]);
}

/** 创新加分 gives one sum for each unit: two indicators would both count it. */
function severalRecognised(scheme: Scheme): readonly SchemeProblem[] {
  const codes = [...recognisedCodes(scheme)];
  return codes.length > 1 ? [{ code: "severalRecognised", path: ["categories"], codes }] : [];
}

/** Every unit stands in one group at the most, and a group has units of the scheme. */
function checkGroups({ units, groups = [] }: Scheme): readonly SchemeProblem[] {
  const groupsOf = new Map<string, string[]>();
  for (const { name, units: members } of groups) for (const unit of members) groupsOf.set(unit, [...(groupsOf.get(unit) ?? []), name]);
  return [
    ...doubled("group", groups.map(({ name }) => name), ["groups"]),
    ...groups.flatMap(({ name, units: members }, index): SchemeProblem[] => [
      ...(members.length === 0 ? [{ code: "emptyGroup", path: ["groups", index], name } as const] : []),
      ...members.filter((unit) => !units.includes(unit)).map((unit): SchemeProblem => ({ code: "unknownUnit", path: ["groups", index, "units"], group: name, name: unit })),
    ]),
    ...[...groupsOf].flatMap(([name, of]): SchemeProblem[] => (of.length > 1 ? [{ code: "severalGroups", path: ["groups"], name, groups: of }] : [])),
  ];
}

function everyItem(scheme: Scheme): readonly { readonly item: Item; readonly path: Path }[] {
  return scheme.categories.flatMap(({ items }, category) => items.map((item, index) => ({ item, path: ["categories", category, "items", index] })));
}

function checkCategory(category: Category, path: Path): readonly SchemeProblem[] {
  const indicators = indicatorsOfCategory(category);
  return sums("category", category.name, category.points, indicators.map((indicator) => indicator.max), [...path, "points"]);
}

/** What could be made ready goes to `placed`. */
function checkIndicator(indicator: Indicator, scheme: Scheme, path: Path, placed: Placed[]): readonly SchemeProblem[] {
  const names = indicator.entries.map((entry) => entry.name);
  const used = new Set(entriesOf(indicator.rule));
  const vetoing = vetoingEntries(scheme);
  const isUsed = (entry: Entry) => used.has(entry.name) || vetoing.has(entryKey(indicator, entry));
  const at = (...more: Path): Path => [...path, ...more];
  const problems: readonly SchemeProblem[] = [
    ...doubled("entry", names, at("entries")),
    ...[...used].filter((name) => !names.includes(name)).map((name): SchemeProblem => ({ code: "unknownEntry", path: at("rule"), name })),
    ...indicator.entries.flatMap((entry, index): SchemeProblem[] => (isUsed(entry) ? [] : [{ code: "neverScored", path: at("entries", index), name: entry.name }])),
    ...(indicator.readings ?? [])
      .filter((number) => !scheme.readings.some((reading) => reading.number === number))
      .map((number): SchemeProblem => ({ code: "unknownReading", path: at("readings"), number })),
    ...indicator.entries.flatMap(({ name, atMost, type }, index): readonly SchemeProblem[] => [
      ...(atMost === undefined || names.includes(atMost) ? [] : [{ code: "unknownWhole", path: at("entries", index, "atMost"), entry: name, whole: atMost } as const]),
      ...doubled("option", behaviourOf(type).choices.map(({ value }) => String(value)), at("entries", index, "type", "options")),
    ]),
    ...(indicator.entries.filter(canLackQuota).length > 1 ? [{ code: "severalQuotas", path: at("entries") } as const] : []),
    ...(isPoints(indicator.max) && indicator.max > 0 ? [] : [{ code: "noPoints", path: at("max"), points: indicator.max } as const]),
  ];
  return problems.length > 0 ? problems : checkReach(indicator, path, placed);
}

/** The rule must be able to give the indicator's points, and no more. */
function checkReach(indicator: Indicator, path: Path, placed: Placed[]): readonly SchemeProblem[] {
  const prepared = prepareIndicator(indicator, path);
  placed.push({ prepared, path });
  const { most } = prepared.scoring.points;
  if (most === toHundredths(indicator.max)) return [];
  return [{ code: "reach", path: [...path, "rule"], highest: toPoints(most), max: indicator.max }];
}

/** What a check finds, or what a rule that cannot be made ready says of itself. */
function found(check: () => readonly SchemeProblem[]): readonly SchemeProblem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof SchemeError) return error.problems;
    throw error;
  }
}

function doubled(what: Doubled, names: readonly string[], path: Path): readonly SchemeProblem[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => ({ code: "doubled", path, what, name }));
}

function sums(what: Sum, name: string, stated: number, parts: readonly number[], path: Path): readonly SchemeProblem[] {
  const total = sumOfPoints(parts.map(toHundredths));
  return total === toHundredths(stated) ? [] : [{ code: "pointsDiffer", path, what, name, stated, parts: toPoints(total) }];
}
