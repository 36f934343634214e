import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, Language } from "../../src/core/index";
import { checkScheme, prepareIndicator, readScheme, renderFormula, scoreUnit, wordsOf } from "../../src/core/index";
import { runs } from "../support/runs";
import type { Values } from "./kinds/case";
import { validValues } from "./kinds/case";
import { kindCases } from "./kinds/index";
import { anyValue, asEntries } from "./support/forms";
import { kindIndicators, kindsScheme } from "./support/kindsScheme";
import { indicator, schemeOf } from "./support/smallScheme";

const cases = Object.entries(kindCases);

function scoreOf(name: string, values: Values | Entries, language: Language = "zh-CN") {
  const of = kindIndicators.get(name);
  if (of === undefined) throw new Error(`no case ${name}`);
  const entries = asEntries(Object.fromEntries(Object.entries(values).map(([key, value]) => [`${of.code}.${key}`, value])));
  const row = scoreUnit(schemeOf(of), entries, { language }).indicators[0];
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

describe("kinds of rules for other tables", () => {
  it("make a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(kindsScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(kindsScheme)).toEqual([]);
  });

  it.each(cases)("%s gives what the table's words give", (name, { entries, straight }) => {
    fc.assert(
      fc.property(validValues(entries), (values) => {
        expect([values, scoreOf(name, values)]).toMatchObject([values, { points: Number(straight(values)) / 100, status: "ok", issues: [] }]);
      }),
      { numRuns: runs(100, 400) },
    );
  });

  it.each(cases)("%s never gives points for what is missing or wrong, and never throws", (name, { entries }) => {
    fc.assert(
      fc.property(validValues(entries), fc.constantFrom(...entries), anyValue, (values, { name: key }, wrong) => {
        const row = scoreOf(name, { ...values, ...asEntries({ [key]: wrong }) });
        expect(row.status === "ok" || row.points === 0).toBe(true);
        expect(row.points).toBeGreaterThanOrEqual(0);
        expect(row.points).toBeLessThanOrEqual(row.max);
        expect(row.explanation).not.toMatch(/^$|undefined|NaN|\[object/);
      }),
    );
  });

  it.each(cases.flatMap(([name, { sentences }]) => sentences.map((one) => [name, ...one] as const)))("%s of %j: %d, %s", (name, values, points, zh, en) => {
    expect(scoreOf(name, values)).toMatchObject({ points, explanation: zh });
    expect(scoreOf(name, values, "en-US")).toMatchObject({ points, explanation: en });
  });

  it.each(cases.flatMap(([name, { entries, refused = [] }]) => refused.map(([rule, code]) => [name, code, rule, entries] as const)))(
    "%s: %s is refused",
    (_, code, rule, entries) => {
      expect(checkScheme(schemeOf(indicator(rule, entries))).map((problem) => problem.code)).toContain(code);
    },
  );
});

describe("their formulas", () => {
  const plain = new Set(["IF", "AND", "MIN", "MAX", "INT", "ROUND", "MOD", "MATCH", "YEAR", "MONTH", "DAY", "RIGHT"]);
  const far = "'2012年连云港市填报表（省考核小组认定版）'!$XFD$1048576";

  it.each([...kindIndicators])("%s: plain functions, balanced, within Excel's lengths", (_, of) => {
    const { scoring, entries } = prepareIndicator(of);
    const refs = entries.map(() => far);
    for (const formula of [scoring.points.formula(refs), ...(["zh-CN", "en-US"] as const).map((language) => renderFormula(scoring.explain(wordsOf(language)), refs))]) {
      const code = formula.replace(/"(?:[^"]|"")*"/g, "").replaceAll(far, "A1");
      for (const [, name = ""] of code.matchAll(/([A-Z][A-Z0-9._]*)\(/g)) expect(plain).toContain(name);
      expect(code).not.toMatch(/undefined|NaN|Infinity/);
      expect(code.split("(").length).toBe(code.split(")").length);
      expect([formula.length < 8191, formula.length]).toEqual([true, formula.length]);
    }
  });
});
