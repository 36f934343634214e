import { describe, expect, it } from "vitest";
import type { Words } from "../../src/core/index";
import { inLanguage, isLanguage, jiangsu2012, noQuota, quoteText, scoreUnit, wordsOf } from "../../src/core/index";
import { languages } from "../../src/core/wording";
import type { Reported } from "./total/totalScheme";
import { allRules, entriesOf, schemeWith } from "./total/totalScheme";

const [zh, en] = [wordsOf("zh-CN"), wordsOf("en-US")];

describe("words of both languages", () => {
  it.each<readonly [keyof Words, zh: string, en: string]>([
    ["yes", "是", "yes"],
    ["no", "否", "no"],
    ["colon", "：", ": "],
    ["comma", "，", ", "],
    ["semicolon", "；", "; "],
    ["inAll", "；合计＝", "; total = "],
    ["minus", "－", " − "],
    ["plus", "＋", " + "],
    ["times", "×", " × "],
    ["dividedBy", "÷", " ÷ "],
    ["is", "＝", " = "],
    ["opening", "（", "("],
    ["closing", "）", ")"],
    ["highestOf", "；取高＝", "; the higher = "],
    ["noneRecognised", "没有已认定的事项", "nothing recognised"],
    ["applied", "申请分 ", "Applied for "],
    ["awaitingOthers", "待全省汇总", "Waiting for all others"],
    ["noQuota", "未下达计划", "No quota set"],
    ["allTheSame", "各市相同", "all the same"],
  ])("%s", (word, chinese, english) => expect([zh[word], en[word]]).toEqual([chinese, english]));

  it("units of lateness, one or several of them", () => {
    const units = ["day", "workday", "week", "month"] as const;
    expect(units.flatMap((unit) => [zh.units(unit, true), zh.units(unit)])).toEqual([" 天", " 天", " 个工作日", " 个工作日", " 周", " 周", " 个月", " 个月"]);
    expect(units.flatMap((unit) => [en.units(unit, true), en.units(unit)])).toEqual([" day", " days", " working day", " working days", " week", " weeks", " month", " months"]);
    expect([zh.joinedUnit(" 个工作日"), en.joinedUnit(" working days")]).toEqual(["个工作日", " working days"]);
  });

  it("those who are assessed are called what the scheme calls them", () => {
    const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县（市、区）" };
    const of = wordsOf("zh-CN", { naming });
    expect([of.allTheSame, of.totalOfAll, of.meanOfOthers, of.noOthers, of.notApplicable, ...of.ofReported]).toEqual([
      "各县（市、区）相同",
      "各县（市、区）合计 ",
      "其他县（市、区）平均 ",
      "没有其他县（市、区）",
      "不适用，按其他县（市、区）平均分",
      "（以已报送的 ",
      " 个县（市、区）计）",
    ]);
    expect([wordsOf("zh-CN", { naming }), wordsOf("zh-CN", {}), wordsOf("en-US", { naming })]).toEqual([of, zh, en]);
    expect(wordsOf("zh-CN", { naming })).toBe(of);
  });

  it("units of measure stand behind numbers in Chinese alone", () => {
    expect([zh.unit("人"), zh.unit(undefined), en.unit("人"), en.unit(undefined)]).toEqual([" 人", "", "", ""]);
  });

  it("each language has its rendering, and there are two", () => {
    expect([inLanguage({ zh: 1, en: 2 }, "zh-CN"), inLanguage({ zh: 1, en: 2 }, "en-US")]).toEqual([1, 2]);
    expect([languages, isLanguage("zh-CN"), isLanguage("en-US"), isLanguage("en"), isLanguage(undefined)]).toEqual([["zh-CN", "en-US"], true, true, false, false]);
  });

  it("a plan that was not set says what that gives", () => {
    const said = (language: "zh-CN" | "en-US") => scoreUnit(jiangsu2012, { "3.2.certifiedPlan": noQuota }, { language }).indicators.find(({ code }) => code === "3.2")?.explanation;
    expect([said("zh-CN"), said("en-US")]).toEqual(["未下达年度计划，不适用，计 0 分", "No yearly quota set: not applicable, 0 points"]);
  });

  it.each<readonly [Partial<Reported>, zh: string, en: string]>([
    [{ points: [2000, 999, 0, 900] }, "基本分未达到 30 分，不合格。基本分未达到 60 分，加分不计。", "Base points below 30: unqualified. Base points below 60: bonus not counted."],
    [{ incident: true }, "一票否决：严重失信事件，总分按 59 分计。", "Vetoed: Grave default, the total is 59."],
    [{ sealed: true }, "一票否决：被通报批评，总分最高 70 分。", "Vetoed: Criticised, the total is at most 70."],
    [{ forged: true, cases: 1 }, "一票否决：弄虚作假，不合格。一票否决：瞒报件数，总分按 50 分计。", "Vetoed: Forgery, unqualified. Vetoed: Concealed cases, the total is 50."],
  ])("of a total: %j", (more, chinese, english) => {
    const form = entriesOf({ points: [5000, 3000, 0, 900], incident: false, cases: 0, sealed: false, forged: false, ...more });
    const said = (language: "zh-CN" | "en-US") => scoreUnit(schemeWith(allRules), form, { language }).outcome?.explanation;
    expect([said("zh-CN"), said("en-US")]).toEqual([chinese, english]);
  });
});

describe("a text as a literal of a formula", () => {
  it("has 255 characters at the most, else it is joined of several", () => {
    expect(quoteText("文".repeat(255))).toBe(`"${"文".repeat(255)}"`);
    expect(quoteText("文".repeat(256))).toBe(`"${"文".repeat(255)}"&"文"`);
    expect(quoteText("文".repeat(511))).toBe(`"${"文".repeat(255)}"&"${"文".repeat(255)}"&"文"`);
    expect(quoteText('"')).toBe('""""');
  });

  it("is not cut within a character", () => {
    expect(quoteText(`${"文".repeat(254)}😀文`)).toBe(`"${"文".repeat(254)}"&"😀文"`);
    expect(quoteText(`${"文".repeat(253)}😀文`)).toBe(`"${"文".repeat(253)}😀"&"文"`);
  });
});
