import { describe, expect, it } from "vitest";
import type { Entry, Indicator, Rule, Scheme, SchemeProblem } from "../../src/core/index";
import { checkScheme, prepareIndicator, SchemeError, scoreUnit } from "../../src/core/index";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const yes: Entry = entry("yes", { kind: "bool" });
const done: Entry = entry("done");
const plan: Entry = entry("plan", { kind: "plan" });
const day: Entry = entry("day", { kind: "date" });
const flag: Rule = { kind: "flag", entry: "yes", points: 10 };
const sound = indicator(flag, [yes]);
const at = (...more: SchemeProblem["path"]): SchemeProblem["path"] => ["categories", 0, "items", 0, "indicators", 0, ...more];
const withRow = (change: Partial<Indicator>): Scheme => schemeOf({ ...sound, ...change });
const one = schemeOf(sound);
const [category] = one.categories;
if (category === undefined) throw new Error("no category");
const other = (code: string, bonus = false) => ({ ...category, code, bonus, items: category.items.map((item) => ({ ...item, indicators: [{ ...sound, code: `${code}.1` }] })) });
const units = ["南京市", "无锡市"];
const recognised: Rule = { kind: "awarded", entry: "given", recognised: true };
const given = entry("given", { kind: "score", max: 10 });
const quota = (name: string) => entry(name, { kind: "plan", noQuota: "zero" });

describe("problems of a scheme have their place", () => {
  it.each<readonly [string, Scheme, readonly SchemeProblem[]]>([
    ["base", { ...one, basePoints: 11 }, [{ code: "pointsDiffer", path: ["basePoints"], what: "base", name: "", stated: 11, parts: 10 }]],
    ["bonus", { ...one, bonusPoints: 5 }, [{ code: "pointsDiffer", path: ["bonusPoints"], what: "bonus", name: "", stated: 5, parts: 0 }]],
    ["a bonus is no base", { ...one, bonusPoints: 10, categories: [category, other("2", true)] }, []],
    [
      "a category",
      { ...one, basePoints: 9, categories: [{ ...category, points: 9 }] },
      [{ code: "pointsDiffer", path: ["categories", 0, "points"], what: "category", name: "only", stated: 9, parts: 10 }],
    ],
    [
      "an item",
      { ...one, categories: [{ ...category, items: category.items.map((item) => ({ ...item, points: 20 })) }] },
      [{ code: "pointsDiffer", path: ["categories", 0, "items", 0, "points"], what: "item", name: "only", stated: 20, parts: 10 }],
    ],
    ["categories", { ...one, basePoints: 20, categories: [category, { ...other("2"), code: "1" }] }, [{ code: "doubled", path: ["categories"], what: "category", name: "1" }]],
    ["indicators, once however often", schemeOf(sound, sound, sound), [{ code: "doubled", path: ["categories"], what: "indicator", name: "1.1" }]],
    ["readings", { ...one, readings: [1, 1, 2].map((number) => ({ number, text: "", reading: "" })) }, [{ code: "doubled", path: ["readings"], what: "reading", name: "1" }]],
    ["a known reading", { ...withRow({ readings: [2] }), readings: [{ number: 2, text: "", reading: "" }] }, []],
    ["an unknown reading among known ones", { ...withRow({ readings: [2, 3] }), readings: [{ number: 2, text: "", reading: "" }] }, [{ code: "unknownReading", path: at("readings"), number: 3 }]],
    ["entries", withRow({ entries: [yes, yes] }), [{ code: "doubled", path: at("entries"), what: "entry", name: "yes" }]],
    ["an unknown entry, and one that is not read", withRow({ entries: [done] }), [{ code: "unknownEntry", path: at("rule"), name: "yes" }, { code: "neverScored", path: at("entries", 0), name: "done" }]],
    ["a whole", withRow({ entries: [{ ...yes, atMost: "whole" }] }), [{ code: "unknownWhole", path: at("entries", 0, "atMost"), entry: "yes", whole: "whole" }]],
    [
      "options",
      withRow({ rule: { kind: "choice", entry: "which" }, entries: [entry("which", { kind: "choice", options: ["a", "a"].map((id) => ({ id, label: { zh: id, en: id }, points: 10 })) })] }),
      [{ code: "doubled", path: at("entries", 0, "type", "options"), what: "option", name: "a" }],
    ],
    [
      "two plans that may lack their quota",
      withRow({ entries: [done, quota("a"), quota("b")], rule: { kind: "highest", of: ["a", "b"].map((whole) => ({ kind: "proportion", part: "done", whole, points: 10 })) } }),
      [{ code: "severalQuotas", path: at("entries") }],
    ],
    ["one plan that may", withRow({ entries: [done, quota("a")], rule: { kind: "proportion", part: "done", whole: "a", points: 10 } }), []],
    ["a row of 0 points", schemeOf(sound, { ...sound, code: "1.2", max: 0 }), [{ code: "noPoints", path: ["categories", 0, "items", 0, "indicators", 1, "max"], points: 0 }]],
    ["a rule's reach", withRow({ rule: { ...flag, points: 9 } }), [{ code: "reach", path: at("rule"), highest: 9, max: 10 }]],
    [
      "two that take what is recognised",
      schemeOf(indicator(recognised, [given]), indicator(recognised, [given], 10, "1.2")),
      [{ code: "severalRecognised", path: ["categories"], codes: ["1.1", "1.2"] }],
    ],
    ["one that does", schemeOf(indicator(recognised, [given])), []],
    ["groups without fault", { ...one, units, groups: [{ name: "甲", units: ["南京市"] }, { name: "乙", units: ["无锡市"] }] }, []],
    ["groups of one name", { ...one, units, groups: units.map((unit) => ({ name: "甲", units: [unit] })) }, [{ code: "doubled", path: ["groups"], what: "group", name: "甲" }]],
    ["a group of nobody", { ...one, units, groups: [{ name: "甲", units: ["南京市"] }, { name: "乙", units: [] }] }, [{ code: "emptyGroup", path: ["groups", 1], name: "乙" }]],
    ["a stranger in a group", { ...one, units, groups: [{ name: "甲", units: ["昆山市", "南京市"] }] }, [{ code: "unknownUnit", path: ["groups", 0, "units"], group: "甲", name: "昆山市" }]],
    ["a unit in two groups", { ...one, units, groups: ["甲", "乙"].map((name) => ({ name, units: ["南京市"] })) }, [{ code: "severalGroups", path: ["groups"], name: "南京市", groups: ["甲", "乙"] }]],
    ["a unit twice in one", { ...one, units, groups: [{ name: "甲", units: ["南京市", "南京市"] }] }, [{ code: "severalGroups", path: ["groups"], name: "南京市", groups: ["甲", "甲"] }]],
  ])("%s", (_, scheme, problems) => expect(checkScheme(scheme)).toEqual(problems));

  const tiers = [{ percent: 80, points: 5 }, { percent: 95, points: 10 }];
  it.each<readonly [string, Rule, readonly Entry[], SchemeProblem]>([
    ["a flag", { kind: "flag", entry: "done", points: 10 }, [done], { code: "unfitting", path: at("rule", "entry"), rule: "flag", name: "done", asked: "yesNo" }],
    ["a flag's points", { ...flag, points: -1 }, [yes], { code: "noPoints", path: at("rule", "points"), points: -1 }],
    ["within others", { kind: "cap", max: 10, of: { kind: "sum", of: [flag, { kind: "highest", of: [{ ...flag, points: 0.001 }] }] } }, [yes], { code: "noPoints", path: at("rule", "of", "of", 1, "of", 0, "points"), points: 0.001 }],
    ["a cap", { kind: "cap", max: 0.001, of: flag }, [yes], { code: "noPoints", path: at("rule", "max"), points: 0.001 }],
    ["rates that rise", { kind: "rate", part: "done", whole: "plan", tiers }, [done, plan], { code: "tiersDoNotFall", path: at("rule", "tiers") }],
    ["a rate of 0 %", { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 50, points: 10 }, { percent: 0, points: 5 }] }, [done, plan], { code: "noPercent", path: at("rule", "tiers", 1, "percent"), percent: 0 }],
    ["a rate above 100 %", { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 101, points: 10 }] }, [done, plan], { code: "noPercent", path: at("rule", "tiers", 0, "percent"), percent: 101 }],
    ["a rate's points", { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 100, points: 0.001 }] }, [done, plan], { code: "noPoints", path: at("rule", "tiers", 0, "points"), points: 0.001 }],
    ["a rate's part", { kind: "rate", part: "yes", whole: "plan", tiers: [{ percent: 100, points: 10 }] }, [yes, plan], { code: "unfitting", path: at("rule", "part"), rule: "rate", name: "yes", asked: "wholeNumber" }],
    ["a rate's whole", { kind: "rate", part: "done", whole: "yes", tiers: [{ percent: 100, points: 10 }] }, [done, yes], { code: "unfitting", path: at("rule", "whole"), rule: "rate", name: "yes", asked: "plan" }],
    ["equal edges", { kind: "tiers", entry: "done", tiers: [{ atLeast: 5, points: 10 }, { atLeast: 5, points: 5 }] }, [done], { code: "tiersDoNotFall", path: at("rule", "tiers") }],
    ["a tier's points", { kind: "tiers", entry: "done", tiers: [{ atLeast: 5, points: -1 }] }, [done], { code: "noPoints", path: at("rule", "tiers", 0, "points"), points: -1 }],
    ["tiers", { kind: "tiers", entry: "yes", tiers: [{ atLeast: 5, points: 10 }] }, [yes], { code: "unfitting", path: at("rule", "entry"), rule: "tiers", name: "yes", asked: "number" }],
    ["a step", { kind: "perUnit", entry: "done", each: 1, step: -1 }, [done], { code: "noStep", path: at("rule", "step"), step: -1 }],
    ["a step of a list", { kind: "lines", entries: ["done", "more"], take: "sum", each: 1, step: 0 }, [done, entry("more")], { code: "noStep", path: at("rule", "step"), step: 0 }],
    ["each", { kind: "perUnit", entry: "done", each: 0.001 }, [done], { code: "noPoints", path: at("rule", "each"), points: 0.001 }],
    ["per unit", { kind: "perUnit", entry: "yes", each: 1 }, [yes], { code: "unfitting", path: at("rule", "entry"), rule: "perUnit", name: "yes", asked: "wholeNumber" }],
    ["per step", { kind: "perUnit", entry: "yes", each: 1, step: 2 }, [yes], { code: "unfitting", path: at("rule", "entry"), rule: "perUnit", name: "yes", asked: "number" }],
    ["a proportion's part", { kind: "proportion", part: "yes", whole: "plan", points: 10 }, [yes, plan], { code: "unfitting", path: at("rule", "part"), rule: "proportion", name: "yes", asked: "wholeNumber" }],
    ["a proportion's whole", { kind: "proportion", part: "done", whole: "yes", points: 10 }, [done, yes], { code: "unfitting", path: at("rule", "whole"), rule: "proportion", name: "yes", asked: "plan" }],
    ["a proportion's points", { kind: "proportion", part: "done", whole: "plan", points: -1 }, [done, plan], { code: "noPoints", path: at("rule", "points"), points: -1 }],
    ["a proportion of per cent", { kind: "proportion", part: "done", points: 10 }, [done], { code: "unfitting", path: at("rule", "part"), rule: "proportion", name: "done", asked: "percent" }],
    ["its points", { kind: "proportion", part: "p", points: -1 }, [entry("p", { kind: "percent" })], { code: "noPoints", path: at("rule", "points"), points: -1 }],
    ["an award", { kind: "awarded", entry: "done" }, [done], { code: "unfitting", path: at("rule", "entry"), rule: "awarded", name: "done", asked: "score" }],
    ["a choice", { kind: "choice", entry: "yes" }, [yes], { code: "unfitting", path: at("rule", "entry"), rule: "choice", name: "yes", asked: "choice" }],
    ["an option's points", { kind: "choice", entry: "w" }, [entry("w", { kind: "choice", options: [{ id: "a", label: { zh: "", en: "" }, points: -1 }] })], { code: "noPoints", path: at("rule", "entry"), points: -1 }],
    ["a deduction's start", { kind: "deduction", from: -1, deductions: [{ entry: "done", each: 1 }] }, [done], { code: "noPoints", path: at("rule", "from"), points: -1 }],
    ["what it starts from", { kind: "deduction", from: { ...flag, points: -1 }, deductions: [{ entry: "done", each: 1 }] }, [yes, done], { code: "noPoints", path: at("rule", "from", "points"), points: -1 }],
    ["a deduction", { kind: "deduction", from: 10, deductions: [{ entry: "done", each: 1 }, { entry: "yes", each: 1 }] }, [yes, done], { code: "unfitting", path: at("rule", "deductions", 1, "entry"), rule: "deduction", name: "yes", asked: "wholeNumber" }],
    ["what it takes", { kind: "deduction", from: 10, deductions: [{ entry: "done", each: -1 }] }, [done], { code: "noPoints", path: at("rule", "deductions", 0, "each"), points: -1 }],
    ["a target's figures", { kind: "target", done: "done", plan: "plan", revoked: "yes", points: 10 }, [done, plan, yes], { code: "unfitting", path: at("rule", "revoked"), rule: "target", name: "yes", asked: "number" }],
    ["a target's points", { kind: "target", done: "done", plan: "plan", revoked: "off", points: -1 }, [done, plan, entry("off")], { code: "noPoints", path: at("rule", "points"), points: -1 }],
    ["the second of two dates", { kind: "span", from: "day", to: "done", tiers: [{ days: 5, points: 10 }] }, [day, done], { code: "unfitting", path: at("rule", "to"), rule: "span", name: "done", asked: "date" }],
    ["two dates in the wrong order", { kind: "span", from: "day", to: "end", tiers: [{ days: 5, points: 10 }] }, [day, entry("end", { kind: "date" })], { code: "unordered", path: at("rule", "from"), from: "day", to: "end" }],
  ])("%s", (_, rule, entries, problem) => expect(checkScheme(schemeOf(indicator(rule, entries)))).toEqual([problem]));

  it("which the error that refuses it names", () => {
    const bad = { ...withRow({ rule: { ...flag, points: 9 } }), bonusPoints: 5 };
    expect(() => scoreUnit(bad, {})).toThrow(new SchemeError(checkScheme(bad)));
    expect(new SchemeError(checkScheme(bad)).message).toBe("Unsound scheme: pointsDiffer at bonusPoints; reach at categories/0/items/0/indicators/0/rule");
    expect(() => prepareIndicator(indicator({ ...flag, entry: "lost" }, [yes]))).toThrow("Unsound scheme: unknownEntry at rule");
  });

  it("a fault of ours is no problem of the scheme", () => {
    const broken = indicator(flag, [yes]);
    Object.defineProperty(broken, "readings", { get: () => { throw new TypeError("ours"); } });
    expect(() => checkScheme(schemeOf(broken))).toThrow(TypeError);
  });
});
