import { expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { logFirstRow } from "../../../src/workbook/log/log";
import { loggedEntries } from "../../../src/workbook/log/loggedEntries";
import type { SheetContent } from "../../../src/sheet/plan";
import { whenSentBack } from "../../../src/workbook/returns/whenSentBack";

const scheme = jiangsu2012;
const [full, part] = ["1.3.fullTime", "1.3.partTime"];

/** What a line changed, and from what to what. */
type Line = readonly [what: string, before: string, after: string];

/** 操作记录 with lines of 南京市. */
function log(...lines: readonly Line[]): SheetContent {
  const values = [
    ...Array.from({ length: logFirstRow }, () => []),
    ...lines.map(([what, before, after]) => ["2012-12-14 09:30:00", "某操作", "南京市", what, "K8", before, after]),
  ];
  return { name: "操作记录", values, formulas: [] };
}

const now = new Map([[full, { reported: 6, evidence: "附件" }], [part, { reported: 2, evidence: null }]]);
const sentBack = ["1.3 审核状态", "待审核", "退回"] as const;
const reportedThen = (...lines: readonly Line[]) => [full, part].map((key) => whenSentBack(scheme, log(...lines), "南京市", now).get(key)?.reported);

it("is what stands there where the log tells of no change since", () => {
  expect(reportedThen([`${full} 自报值 专职人数`, "3", "6"], sentBack)).toEqual([6, 2]);
  expect(reportedThen()).toEqual([6, 2]);
});

it("is what the first change since then replaced", () => {
  expect(reportedThen(sentBack, [`${full} 自报值 专职人数`, "3", "5"], [`${full} 自报值 专职人数`, "5", "6"])).toEqual([3, 2]);
});

it("goes by the last time that it was sent back", () => {
  const first: Line = [`${full} 自报值 专职人数`, "3", "5"];
  const second: Line = [`${full} 自报值 专职人数`, "5", "6"];
  expect(reportedThen(sentBack, first, ["1.3 审核状态", "退回", "待审核"], sentBack, second)).toEqual([5, 2]);
});

it("takes no other city's changes for this one's", () => {
  expect(whenSentBack(scheme, log(sentBack, [`${full} 自报值 专职人数`, "3", "6"]), "无锡市", now)).toEqual(now);
});

it("of all that the log tells of a form, the last value of each cell is known", () => {
  const known = loggedEntries(scheme, log([`${full} 自报值 专职人数`, "", "3"], [`${full} 自报值 专职人数`, "3", "“6人”"], [`${part} 佐证材料 兼职人数`, "甲", ""], sentBack), "南京市");
  expect(known).toEqual([
    { key: full, column: "reported", value: "6人" },
    { key: full, column: "reviewState", value: "退回" },
  ]);
});
