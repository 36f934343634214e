import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainRow, pointsOfRow, scoreRow } from "../support/row";

/** part / whole × points in hundredths, rounded half up, in whole numbers of any size. */
function exactly(points: number, part: number, whole: number): number {
  if (part >= whole) return points;
  const [p, n, d] = [BigInt(points * 100), BigInt(part), BigInt(whole)];
  return Number((2n * p * n + d) / (2n * d)) / 100;
}

describe("part ÷ plan × points, rounded half up (readings 4, 7, 8)", () => {
  it.each([
    [0, 1, 0],
    [1, 3, 20],
    [2, 3, 40],
    [1, 7, 8.57],
    [67, 4000, 1.01],
    [66, 4000, 0.99],
    [1, 8000, 0.01],
    [1, 12000, 0.01],
    [1, 12001, 0],
    [99, 100, 59.4],
    [11999, 12000, 60],
    [11997, 12000, 59.99],
    [100, 100, 60],
    [101, 100, 60],
    [Number.MAX_SAFE_INTEGER, 1, 60],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, 60],
    [1, Number.MAX_SAFE_INTEGER, 0],
  ])("%d of %d companies is %d of 60", (certified, certifiedPlan, points) => {
    expect(exactly(60, certified, certifiedPlan)).toBe(points);
    expect(scoreRow("3.2", { certified, certifiedPlan })).toMatchObject({ points, status: "ok" });
  });

  it("is exact for every tie of a small plan", () => {
    const points = pointsOfRow("3.2");
    const wrong: (readonly number[])[] = [];
    for (let plan = 1; plan <= 400; plan += 1) {
      for (let done = 0; done <= plan; done += plan % 7 === 0 ? 1 : 3) {
        const given = points([done, plan]);
        if (given !== exactly(60, done, plan)) wrong.push([done, plan, given]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([1e3, 1e6, 1e9, 1e12, Number.MAX_SAFE_INTEGER])("is exact for plans up to %d", (limit) => {
    const whole = fc.integer({ min: 1, max: limit });
    fc.assert(
      fc.property(whole, whole, (certified, certifiedPlan) => {
        expect(scoreRow("3.2", { certified, certifiedPlan }).points).toBe(exactly(60, certified, certifiedPlan));
      }),
    );
  });

  // k hundredths and a half of 60 points: done / plan = (2k + 1) / 12000, and its neighbours.
  it("is exact on and beside ties of any size", () => {
    const scale = fc.integer({ min: 1, max: Math.floor(Number.MAX_SAFE_INTEGER / 12001) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5998 }), scale, fc.integer({ min: -1, max: 1 }), (k, times, beside) => {
        const certified = (2 * k + 1) * times + beside;
        const certifiedPlan = 12000 * times;
        expect(scoreRow("3.2", { certified, certifiedPlan }).points).toBe(exactly(60, certified, certifiedPlan));
      }),
    );
  });

  it("shows the quotient, and that the plan was exceeded", () => {
    expect(explainRow("3.2", { certified: 67, certifiedPlan: 4000 })).toEqual({
      zh: "市级完成贯标企业数 67÷年度计划数 4000×60＝1.01",
      en: "Companies certified 67 ÷ Planned for the year 4000 × 60 = 1.01",
    });
    expect(explainRow("3.2", { certified: 101, certifiedPlan: 100 })).toEqual({
      zh: "市级完成贯标企业数 101÷年度计划数 100×60＝60（超额完成）",
      en: "Companies certified 101 ÷ Planned for the year 100 × 60 = 60 (plan exceeded)",
    });
    expect(explainRow("3.2", { certified: 100, certifiedPlan: 100 }).zh).toBe("市级完成贯标企业数 100÷年度计划数 100×60＝60");
  });

  it("a plan of 0 gives no points until it is mended", () => {
    expect(scoreRow("3.2", { certified: 5, certifiedPlan: 0 })).toMatchObject({
      points: 0,
      status: "invalid",
      issues: [{ key: "3.2.certifiedPlan", code: "zeroPlan", message: "年度计划数：应大于0" }],
    });
  });
});
