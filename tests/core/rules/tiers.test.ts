import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("tiers include their own number (readings 1, 2)", () => {
  it.each([
    [0, 0],
    [99, 0],
    [100, 10],
    [499, 10],
    [500, 20],
    [1999, 20],
    [2000, 30],
    [Number.MAX_SAFE_INTEGER, 30],
  ])("%d reports: %d", (reports, points) => expect(scoreRow("4.5", { reports }).points).toBe(points));

  it.each([
    [9, 0],
    [10, 5],
    [59, 5],
    [60, 10],
    [99, 10],
    [100, 20],
  ])("%d trainees: %d", (trainees, points) => expect(scoreRow("6.3b", { trainees }).points).toBe(points));

  it("names the tier reached", () => {
    expect(explainRow("4.5", { reports: 2000 })).toEqual({
      zh: "报告数量 2000 份，2000份以上＝30",
      en: "Reports 2000, 2000 or more = 30",
    });
    expect(explainRow("4.5", { reports: 99 })).toEqual({
      zh: "报告数量 99 份，100份以下＝0",
      en: "Reports 99, below 100 = 0",
    });
    expect(explainRow("6.3b", { trainees: 60 }).zh).toBe("培训人次 60 人次，60人次以上＝10");
  });
});
