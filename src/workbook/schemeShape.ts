import type { Category, Entry, EntryType, Indicator, Item, Option, Reading, Rule, Scheme, Wording } from "../core/index";

/** Whether a value, from wherever it comes, is of a shape. Never throws for what JSON can say. */
type Guard<T> = (value: unknown) => value is T;

/** How much a scheme from a file may hold. The official one has 47 indicators, texts of 250 characters and rules three deep. */
const most = { text: 4_000, name: 60, list: 200, units: 2_000, number: 1_000_000, ruleDepth: 8, indicators: 1_000 } as const;

/** Steps finer than a hundredth would lead beyond the numbers that are counted exactly. */
const smallestStep = 0.01;

const text: Guard<string> = (value): value is string => typeof value === "string" && value.length <= most.text;
const name: Guard<string> = (value): value is string => text(value) && value !== "" && value.length <= most.name;
const number: Guard<number> = (value): value is number => typeof value === "number" && Math.abs(value) <= most.number;
const step: Guard<number> = (value): value is number => number(value) && value >= smallestStep;
const yesNo: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

const only =
  <T extends string>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((one) => one === value);

const absentOr =
  <T>(guard: Guard<T>): Guard<T> =>
  (value): value is T =>
    value === undefined || guard(value);

const list =
  <T>(guard: Guard<T>, least = 0, longest: number = most.list): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length >= least && value.length <= longest && value.every((one) => guard(one));

/** An object with these fields and no others: a field that is not known here might change what is scored. */
function shape<T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(fields);
  return (value): value is T =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(fields, key)) &&
    guards.every(([key, guard]) => guard(Object.hasOwn(value, key) ? value[key] : undefined));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const wording = shape<Wording>({ zh: text, en: text });
const option = shape<Option>({ id: name, label: wording, formerly: absentOr(list(text)), points: number });

type TypeOf<K extends EntryType["kind"]> = Extract<EntryType, { kind: K }>;
const entryTypes: { readonly [K in EntryType["kind"]]: Guard<TypeOf<K>> } = {
  bool: shape<TypeOf<"bool">>({ kind: only("bool") }),
  count: shape<TypeOf<"count">>({ kind: only("count") }),
  plan: shape<TypeOf<"plan">>({ kind: only("plan"), noQuota: absentOr(only("zero", "full")) }),
  amount: shape<TypeOf<"amount">>({ kind: only("amount") }),
  score: shape<TypeOf<"score">>({ kind: only("score"), max: number }),
  choice: shape<TypeOf<"choice">>({ kind: only("choice"), options: list(option, 1) }),
};
const entryType: Guard<EntryType> = (value): value is EntryType => Object.values(entryTypes).some((guard) => guard(value));

const entry = shape<Entry>({ name, label: wording, unit: absentOr(text), type: entryType, atMost: absentOr(name) });

type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;

/** A rule with at most so many rules inside each other. */
function ruleWithin(depth: number): Guard<Rule> {
  const inner: Guard<Rule> = (value): value is Rule => depth > 1 && ruleWithin(depth - 1)(value);
  const from: Guard<number | Rule> = (value): value is number | Rule => number(value) || inner(value);
  const rules: { readonly [K in Rule["kind"]]: Guard<RuleOf<K>> } = {
    awarded: shape<RuleOf<"awarded">>({ kind: only("awarded"), entry: name, recognised: absentOr(yesNo) }),
    cap: shape<RuleOf<"cap">>({ kind: only("cap"), max: number, of: inner }),
    choice: shape<RuleOf<"choice">>({ kind: only("choice"), entry: name }),
    deduction: shape<RuleOf<"deduction">>({
      kind: only("deduction"),
      from,
      deductions: list(shape<{ readonly entry: string; readonly each: number }>({ entry: name, each: number }), 1),
    }),
    flag: shape<RuleOf<"flag">>({ kind: only("flag"), entry: name, points: number }),
    highest: shape<RuleOf<"highest">>({ kind: only("highest"), of: list(inner, 1) }),
    perUnit: shape<RuleOf<"perUnit">>({ kind: only("perUnit"), entry: name, each: number, step: absentOr(step) }),
    proportion: shape<RuleOf<"proportion">>({ kind: only("proportion"), part: name, whole: name, points: number }),
    rate: shape<RuleOf<"rate">>({
      kind: only("rate"),
      part: name,
      whole: name,
      tiers: list(shape<RuleOf<"rate">["tiers"][number]>({ percent: number, points: number }), 1),
    }),
    sum: shape<RuleOf<"sum">>({ kind: only("sum"), of: list(inner, 1) }),
    target: shape<RuleOf<"target">>({ kind: only("target"), done: name, plan: name, revoked: name, points: number }),
    tiers: shape<RuleOf<"tiers">>({
      kind: only("tiers"),
      entry: name,
      tiers: list(shape<RuleOf<"tiers">["tiers"][number]>({ atLeast: number, points: number }), 1),
    }),
  };
  return (value): value is Rule => Object.values(rules).some((guard) => guard(value));
}

const indicator = shape<Indicator>({
  code: name,
  max: number,
  heading: absentOr(text),
  content: text,
  criteria: text,
  basis: text,
  method: text,
  entries: list(entry, 1),
  rule: ruleWithin(most.ruleDepth),
  readings: absentOr(list(number)),
});

const item = shape<Item>({
  number: text,
  name: text,
  pointsPrinted: only("item", "indicator"),
  points: number,
  indicators: list(indicator, 1),
});

const category = shape<Category>({ code: name, number: text, name: text, points: number, bonus: yesNo, items: list(item, 1) });

const scheme = shape<Scheme>({
  id: text,
  version: text,
  title: wording,
  tableTitle: text,
  tableSubtitle: text,
  source: text,
  basePoints: number,
  bonusPoints: number,
  units: list(text, 0, most.units),
  categories: list(category, 1),
  readings: list(shape<Reading>({ number, text, reading: text })),
});

/** Whether a value has the shape of a scheme, of a size that can be scored with. What it says may still not hold together. */
export function isSchemeShape(value: unknown): value is Scheme {
  return (
    scheme(value) &&
    value.categories.reduce((sum, { items }) => sum + items.reduce((of, { indicators }) => of + indicators.length, 0), 0) <= most.indicators
  );
}
