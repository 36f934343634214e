import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { checkScheme, indicatorsOf, jiangsu2012, noQuota, rankUnits, scoreUnit, scoreUnits } from "../../../src/core/index";
import type { Sensitivity } from "../../../src/core/sensitivity/index";
import { varyRanking } from "../../../src/core/sensitivity/index";
import { otherReadings } from "../../../src/core/sensitivity/otherReadings";
import { rankSpace } from "../../../src/core/sensitivity/rankSums";
import { ruledRanks } from "../../../src/core/sensitivity/ruledRanks";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { acrossCases, acrossScheme } from "../across/index";
import { spreadScheme } from "../across/spread";
import { kindsScheme } from "../support/kindsScheme";
import type { Reported, Straight } from "../total/totalScheme";
import { allRules, anyReported, entriesOf, schemeWith, straightOf, straightRanks, uncappedScheme } from "../total/totalScheme";
import { runs } from "../../support/runs";

const scheme = schemeWith(allRules);
const tiesOnly = schemeWith({ ...allRules, bonus: { capped: true, tiesOnly: true } });
const several = fc.array(anyReported, { minLength: 1, maxLength: 14 });
const unitsOf = (of: Scheme, all: readonly Reported[]) => all.map((one, index) => ({ name: String(index), entries: entriesOf(one), scorecard: scoreUnit(of, entriesOf(one)) }));

function analysed(of: Scheme, all: readonly Reported[], percent: number, trials = 30): Sensitivity {
  const run = varyRanking(unitsOf(of, all), { trials, seed: 5, percent }, of);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

const nearest = (n: number, d: number) => Math.floor(n / d + 0.5);

/** What a unit comes to by the words when its points are these; ties are by what the unit has. */
function straightly(unit: Reported, [given, second, taken, bonus]: readonly [number, number, number, number], fourth: number, isTie: boolean): Straight {
  const found = straightOf({ ...unit, points: [given - second, second, taken, bonus] }, isTie);
  return { ...found, keys: [...found.keys.slice(0, -1), BigInt(fourth)] };
}

describe.each([["the bonus counts", scheme, false], ["the bonus decides ties", tiesOnly, true]] as const)("a ranking under rules of the total, where %s", (_name, of, isTie) => {
  it("stays as it is without a spread, whatever vetoes, gates and ties decided", () => {
    fc.assert(
      fc.property(several, (all) => {
        const found = analysed(of, all, 0, 4);
        const ranked = rankUnits(unitsOf(of, all), of);
        expect(found.units.map(({ rank, kept, weighed }) => [rank, kept, weighed])).toEqual(ranked.map(({ rank }) => [rank, 4, { best: rank, worst: rank }]));
        expect(found.pairs.every(({ turned }) => turned === 0)).toBe(true);
      }),
    );
  });

  it("gives under other weights the ranks of the words", () => {
    const weight = fc.integer({ min: 9_000, max: 11_000 });
    fc.assert(
      fc.property(several, fc.tuple(weight, weight, weight, weight), (all, [w1, w2, w3, w4]) => {
        const space = rankSpace(all.length);
        ruledRanks(of, unitsOf(of, all)).weighed(Float64Array.of(w1, w2, w3, w4), 10_000, space);
        const straight = all.map((one) => {
          const [p1, p2, p3, p4] = one.points;
          return straightly(one, [nearest(10_000 * (p1 * w1 + p2 * w2), 6_000 * w1 + 4_000 * w2), p2, nearest(p3 * w3, 10_000), nearest(p4 * w4, 10_000)], p4, isTie);
        });
        expect([...space.ranks]).toEqual(straightRanks(straight));
      }),
      { numRuns: runs(125, 500) },
    );
  });

  it("gives without an indicator the ranks of the words", () => {
    fc.assert(
      fc.property(several, (all) => {
        const space = rankSpace(all.length);
        const ruled = ruledRanks(of, unitsOf(of, all));
        const ranks = [0, 1, 2, 3].map((indicator) => {
          ruled.without(indicator, space);
          return [...space.ranks];
        });
        const straight = [
          all.map((one) => straightly(one, [nearest(10_000 * one.points[1], 4_000), one.points[1], one.points[2], one.points[3]], one.points[3], isTie)),
          all.map((one) => straightly(one, [nearest(10_000 * one.points[0], 6_000), 0, one.points[2], one.points[3]], one.points[3], isTie)),
          all.map((one) => straightly(one, [one.points[0] + one.points[1], one.points[1], 0, one.points[3]], one.points[3], isTie)),
          all.map((one) => straightly(one, [one.points[0] + one.points[1], one.points[1], one.points[2], 0], 0, isTie)),
        ];
        expect(ranks).toEqual(straight.map(straightRanks));
      }),
      { numRuns: runs(125, 500) },
    );
  });
});

it("weighs all of a bonus that rules of the total do not cap", () => {
  const uncapped = uncappedScheme();
  const nothing = { incident: false, cases: 0, sealed: false, forged: false };
  const space = rankSpace(2);
  const ruled = ruledRanks(uncapped, unitsOf(uncapped, [{ points: [5000, 3000, 0, 1000], ...nothing }, { points: [5000, 3085, 0, 920], ...nothing }]));
  const ranksAt = (bonus: number) => {
    ruled.weighed(Float64Array.of(10_000, 10_000, 10_000, bonus), 10_000, space);
    return [...space.ranks];
  };
  // 90 and 90.05; with a tenth more of the bonus 91 and 90.97.
  expect([ranksAt(10_000), ranksAt(11_000)]).toEqual([[2, 1], [1, 2]]);
});

describe("ranks under rules of the total, of single cases", () => {
  const unit = (points: Reported["points"], vetoes: Partial<Reported> = {}): Reported => ({ points, incident: false, cases: 0, sealed: false, forged: false, ...vetoes });
  const ranked = (of: Scheme, all: readonly Reported[], by: "same weights" | number) => {
    const space = rankSpace(all.length);
    const ruled = ruledRanks(of, unitsOf(of, all));
    if (by === "same weights") ruled.weighed(Float64Array.of(10_000, 10_000, 10_000, 10_000), 10_000, space);
    else ruled.without(by, space);
    return [...space.ranks];
  };

  it("a bound is reached by what it states", () => {
    // 30 base points qualify; without a vetoing entry the other would stand first.
    expect(ranked(scheme, [unit([3000, 0, 0, 0]), unit([6000, 4000, 0, 0], { forged: true })], "same weights")).toEqual([1, 2]);
    // At 60 the bonus counts: 60 and 8 against 67.
    expect(ranked(scheme, [unit([6000, 0, 0, 800]), unit([6000, 700, 0, 0])], "same weights")).toEqual([1, 2]);
  });

  it("equal totals are parted by ties, and shared where these are equal too", () => {
    expect(ranked(scheme, [unit([5000, 2000, 0, 800]), unit([4000, 3000, 0, 800])], "same weights")).toEqual([2, 1]);
    expect(ranked(scheme, [unit([5000, 2000, 0, 800]), unit([5000, 2000, 0, 900]), unit([5000, 2000, 0, 800])], "same weights")).toEqual([2, 1, 2]);
    // The first is behind the others, and these share what comes after the best.
    expect(ranked(scheme, [unit([4000, 3000, 0, 800]), unit([5000, 2000, 0, 900]), unit([5000, 2000, 0, 900]), unit([5000, 2000, 0, 800])], "same weights")).toEqual([1, 2, 2, 4]);
  });

  it("an indicator that is left out decides no tie either", () => {
    // 4.1 alone parts them.
    const apart = [unit([5000, 2000, 0, 800]), unit([5000, 2000, 0, 900])];
    expect([ranked(scheme, apart, "same weights"), ranked(scheme, apart, 3)]).toEqual([[2, 1], [1, 1]]);
    // Without 2.1 their base is the same, and so is what category 2 has left.
    const level = [unit([5000, 2000, 0, 800]), unit([5000, 3000, 0, 800])];
    expect([ranked(scheme, level, "same weights"), ranked(scheme, level, 1)]).toEqual([[2, 1], [1, 1]]);
    // Another indicator that is left out leaves it its say.
    expect(ranked(scheme, apart, 0)).toEqual([2, 1]);
  });

  it("without the only base indicator the rest decides", () => {
    const [base, , , bonus] = schemeWith({}).categories;
    if (base === undefined || bonus === undefined) throw new Error("no categories");
    const small: Scheme = { ...schemeWith({}), basePoints: 60, bonusPoints: 10, categories: [base, { ...bonus }] };
    const all = [unit([6000, 0, 0, 100]), unit([1000, 0, 0, 900])];
    expect([ranked(small, all, "same weights"), ranked(small, all, 0)]).toEqual([[1, 2], [2, 1]]);
  });

  it("an indicator left out of a whole analysis leaves a vetoed total as it is", () => {
    // 59 by its veto against 55; without 2.1 a veto still, and 50.
    const { units, indicators } = analysed(scheme, [unit([5000, 3000, 0, 0], { incident: true }), unit([3000, 2500, 0, 0])], 10);
    expect(units.map(({ name }) => name)).toEqual(["0", "1"]);
    expect(indicators.find(({ code }) => code === "2.1")).toEqual({ code: "2.1", moved: [], furthest: 0 });
  });
});

describe("readings that are parameters", () => {
  it.each<readonly [string, Scheme, readonly string[]]>([
    ["jiangsu2012", jiangsu2012, ["quotaFull"]],
    ["rules of the total", scheme, ["vetoCeiling", "vetoFixed"]],
    ["kinds", kindsScheme, ["growthWhole", "growthParts"]],
    ["across", acrossScheme, ["absentSpread"]],
    ["spread", spreadScheme, ["absentMean"]],
    ["county", exampleSchemes[0] ?? scheme, ["growthWhole", "vetoCeiling"]],
    ["monitoring", exampleSchemes[1] ?? scheme, ["absentSpread", "absentMean", "growthWhole"]],
  ])("of %s are told, and each makes a sound scheme that is switched in nothing else", (_name, of, codes) => {
    const others = otherReadings(of);
    expect(others.map(({ code }) => code)).toEqual(codes);
    for (const { scheme: other, indicators } of others) {
      expect(checkScheme(other)).toEqual([]);
      const differing = indicatorsOf(other).filter((one, index) => JSON.stringify(one) !== JSON.stringify(indicatorsOf(of)[index]));
      expect(differing.map(({ code }) => code)).toEqual(indicators);
      expect(indicators.length > 0).toBe(JSON.stringify(other.total) === JSON.stringify(of.total));
    }
  });

  it("switch back to what they were", () => {
    const back: Readonly<Record<string, string>> = { quotaFull: "quotaZero", absentSpread: "absentMean", absentMean: "absentSpread" };
    for (const scheme of [jiangsu2012, spreadScheme, acrossScheme]) {
      for (const { code, scheme: other } of otherReadings(scheme)) {
        const again = otherReadings(other).find((one) => one.code === back[code]);
        expect(JSON.stringify(again?.scheme)).toBe(JSON.stringify(scheme));
      }
    }
  });

  it("move the ranks that scoring all cities anew gives", () => {
    const forms = [
      { "3.2.certifiedPlan": noQuota, "1.1.chairedByCityLeader": true },
      { "3.2.certified": 60, "3.2.certifiedPlan": 100, "1.1.chairedByCityLeader": true },
      { "1.3.fullTime": 3, "1.3.partTime": 0 },
    ];
    const run = varyRanking(forms.map((entries, index) => ({ name: String(index), entries, scorecard: scoreUnit(jiangsu2012, entries) })), { trials: 1, seed: 1, percent: 10 }, jiangsu2012);
    let step = run.next();
    while (step.done !== true) step = run.next();
    // The first city's plan was not set: 20 points now, 80 of them where that gives all the points.
    expect(step.value.readings).toEqual([{ code: "quotaFull", indicators: ["3.2", "3.3a", "3.3b"], moved: [{ name: "1", from: 1, to: 2 }, { name: "0", from: 2, to: 1 }], furthest: 1 }]);
  });

  it("compare cities among themselves anew", () => {
    const [name = "", { entries }] = Object.entries(acrossCases).find(([key]) => key === "notApplicable") ?? ["", { entries: [] }];
    expect([name, entries.length]).toEqual(["notApplicable", 3]);
    const code = indicatorsOf(acrossScheme).find(({ rule }) => rule.kind === "notApplicable")?.code ?? "";
    const forms = [{ [`${code}.none`]: true }, { [`${code}.none`]: false, [`${code}.done`]: 1, [`${code}.received`]: 2 }];
    const other = otherReadings(acrossScheme)[0]?.scheme ?? acrossScheme;
    const pointsUnder = (of: Scheme) => scoreUnits(of, forms).map(({ total }) => total);
    // The mean of the others is 5; of the rest of the category nothing was reported.
    expect([pointsUnder(acrossScheme), pointsUnder(other)]).toEqual([[5, 5], [0, 5]]);
    const shareCode = indicatorsOf(acrossScheme).find(({ rule }) => rule.kind === "shareOfAll")?.code ?? "";
    const movedWith = (first: number, second: number) => {
      const shares = forms.map((form, index) => ({ ...form, [`${shareCode}.users`]: index === 0 ? first : second }));
      const cards = scoreUnits(acrossScheme, shares);
      const run = varyRanking(shares.map((entries, index) => ({ name: String(index), entries, scorecard: cards[index] ?? scoreUnit(acrossScheme, entries) })), { trials: 1, seed: 1, percent: 0 }, acrossScheme);
      let step = run.next();
      while (step.done !== true) step = run.next();
      return step.value.readings;
    };
    expect(movedWith(1, 1)).toEqual([{ code: "absentSpread", indicators: [code], moved: [{ name: "0", from: 1, to: 2 }], furthest: 1 }]);
    // With three quarters of all queries it stays ahead: 20 and 10 points, and 15 and 10.
    expect(movedWith(3, 1)).toEqual([{ code: "absentSpread", indicators: [code], moved: [], furthest: 0 }]);
  });
});
