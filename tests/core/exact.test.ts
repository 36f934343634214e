import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asShown, decimalToHundredths, growthPoints, hundredths, hundredthsOfPercent, isPoints, meanOf, percentSteps, plainZero, proportionOf, reachesShare, shortfallRatio, weightedPoints, wholeSteps } from "../../src/core/exact";

describe("a number as a spreadsheet shows it (reading 21)", () => {
  it.each([
    [0, 0],
    [5.000000000000001, 5],
    [20.000000000000004, 20],
    [99.99999999999999, 100],
    [99.99999999999994, 99.9999999999999],
    [99.9999999999999, 99.9999999999999],
    [0.1 + 0.2, 0.3],
    [17.46 + 38.91 + 2.3 + 1.33, 60],
    [33333333333333.332, 33333333333333.3],
    [12345.678901234567, 12345.6789012346],
    [1e-20, 0],
    [0.001, 0.001],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [1e300, 1e300],
    [Infinity, Infinity],
    [-0.5, -0.5],
    [-1 / 3, -1 / 3],
    [1e-6, 1e-6],
  ])("%d is %d", (value, shown) => expect(asShown(value)).toBe(shown));

  it("is every decimal of up to 12 digits itself", () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(decimal, (value) => {
        expect(asShown(value)).toBe(value);
      }),
    );
  });
});

describe("a decimal in hundredths, rounded half up on the digits a person sees", () => {
  it.each([
    [0, 0],
    [20, 2000],
    [100, 10000],
    [0.01, 1],
    [0.1, 10],
    [0.005, 1],
    [0.0049999999, 0],
    [0.015, 2],
    [0.995, 100],
    [1.005, 101],
    [2.675, 268],
    [8.345, 835],
    [19.995, 2000],
    [99.994999999999, 9999],
    [1e-7, 0],
    [5e-7, 0],
    [5e-324, 0],
    [0.00055, 0],
    [0.0055, 1],
    [0.0009, 0],
    [0.009, 1],
    [123456.785, 12345679],
    [1e21, 1e23],
    [1.5e21, 1.5e23],
  ])("%d is %d hundredths", (value, hundredths) => expect(decimalToHundredths(value)).toBe(hundredths));

  it("agrees with whole-number arithmetic for every thousandth up to 100", () => {
    const wrong: number[] = [];
    for (let thousandths = 0; thousandths <= 100_000; thousandths += 1) {
      const value = Number(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`);
      if (decimalToHundredths(value) !== Math.floor((thousandths + 5) / 10)) wrong.push(value);
    }
    expect(wrong).toEqual([]);
  });
});

describe("points", () => {
  it.each([0, 0.01, 0.07, 0.29, 1.1, 2.3, 4.35, 20, 1000])("%d is a number of points", (points) => expect(isPoints(points)).toBe(true));
  it("as far as their hundredths are counted exactly", () => {
    expect(isPoints(90_071_992_547_409.91)).toBe(true);
    expect(isPoints(1e15)).toBe(false);
  });
  it.each([-1, -0.01, 0.001, 1.005, 0.1 + 0.2, NaN, Infinity, 1e300])("%d is none", (points) => expect(isPoints(points)).toBe(false));
});

describe("proportions", () => {
  it("of any points are exact for all whole numbers", () => {
    const whole = fc.oneof(fc.integer({ min: 1, max: 1e6 }), fc.maxSafeNat().map((value) => Math.max(1, value)));
    const points = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(points, whole, whole, (hundredths, part, all) => {
        const exact = (2n * BigInt(hundredths) * BigInt(part) + BigInt(all)) / (2n * BigInt(all));
        expect(proportionOf(hundredths / 100, part, all)).toBe(part >= all ? hundredths : Number(exact));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("rates", () => {
  it.each([
    [95, { lacking: 19, reached: 1 }],
    [80, { lacking: 4, reached: 1 }],
    [60, { lacking: 3, reached: 2 }],
    [97, { lacking: 97, reached: 3 }],
    [100, { lacking: 1, reached: 0 }],
  ])("%d %% is a shortfall of %j", (percent, ratio) => expect(shortfallRatio(percent)).toEqual(ratio));

  it("of any percentage are compared exactly for wholes up to 10¹³", () => {
    const whole = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1e13 }));
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 100 }), fc.integer({ min: -1, max: 1 }), (all, percent, beside) => {
        const part = Math.min(all, Math.max(0, Number((BigInt(all) * BigInt(percent)) / 100n) + beside));
        const { lacking, reached } = shortfallRatio(percent);
        expect(reachesShare(part, all, lacking, reached)).toBe(100n * BigInt(part) >= BigInt(percent) * BigInt(all));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("whole steps", () => {
  it("of 10 are exact for amounts written with two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        const amount = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`);
        expect(wholeSteps(amount, 10)).toBe(Math.floor(hundredths / 1000));
      }),
    );
  });
});

describe("growth and parts of a whole", () => {
  it.each([
    ["150 of 100 beyond 110 % is 40 %, two steps of 20", 150, 100, 110, 20, 2],
    ["a whole step to the last unit", 130, 100, 110, 20, 1],
    ["one unit less is none", 129, 100, 110, 20, 0],
    ["far below is none, not less", 10, 100, 110, 20, 0],
    ["of no whole there are none", 5, 0, 110, 20, 0],
    ["exactly, of 16 digits", 9_007_199_254_740_900, 90_071_992_547_409, 100, 1, 9900],
    ["and one less", 9_007_199_254_740_899, 90_071_992_547_409, 100, 1, 9899],
  ])("%s", (_, part, whole, beyond, step, steps) => expect(percentSteps(part, whole, beyond, step)).toBe(steps));

  it.each([
    ["13 % at 0.25 each", 113, 100, 325],
    ["a quarter of a hundredth is none", 10_001, 10_000, 0],
    ["half a hundredth counts up", 10_002, 10_000, 1],
    ["to the bound", 140, 100, 1000],
    ["never beyond it", 300, 100, 1000],
    ["without growth none", 100, 100, 0],
    ["nor for a loss", 50, 100, 0],
    ["nor where there was nothing and is nothing", 0, 0, 0],
  ])("points for growth: %s", (_, now, before, points) => expect(growthPoints(hundredths(25), hundredths(1000), now, before)).toBe(points));

  it.each([
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 1],
    [-1, 20_000, 0],
    [-3, 20_000, -1],
    [-1, 3, -3333],
    [-2, 3, -6667],
    [-100, 100, -10_000],
    [5, 0, 0],
  ])("%d of %d is %d hundredths of a per cent", (part, whole, percent) => expect(hundredthsOfPercent(part, whole)).toBe(percent));

  it.each([
    [10, 3, 3],
    [11, 3, 4],
    [5, 2, 3],
    [0, 4, 0],
    [7, 0, 0],
    [7, -1, 0],
  ])("the mean of %d for %d is %d", (total, count, mean) => expect(meanOf(total, count)).toBe(mean));

  it("weights are added first and rounded half up once", () => {
    expect(weightedPoints([[hundredths(8000), 60], [hundredths(9000), 40]])).toBe(8400);
    expect(weightedPoints([[hundredths(1), 25], [hundredths(1), 25]])).toBe(1);
    expect(weightedPoints([[hundredths(1), 49]])).toBe(0);
  });

  it("0 is written without a sign", () => {
    expect(Object.is(plainZero(-0), 0)).toBe(true);
    expect(plainZero(-2.5)).toBe(-2.5);
  });
});
