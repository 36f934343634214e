import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("points are taken off until nothing is left (reading 9)", () => {
  it.each([
    [0, 0, 10],
    [1, 0, 5],
    [2, 0, 0],
    [3, 0, 0],
    [0, 1, 8],
    [0, 5, 0],
    [1, 1, 3],
    [1, 2, 1],
    [1, 3, 0],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0],
  ])("%d absences of leaders, %d of staff: %d", (leaderAbsences, staffAbsences, points) => {
    expect(scoreRow("7.1", { leaderAbsences, staffAbsences })).toMatchObject({ points, status: "ok" });
  });

  it.each([
    [3, 4, 0, 15],
    [3, 4, 1, 5],
    [3, 4, 2, 0],
    [9, 4, 0, 20],
    [9, 4, 1, 10],
    [4, 4, 2, 0],
    [1, 3, 0, 6.67],
    [2, 3, 1, 3.33],
  ])("%d models of %d planned, %d revoked: %d", (cityModels, cityModelsPlan, cityModelsRevoked, points) => {
    expect(scoreRow("3.3a", { cityModels, cityModelsPlan, cityModelsRevoked }).points).toBe(points);
  });

  it("begins a clause of its own where another rule gives what is taken off from", () => {
    expect(explainRow("3.3a", { cityModels: 1, cityModelsPlan: 2, cityModelsRevoked: 2 }).zh).toBe(
      "完成市级示范企业数 1÷年度计划数 2×20＝10；10－因投诉并经查实而取消市级示范 2 家×10＝0（扣完为止）",
    );
  });

  it("says «扣完为止» only where more was to be taken off than was left", () => {
    expect(explainRow("7.1", { leaderAbsences: 1, staffAbsences: 3 })).toEqual({
      zh: "10－主要领导、分管领导缺席 1 人次×5－其他人员缺席 3 人次×2＝0（扣完为止）",
      en: expect.stringMatching(/^10 − Absences of leaders 1 × 5 − Absences of staff 3 × 2 = 0 \(used up\)$/),
    });
    expect(explainRow("7.1", { leaderAbsences: 2, staffAbsences: 0 }).zh).toBe(
      "10－主要领导、分管领导缺席 2 人次×5－其他人员缺席 0 人次×2＝0",
    );
  });
});
