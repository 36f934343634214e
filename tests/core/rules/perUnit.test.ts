import { describe, expect, it } from "vitest";
import { entry, pointsOf } from "../support/smallScheme";
import { explainRow, scoreRow } from "../support/row";

describe("points for each unit", () => {
  it.each([
    ["4.1", "industries", 9, 27],
    ["4.2", "fields", 9, 36],
    ["4.3", "occupations", 1, 3],
    ["5.2c", "departments", 29, 29],
    ["5.2d", "jointDepartments", 9, 18],
    ["5.3d", "jointIndustries", 1, 2],
    ["6.1c", "instructions", 4, 12],
    ["6.1e", "officeDocs", 4, 4],
    ["7.3", "adopted", 9, 18],
  ])("row %s: %s %d is %d", (code, name, count, points) => expect(scoreRow(code, { [name]: count }).points).toBe(points));

  it("counts fractions of a point exactly", () => {
    const tenth = { kind: "perUnit", entry: "n", each: 0.1 } as const;
    expect(pointsOf(tenth, [entry("n")], [3])).toBe(0.3);
    expect(pointsOf(tenth, [entry("n")], [7])).toBe(0.7);
  });
});

describe("points for each whole 10万元 (reading 3)", () => {
  it.each([
    [0, 0],
    [0.01, 0],
    [9.99, 0],
    [9.99999999999999, 0],
    [9.999999999999998, 1],
    [10, 1],
    [29.9999999999999, 2],
    [29.999999999999996, 3],
    [17.46 + 38.91 + 2.3 + 1.33, 6],
    [99.99999999999999, 10],
    [30, 3],
    [69.99, 6],
    [70, 7],
    [99.99, 9],
    [100, 10],
    [499.99, 49],
    [500, 50],
    [510, 50],
    [1e300, 50],
    [Number.MAX_VALUE, 50],
    [5e-324, 0],
  ])("%d 万元 is %d", (fund, points) => expect(scoreRow("6.2", { fund })).toMatchObject({ points, status: "ok" }));

  it("shows the whole steps", () => {
    expect(explainRow("6.2", { fund: 99.99 }).zh).toBe("专项资金 99.99 万元，满10的整数倍 9×1＝9（最高50）");
    expect(explainRow("6.2", { fund: 99.99 }).en).toContain("99.99");
    expect(explainRow("6.2", { fund: 99.99 }).en).toContain(", whole steps of 10: 9 × 1 = 9 (max 50)");
  });

  it("the amount just below a step in 15 digits is still the step before, and the last binary digit is none of them (reading 21)", () => {
    for (let steps = 1; steps <= 50; steps += 1) {
      expect(scoreRow("6.2", { fund: Number((steps * 10 - 1e-12).toPrecision(15)) }).points).toBe(steps - 1);
      expect(scoreRow("6.2", { fund: steps * 10 * (1 - Number.EPSILON) }).points).toBe(steps);
    }
  });
});
