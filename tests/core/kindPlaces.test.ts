import { describe, expect, it } from "vitest";
import type { Entry, Rule, SchemeProblem } from "../../src/core/index";
import { checkScheme } from "../../src/core/index";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const [yes, done, plan]: readonly Entry[] = [entry("yes", { kind: "bool" }), entry("done"), entry("plan", { kind: "plan" })];
const [fund, begun, end]: readonly Entry[] = [entry("fund", { kind: "amount" }), entry("begun", { kind: "date" }, "end"), entry("end", { kind: "date" })];
const entries = [yes, done, plan, fund, begun, end, entry("due", { kind: "date" })].filter((one) => one !== undefined);
const bad: Rule = { kind: "flag", entry: "yes", points: -1 };
const flag: Rule = { kind: "flag", entry: "yes", points: 10 };
const at = (...more: SchemeProblem["path"]): SchemeProblem["path"] => ["categories", 0, "items", 0, "indicators", 0, "rule", ...more];
const unfitting = (rule: Rule["kind"], name: string, asked: "yesNo" | "wholeNumber" | "plan" | "date", ...more: SchemeProblem["path"]): SchemeProblem => ({ code: "unfitting", path: at(...more), rule, name, asked });
const noPoints = (points: number, ...more: SchemeProblem["path"]): SchemeProblem => ({ code: "noPoints", path: at(...more), points });
const noPercent = (percent: number, ...more: SchemeProblem["path"]): SchemeProblem => ({ code: "noPercent", path: at(...more), percent });

/** Of entries that the rule does not read nothing is said here. */
const problemsOf = (rule: Rule): readonly SchemeProblem[] => {
  const said = JSON.stringify(rule);
  return checkScheme(schemeOf(indicator(rule, entries.filter(({ name }) => new RegExp(`"${name}"(?!:)`).test(said)))));
};

const quota = { kind: "aboveQuota", done: "done", plan: "plan", tiers: [{ percent: 10, points: 10 }] } as const;
const growth = { kind: "growth", current: "done", last: "plan", each: 1, max: 10 } as const;
const late = { kind: "deadline", entry: "due", by: "2013-12-31", points: 10 } as const;
const days = { holidays: [], madeUp: [] };
const share = { kind: "shareOfAll", entry: "done", points: 10 } as const;
const levels = [{ entry: "done", points: 10 }, { entry: "plan", points: 5 }];

describe("problems of each kind of rule have their place", () => {
  it.each<readonly [string, Rule, SchemeProblem]>([
    ["aboveQuota", { ...quota, done: "fund" }, unfitting("aboveQuota", "fund", "wholeNumber", "done")],
    ["aboveQuota", { ...quota, plan: "yes" }, unfitting("aboveQuota", "yes", "plan", "plan")],
    ["aboveQuota", { ...quota, tiers: [{ percent: 10, points: 10 }, { percent: 0.5, points: 5 }] }, noPercent(0.5, "tiers", 1, "percent")],
    ["aboveQuota", { ...quota, tiers: [{ percent: 10, points: 10 }, { percent: -1, points: 5 }] }, noPercent(-1, "tiers", 1, "percent")],
    ["aboveQuota", { ...quota, tiers: [{ percent: 1001, points: 10 }] }, noPercent(1001, "tiers", 0, "percent")],
    ["aboveQuota", { ...quota, tiers: [{ percent: 10, points: -1 }] }, noPoints(-1, "tiers", 0, "points")],
    ["aboveQuota", { ...quota, further: { beyond: 0.5, step: 1, each: 1 } }, noPercent(0.5, "further", "beyond")],
    ["aboveQuota", { ...quota, further: { beyond: 0, step: 0, each: 1 } }, noPercent(0, "further", "step")],
    ["aboveQuota", { ...quota, further: { beyond: 0, step: 1, each: -1 } }, noPoints(-1, "further", "each")],
    ["averageOfOthers", { kind: "averageOfOthers", entry: "done", points: -1 }, noPoints(-1, "points")],
    ["averageOfOthers", { kind: "averageOfOthers", entry: "yes", points: 10 }, unfitting("averageOfOthers", "yes", "wholeNumber", "entry")],
    ["averageOfOthers", { kind: "averageOfOthers", entry: "done", whole: "yes", points: 10 }, unfitting("averageOfOthers", "yes", "plan", "whole")],
    ["averageOfOthers", { kind: "averageOfOthers", entry: "yes", whole: "plan", points: 10 }, unfitting("averageOfOthers", "yes", "wholeNumber", "entry")],
    ["bestOf", { kind: "bestOf", best: 2, of: [flag] }, { code: "noBest", path: at("best"), best: 2, of: 1 }],
    ["bestOf", { kind: "bestOf", best: 1, of: [flag, bad] }, noPoints(-1, "of", 1, "points")],
    ["conditional", { kind: "conditional", entry: "done", then: flag }, unfitting("conditional", "done", "yesNo", "entry")],
    ["conditional", { kind: "conditional", entry: "yes", then: bad }, noPoints(-1, "then", "points")],
    ["conditional", { kind: "conditional", entry: "yes", then: flag, otherwise: bad }, noPoints(-1, "otherwise", "points")],
    ["control", { kind: "control", actual: "fund", target: "plan", points: 10 }, unfitting("control", "fund", "wholeNumber", "actual")],
    ["control", { kind: "control", actual: "done", target: "fund", points: 10 }, unfitting("control", "fund", "plan", "target")],
    ["control", { kind: "control", actual: "done", target: "plan", points: -1 }, noPoints(-1, "points")],
    ["deadline", { ...late, late: { each: 1, per: "month" }, workdays: days }, { code: "notOneOf", path: at("late", "per"), allowed: ["day"] }],
    ["deadline", { ...late, entry: "done" }, unfitting("deadline", "done", "date", "entry")],
    ["deadline", { ...late, points: -1 }, noPoints(-1, "points")],
    ["deadline", { ...late, late: { each: -1, per: "week" } }, noPoints(-1, "late", "each")],
    ["growth", { ...growth, current: "fund" }, unfitting("growth", "fund", "wholeNumber", "current")],
    ["growth", { ...growth, last: "fund" }, unfitting("growth", "fund", "plan", "last")],
    ["growth", { ...growth, each: -1 }, noPoints(-1, "each")],
    ["growth", { ...growth, max: -1 }, noPoints(-1, "max")],
    ["growth", { ...growth, step: 0 }, noPercent(0, "step")],
    ["highestLevel", { kind: "highestLevel", levels: levels.map((level) => ({ ...level, points: 5 })) }, { code: "tiersDoNotFall", path: at("levels") }],
    ["highestLevel", { kind: "highestLevel", levels: [{ entry: "done", points: 10 }, { entry: "fund", points: 5 }] }, unfitting("highestLevel", "fund", "wholeNumber", "levels", 1, "entry")],
    ["highestLevel", { kind: "highestLevel", levels: [{ entry: "done", points: 10 }, { entry: "plan", points: -1 }] }, noPoints(-1, "levels", 1, "points")],
    ["minMax", { kind: "minMax", entry: "done", points: -1 }, noPoints(-1, "points")],
    ["minMax", { kind: "minMax", entry: "done", points: 10, base: -1 }, noPoints(-1, "base")],
    ["missing", { kind: "missing", from: bad, entries: ["yes"], each: 1 }, noPoints(-1, "from", "points")],
    ["missing", { kind: "missing", from: 10, entries: ["yes", "done"], each: 1 }, unfitting("missing", "done", "yesNo", "entries", 1)],
    ["missing", { kind: "missing", from: 10, entries: ["yes"], each: -1 }, noPoints(-1, "each")],
    ["nOfM", { kind: "nOfM", entries: ["yes", "done"], points: 10 }, unfitting("nOfM", "done", "yesNo", "entries", 1)],
    ["nOfM", { kind: "nOfM", entries: ["yes"], points: -1 }, noPoints(-1, "points")],
    ["notApplicable", { kind: "notApplicable", entry: "done", of: flag }, unfitting("notApplicable", "done", "yesNo", "entry")],
    ["notApplicable", { kind: "notApplicable", entry: "yes", of: bad }, noPoints(-1, "of", "points")],
    ["notApplicable", { kind: "cap", max: 10, of: { kind: "notApplicable", entry: "yes", of: flag } }, { code: "notOutermost", path: at("of") }],
    ["percentile", { kind: "percentile", entry: "done", tiers: [{ percent: 20, points: 10 }, { percent: 20.5, points: 5 }] }, noPercent(20.5, "tiers", 1, "percent")],
    ["percentile", { kind: "percentile", entry: "done", tiers: [{ percent: 20, points: 10 }, { percent: 20, points: 5 }] }, { code: "tiersDoNotRise", path: at("tiers") }],
    ["percentile", { kind: "percentile", entry: "done", tiers: [{ percent: 0, points: 10 }] }, noPercent(0, "tiers", 0, "percent")],
    ["rank", { kind: "rank", entry: "done", tiers: [{ rank: 1, points: -1 }] }, noPoints(-1, "tiers", 0, "points")],
    ["rank", { kind: "rank", entry: "done", tiers: [{ rank: 0, points: 10 }] }, { code: "tiersDoNotRise", path: at("tiers") }],
    ["rank", { kind: "rank", entry: "done", tiers: [{ rank: 2, points: 10 }, { rank: 2, points: 5 }] }, { code: "tiersDoNotRise", path: at("tiers") }],
    ["rank", { kind: "rank", entry: "done", last: "yes", tiers: [{ rank: 1, points: 10 }] }, unfitting("rank", "yes", "plan", "last")],
    ["rank", { kind: "rank", entry: "yes", last: "plan", tiers: [{ rank: 1, points: 10 }] }, unfitting("rank", "yes", "wholeNumber", "entry")],
    ["rank", { kind: "rank", entry: "done", whole: "plan", last: "plan", tiers: [{ rank: 1, points: 10 }] }, { code: "unknownField", path: at("last"), name: "last" }],
    ["two comparisons", { kind: "sum", of: [share, { kind: "cap", max: 5, of: share }] }, { code: "severalAcross", path: at("of", 1, "of") }],
    ["shareOfAll", { ...share, entry: "yes" }, unfitting("shareOfAll", "yes", "wholeNumber", "entry")],
    ["shareOfAll", { ...share, points: -1 }, noPoints(-1, "points")],
    ["shareOfAll", { ...share, full: 0 }, noPercent(0, "full")],
    ["span", { kind: "span", from: "done", to: "end", tiers: [{ days: 5, points: 10 }] }, unfitting("span", "done", "date", "from")],
    ["span", { kind: "span", from: "begun", to: "done", tiers: [{ days: 5, points: 10 }] }, { code: "unknownWhole", path: at().slice(0, -1).concat("entries", 1, "atMost"), entry: "begun", whole: "end" }],
    ["span", { kind: "span", from: "end", to: "begun", tiers: [{ days: 5, points: 10 }] }, { code: "unordered", path: at("from"), from: "end", to: "begun" }],
    ["span", { kind: "span", from: "begun", to: "end", tiers: [{ days: 5, points: -1 }] }, noPoints(-1, "tiers", 0, "points")],
    ["span", { kind: "span", from: "begun", to: "end", tiers: [{ days: 5, points: 10 }, { days: 5, points: 5 }] }, { code: "tiersDoNotFall", path: at("tiers") }],
    ["spread", { kind: "spread", entry: "done", of: flag }, unfitting("spread", "done", "yesNo", "entry")],
    ["spread", { kind: "spread", entry: "yes", of: bad }, noPoints(-1, "of", "points")],
    ["spread", { kind: "cap", max: 10, of: { kind: "spread", entry: "yes", of: flag } }, { code: "notOutermost", path: at("of") }],
    ["spread over a comparison", { kind: "spread", entry: "yes", of: share }, { code: "severalAcross", path: at() }],
    ["weighted", { kind: "weighted", parts: [{ percent: 100, of: flag }, { percent: 0, of: flag }] }, noPercent(0, "parts", 1, "percent")],
    ["weighted", { kind: "weighted", parts: [{ percent: 100, of: flag }, { percent: 1, of: bad }] }, noPoints(-1, "parts", 1, "of", "points")],
    ["sum", { kind: "sum", of: [flag, bad] }, noPoints(-1, "of", 1, "points")],
  ])("%s: %j", (_, rule, problem) => expect(problemsOf(rule)).toEqual([problem]));

  it.each<readonly [string, Rule]>([
    ["0 to 1,000 per cent above a plan", { ...quota, tiers: [{ percent: 1000, points: 10 }, { percent: 0, points: 5 }] }],
    ["every rule of the best", { kind: "cap", max: 10, of: { kind: "bestOf", best: 2, of: [flag, flag] } }],
    ["the best of as many groups as a formula holds", { kind: "bestOf", best: 1, of: Array.from({ length: 40 }, () => flag) }],
    ["a deadline in working days that gives nothing later", { ...late, workdays: days }],
    ["points off for each working day", { ...late, late: { each: 1, per: "day" }, workdays: days }],
    ["ranks from the first", { kind: "rank", entry: "done", tiers: [{ rank: 1, points: 10 }, { rank: 2, points: 5 }] }],
    ["rates of 1 and of 100 per cent", { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 100, points: 10 }, { percent: 1, points: 5 }] }],
    ["entries of either side of a condition", { kind: "conditional", entry: "yes", then: flag, otherwise: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "done", each: 1 } } }],
    ["entries of what is taken off from", { kind: "missing", from: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "done", each: 1 } }, entries: ["yes"], each: 1 }],
  ])("%s are sound", (_, rule) => expect(problemsOf(rule)).toEqual([]));

  it("more groups than a formula holds are not", () => {
    expect(problemsOf({ kind: "bestOf", best: 1, of: Array.from({ length: 41 }, () => flag) })).toEqual([{ code: "noBest", path: at("best"), best: 1, of: 41 }]);
  });
});
