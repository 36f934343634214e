import type { Entry } from "./entry";
import { typeParameter } from "./entryTypes/index";
import { mostUnitGroups } from "./groups";
import type { Shape } from "./parameters";
import { listOf, name, number, oneOf, optional, record, text, wording, yesNo } from "./parameters";
import { ruleParameter } from "./rules/index";
import type { Category, Group, Indicator, Item, Naming, Publication, Reading, Recognition, Scheme } from "./scheme";
import type { SchemeProblem } from "./schemeProblem";
import { totalParameter } from "./total/totalRules";

/** How many indicators, units and groups a scheme from a file may hold. The official one has 47 and 13. */
const most = { indicators: 1_000, units: 2_000, groups: mostUnitGroups } as const;

const entry = record<Entry>({
  name,
  label: wording,
  unit: optional(text),
  type: typeParameter,
  atMost: optional(name),
});

const indicator = record<Indicator>({
  code: name,
  max: number,
  heading: optional(text),
  content: text,
  criteria: text,
  basis: text,
  method: text,
  entries: listOf(entry, 1),
  rule: ruleParameter,
  readings: optional(listOf(number)),
});

const item = record<Item>({
  number: text,
  name: text,
  english: optional(text),
  pointsPrinted: oneOf("item", "indicator"),
  points: number,
  indicators: listOf(indicator, 1),
});

const category = record<Category>({ code: name, number: text, name: text, english: optional(text), points: number, bonus: yesNo, items: listOf(item, 1) });

const scheme = record<Scheme>({
  id: text,
  version: text,
  title: wording,
  tableTitle: text,
  tableSubtitle: text,
  source: text,
  basePoints: number,
  bonusPoints: number,
  units: listOf(text, 0, most.units),
  groups: optional(listOf(record<Group>({ name, units: listOf(text, 0, most.units) }), 0, most.groups)),
  categories: listOf(category, 1),
  readings: listOf(record<Reading>({ number, text, reading: text })),
  recognition: optional(record<Recognition>({ article: text, grounds: listOf(wording, 1), fields: listOf(wording) })),
  publication: optional(record<Publication>({ measures: text, article: text, text, publisher: text })),
  naming: optional(record<Naming>({ addressee: name, unit: name, all: name, commended: name, english: optional(record<NonNullable<Naming["english"]>>({ one: name, many: name })) })),
  total: optional(totalParameter),
});

/** What a scheme states, for those who write it down. */
export const schemeShape: Shape = scheme.shape;

/** A scheme, or what keeps a value from being read as one. */
export type SchemeRead = { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problems: readonly SchemeProblem[] };

/**
 * Reads a scheme from what JSON can say, of a size that can be scored with. What it says may still not hold together:
 * `checkScheme` finds that. Never throws.
 *
 * @example readScheme({ id: 1 }) // { ok: false, problems: [{ code: "notText", path: ["id"] }, …] }
 */
export function readScheme(value: unknown): SchemeRead {
  if (!scheme.accepts(value)) return { ok: false, problems: scheme.problems(value, [], 0) };
  const count = value.categories.reduce((sum, { items }) => sum + items.reduce((of, { indicators }) => of + indicators.length, 0), 0);
  return count <= most.indicators ? { ok: true, scheme: value } : { ok: false, problems: [{ code: "tooMany", path: ["categories"], most: most.indicators }] };
}
