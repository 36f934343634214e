import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { noticePlan } from "../../src/workbook/publish/notice";
import type { SheetPlan } from "../../src/sheet/plan";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { sensitivityPlan } from "../../src/workbook/sensitivity/sensitivity";
import { smallestPrinted } from "../support/printSize";
import { sensitivityOf } from "../support/sensitivity";
import { thirteenResults } from "../support/publishedResults";

const scheme = jiangsu2012;
const all = thirteenResults();
const date = { year: 2013, month: 3, day: 5 };

const plans: readonly SheetPlan[] = [
  ...assessmentPlans({ scheme, year: 2012, units: all.units.map(({ name }) => name) }),
  scorecardsPlan({ ...all, pages: all.units.slice(0, 1) }),
  noticePlan({ ...all, commend: 3, date, unreported: [], countsUnreported: false }),
  sensitivityPlan(sensitivityOf(all.units), scheme, 2012),
];

describe("what is printed can be read: 8 points and more", () => {
  it.each(plans.filter(({ print }) => print !== undefined).map((plan) => [plan.name, plan] as const))("%s", (_name, plan) => {
    expect(smallestPrinted(plan)).toBeGreaterThanOrEqual(8);
  });
});
