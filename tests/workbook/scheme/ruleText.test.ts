import { describe, expect, test } from "vitest";
import type { Entry, Language } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { readRule } from "../../../src/workbook/scheme/readRule";
import { ruleText } from "../../../src/workbook/scheme/ruleText";

const languages: readonly Language[] = ["zh-CN", "en-US"];
const count = (name: string, zh: string, en: string): Entry => ({ name, label: { zh, en }, type: { kind: "count" } });
const staff = [count("fullTime", "专职人员", "Full-time staff"), count("partTime", "兼职人员", "Part-time staff")];
const byStaff = { kind: "cap", max: 40, of: { kind: "perUnit", entry: "fullTime", each: 5 } };

describe("the rule of every official indicator", () => {
  test.each(indicatorsOf(jiangsu2012).map((one) => [one.code, one] as const))("%s is read back as it was, in both languages", (_code, { rule, entries }) => {
    for (const language of languages) expect(readRule(ruleText(rule, entries, language), entries)).toEqual({ ok: true, rule });
  });

  test("reads as Chinese", () => {
    const texts = new Map(indicatorsOf(jiangsu2012).map(({ code, rule, entries }) => [code, ruleText(rule, entries, "zh-CN")]));
    expect(texts.get("1.3")).toBe("（「专职人员」×5分，最高40分 ＋ 「兼职人员」×2分，最高10分），最高40分");
    expect(Object.fromEntries(texts)).toMatchSnapshot();
  });
});

describe("what a person writes", () => {
  test.each([
    "「专职人员」×5分，最高40分",
    " 「专职人员」 * 5 分 , 最高 40 分 ",
    "「专职人员」×５分，最高４０分",
    "（「专职人员」×5分），最高40分",
    "「Full-time staff」 × 5, at most 40",
    "「fullTime」×5分，最高40分",
  ])("%s is the rule", (text) => {
    expect(readRule(text, staff)).toEqual({ ok: true, rule: byStaff });
  });

  test.each([
    ["「专职人员」×5分，最多40分", { code: "ruleUnread", from: "最多40分" }],
    ["「专职」×5分", { code: "ruleEntryUnknown", label: "专职" }],
    ["", { code: "ruleUnread", from: "" }],
    ["「专职人员」×5分，最高40分。", { code: "ruleUnread", from: "。" }],
    ["每人5分", { code: "ruleUnread", from: "每人5分" }],
  ])("%s is refused where it stops making sense", (text, problem) => {
    expect(readRule(text, staff)).toEqual({ ok: false, problem });
  });

  test("a label that two entries have is told by their names", () => {
    const twins = [count("a", "数量", "Count"), count("b", "数量", "Count")];
    const rule = { kind: "sum", of: [{ kind: "perUnit", entry: "a", each: 1 }, { kind: "perUnit", entry: "b", each: 2 }] } as const;
    expect(ruleText(rule, twins, "zh-CN")).toBe("「a」×1分 ＋ 「b」×2分");
    expect(readRule("「数量」×1分", twins)).toEqual({ ok: false, problem: { code: "ruleEntryDoubled", label: "数量" } });
  });

  test("labels may hold any sign", () => {
    const odd = [count("x", "a」×5分，最高「b", "=1+1")];
    const rule = { kind: "perUnit", entry: "x", each: 0.5 } as const;
    for (const language of languages) expect(readRule(ruleText(rule, odd, language), odd)).toEqual({ ok: true, rule });
  });
});
