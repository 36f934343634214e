import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries } from "../../src/core/index";
import { acrossCodes, checkScheme, jiangsu2012, readScheme, scoreUnit, scoreUnits } from "../../src/core/index";
import { runs } from "../support/runs";
import { acrossCases, acrossIndicators, acrossScheme } from "./across/index";
import type { Values } from "./kinds/case";
import { reported, validValues } from "./kinds/case";
import { anyValue, asEntries } from "./support/forms";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const cases = Object.entries(acrossCases);

function entriesOf(name: string, values: Values): Entries {
  const code = acrossIndicators.get(name)?.code ?? "";
  return asEntries(Object.fromEntries(Object.entries(values).map(([key, value]) => [`${code}.${key}`, value])));
}

function alone(name: string) {
  const of = acrossIndicators.get(name);
  if (of === undefined) throw new Error(`no case ${name}`);
  return schemeOf(of);
}

describe("kinds of rules that compare units", () => {
  it("make a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(acrossScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(acrossScheme)).toEqual([]);
    expect(acrossCodes(acrossScheme)).toEqual([...acrossIndicators.values()].map(({ code }) => code));
    expect(acrossCodes(jiangsu2012)).toEqual([]);
  });

  it("compare by points that others gave, too", () => {
    expect(checkScheme(schemeOf(indicator({ kind: "rank", entry: "given", tiers: [{ rank: 1, points: 10 }] }, [entry("given", { kind: "score", max: 20 })])))).toEqual([]);
  });

  it.each(cases)("%s gives each of 13 units what the table's words give", (name, { entries, straight }) => {
    const scheme = alone(name);
    // null is a unit that has not reported: it counts for nobody.
    const unit = fc.option(validValues(entries), { freq: 5 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 13 }), (units) => {
        const all = units.filter((one) => one !== null);
        const given = scoreUnits(scheme, units.map((one) => (one === null ? {} : entriesOf(name, one)))).map(({ indicators }) => indicators[0]);
        expect(given.map((row) => [row?.points, row?.status])).toEqual(units.map((one) => (one === null ? [0, "missing"] : [Number(straight(one, all)) / 100, "ok"])));
      }),
      { numRuns: runs(100, 400) },
    );
  });

  it.each(cases.flatMap(([name, { sentences }]) => sentences.map((one) => [name, ...one] as const)))("%s of %j: %d, %s", (name, units, points, zh, en) => {
    const scoreIn = (language: "zh-CN" | "en-US") => scoreUnits(alone(name), units.map((one) => entriesOf(name, one)), { language })[0]?.indicators[0];
    expect(scoreIn("zh-CN")).toMatchObject({ points, explanation: zh });
    expect(scoreIn("en-US")).toMatchObject({ points, explanation: en });
  });

  it.each(cases.filter(([, { sentences }]) => sentences.length > 0))("%s waits for the others where it is scored alone, and is complete all the same", (name, { sentences }) => {
    const [first] = sentences[0]?.[0] ?? [];
    const card = scoreUnit(alone(name), entriesOf(name, first ?? {}));
    expect(card.indicators[0]).toMatchObject({ points: 0, status: "awaiting", issues: [], explanation: "待全省汇总" });
    expect(card).toMatchObject({ complete: true, total: 0 });
  });

  it("min and max of whole numbers stand in the sentence as they are, without decimals of their own", () => {
    const scheme = schemeOf(indicator({ kind: "minMax", entry: "users", points: 10 }, [reported("users", "用户数", "Users")]));
    const cards = scoreUnits(scheme, [50, 20, 140].map((users) => ({ "1.1.users": users })));
    expect(cards.map(({ indicators }) => [indicators[0]?.points, indicators[0]?.explanation])).toEqual([
      [2.5, "用户数 50，最低 20，最高 140（以已报送的 3 市计），（50－20）÷（140－20）×10＝2.5"],
      [0, "用户数 20，最低 20，最高 140（以已报送的 3 市计），（20－20）÷（140－20）×10＝0"],
      [10, "用户数 140，最低 20，最高 140（以已报送的 3 市计），（140－20）÷（140－20）×10＝10"],
    ]);
  });

  it.each(cases)("%s has nothing to wait for where an entry is missing or wrong", (name, { entries }) => {
    const scored = (values: Values) => scoreUnit(alone(name), entriesOf(name, values)).indicators[0];
    expect(scored({})).toMatchObject({ points: 0, status: "missing", explanation: "未填报，不计分" });
    expect(scored(Object.fromEntries(entries.map((one) => [one.name, "约10"])))).toMatchObject({ points: 0, status: "invalid", explanation: "填报有误，不计分" });
  });

  it.each(cases)("%s never throws, and takes nothing wrong into what the others are held against", (name, { entries }) => {
    fc.assert(
      fc.property(validValues(entries), validValues(entries), fc.constantFrom(...entries), anyValue, (own, other, { name: key }, wrong) => {
        const [row, spoilt] = scoreUnits(alone(name), [entriesOf(name, own), entriesOf(name, { ...other, ...asEntries({ [key]: wrong }) })]).map(({ indicators }) => indicators[0]);
        for (const one of [row, spoilt]) {
          expect(one?.points).toBeGreaterThanOrEqual(0);
          expect(one?.points).toBeLessThanOrEqual(one?.max ?? 0);
          expect(one?.explanation).not.toMatch(/^$|undefined|NaN|\[object/);
        }
        const without = scoreUnits(alone(name), [entriesOf(name, own)])[0]?.indicators[0];
        expect(spoilt?.status === "ok" ? without : row).toEqual(without);
      }),
    );
  });

  it.each(cases.flatMap(([name, { entries, refused = [] }]) => refused.map(([rule, code]) => [name, code, rule, entries] as const)))("%s: %s is refused", (_, code, rule, entries) => {
    expect(checkScheme(schemeOf(indicator(rule, entries))).map((problem) => problem.code)).toContain(code);
  });
});
