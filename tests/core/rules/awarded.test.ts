import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("points given by an outside body are taken over (reading 15)", () => {
  it.each([
    [0, 0],
    [18, 18],
    [18.5, 18.5],
    [18.25, 18.25],
    [18.255, 18.26],
    [1.005, 1.01],
    [0.005, 0.01],
    [0.0049999, 0],
    [1e-7, 0],
    [19.994999, 19.99],
    [19.995, 20],
    [20, 20],
  ])("a rating of %d is %d points", (provincialRating, points) => {
    expect(scoreRow("7.2", { provincialRating })).toMatchObject({ points, status: "ok" });
  });

  it.each([
    [20.01, "aboveMax"],
    [-0.01, "negative"],
    ["18", "numberAsText"],
    ["良好", "notNumber"],
    [true, "notNumber"],
    [Infinity, "tooLarge"],
    [NaN, "notNumber"],
  ])("a rating of %j does not count: %s", (provincialRating, code) => {
    expect(scoreRow("7.2", { provincialRating })).toMatchObject({ points: 0, status: "invalid", issues: [{ code }] });
  });

  it("says where the points come from", () => {
    expect(explainRow("7.2", { provincialRating: 18.255 })).toEqual({
      zh: "省治工办考评结果＝18.26（最高20）",
      en: "Provincial rating = 18.26 (max 20)",
    });
    expect(explainRow("8", { innovation: 0 })).toEqual({ zh: "工作创新加分＝0（没有已认定的事项）", en: "Innovation bonus = 0 (nothing recognised)" });
    expect(explainRow("8", { innovation: 100 })).toEqual({ zh: "工作创新加分＝100（最高100）", en: "Innovation bonus = 100 (max 100)" });
  });
});
