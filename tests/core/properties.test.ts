import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, Scorecard } from "../../src/core/index";
import { indicatorsOf, issuesOfIndicator, jiangsu2012, scoreUnit } from "../../src/core/index";
import { gainsOf } from "../../src/core/gains";
import { runs } from "../support/runs";
import { anyForm, anyValue, asEntries, completeForm, officialEntries } from "./support/forms";

const score = (entries: Entries) => scoreUnit(jiangsu2012, entries, { explanations: false });

const rowOf = (card: Scorecard, key: string) => card.indicators.find(({ code }) => code === key.slice(0, key.lastIndexOf(".")));

/** Whole hundredths divided by 100, and not -0. */
function isPrintable(points: number): boolean {
  return Object.is(points, Math.round(points * 100) / 100) && !Object.is(points, -0);
}

function expectSound(card: Scorecard): void {
  const sum = (parts: readonly { readonly points: number }[]) => parts.reduce((total, part) => total + Math.round(part.points * 100), 0) / 100;
  expect(card.indicators.map(({ code, max }) => [code, max])).toEqual(indicatorsOf(jiangsu2012).map(({ code, max }) => [code, max]));
  for (const part of [...card.indicators, ...card.categories]) {
    expect(part.points).toBeGreaterThanOrEqual(0);
    expect(part.points).toBeLessThanOrEqual(part.max);
    expect(part.points).toSatisfy(isPrintable);
  }
  for (const category of card.categories) {
    expect(category.points).toBe(sum(card.indicators.filter(({ code }) => code.split(".")[0] === category.code)));
  }
  expect(card.base).toBe(sum(card.categories.slice(0, 7)));
  expect(card.bonus).toBe(card.categories[7]?.points);
  expect(card.total).toBe(sum([{ points: card.base }, { points: card.bonus }]));
  expect(card.base).toBeLessThanOrEqual(1000);
  for (const row of card.indicators) {
    expect(row.status === "ok" || row.points === 0).toBe(true);
    expect(row.issues.length > 0).toBe(row.status !== "ok");
    expect(row.issues.some(({ code }) => code !== "missing")).toBe(row.status === "invalid");
  }
  expect(card.complete).toBe(card.indicators.every(({ status }) => status === "ok"));
}

describe("whatever a form holds", () => {
  it("points stay between 0 and the maximum, are whole hundredths and add up", () => {
    expect.hasAssertions();
    fc.assert(fc.property(completeForm, (form) => expectSound(score(form))));
    fc.assert(fc.property(anyForm, (form) => expectSound(score(form))), { numRuns: runs(100, 300) });
  });

  it("a complete form counts in every row", () => {
    fc.assert(
      fc.property(completeForm, (form) => {
        const card = score(form);
        expect(card.indicators.filter(({ status }) => status !== "ok")).toEqual([]);
        expect(card).toMatchObject({ complete: true, issues: [] });
      }),
    );
  });

  it("scoring with explanations, in either language, gives the same points", () => {
    fc.assert(
      fc.property(fc.oneof(completeForm, anyForm), (form) => {
        const plain = score(form);
        for (const language of ["zh-CN", "en-US"] as const) {
          const card = scoreUnit(jiangsu2012, form, { language });
          expect(card.indicators.map(({ points }) => points)).toEqual(plain.indicators.map(({ points }) => points));
          for (const row of card.indicators) expect(row.explanation).not.toMatch(/^$|undefined|NaN|\[object/);
        }
      }),
    );
  });

  it("the order of entries never matters", () => {
    const shuffled = fc
      .oneof(completeForm, anyForm)
      .chain((form) => fc.tuple(fc.constant(form), fc.shuffledSubarray(Object.entries(form), { minLength: Object.keys(form).length })));
    fc.assert(
      fc.property(shuffled, ([form, entries]) => {
        const [card, again] = [score(form), score(asEntries(Object.fromEntries(entries)))];
        expect({ ...again, issues: [] }).toEqual({ ...card, issues: [] });
        expect(again.issues.map(({ key }) => key).sort()).toEqual(card.issues.map(({ key }) => key).sort());
      }),
    );
  });

  it("a value that is left out never scores and never adds points elsewhere", () => {
    const empty = fc.constantFrom(undefined, null, "");
    fc.assert(
      fc.property(completeForm, fc.constantFrom(...officialEntries), empty, (form, { key }, value) => {
        const [full, card] = [score(form), score({ ...form, [key]: value })];
        expect(rowOf(card, key)).toMatchObject({ points: 0, status: "missing", issues: [{ key, code: "missing" }] });
        expect(card.complete).toBe(false);
        expect(card.indicators.filter((row) => row.code !== rowOf(card, key)?.code)).toEqual(
          full.indicators.filter((row) => row.code !== rowOf(full, key)?.code),
        );
      }),
    );
  });

  it("an invalid value is told from a missing one, and wins over it", () => {
    for (const { key } of officialEntries) {
      const only = asEntries({ [key]: Symbol("value") });
      expect(rowOf(score(only), key)).toMatchObject({ points: 0, status: "invalid" });
    }
    expect(rowOf(score({ "1.3.fullTime": -1 }), "1.3.fullTime")?.issues).toMatchObject([
      { key: "1.3.fullTime", code: "negative" },
      { key: "1.3.partTime", code: "missing" },
    ]);
  });

  it("every unknown key is an issue and never counts", () => {
    const known = new Set(officialEntries.map(({ key }) => key));
    fc.assert(
      fc.property(completeForm, fc.dictionary(fc.string(), anyValue), (form, more) => {
        const unknown = Object.keys(more).filter((key) => !known.has(key));
        const card = score(asEntries({ ...more, ...form }));
        expect(card.issues.map(({ key, code }) => [key, code])).toEqual(unknown.map((key) => [key, "unknownKey"]));
        expect(card.total).toBe(score(form).total);
      }),
    );
  });

  it("entries that a form inherits are not its own", () => {
    const inherited: Entries = Object.create({ "1.1.chairedByCityLeader": true });
    expect(rowOf(score(inherited), "1.1.chairedByCityLeader")).toMatchObject({ points: 0, status: "missing" });
    expect(issuesOfIndicator(jiangsu2012, "1.1", inherited, "zh-CN").map(({ code }) => code)).toContain("missing");
    expect(gainsOf(jiangsu2012, inherited).open.find(({ code }) => code === "1.1")).toMatchObject({ because: "missing" });
    const own: Record<string, boolean> = Object.create(null);
    own["1.1.chairedByCityLeader"] = true;
    expect(rowOf(score(own), "1.1.chairedByCityLeader")?.points).toBe(20);
  });
});

describe("more work never gives fewer points", () => {
  // Absences and revocations take points off; a plan is what the work is divided by.
  const against = /Absences$|Revoked$|Plan$|\.required$|\.submitted$|\.itemsRequired$/;
  const grows = officialEntries.filter(({ key, entry }) => entry.type.kind !== "choice" && !against.test(key));
  const shrinks = officialEntries.filter(({ key, entry }) => entry.type.kind !== "bool" && against.test(key));

  function points(form: Entries, key: string): number {
    return rowOf(score(form), key)?.points ?? NaN;
  }

  it("one more of what counts", () => {
    fc.assert(
      fc.property(completeForm, fc.constantFrom(...grows), fc.integer({ min: 1, max: 50 }), (form, { key, entry }, more) => {
        const value = form[key];
        const whole = entry.atMost === undefined ? Infinity : Number(form[key.slice(0, key.lastIndexOf(".") + 1) + entry.atMost]);
        const most = entry.type.kind === "score" ? entry.type.max : Math.min(whole, Number.MAX_SAFE_INTEGER);
        const larger = typeof value === "boolean" ? true : Math.max(Number(value), Math.min(most, Number(value) + more));
        expect(points({ ...form, [key]: larger }, key)).toBeGreaterThanOrEqual(points(form, key));
      }),
      { numRuns: runs(150, 500) },
    );
  });

  it("one more of what takes off, or a larger plan, never adds", () => {
    fc.assert(
      fc.property(completeForm, fc.constantFrom(...shrinks), fc.integer({ min: 1, max: 50 }), (form, { key }, more) => {
        const larger = Math.min(Number.MAX_SAFE_INTEGER, Number(form[key]) + more);
        expect(points({ ...form, [key]: larger }, key)).toBeLessThanOrEqual(points(form, key));
      }),
      { numRuns: runs(150, 500) },
    );
  });
});
