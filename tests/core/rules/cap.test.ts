import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("a cap holds its clause", () => {
  it.each([
    ["4.1", "industries", 10, 30],
    ["4.1", "industries", 11, 30],
    ["4.2", "fields", 10, 40],
    ["4.2", "fields", 11, 40],
    ["4.3", "occupations", 10, 30],
    ["4.3", "occupations", 11, 30],
    ["5.2c", "departments", 30, 30],
    ["5.2c", "departments", 31, 30],
    ["5.2d", "jointDepartments", 11, 20],
    ["5.3c", "departments", 31, 30],
    ["5.3d", "jointIndustries", 11, 20],
    ["6.1c", "instructions", 5, 15],
    ["6.1c", "instructions", 6, 15],
    ["6.1e", "officeDocs", 6, 5],
    ["7.3", "adopted", 11, 20],
    ["7.3", "adopted", Number.MAX_SAFE_INTEGER, 20],
  ])("row %s: %s %d is %d", (code, name, count, points) => expect(scoreRow(code, { [name]: count }).points).toBe(points));

  it("names the cap, and the points it takes away", () => {
    expect(explainRow("4.1", { industries: 10 })).toEqual({
      zh: "制定征信计划并实施的行业 10 个×3＝30（最高30）",
      en: "Industries with a plan in force 10 × 3 = 30 (max 30)",
    });
    expect(explainRow("4.1", { industries: 11 })).toEqual({
      zh: "制定征信计划并实施的行业 11 个×3＝33→30（最高30）",
      en: "Industries with a plan in force 11 × 3 = 33 → 30 (max 30)",
    });
  });
});
