import { expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { inOfficialOrder } from "../../../src/workbook/overview/officialOrder";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { summaryPlan } from "../../../src/workbook/overview/summary";
import { summaryRows } from "../../../src/workbook/overview/summaryColumns";

const placement = plannedPlacement(jiangsu2012);

it("puts the official cities first, in their order, and leaves others as they stand", () => {
  const units = ["太仓市", "无锡市", "昆山市", "南京市"];
  expect(inOfficialOrder(jiangsu2012.units, units, (unit) => unit)).toEqual(["南京市", "无锡市", "太仓市", "昆山市"]);
  expect(units[0]).toBe("太仓市");
});

it("is the order of 汇总, by which equal totals are ranked, wherever the forms stand", () => {
  const sources = ["徐州市", "南京市"].map((unit) => ({ sheetName: unit, unit, placement }));
  const plan = summaryPlan(jiangsu2012, 2012, sources);
  expect(plan.cells.slice(summaryRows.first).map((row) => row[0]?.value)).toEqual(["南京市", "徐州市"]);
});
