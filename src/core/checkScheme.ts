import type { Category, Indicator, Item, Scheme } from "./scheme";
import { canLackQuota, indicatorsOf, indicatorsOfCategory } from "./scheme";
import { isPoints, toHundredths } from "./exact";
import { prepareIndicator } from "./prepareIndicator";
import { entriesOf } from "./rules/index";
import { SchemeError } from "./schemeError";

/** Everything that keeps a scheme from holding together, one sentence each; empty for a sound one. Never throws. */
export function checkScheme(scheme: Scheme): readonly string[] {
  return [
    ...doubled("category", scheme.categories.map((category) => category.code)),
    ...doubled("indicator", indicatorsOf(scheme).map((indicator) => indicator.code)),
    ...doubled("reading", scheme.readings.map((reading) => String(reading.number))),
    ...sums("base points", scheme.basePoints, scheme.categories.filter((one) => !one.bonus).map((one) => one.points)),
    ...sums("bonus points", scheme.bonusPoints, scheme.categories.filter((one) => one.bonus).map((one) => one.points)),
    ...scheme.categories.flatMap(checkCategory),
    ...scheme.categories.flatMap((category) => category.items.flatMap(checkItem)),
    ...indicatorsOf(scheme).flatMap((indicator) => found(() => checkIndicator(indicator, scheme))),
  ];
}

function checkCategory(category: Category): readonly string[] {
  const indicators = indicatorsOfCategory(category);
  return sums(`category ${category.code}`, category.points, indicators.map((indicator) => indicator.max));
}

function checkItem(item: Item): readonly string[] {
  return sums(`item ${item.name}`, item.points, item.indicators.map((indicator) => indicator.max));
}

function checkIndicator(indicator: Indicator, scheme: Scheme): readonly string[] {
  const { code } = indicator;
  const names = indicator.entries.map((entry) => entry.name);
  const used = new Set(entriesOf(indicator.rule));
  const problems = [
    ...doubled(`${code}: entry`, names),
    ...[...used].filter((name) => !names.includes(name)).map((name) => `${code}: unknown entry ${name}`),
    ...names.filter((name) => !used.has(name)).map((name) => `${code}: entry ${name} is never scored`),
    ...(indicator.readings ?? [])
      .filter((number) => !scheme.readings.some((reading) => reading.number === number))
      .map((number) => `${code}: reading ${number} is unknown`),
    ...indicator.entries.flatMap((entry) => [
      ...(entry.atMost === undefined || names.includes(entry.atMost)
        ? []
        : [`${code}: entry ${entry.name} is bounded by unknown entry ${entry.atMost}`]),
      ...(entry.type.kind === "choice"
        ? doubled(`${code}: option`, entry.type.options.map((option) => option.id))
        : []),
    ]),
    ...(indicator.entries.filter(canLackQuota).length > 1 ? [`${code}: more than one plan can lack its quota`] : []),
    ...(isPoints(indicator.max) && indicator.max > 0 ? [] : [`${code}: max ${indicator.max} is no number of points`]),
  ];
  return problems.length > 0 ? problems : checkReach(indicator);
}

/** The rule must be able to give the indicator's points, and no more. */
function checkReach(indicator: Indicator): readonly string[] {
  const { highest } = prepareIndicator(indicator).scoring;
  if (highest === toHundredths(indicator.max)) return [];
  return [`${indicator.code}: its rule gives at most ${highest / 100} of ${indicator.max}`];
}

/** What a check finds, or what a rule that cannot be made ready says of itself. */
function found(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof SchemeError) return error.problems;
    throw error;
  }
}

function doubled(what: string, names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${what} ${name} is doubled`,
  );
}

function sums(what: string, stated: number, parts: readonly number[]): readonly string[] {
  const total = parts.reduce((sum, part) => sum + toHundredths(part), 0);
  return total === toHundredths(stated) ? [] : [`${what}: ${stated} points, its parts add up to ${total / 100}`];
}
