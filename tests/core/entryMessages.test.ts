import { describe, expect, it } from "vitest";
import type { Entry, IssueCode } from "../../src/core/index";
import { issuesOfIndicator, jiangsu2012, scoreUnit, wordsOf } from "../../src/core/index";
import { scoreRow } from "./support/row";

const [zh, en] = [wordsOf("zh-CN"), wordsOf("en-US")];
const entry = (type: Entry["type"]): Entry => ({ name: "n", label: { zh: "人数", en: "Staff" }, type });
const count = entry({ kind: "count" });
const whole: Entry = { name: "w", label: { zh: "总数", en: "Total" }, type: { kind: "plan" } };

interface Message {
  readonly code: IssueCode;
  readonly of: Entry;
  /** With the value as it was typed, and as a cell has room for it. */
  readonly zh: string;
  readonly zhInCell: string;
  readonly en: string;
  readonly enInCell: string;
}

const messages: readonly Message[] = [
  { code: "missing", of: count, zh: "未填报", zhInCell: "未填报", en: "not reported", enInCell: "not reported" },
  { code: "notNumber", of: count, zh: "“x”不是数字，请只填数字", zhInCell: "不是数字，请只填数字", en: "“x” is not a number; enter digits", enInCell: "is not a number; enter digits" },
  {
    code: "notNumber",
    of: entry({ kind: "plan", noQuota: "zero" }),
    zh: "“x”不是数字，请只填数字；未下达计划的，由省核定",
    zhInCell: "不是数字，请只填数字；未下达计划的，由省核定",
    en: "“x” is not a number; enter digits (that no quota was set is for the province to say)",
    enInCell: "is not a number; enter digits (that no quota was set is for the province to say)",
  },
  { code: "numberAsText", of: count, zh: "“x”是文本，请改为数字", zhInCell: "不是数字，请只填数字", en: "“x” is text; make it a number", enInCell: "is text; make it a number" },
  { code: "errorValue", of: count, zh: "单元格是错误值“x”，请重新填写", zhInCell: "单元格是错误值，请重新填写", en: "“x” is an error; enter it again", enInCell: "is an error; enter it again" },
  { code: "negative", of: count, zh: "“x”小于0，应为0或以上", zhInCell: "小于0，应为0或以上", en: "“x” is below 0; enter 0 or more", enInCell: "is below 0; enter 0 or more" },
  { code: "fraction", of: count, zh: "“x”不是整数，应填整数", zhInCell: "不是整数，应填整数", en: "“x” is not whole", enInCell: "is not whole" },
  { code: "tooLarge", of: count, zh: "“x”数值过大，请核对", zhInCell: "数值过大，请核对", en: "“x” is too large; check it", enInCell: "is too large; check it" },
  { code: "zeroPlan", of: count, zh: "应大于0", zhInCell: "应大于0", en: "must be above 0", enInCell: "must be above 0" },
  { code: "aboveMax", of: entry({ kind: "score", max: 20 }), zh: "“x”超过最高分20", zhInCell: "超过最高分20", en: "“x” is above the maximum of 20", enInCell: "is above the maximum of 20" },
  { code: "aboveMax", of: entry({ kind: "percent" }), zh: "“x”超过100", zhInCell: "超过100", en: "“x” is above the maximum of 100", enInCell: "is above the maximum of 100" },
  { code: "notBoolean", of: count, zh: "“x”应选“是”或“否”", zhInCell: "应选“是”或“否”", en: "“x” must be yes or no", enInCell: "must be yes or no" },
  { code: "notOption", of: count, zh: "“x”不在选项中，请从下拉列表选择", zhInCell: "不在选项中，请从下拉列表选择", en: "“x” is no option; choose from the list", enInCell: "is no option; choose from the list" },
  { code: "tooFine", of: count, zh: "“x”多于两位小数，最多填两位小数", zhInCell: "多于两位小数，最多填两位小数", en: "“x” has more than two decimals", enInCell: "has more than two decimals" },
  {
    code: "notDate",
    of: entry({ kind: "date" }),
    zh: "“x”不是所要的日期，请填 1990-01-01 至 2099-12-31 之间的日期",
    zhInCell: "不是所要的日期，请填 1990-01-01 至 2099-12-31 之间的日期",
    en: "“x” is not the date asked for. Enter a date from 1990-01-01 to 2099-12-31",
    enInCell: "is not the date asked for. Enter a date from 1990-01-01 to 2099-12-31",
  },
  { code: "unknownKey", of: count, zh: "“x”不是本方案的填报项", zhInCell: "不是本方案的填报项", en: "“x” is no entry of this scheme", enInCell: "is no entry of this scheme" },
];

describe("what is wrong with an entry", () => {
  it.each(messages)("$code: $zh", (message) => {
    expect(zh.issue(message.code, message.of, "x")).toBe(`人数：${message.zh}`);
    expect(en.issue(message.code, message.of, "x")).toBe(`Staff: ${message.en}`);
    expect(zh.issueInCell(message.code, message.of)).toBe(message.zhInCell);
    expect(en.issueInCell(message.code, message.of)).toBe(message.enInCell);
  });

  it("a part above its whole is named beside it", () => {
    expect(zh.issue("aboveWhole", count, "9", { label: whole.label, shown: "8" })).toBe("人数：“9”大于“总数”8，请核对两数");
    expect(en.issue("aboveWhole", count, "9", { label: whole.label, shown: "8" })).toBe("Staff: “9” is above “Total” 8; check both");
    expect([zh.issueInCell("aboveWhole", count, whole), en.issueInCell("aboveWhole", count, whole)]).toEqual(["大于“总数”，请核对两数", "is above “Total”; check both"]);
    expect([zh.issueInCell("aboveWhole", count), en.issueInCell("aboveWhole", count)]).toEqual(["大于总数，请核对两数", "is above its whole; check both"]);
    expect([zh.issue("aboveWhole", count, "9"), en.issue("aboveWhole", count, "9")]).toEqual(["人数：“9”大于总数，请核对两数", "Staff: “9” is above its whole; check both"]);
  });

  it("a key that is no entry's has no label", () => {
    expect([zh.issue("unknownKey", null, "9.9.x"), en.issue("unknownKey", null, "9.9.x")]).toEqual(["“9.9.x”不是本方案的填报项", "“9.9.x” is no entry of this scheme"]);
  });
});

describe("explanations", () => {
  it("of what is missing or wrong say that it gives no points", () => {
    expect(scoreRow("1.3", { fullTime: 5 })).toMatchObject({ status: "missing", explanation: "未填报，不计分" });
    expect(scoreRow("1.3", { fullTime: 5 }, "en-US").explanation).toBe("Not reported");
    expect(scoreRow("1.3", { fullTime: 5, partTime: -1 })).toMatchObject({ status: "invalid", explanation: "填报有误，不计分" });
    expect(scoreRow("1.3", { fullTime: 5, partTime: -1 }, "en-US").explanation).toBe("Invalid entry");
  });

  it("are empty where they are not asked for, whatever the form holds", () => {
    for (const entries of [{}, { "1.1.chairedByCityLeader": true }, { "1.3.fullTime": -1 }, { "3.2.certifiedPlan": "noQuota" }]) {
      const { indicators } = scoreUnit(jiangsu2012, entries, { explanations: false });
      expect(new Set(indicators.map(({ explanation }) => explanation))).toEqual(new Set([""]));
      expect(scoreUnit(jiangsu2012, entries).indicators.map(({ points, status }) => [points, status])).toEqual(indicators.map(({ points, status }) => [points, status]));
    }
  });

  it("are Chinese where no language is asked for", () => {
    expect(scoreUnit(jiangsu2012, { "1.1.chairedByCityLeader": true }).indicators[0]?.explanation).toBe("成立领导小组并由市领导担任组长：是＝20");
  });
});

describe("one indicator's issues alone", () => {
  it("are those that the whole form has there", () => {
    expect(issuesOfIndicator(jiangsu2012, "1.3", { "1.3.fullTime": -1, "9.9.x": 1 }, "zh-CN")).toEqual([
      { key: "1.3.fullTime", code: "negative", message: "专职人员：“-1”小于0，应为0或以上" },
      { key: "1.3.partTime", code: "missing", message: "兼职人员：未填报" },
    ]);
    expect(issuesOfIndicator(jiangsu2012, "1.3", { "1.3.fullTime": 1, "1.3.partTime": 1 }, "zh-CN")).toEqual([]);
    expect(issuesOfIndicator(jiangsu2012, "9.9", {}, "zh-CN")).toEqual([]);
  });
});
