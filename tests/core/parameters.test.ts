import { describe, expect, it } from "vitest";
import type { Indicator } from "../../src/core/index";
import { readScheme } from "../../src/core/index";
import type { Parameter } from "../../src/core/parameters";
import { date, either, listOf, name, number, numberWithin, oneKindOf, oneOf, optional, record, step, text, wording, yesNo } from "../../src/core/parameters";
import type { SchemeProblem } from "../../src/core/schemeProblem";
import { kindIndicators } from "./support/kindsScheme";
import { acrossIndicators } from "./across/index";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const pair = record<{ readonly a: number; readonly b?: string }>({ a: number, b: optional(name) });
const kinds = oneKindOf<{ readonly kind: string }>(new Map<string, Parameter<object>>([["x", record({ kind: oneOf("x"), n: number })], ["y", record({ kind: oneOf("y") })]]));
const here = ["here"];

describe("what may stand in one place of a scheme", () => {
  it.each<readonly [string, Parameter<unknown>, unknown, readonly SchemeProblem[]]>([
    ["a text", text, "", []],
    ["a text", text, "x".repeat(4000), []],
    ["a text", text, "x".repeat(4001), [{ code: "tooLong", path: here, most: 4000 }]],
    ["a text", text, 5, [{ code: "notText", path: here }]],
    ["a text", text, undefined, [{ code: "notText", path: here }]],
    ["a name", name, "x".repeat(60), []],
    ["a name", name, "x".repeat(61), [{ code: "tooLong", path: here, most: 60 }]],
    ["a name", name, "", [{ code: "empty", path: here }]],
    ["a number", number, 1_000_000, []],
    ["a number", number, -1_000_000, []],
    ["a number", number, 1_000_001, [{ code: "outOfRange", path: here, least: -1_000_000, most: 1_000_000 }]],
    ["a number", number, -1_000_001, [{ code: "outOfRange", path: here, least: -1_000_000, most: 1_000_000 }]],
    ["a number", number, NaN, [{ code: "notNumber", path: here }]],
    ["a number", number, "5", [{ code: "notNumber", path: here }]],
    ["a step", step, 0.01, []],
    ["a step", step, 0.009, [{ code: "outOfRange", path: here, least: 0.01, most: 1_000_000 }]],
    ["from 1 to 100", numberWithin(1, 100), 0, [{ code: "outOfRange", path: here, least: 1, most: 100 }]],
    ["a day", date, "2013-12-31", []],
    ["a day", date, "2013-12-32", [{ code: "notDate", path: here }]],
    ["a day", date, 41_639, [{ code: "notDate", path: here }]],
    ["yes or no", yesNo, false, []],
    ["yes or no", yesNo, 0, [{ code: "notYesNo", path: here }]],
    ["one of two", oneOf("day", "week"), "week", []],
    ["one of two", oneOf("day", "week"), "month", [{ code: "notOneOf", path: here, allowed: ["day", "week"] }]],
    ["what may be absent", optional(number), undefined, []],
    ["what may be absent", optional(number), null, [{ code: "notNumber", path: here }]],
    ["a list", listOf(number), [], []],
    ["a list", listOf(number), {}, [{ code: "notList", path: here }]],
    ["a list of one or more", listOf(number, 1), [], [{ code: "empty", path: here }]],
    ["a list", listOf(number), Array.from({ length: 200 }, () => 1), []],
    ["a list", listOf(number), Array.from({ length: 201 }, () => 1), [{ code: "tooMany", path: here, most: 200 }]],
    ["a list of two at the most", listOf(number, 0, 2), [1, 2, 3], [{ code: "tooMany", path: here, most: 2 }]],
    ["a list", listOf(number), [1, "2", 3, "4"], [{ code: "notNumber", path: ["here", 1] }, { code: "notNumber", path: ["here", 3] }]],
    ["a record", pair, { a: 1 }, []],
    ["a record", pair, { a: 1, b: "x" }, []],
    ["a record", pair, null, [{ code: "notRecord", path: here }]],
    ["a record", pair, [], [{ code: "notRecord", path: here }]],
    ["a record", pair, "a", [{ code: "notRecord", path: here }]],
    ["a record", pair, { a: "1", b: "", c: 1 }, [{ code: "unknownField", path: here, name: "c" }, { code: "notNumber", path: ["here", "a"] }, { code: "empty", path: ["here", "b"] }]],
    ["a record", pair, Object.create({ a: 1 }), [{ code: "notNumber", path: ["here", "a"] }]],
    ["a record", pair, JSON.parse('{"a":1,"__proto__":1,"toString":2}'), [{ code: "unknownField", path: here, name: "__proto__" }, { code: "unknownField", path: here, name: "toString" }]],
    ["a record", pair, { a: 1, b: "b", ["z".repeat(70)]: 1 }, [{ code: "unknownField", path: here, name: "z".repeat(60) }]],
    ["a wording", wording, { zh: "", en: "" }, []],
    ["a wording", wording, { zh: "" }, [{ code: "notText", path: ["here", "en"] }]],
    ["one of two kinds", kinds, { kind: "x", n: 1 }, []],
    ["one of two kinds", kinds, { kind: "x" }, [{ code: "notNumber", path: ["here", "n"] }]],
    ["one of two kinds", kinds, { kind: "z".repeat(70) }, [{ code: "unknownKind", path: here, kind: "z".repeat(60) }]],
    ["one of two kinds", kinds, {}, [{ code: "unknownKind", path: here, kind: "" }]],
    ["one of two kinds", kinds, Object.create({ kind: "y" }), [{ code: "unknownKind", path: here, kind: "" }]],
    ["one of two kinds", kinds, { kind: { toString: 1, valueOf: 1 } }, [{ code: "unknownKind", path: here, kind: "" }]],
    ["one of two kinds", kinds, 5, [{ code: "notRecord", path: here }]],
    ["a number or a text", either(number, name), 5, []],
    ["a number or a text", either(number, name), "x", []],
    ["a number or a text", either(number, name), true, [{ code: "notText", path: here }]],
  ])("%s: %j", (_, parameter, value, problems) => {
    expect(parameter.problems(value, here, 0)).toEqual(problems);
    expect(parameter.accepts(value)).toBe(problems.length === 0);
  });
});

/** Every record within a scheme or a rule. */
function recordsIn(value: unknown, path: SchemeProblem["path"]): readonly SchemeProblem["path"][] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.entries(value).flatMap(([key, part]) => recordsIn(part, [...path, Array.isArray(value) ? Number(key) : key]));
  return Array.isArray(value) ? within : [path, ...within];
}

const within = (value: unknown, path: SchemeProblem["path"]): unknown => path.reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), value);

/** Every kind of rule and of entry, with all that may be stated of it. */
const indicators: readonly Indicator[] = [
  ...kindIndicators.values(),
  ...acrossIndicators.values(),
  indicator({ kind: "spread", entry: "none", of: { kind: "awarded", entry: "given", recognised: true } }, [entry("none", { kind: "bool" }), entry("given", { kind: "score", max: 10 })]),
  indicator({ kind: "sum", of: [{ kind: "highest", of: [{ kind: "choice", entry: "which" }] }, { kind: "flag", entry: "text", points: 1 }, { kind: "perUnit", entry: "fund", each: 1, step: 10 }] }, [
    entry("which", { kind: "choice", options: [{ id: "a", label: { zh: "甲", en: "A" }, formerly: ["乙"], points: 1 }] }),
    entry("text", { kind: "text" }),
    entry("fund", { kind: "amount" }),
  ]),
  indicator(
    { kind: "deduction", from: { kind: "rate", part: "n", whole: "p", tiers: [{ percent: 95, points: 10 }] }, deductions: [{ entry: "n", each: 1 }] },
    [{ ...entry("n"), unit: "个", atMost: "p" }, entry("p", { kind: "plan", noQuota: "full" })],
  ),
  indicator({ kind: "onIndicator", indicator: "1.1", atLeast: 1, then: { kind: "flag", entry: "n", points: 1 }, otherwise: { kind: "flag", entry: "n", points: 0 } }, [entry("n", { kind: "bool" })]),
  indicator({ kind: "spread", entry: "none", over: "item", evenly: true, of: { kind: "flag", entry: "none", points: 10 } }, [entry("none", { kind: "bool" })]),
  { ...indicator({ kind: "target", done: "n", plan: "p", revoked: "n", points: 10 }, [entry("n"), entry("p", { kind: "plan" })]), heading: "规划", readings: [1] },
];

/** Everything that a scheme may state, at least once. */
const full = {
  ...schemeOf(...indicators),
  units: ["南京市"],
  groups: [{ name: "苏南", units: ["南京市"] }],
  readings: [{ number: 1, text: "", reading: "" }],
  recognition: { article: "", grounds: [{ zh: "", en: "" }], fields: [{ zh: "", en: "" }] },
  publication: { measures: "", article: "", text: "", publisher: "" },
  total: {
    deductions: { categories: ["1"], most: 5 },
    bonus: { capped: true, baseFrom: 1, tiesOnly: false },
    qualifiedFrom: 1,
    vetoes: [{ entry: "1.1.a", total: 1, isCeiling: true }],
    ties: [{ kind: "base" }, { kind: "bonus" }, { kind: "category", code: "1" }, { kind: "indicator", code: "1.1" }],
    grades: [{ name: { zh: "", en: "" }, atLeast: 1, best: { percent: 1, rounding: "up" } }, { name: { zh: "", en: "" } }],
  },
};

/** A record by its kind, or by the field that it stands in. */
function nameOf(value: unknown, path: SchemeProblem["path"]): string {
  const kind: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "kind") : undefined;
  return typeof kind === "string" ? kind : ([...path].reverse().find((part) => typeof part === "string") ?? "scheme");
}

describe("a scheme that states all that can be stated", () => {
  const copy = (): unknown => JSON.parse(JSON.stringify(full));

  it("is read", () => expect(readScheme(copy())).toEqual({ ok: true, scheme: copy() }));

  it("has no field that could be left out unnoticed but those that may be, and none that is not known", () => {
    const free = new Set<string>();
    // Indicator by indicator, and what stands around them.
    const parts = [{ ...full, categories: schemeOf(indicator({ kind: "flag", entry: "n", points: 1 }, [entry("n")])).categories }, ...indicators.map((one) => schemeOf(one))];
    const records = parts.flatMap((part, index) => recordsIn(JSON.parse(JSON.stringify(part)), []).flatMap((path) => (index === 0 || path.length > 4 ? [{ path, json: JSON.stringify(part) }] : [])));
    for (const { path, json } of records) {
      const [less, more]: readonly unknown[] = [JSON.parse(json), JSON.parse(json)];
      for (const field of Object.keys(Object(within(less, path)))) {
        const kept: unknown = Reflect.get(Object(within(less, path)), field);
        Reflect.deleteProperty(Object(within(less, path)), field);
        if (readScheme(less).ok) free.add(`${nameOf(within(less, path), path)}.${field}`);
        Reflect.set(Object(within(less, path)), field, kept);
      }
      Reflect.set(Object(within(more, path)), "unheardOf", 1);
      const read = readScheme(more);
      expect([path, read.ok ? [] : read.problems]).toEqual([path, [{ code: "unknownField", path, name: "unheardOf" }]]);
    }
    expect([...free].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "aboveQuota.further", "averageOfOthers.whole", "awarded.recognised", "bonus.baseFrom", "bonus.capped", "bonus.tiesOnly", "conditional.otherwise", "deadline.late",
      "deadline.workdays", "entries.atMost", "entries.unit", "grades.atLeast", "grades.best", "growth.step", "indicators.heading", "indicators.readings", "late.upTo", "lineTiers.names", "lines.names", "lines.step", "mean.trimmed",
      "minMax.base", "minMax.better", "minMax.last", "minMax.whole", "nOfM.least", "onIndicator.atLeast", "onIndicator.otherwise", "options.formerly", "perUnit.step", "plan.noQuota", "proportion.whole", "rank.better",
      "rank.last", "rank.whole", "rounded.decimals", "scheme.groups", "scheme.publication", "scheme.recognition", "scheme.total", "shareOfAll.full", "span.workdays", "spread.evenly", "spread.over", "total.bonus",
      "total.deductions", "total.grades", "total.qualifiedFrom", "total.ties", "total.vetoes", "vetoes.isCeiling", "vetoes.total",
    ]);
  });

  it("is of a size that can be scored with", () => {
    const [category] = full.categories;
    const [item] = category?.items ?? [];
    const of = (count: number) => readScheme({ ...full, categories: [{ ...category, items: Array.from({ length: count / 200 }, () => ({ ...item, indicators: Array.from({ length: 200 }, () => item?.indicators[0]) })) }] });
    expect(of(1000).ok).toBe(true);
    expect(of(1200)).toEqual({ ok: false, problems: [{ code: "tooMany", path: ["categories"], most: 1000 }] });
    const split = (count: number) => readScheme({ ...full, categories: Array.from({ length: 2 }, () => ({ ...category, items: Array.from({ length: count / 400 }, () => ({ ...item, indicators: Array.from({ length: 200 }, () => item?.indicators[0]) })) })) });
    expect([split(800).ok, split(1200).ok]).toEqual([true, false]);
    const units = (count: number) => readScheme({ ...full, units: Array.from({ length: count }, String) });
    expect([units(2000).ok, units(2001).ok]).toEqual([true, false]);
    const groups = (count: number, members = 1) => readScheme({ ...full, groups: Array.from({ length: count }, (_, index) => ({ name: `甲${index}`, units: Array.from({ length: members }, String) })) });
    expect([groups(20).ok, groups(21).ok, groups(1, 2000).ok, groups(1, 2001).ok, groups(1, 0).ok]).toEqual([true, false, true, false, true]);
    const total = (more: object) => readScheme({ ...full, total: more }).ok;
    const veto = { entry: "1.1.a" };
    const grade = { name: { zh: "", en: "" } };
    expect([12, 13, 0].map((count) => total({ vetoes: Array.from({ length: count }, () => veto) }))).toEqual([true, false, false]);
    expect([6, 7, 0].map((count) => total({ ties: Array.from({ length: count }, () => ({ kind: "base" })) }))).toEqual([true, false, false]);
    expect([8, 9, 2, 1].map((count) => total({ grades: Array.from({ length: count }, () => grade) }))).toEqual([true, false, true, false]);
    expect([0, 1, 100, 101].map((percent) => total({ grades: [{ ...grade, best: { percent, rounding: "up" } }, grade] }))).toEqual([false, true, true, false]);
    expect(["down", "up", "nearest", "other"].map((rounding) => total({ grades: [{ ...grade, best: { percent: 1, rounding } }, grade] }))).toEqual([true, true, true, false]);
    expect([total({ deductions: { categories: [], most: 5 } }), total({ ties: [{ kind: "category" }] }), total({ ties: [{ kind: "base", code: "1" }] })]).toEqual([false, false, false]);
  });
});
