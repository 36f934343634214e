import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

/** The same tiers in whole numbers of any size. */
function exactly(part: number, whole: number): number {
  const reaches = (percent: bigint) => 100n * BigInt(part) >= percent * BigInt(whole);
  if (reaches(95n)) return 10;
  return reaches(80n) ? 5 : 0;
}

describe("rates are compared exactly, before any rounding (reading 5)", () => {
  it.each([
    [19, 20, 10],
    [95, 100, 10],
    [94, 100, 5],
    [949, 1000, 5],
    [9499999, 10000000, 5],
    [4, 5, 5],
    [80, 100, 5],
    [79, 100, 0],
    [7999999, 10000000, 0],
    [0, 1, 0],
    [1, 1, 10],
    [950000000, 1000000000, 10],
    [949999999, 1000000000, 5],
    [800000000, 1000000000, 5],
    [799999999, 1000000000, 0],
  ])("%d of %d on time: %d", (onTime, required, points) => {
    expect(scoreRow("7.4c", { onTime, required })).toMatchObject({ points, status: "ok" });
    expect(scoreRow("7.4d", { loaded: onTime, submitted: required }).points).toBe(points);
    expect(scoreRow("7.4e", { itemsProvided: onTime, itemsRequired: required }).points).toBe(points);
  });

  it.each([1e9, 1e12, 1e15, Number.MAX_SAFE_INTEGER])("is exact at both edges for wholes up to %d", (limit) => {
    const whole = fc.integer({ min: 1, max: limit });
    const percent = fc.constantFrom(95n, 80n);
    fc.assert(
      fc.property(whole, percent, fc.integer({ min: -2, max: 2 }), (required, edge, beside) => {
        const onTime = Math.min(required, Math.max(0, Number((BigInt(required) * edge) / 100n) + beside));
        expect(scoreRow("7.4c", { onTime, required }).points).toBe(exactly(onTime, required));
      }),
    );
  });

  it("names the rate reached", () => {
    expect(explainRow("7.4c", { onTime: 19, required: 20 })).toEqual({ zh: "19÷20，95%以上＝10", en: "19 ÷ 20, 95% or more = 10" });
    expect(explainRow("7.4c", { onTime: 949, required: 1000 })).toEqual({
      zh: "949÷1000，80%以上＝5",
      en: "949 ÷ 1000, 80% or more = 5",
    });
    expect(explainRow("7.4c", { onTime: 79, required: 100 })).toEqual({ zh: "79÷100，80%以下＝0", en: "79 ÷ 100, below 80% = 0" });
  });

  it("a part above its whole is an input error, not more than 100 % (reading 8)", () => {
    expect(scoreRow("7.4c", { onTime: 21, required: 20 })).toMatchObject({
      points: 0,
      status: "invalid",
      issues: [{ key: "7.4c.onTime", code: "aboveWhole", message: "实际按时提供次数：“21”大于“规定提供次数”20，请核对两数" }],
    });
  });
});
