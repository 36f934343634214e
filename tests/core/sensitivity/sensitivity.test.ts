import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme, Scorecard } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012, scoreUnit, subtractPoints } from "../../../src/core/index";
import type { Sensitivity, Variation } from "../../../src/core/sensitivity/index";
import { varyRanking } from "../../../src/core/sensitivity/index";
import { otherReadings } from "../../../src/core/sensitivity/otherReadings";
import { anyForm } from "../support/forms";
import { allRules, schemeWith } from "../total/totalScheme";

interface Unit {
  readonly name: string;
  readonly scorecard: Scorecard;
}

const variation: Variation = { trials: 300, seed: 7, percent: 10 };

function analysed(units: readonly Unit[], how: Partial<Variation> = {}): Sensitivity {
  const run = varyRanking(units, { ...variation, ...how });
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** A city by its points of each category in hundredths, with one indicator to a category. */
function unitOf(name: string, hundredths: readonly number[]): Unit {
  const points = hundredths.map((one) => one / 100);
  const total = hundredths.reduce((sum, one) => sum + one, 0) / 100;
  const categories = points.map((one, index) => ({ code: String(index + 1), points: one, max: 200 }));
  const indicators = points.map((one, index) => ({ code: `${index + 1}.1`, points: one, max: 200, status: "ok" as const, issues: [], explanation: "" }));
  return { name, scorecard: { indicators, categories, base: total, bonus: 0, total, complete: true, issues: [] } };
}

const points = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 });
/** Cities near one another, so that orders do turn. */
const close = fc.array(fc.array(fc.integer({ min: 900, max: 1_000 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 20 }).map((all) => all.map((one, index) => unitOf(`市${index}`, one)));
const scored = fc.array(anyForm, { minLength: 1, maxLength: 8 }).map((forms) => forms.map((form, index) => ({ name: `市${index}`, scorecard: scoreUnit(jiangsu2012, form, { explanations: false }) })));

/** One more than how many are ahead: ranks straight from totals. */
const ranksOf = (totals: readonly number[]) => totals.map((own) => 1 + totals.filter((other) => other > own).length);

describe("a ranking held against other weights", () => {
  it("stays as it is without a spread", () => {
    fc.assert(
      fc.property(scored, (units) => {
        const found = analysed(units, { percent: 0, trials: 20 });
        for (const { rank, weighed, kept } of found.units) expect([weighed, kept]).toEqual([{ best: rank, worst: rank }, 20]);
        expect(found.pairs.every(({ turned }) => turned === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("turns a known pair round as often as reckoned by hand, and knows the range", () => {
    // 乙 is ahead where its weight exceeds the other by 1.01 % or more: (0.2 − 0.0101)² / (2 × 0.2²) = 0.451.
    const found = analysed([unitOf("甲", [1_000, 0]), unitOf("乙", [0, 990])], { trials: 20_000 });
    const [pair] = found.pairs;
    expect(pair).toMatchObject({ upper: "甲", lower: "乙", gap: 0.1, unsafe: "weights" });
    expect((pair?.turned ?? 0) / 20_000).toBeGreaterThan(0.44);
    expect((pair?.turned ?? 0) / 20_000).toBeLessThan(0.46);
    expect(found.units.map(({ weighed }) => weighed)).toEqual([{ best: 1, worst: 2 }, { best: 1, worst: 2 }]);
    expect(found.units[0]?.kept).toBe(20_000 - (pair?.turned ?? 0));
  });

  it("cannot turn what ten per cent cannot reach", () => {
    // 0.9 × 1000 against 1.1 × 818 is 900 against 899.8, 819 would be 900.9.
    expect(analysed([unitOf("甲", [1_000, 0]), unitOf("乙", [0, 818])], { trials: 20_000 }).pairs[0]?.turned).toBe(0);
    expect(analysed([unitOf("甲", [1_000, 0]), unitOf("乙", [0, 860])], { trials: 20_000 }).pairs[0]?.turned).toBeGreaterThan(0);
  });

  it("lets nobody fall behind whom it leads in every category", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 3 }), close, (behind, margin, others) => {
        const units = [...others, unitOf("后", behind), unitOf("先", behind.map((one) => one + margin))];
        const found = analysed(units, { percent: 100, trials: 100 });
        const [ahead, after] = ["先", "后"].map((name) => found.units.find((one) => one.name === name));
        expect(ahead?.weighed.worst).toBeLessThanOrEqual(after?.weighed.worst ?? 0);
        expect(ahead?.weighed.best).toBeLessThanOrEqual(after?.weighed.best ?? 0);
        const pair = analysed([unitOf("后", behind), unitOf("先", behind.map((one) => one + margin))], { trials: 100 }).pairs[0];
        expect([pair?.upper, pair?.turned]).toEqual(["先", 0]);
      }),
      { numRuns: 50 },
    );
  });

  it("lets cities of equal points share every rank, and marks them not", () => {
    const found = analysed([unitOf("甲", [500, 400, 0, 1]), unitOf("乙", [500, 400, 0, 1]), unitOf("丙", [400, 499, 1, 0])]);
    const [first, second, third] = found.units;
    expect([first?.rank, second?.rank, third?.rank]).toEqual([1, 1, 3]);
    expect(second).toEqual({ ...first, name: "乙" });
    expect(found.pairs[0]).toMatchObject({ gap: 0, turned: 0, turnedWithout: [], unsafe: null });
  });

  it("marks cities that share a rank by chance alone", () => {
    const [pair] = analysed([unitOf("甲", [500, 400]), unitOf("乙", [400, 500])]).pairs;
    expect(pair?.gap).toBe(0);
    expect(pair?.turned).toBeGreaterThan(290);
    expect(pair?.unsafe).toBe("weights");
  });

  it("gives every city the same whatever order they come in, as long as none are level", () => {
    fc.assert(
      fc.property(close, fc.infiniteStream(fc.nat()), (units, keys) => {
        const mixed = units.map((unit) => ({ unit, key: keys.next().value })).sort((a, b) => a.key - b.key).map(({ unit }) => unit);
        const byName = (found: Sensitivity) => new Map(found.units.map((unit) => [unit.name, unit]));
        const [found, other] = [analysed(units, { trials: 50 }), analysed(mixed, { trials: 50 })];
        expect(byName(other)).toEqual(byName(found));
        const isLevel = new Set(found.units.map(({ rank }) => rank)).size < units.length;
        expect(isLevel ? found : other).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });

  it("is the same for the same seed, and another for another", () => {
    const units = [unitOf("甲", [1_000, 0]), unitOf("乙", [0, 990]), unitOf("丙", [480, 480])];
    expect(analysed(units)).toEqual(analysed(units));
    expect(analysed(units, { seed: 8 }).units).not.toEqual(analysed(units).units);
    // These figures stand on sheets that were made: a change of the sequence would change them all.
    expect(analysed(units, { seed: 2012, trials: 1_000 }).units.map(({ kept }) => kept)).toEqual([521, 318, 606]);
  });

  it("counts the present rank into every range, and each trial once", () => {
    fc.assert(
      fc.property(close, (units) => {
        for (const { rank, weighed, leftOut, kept } of analysed(units, { trials: 40 }).units) {
          for (const { best, worst } of [weighed, leftOut]) expect(best <= rank && rank <= worst).toBe(true);
          expect(kept).toBeLessThanOrEqual(40);
          expect(kept === 40).toBe(weighed.best === weighed.worst);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("answers for no city and for one", () => {
    expect(analysed([])).toEqual({ ...variation, units: [], pairs: [], indicators: [], readings: [] });
    const one = analysed([unitOf("甲", [1, 2])]);
    expect(one.units).toEqual([{ name: "甲", rank: 1, total: 0.03, complete: true, weighed: { best: 1, worst: 1 }, kept: 300, leftOut: { best: 1, worst: 1 } }]);
    expect(one.pairs).toEqual([]);
  });

  it("tells two cities of one name apart", () => {
    const found = analysed([unitOf("甲", [10, 0]), unitOf("甲", [500, 600])]);
    expect(found.units.map(({ name, total }) => [name, total])).toEqual([["甲", 11], ["甲", 0.1]]);
  });
});

describe("what is not safe", () => {
  it("is an order that more than a twentieth of the trials change, and not just a twentieth", () => {
    const found = Array.from({ length: 60 }, (_, seed) => analysed([unitOf("甲", [1_000, 0]), unitOf("乙", [0, 900])], { seed, trials: 20 }).pairs[0]);
    const unsafeBy = new Map(found.map((pair) => [pair?.turned, pair?.unsafe]));
    expect([0, 1, 2, 3].map((turned) => unsafeBy.get(turned))).toEqual(["indicator", "indicator", "weights", "weights"]);
  });
});

describe("an analysis that goes on", () => {
  /** What it yields before it is done. */
  const breaths = (units: readonly Unit[], trials: number, scheme?: Scheme): readonly number[] => [...varyRanking(units, { trials, seed: 1, percent: 10 }, scheme)];
  const some = (count: number) => Array.from({ length: count }, (_, index) => unitOf(`市${index}`, [index]));

  it("takes breath every 5,000 units ranked, and after each indicator", () => {
    expect(breaths(some(2), 6_000)).toEqual([0, 2_500, 5_000, 6_000]);
    expect(breaths([], 12_000)).toEqual([0, 5_000, 10_000]);
    // However many there are, every trial at least.
    expect(breaths(some(5_001), 2)).toEqual([0, 1, 2]);
  });

  it("takes it sooner under rules of the total, and every 25 units scored anew", () => {
    const ruled = schemeWith({ ...allRules, vetoes: [{ entry: "2.1.incident" }, { entry: "2.1.cases" }, { entry: "2.1.sealed" }, { entry: "2.1.forged" }] });
    const unit = (name: string) => ({ name, scorecard: scoreUnit(ruled, {}) });
    expect(breaths([unit("甲"), unit("乙"), unit("丙")], 1_200, ruled)).toEqual([0, 500, 1_000, ...Array.from({ length: 4 }, () => 1_200)]);
    const readings = otherReadings(jiangsu2012);
    expect(readings.map(({ code }) => code)).toEqual(["quotaFull"]);
    const indicators = indicatorsOf(jiangsu2012).length;
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: String(index), scorecard: scoreUnit(jiangsu2012, {}, { explanations: false }) }));
    // One before the reading, and one at the first, the 26th and the 51st of its units.
    expect([1, 25, 26, 51].map((count) => breaths(many(count), 1, jiangsu2012).length - 1 - indicators)).toEqual([2, 2, 3, 4]);
  });
});

describe("each indicator left out", () => {
  it("gives the ranks of the totals less its points", () => {
    fc.assert(
      fc.property(scored, (units) => {
        const found = analysed(units, { trials: 1 });
        const codes = units[0]?.scorecard.indicators.map(({ code }) => code) ?? [];
        expect(found.indicators.map(({ code }) => code)).toEqual(codes);
        const now = ranksOf(units.map(({ scorecard }) => scorecard.total));
        const all = [now];
        for (const [index, { moved, furthest }] of found.indicators.entries()) {
          const then = ranksOf(units.map(({ scorecard }) => subtractPoints(scorecard.total, scorecard.indicators[index]?.points ?? 0)));
          all.push(then);
          const expected = units.flatMap(({ name }, at) => (now[at] === then[at] ? [] : [`${name} ${now[at]} ${then[at]}`]));
          expect(moved.map(({ name, from, to }) => `${name} ${from} ${to}`).sort()).toEqual(expected.sort());
          expect(furthest).toBe(Math.max(0, ...now.map((one, at) => Math.abs(one - (then[at] ?? 0)))));
        }
        for (const [at, { name }] of units.entries()) {
          const ranks = all.map((one) => one[at] ?? 0);
          expect(found.units.find((unit) => unit.name === name)?.leftOut).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("marks a gap that one indicator alone makes", () => {
    const found = analysed([unitOf("甲", [10_000, 5_000, 30]), unitOf("乙", [10_000, 5_000, 0])]);
    expect(found.pairs[0]).toMatchObject({ gap: 0.3, turned: 0, turnedWithout: ["3.1"], unsafe: "indicator" });
  });
});
