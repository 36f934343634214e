import { describe, expect, it } from "vitest";
import type { Scheme } from "../../src/core/index";
import { checkScheme, jiangsu2012, noQuota, scoreUnit } from "../../src/core/index";
import { plainSample } from "../support/sampleForms";

const whole = plainSample(1, 8);
const rowOf = (entries: Parameters<typeof scoreUnit>[1], code: string, scheme = jiangsu2012) =>
  scoreUnit(scheme, entries).indicators.find((one) => one.code === code);

describe("a city to which the province gave no quota (reading 18)", () => {
  it("gets no points and an explanation, and is complete", () => {
    const card = scoreUnit(jiangsu2012, { ...whole, "3.2.certifiedPlan": noQuota });
    expect(card.complete).toBe(true);
    expect(card.indicators.find(({ code }) => code === "3.2")).toMatchObject({
      points: 0,
      status: "ok",
      issues: [],
      explanation: "未下达年度计划，不适用，计 0 分",
    });
  });

  it("is not asked for the other figures of the indicator", () => {
    expect(rowOf({ "3.3b.provincialModelsPlan": noQuota }, "3.3b")).toMatchObject({ status: "ok", issues: [] });
  });

  it("is still told of a figure beside it that is none", () => {
    expect(rowOf({ "3.2.certifiedPlan": noQuota, "3.2.certified": -1 }, "3.2")).toMatchObject({ points: 0, status: "invalid" });
  });

  it("gets all the points where the scheme says so", () => {
    const text = JSON.stringify(jiangsu2012).replaceAll('"noQuota":"zero"', '"noQuota":"full"');
    const scheme: Scheme = JSON.parse(text);
    expect(checkScheme(scheme)).toEqual([]);
    expect(rowOf({ "3.2.certifiedPlan": noQuota }, "3.2", scheme)).toMatchObject({ points: 60, explanation: "未下达年度计划，不适用，计 60 分" });
  });

  it("cannot be where the table gives the figure itself", () => {
    expect(rowOf({ ...whole, "7.4c.required": noQuota }, "7.4c")).toMatchObject({ status: "invalid" });
  });
});
