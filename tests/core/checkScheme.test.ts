import { describe, expect, it } from "vitest";
import type { Entry, Indicator, Rule, Scheme } from "../../src/core/index";
import { checkScheme, describeSchemeProblem, jiangsu2012, SchemeError, scoreUnit } from "../../src/core/index";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const yes: Entry = entry("yes", { kind: "bool" });
const done: Entry = entry("done");
const plan: Entry = entry("plan", { kind: "plan" });
const flag: Rule = { kind: "flag", entry: "yes", points: 10 };
const sound = indicator(flag, [yes]);

const said = (scheme: Scheme): readonly string[] => checkScheme(scheme).map((problem) => describeSchemeProblem(problem, scheme, "en-US"));
const withRule = (rule: Rule, entries: readonly Entry[] = [yes]): Scheme => schemeOf(indicator(rule, entries));
const withRow = (change: Partial<Indicator>): Scheme => schemeOf({ ...sound, ...change });

describe("a sound scheme", () => {
  it.each([
    ["the official one", jiangsu2012],
    ["one of one row", schemeOf(sound)],
    ["one whose points are hundredths", schemeOf(indicator({ ...flag, points: 2.3 }, [yes], 2.3))],
    ["one of two rows", schemeOf(sound, { ...sound, code: "1.2" })],
  ])("%s has no problems", (_, scheme) => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(() => scoreUnit(scheme, {})).not.toThrow();
  });
});

describe("an unsound scheme is named and refused", () => {
  const one = schemeOf(sound);
  const [category] = one.categories;
  if (category === undefined) throw new Error("no category");

  const unsound: readonly (readonly [string, Scheme, string])[] = [
    ["base points that do not add up", { ...one, basePoints: 11 }, "base points: 11 points, its parts add up to 10"],
    ["bonus points that do not add up", { ...one, bonusPoints: 5 }, "bonus points: 5 points, its parts add up to 0"],
    [
      "a category that does not add up",
      { ...one, basePoints: 9, categories: [{ ...category, points: 9 }] },
      "category only: 9 points, its parts add up to 10",
    ],
    [
      "an item that does not add up",
      { ...one, categories: [{ ...category, items: category.items.map((item) => ({ ...item, points: 20 })) }] },
      "item only: 20 points, its parts add up to 10",
    ],
    ["points that are no number", { ...one, basePoints: NaN }, "base points: NaN points, its parts add up to 10"],
    ["a doubled category code", { ...one, basePoints: 20, categories: [category, category] }, "category 1 is doubled"],
    ["a doubled indicator code", schemeOf(sound, sound), "indicator 1.1 is doubled"],
    [
      "a doubled reading",
      {
        ...one,
        readings: [1, 1].map((number) => ({ number, text: "", reading: "" })),
      },
      "reading 1 is doubled",
    ],
    ["a doubled entry", withRow({ entries: [yes, yes] }), "1.1: entry yes is doubled"],
    ["a rule that names an unknown entry", withRule({ kind: "flag", entry: "no", points: 10 }), "1.1: unknown entry no"],
    [
      "an unknown entry deep in a rule",
      withRule({ kind: "cap", max: 10, of: { kind: "sum", of: [flag, { kind: "perUnit", entry: "lost", each: 1 }] } }),
      "1.1: unknown entry lost",
    ],
    ["an entry no rule reads", withRow({ entries: [yes, done] }), "1.1: entry done is never scored"],
    ["a reading that is unknown", withRow({ readings: [3] }), "1.1: reading 3 is unknown"],
    [
      "a part bounded by an unknown entry",
      withRow({ entries: [{ ...yes, atMost: "whole" }] }),
      "1.1: entry yes is bounded by unknown entry whole",
    ],
    [
      "a doubled option",
      withRule({ kind: "choice", entry: "which" }, [
        entry("which", {
          kind: "choice",
          options: ["a", "a"].map((id) => ({ id, label: { zh: id, en: id }, points: 10 })),
        }),
      ]),
      "1.1: option a is doubled",
    ],
    ["a row of 0 points", withRow({ max: 0 }), "1.1: 0 is no number of points"],
    ["a row of a third of a hundredth", withRow({ max: 10.001 }), "1.1: 10.001 is no number of points"],
    ["a rule that cannot reach its row's points", withRule({ ...flag, points: 9 }), "1.1: its rule gives at most 9 of 10"],
    ["a rule that gives more than its row", withRule({ ...flag, points: 11 }), "1.1: its rule gives at most 11 of 10"],
    [
      "a rule without a bound",
      withRule({ kind: "perUnit", entry: "done", each: 1 }, [done]),
      "1.1: its rule has no upper bound; it has 10 points",
    ],
    ["a choice over no options", withRule({ kind: "choice", entry: "yes" }), "1.1: choice rule on yes: not a choice"],
    ["an award that is no score", withRule({ kind: "awarded", entry: "done" }, [done]), "1.1: awarded rule on done: not a score"],
    ["a flag on a count", withRule({ kind: "flag", entry: "done", points: 10 }, [done]), "1.1: flag rule on done: not a yes or no"],
    [
      "units of a yes",
      withRule({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "yes", each: 1 } }),
      "1.1: perUnit rule on yes: not a whole number",
    ],
    ["tiers of a yes", withRule({ kind: "tiers", entry: "yes", tiers: [{ atLeast: 1, points: 10 }] }), "1.1: tiers rule on yes: not a number"],
    [
      "a proportion of a plan that may be 0",
      withRule({ kind: "proportion", part: "done", whole: "planned", points: 10 }, [done, entry("planned")]),
      "1.1: proportion rule on planned: not a plan",
    ],
    [
      "a rate of a whole that may be 0",
      withRule({ kind: "rate", part: "done", whole: "planned", tiers: [{ percent: 80, points: 10 }] }, [done, entry("planned")]),
      "1.1: rate rule on planned: not a plan",
    ],
    [
      "a rate with a lower tier first",
      withRule(
        { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 80, points: 5 }, { percent: 95, points: 10 }] },
        [done, plan],
      ),
      "1.1: tiers do not fall",
    ],
    [
      "a rate of a broken percentage",
      withRule({ kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 97.3, points: 10 }] }, [done, plan]),
      "1.1: 97.3 is no whole percentage",
    ],
    [
      "a proportion of parts of people",
      withRule({ kind: "proportion", part: "done", whole: "plan", points: 10 }, [entry("done", { kind: "amount" }), plan]),
      "1.1: proportion rule on done: not a whole number",
    ],
    [
      "tiers with the lower first",
      withRule({ kind: "tiers", entry: "done", tiers: [{ atLeast: 1, points: 5 }, { atLeast: 9, points: 10 }] }, [done]),
      "1.1: tiers do not fall",
    ],
    [
      "points in thousandths",
      withRule({ kind: "highest", of: [flag, { kind: "flag", entry: "yes", points: 1.005 }] }),
      "1.1: 1.005 is no number of points",
    ],
    ["points below 0", withRule({ kind: "highest", of: [flag, { ...flag, points: -1 }] }), "1.1: -1 is no number of points"],
    [
      "points for parts of a unit",
      withRule({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "fund", each: 3 } }, [entry("fund", { kind: "amount" })]),
      "1.1: perUnit rule on fund: not a whole number",
    ],
    [
      "points off for parts of a case",
      withRule({ kind: "deduction", from: 10, deductions: [{ entry: "fund", each: 3 }] }, [entry("fund", { kind: "amount" })]),
      "1.1: deduction rule on fund: not a whole number",
    ],
    [
      "steps of nothing",
      withRule({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "done", each: 1, step: 0 } }, [done]),
      "1.1: 0 is not a step",
    ],
  ];

  it.each(unsound)("%s", (_, scheme, problem) => {
    expect(said(scheme)).toContain(problem);
    expect(() => scoreUnit(scheme, {})).toThrow(SchemeError);
  });

  it.each(unsound)("%s, in Chinese too", (_, scheme) => {
    for (const problem of checkScheme(scheme)) expect(describeSchemeProblem(problem, scheme, "zh-CN")).toMatch(/[\u4e00-\u9fff]/);
  });

  // A scheme from a file is only what its author wrote.
  it.each(["bonus", "constructor", "__proto__"])("a rule of the unknown kind %s", (kind) => {
    const scheme: Scheme = JSON.parse(JSON.stringify(schemeOf(sound)).replace('"kind":"flag"', `"kind":${JSON.stringify(kind)}`));
    expect(checkScheme(scheme)).toMatchObject([{ code: "unknownKind", kind }]);
    expect(() => scoreUnit(scheme, {})).toThrow(SchemeError);
  });

  it("a scheme written to a file and read again scores the same", () => {
    const read: Scheme = JSON.parse(JSON.stringify(jiangsu2012));
    const form = { "1.3.fullTime": 5, "1.3.partTime": 6, "3.2.certified": 67, "3.2.certifiedPlan": 4000 };
    expect(scoreUnit(read, form)).toEqual(scoreUnit(jiangsu2012, form));
  });

  it("names every problem at once", () => {
    const scheme = { ...schemeOf({ ...sound, entries: [yes, done], readings: [3] }), basePoints: 11 };
    expect(said(scheme)).toEqual([
      "base points: 11 points, its parts add up to 10",
      "1.1: entry done is never scored",
      "1.1: reading 3 is unknown",
    ]);
  });

  it("carries its problems as data, and is refused again each time", () => {
    const scheme = { ...one, basePoints: 11 };
    for (const _ of [1, 2]) {
      const thrown = catching(() => scoreUnit(scheme, {}));
      expect(thrown).toBeInstanceOf(SchemeError);
      expect(thrown).toMatchObject({ name: "SchemeError", problems: checkScheme(scheme) });
    }
  });
});

function catching(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
