import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { analyse } from "../../src/workbook/analysis/analyse";
import { analysisPlan } from "../../src/workbook/analysis/analysis";
import { assessmentPlans } from "../../src/workbook/assessment";
import { noticePlan } from "../../src/workbook/publish/notice";
import type { SheetPlan } from "../../src/sheet/plan";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { sensitivityPlan } from "../../src/workbook/sensitivity/sensitivity";
import { remarksPlan } from "../../src/workbook/tracking/remarks";
import { remindersPlan } from "../../src/workbook/tracking/reminders";
import { worklistPlan } from "../../src/workbook/review/worklistSheet";
import { trackingPlan } from "../../src/workbook/tracking/trackingSheet";
import { compareMany } from "../../src/workbook/years/compareMany";
import { yearsPlan } from "../../src/workbook/years/yearsSheet";
import { smallestPrinted } from "../support/printSize";
import { sensitivityOf } from "../support/sensitivity";
import { sixYears } from "../support/yearsResults";
import { thirteenResults } from "../support/publishedResults";

const scheme = jiangsu2012;
const all = thirteenResults();
const date = { year: 2013, month: 3, day: 5 };

const asked = { indicator: "5.2e", name: "建成公共服务平台，提供查询服务情况（企业信用基础数据库及公共服务平台）", isReturned: true, reasons: ["请附编办批复"], issues: [], missing: [], invalid: [], lacksEvidence: true, basis: "文件资料" };

const reviewed = { indicator: "5.2e", state: "pending", unknownState: null, address: null, gaps: [], entries: [{ key: "5.2e.platform", reported: "已建成并对外提供查询服务", verified: null, reason: "", evidence: "平台网址及功能说明、查询记录", reasonAddress: null, evidenceAddress: null }] } as const;

const plans: readonly SheetPlan[] = [
  trackingPlan({ scheme: jiangsu2012, year: 2012 }, [], null),
  remindersPlan({ scheme, year: 2012, today: 41_260, overdue: [{ unit: "连云港市", deadline: 41_253, days: 7, state: "sent", contact: "", phone: "" }] }),
  remarksPlan({ scheme, year: 2012, today: 41_260, units: [{ unit: "连云港市", remarks: [asked], until: null }] }),
  worklistPlan({ scheme, year: 2012, method: "实地考察", units: [{ unit: "连云港市", reviews: [reviewed] }] }),
  ...assessmentPlans({ scheme, year: 2012, units: all.units.map(({ name }) => name) }),
  scorecardsPlan({ ...all, pages: all.units.slice(0, 1) }),
  noticePlan({ ...all, commend: 3, date, unreported: [], countsUnreported: false }),
  sensitivityPlan(sensitivityOf(all.units), scheme, 2012),
  analysisPlan(analyse(all), all),
  yearsPlan(compareMany(sixYears()), scheme.title.zh),
];

describe("what is printed can be read: 8 points and more", () => {
  it.each(plans.filter(({ print }) => print !== undefined).map((plan) => [plan.name, plan] as const))("%s", (_name, plan) => {
    expect(smallestPrinted(plan)).toBeGreaterThanOrEqual(8);
  });
});
