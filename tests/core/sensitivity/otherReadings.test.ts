import { describe, expect, it } from "vitest";
import type { Entry, Rule, Scheme } from "../../../src/core/index";
import { checkScheme, indicatorsOf } from "../../../src/core/index";
import { otherReadings } from "../../../src/core/sensitivity/otherReadings";
import { entry, indicator, schemeOf } from "../support/smallScheme";
import { allRules, schemeWith } from "../total/totalScheme";

const yes: Entry = entry("yes", { kind: "bool" });
const growing: readonly Entry[] = [entry("now"), entry("before", { kind: "plan" })];
const inParts: Rule = { kind: "growth", current: "now", last: "before", each: 0.5, max: 10 };
const inSteps: Rule = { ...inParts, step: 1 };
const flag = (points: number): Rule => ({ kind: "flag", entry: "yes", points });

/** The rules of a scheme's indicators, by the reading that is switched. */
const rulesBy = (scheme: Scheme) => Object.fromEntries(otherReadings(scheme).map(({ code, scheme: other }) => [code, indicatorsOf(other).map(({ rule }) => rule)]));

describe("a growth is counted in whole steps, and in parts, wherever it stands in a rule", () => {
  it.each<readonly [string, (growth: Rule) => Rule, readonly Entry[], number]>([
    ["alone", (growth) => growth, growing, 10],
    ["in a cap", (growth) => ({ kind: "cap", max: 8, of: growth }), growing, 8],
    ["in what is spread", (growth) => ({ kind: "spread", entry: "yes", of: growth }), [yes, ...growing], 10],
    ["in what the mean of others stands for", (growth) => ({ kind: "notApplicable", entry: "yes", of: growth }), [yes, ...growing], 10],
    ["in a sum", (growth) => ({ kind: "sum", of: [flag(2), growth] }), [yes, ...growing], 12],
    ["in the highest", (growth) => ({ kind: "highest", of: [growth, flag(2)] }), [yes, ...growing], 10],
    ["in the best of several", (growth) => ({ kind: "bestOf", best: 1, of: [flag(2), growth] }), [yes, ...growing], 10],
    ["in a weighted part", (growth) => ({ kind: "weighted", parts: [{ percent: 40, of: flag(10) }, { percent: 60, of: growth }] }), [yes, ...growing], 10],
    ["where a test holds", (growth) => ({ kind: "conditional", entry: "yes", then: growth }), [yes, ...growing], 10],
    ["where it holds, beside another rule", (growth) => ({ kind: "conditional", entry: "yes", then: growth, otherwise: flag(2) }), [yes, ...growing], 10],
    ["where it does not hold", (growth) => ({ kind: "conditional", entry: "yes", then: flag(2), otherwise: growth }), [yes, ...growing], 10],
    ["in what is taken off from", (growth) => ({ kind: "deduction", from: growth, deductions: [{ entry: "cases", each: 1 }] }), [...growing, entry("cases")], 10],
    ["in what lacking matters are taken off from", (growth) => ({ kind: "missing", from: growth, entries: ["yes"], each: 1 }), [yes, ...growing], 10],
  ])("%s", (_where, make, entries, max) => {
    const schemes = [inParts, inSteps].map((growth) => schemeOf(indicator(make(growth), entries, max), indicator(flag(5), [yes], 5, "1.2")));
    for (const [index, scheme] of schemes.entries()) {
      expect(checkScheme(scheme)).toEqual([]);
      const code = index === 0 ? "growthWhole" : "growthParts";
      const found = otherReadings(scheme).find((one) => one.code === code);
      expect(found?.indicators).toEqual(["1.1"]);
      expect(indicatorsOf(found?.scheme ?? scheme).map(({ rule }) => rule)).toStrictEqual([make(index === 0 ? inSteps : inParts), flag(5)]);
      expect(checkScheme(found?.scheme ?? scheme)).toEqual([]);
    }
  });

  it("steps of several per cent are so many points a per cent, where these are whole hundredths", () => {
    const stepped = (each: number, step: number): Rule => ({ kind: "growth", current: "now", last: "before", each, max: 10, step });
    const of = (rule: Rule) => rulesBy(schemeOf(indicator(rule, growing)));
    expect(of(stepped(2, 5))).toStrictEqual({ growthParts: [{ kind: "growth", current: "now", last: "before", each: 0.4, max: 10 }] });
    expect(of(stepped(1, 3))).toEqual({});
  });

  it("steps of other rules stay", () => {
    expect(rulesBy(schemeOf(indicator({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "now", each: 2, step: 5 } }, [entry("now")])))).toEqual({});
    expect(rulesBy(schemeOf(indicator({ kind: "deduction", from: 10, deductions: [{ entry: "now", each: 1 }] }, [entry("now")])))).toEqual({});
    expect(rulesBy(schemeOf(indicator({ kind: "missing", from: 10, entries: ["yes"], each: 1 }, [yes])))).toEqual({});
  });
});

it("vetoes that fix a total become bounds, and bounds fix it", () => {
  const vetoesBy = Object.fromEntries(otherReadings(schemeWith(allRules)).map(({ code, scheme }) => [code, scheme.total?.vetoes]));
  const [incident, cases, sealed, forged] = allRules.vetoes ?? [];
  expect(vetoesBy).toStrictEqual({
    vetoCeiling: [{ ...incident, isCeiling: true }, { ...cases, isCeiling: true }, sealed, forged],
    vetoFixed: [incident, cases, { ...sealed, isCeiling: false }, forged],
  });
  // One that is a bound already is nothing to switch to a bound.
  expect(otherReadings(schemeWith({ vetoes: [{ entry: "2.1.sealed", total: 70, isCeiling: true }] })).map(({ code }) => code)).toEqual(["vetoFixed"]);
});

it("is nothing where only a text says how it is read", () => {
  expect(otherReadings(schemeOf(indicator(flag(10), [yes])))).toEqual([]);
  expect(otherReadings(schemeWith({ vetoes: [{ entry: "2.1.forged" }] }))).toEqual([]);
  expect(otherReadings(schemeWith({ qualifiedFrom: 30 }))).toEqual([]);
});
