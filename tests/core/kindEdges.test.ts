import { describe, expect, it } from "vitest";
import type { Entry, EntryValue, Rule } from "../../src/core/index";
import { checkScheme, prepareIndicator, renderFormula, scoreUnit, wordsOf } from "../../src/core/index";
import { day, reported } from "./kinds/case";
import { indicator, schemeOf } from "./support/smallScheme";

const [done, plan] = [reported("done", "完成数", "Done", { kind: "count" }, { atMost: "plan" }), reported("plan", "计划数", "Planned", { kind: "plan" })];
const [from, to] = [reported("from", "受理", "Accepted", { kind: "date" }, { atMost: "to" }), reported("to", "办结", "Closed", { kind: "date" })];
const given = (name: string): Entry => reported(name, `文件${name}`, `Document ${name}`, { kind: "bool" });
const staff = reported("staff", "人员", "Staff", { kind: "count" }, { unit: "人" });

/** An indicator of ten points scored alone. */
function scored(rule: Rule, entries: readonly Entry[], values: Readonly<Record<string, EntryValue>>) {
  const scheme = schemeOf(indicator(rule, entries));
  const form = Object.fromEntries(Object.entries(values).map(([name, value]) => [`1.1.${name}`, value]));
  const of = (language: "zh-CN" | "en-US") => scoreUnit(scheme, form, { language }).indicators[0];
  return [of("zh-CN")?.points, of("zh-CN")?.explanation, of("en-US")?.explanation];
}

const written = (rule: Rule, entries: readonly Entry[]) => {
  const { points, explain } = prepareIndicator(indicator(rule, entries)).scoring;
  const refs = ["A1", "B1", "C1", "D1"].slice(0, entries.length);
  return [points.formula(refs), renderFormula(explain(wordsOf("zh-CN")), refs)];
};

describe("below the last of three tiers, the last is named", () => {
  it("of rates", () => {
    const rule: Rule = { kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 95, points: 10 }, { percent: 80, points: 5 }, { percent: 60, points: 1 }] };
    expect(scored(rule, [done, plan], { done: 59, plan: 100 })).toEqual([0, "59÷100，60%以下＝0", "59 ÷ 100, below 60% = 0"]);
  });

  it("of days", () => {
    const rule: Rule = { kind: "span", from: "from", to: "to", tiers: [{ days: 1, points: 10 }, { days: 20, points: 5 }, { days: 30, points: 1 }] };
    const lasting = (days: number) => scored(rule, [from, to], { from: day("2013-03-01"), to: day("2013-03-01") + days });
    expect(lasting(31)).toEqual([0, "受理 2013-03-01，办结 2013-04-01，31 天，超过30天＝0", "Accepted 2013-03-01, Closed 2013-04-01, 31 days, more than 30 days = 0"]);
    expect(lasting(1)).toEqual([10, "受理 2013-03-01，办结 2013-03-02，1 天，1天以内＝10", "Accepted 2013-03-01, Closed 2013-03-02, 1 day, within 1 day = 10"]);
    expect(lasting(0)).toEqual([10, "受理 2013-03-01，办结 2013-03-01，0 天，1天以内＝10", "Accepted 2013-03-01, Closed 2013-03-01, 0 days, within 1 day = 10"]);
  });

  it("of amounts", () => {
    const rule: Rule = { kind: "tiers", entry: "staff", tiers: [{ atLeast: 9, points: 10 }, { atLeast: 5, points: 5 }, { atLeast: 2, points: 1 }] };
    expect(scored(rule, [staff], { staff: 1 })).toEqual([0, "人员 1 人，2人以下＝0", "Staff 1, below 2 = 0"]);
  });

  it("of what is above a plan", () => {
    const rule: Rule = { kind: "aboveQuota", done: "done", plan: "plan", tiers: [{ percent: 50, points: 10 }, { percent: 20, points: 5 }, { percent: 10, points: 1 }] };
    expect(scored(rule, [reported("done", "完成数", "Done"), plan], { done: 110, plan: 100 })).toEqual([0, "完成数 110，计划数 100，未超过计划10%＝0", "Done 110, Planned 100, not more than 10% above the plan = 0"]);
  });
});

describe("a deadline", () => {
  const due = reported("due", "报送", "Submitted", { kind: "date" });
  const rule = (upTo: number): Rule => ({ kind: "deadline", entry: "due", by: "2013-12-31", points: 10, late: { each: 1, per: "day", upTo } });

  it("of one day at the most says day", () => {
    expect(scored(rule(1), [due], { due: day("2014-01-02") })).toEqual([0, "报送 2014-01-02，期限 2013-12-31，逾期 2 天，超过1天＝0", "Submitted 2014-01-02, due 2013-12-31, late by 2 days, more than 1 day = 0"]);
    expect(scored(rule(1), [due], { due: day("2014-01-01") })[0]).toBe(9);
  });

  it("is met on its day and before it", () => {
    expect(scored(rule(5), [due], { due: day("2013-01-01") })).toEqual([10, "报送 2013-01-01，按期＝10", "Submitted 2013-01-01, on time = 10"]);
  });
});

describe("of so many", () => {
  const names = ["a", "b", "c"];
  const entries = names.map(given);

  it("without a least number every one counts", () => {
    const rule: Rule = { kind: "nOfM", entries: names, points: 10 };
    expect(scored(rule, entries, { a: false, b: false, c: false })).toEqual([0, "3 项中有 0 项，0÷3×10＝0", "0 of 3, 0 ÷ 3 × 10 = 0"]);
    expect(written(rule, entries)).toEqual([
      "IF((A1+B1+C1)>=3,10,INT((2000*(A1+B1+C1)+3)/(2*3))/100)",
      '"3 项中有 "&(A1+B1+C1)&" 项，"&(A1+B1+C1)&"÷3×10＝"&IF((A1+B1+C1)>=3,10,INT((2000*(A1+B1+C1)+3)/(2*3))/100)',
    ]);
  });

  it("what is missing is taken off from what another rule gives", () => {
    const rule: Rule = { kind: "missing", from: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "staff", each: 2 } }, entries: names, each: 3 };
    expect(scored(rule, [staff, ...entries], { staff: 4, a: true, b: false, c: false })).toEqual([
      2,
      "3 项中缺 2 项，人员 4 人×2＝8（最高10）；8－2×3＝2",
      "2 of 3 missing, Staff 4 × 2 = 8 (max 10); 8 − 2 × 3 = 2",
    ]);
    expect(written(rule, [staff, ...entries])).toEqual([
      "MAX(0,MIN(10,2*A1)-3*(3-(B1+C1+D1)))",
      '"3 项中缺 "&(3-(B1+C1+D1))&" 项，人员 "&A1&" 人×2＝"&(2*A1)&IF(2*A1>10,"→10（最高10）","（最高10）")&"；"&(MIN(10,2*A1))&"－"&(3-(B1+C1+D1))&"×3＝"&ROUND(MAX(0,MIN(10,2*A1)-3*(3-(B1+C1+D1))),2)&IF(MIN(10,2*A1)-3*(3-(B1+C1+D1))<0,"（扣完为止）","")',
    ]);
  });

  it("nothing is read that is no rule", () => {
    const scheme = schemeOf(indicator(JSON.parse('{"kind":"bonus"}'), entries));
    expect(checkScheme(scheme)).toEqual([{ code: "unknownKind", path: [], kind: "bonus" }]);
  });
});
