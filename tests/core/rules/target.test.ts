import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

const models = (provincialModels: number, provincialModelsPlan: number, provincialModelsRevoked: number) => ({
  provincialModels,
  provincialModelsPlan,
  provincialModelsRevoked,
});

describe("a target is met or not", () => {
  it.each([
    [4, 4, 0, 10],
    [5, 4, 0, 10],
    [3, 4, 0, 0],
    [0, 1, 0, 0],
    [4, 4, 1, 0],
    [9, 4, 2, 0],
  ])("%d models of %d planned, %d revoked: %d", (done, plan, revoked, points) => {
    expect(scoreRow("3.3b", models(done, plan, revoked)).points).toBe(points);
  });

  it("says why", () => {
    expect(explainRow("3.3b", models(4, 4, 0))).toEqual({
      zh: "完成省级示范企业数 4，年度计划数 4，完成计划＝10",
      en: "Provincial model companies 4, Planned for the year 4, plan met = 10",
    });
    expect(explainRow("3.3b", models(3, 4, 0))).toEqual({
      zh: "完成省级示范企业数 3，年度计划数 4，未完成计划＝0",
      en: "Provincial model companies 3, Planned for the year 4, plan not met = 0",
    });
    expect(explainRow("3.3b", models(4, 4, 1)).zh).toBe(
      "完成省级示范企业数 4，年度计划数 4，因投诉并经查实而取消省级示范 1 家＝0",
    );
  });
});
