import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("the clause that gives most counts, the others do not add", () => {
  it.each([
    [true, 0, 50],
    [true, 2, 50],
    [false, 0, 0],
    [false, 1, 10],
    [false, 2, 20],
    [false, 3, 20],
  ])("municipal rule %s and %d joint rules: %d", (municipalRule, jointRules, points) => {
    expect(scoreRow("2.3", { municipalRule, jointRules }).points).toBe(points);
  });

  it("shows every clause and the higher one", () => {
    expect(explainRow("2.3", { municipalRule: false, jointRules: 3 })).toEqual({
      zh: "市委、市政府、市人大制订市级制度：否＝0；信用办牵头联合市有关部门制定的制度 3 个×10＝30→20（最高20）；取高＝20",
      en: "Rule issued at city level: no = 0; Rules issued jointly with departments 3 × 10 = 30 → 20 (max 20); the higher = 20",
    });
  });
});
