import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScheme, indicatorsOf, readScheme, scoreUnit } from "../../src/core/index";
import { restAt } from "../../src/core/rest";
import { runs } from "../support/runs";
import { spreadOverAllScheme, straightOverAll, straightPoints, spreadScheme } from "./across/spread";
import { spreadEvenlyScheme, straightEvenly } from "./across/spreadEvenly";
import { reported, validValues } from "./kinds/case";
import { asEntries } from "./support/forms";
import { indicator, schemeOf } from "./support/smallScheme";

const formsOf = (scheme: typeof spreadScheme) => fc.record(Object.fromEntries(indicatorsOf(scheme).map(({ code, entries }) => [code, validValues(entries)])));
const forms = formsOf(spreadScheme);

describe("points of what does not apply, spread over the category", () => {
  it("make a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(spreadScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(spreadScheme)).toEqual([]);
  });

  it("are what the words give, whatever stands in what is not asked for", () => {
    fc.assert(
      fc.property(forms, fc.constantFrom(undefined, null, "约10", 3), (form, left) => {
        const entries = asEntries(
          Object.fromEntries(Object.entries(form).flatMap(([code, values]) => Object.entries(values).map(([name, value]) => [`${code}.${name}`, values["none"] === true && name !== "none" ? left : value] as const))),
        );
        const card = scoreUnit(spreadScheme, entries);
        expect(card.indicators.map(({ points, status }) => [points, status])).toEqual(straightPoints(form).map((points) => [Number(points) / 100, "ok"]));
        expect(card).toMatchObject({ complete: true, total: Number(straightPoints(form).reduce((a, b) => a + b)) / 100 });
      }),
      { numRuns: runs(125, 500) },
    );
  });

  it("say how they came about", () => {
    const entries = { "1.1.done": 1, "1.1.all": 3, "1.2.none": true, "1.3.staff": 2, "1.4.none": false, "1.4.done": 1, "1.4.all": 2 };
    expect(scoreUnit(spreadScheme, entries).indicators.map(({ explanation }) => explanation)).toEqual([
      "完成甲 1÷总数甲 3×10＝3.33",
      "不适用，按本类其他指标得分率 3.93÷14×7.5＝2.11",
      "人员 2×0.3＝0.6（最高4）",
      "完成丙 1÷总数丙 2×3＝1.5",
    ]);
    expect(scoreUnit(spreadScheme, entries, { language: "en-US" }).indicators[1]?.explanation).toBe("Not applicable, as on the rest of the category 3.93 ÷ 14 × 7.5 = 2.11");
  });

  it("are none where nothing of the category applies to everybody", () => {
    const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
    const staff = reported("staff", "人员", "Staff");
    const rule = { kind: "spread", entry: "none", of: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "staff", each: 1 } } } as const;
    const ranked = indicator({ kind: "rank", entry: "staff", tiers: [{ rank: 1, points: 10 }] }, [staff], 10, "1.2");
    expect(scoreUnit(schemeOf(indicator(rule, [none, staff]), ranked), { "1.1.none": true, "1.2.staff": 3 }).indicators[0]).toMatchObject({ points: 0, status: "ok" });
    expect(checkScheme(schemeOf(indicator({ kind: "cap", max: 10, of: rule }, [none, staff])))[0]).toMatchObject({ code: "notOutermost" });
    expect(checkScheme(schemeOf(indicator({ ...rule, of: { kind: "perUnit", entry: "staff", each: 1 } }, [none, staff])))[0]).toMatchObject({ code: "reach" });
    expect(checkScheme(schemeOf(indicator({ ...rule, of: { kind: "rank", entry: "staff", tiers: [{ rank: 1, points: 10 }] } }, [none, staff])))[0]).toMatchObject({ code: "severalAcross" });
  });
});

describe("points of what does not apply, spread over all categories", () => {
  it("make a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(spreadOverAllScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(spreadOverAllScheme)).toEqual([]);
  });

  it("are what the words give: the bonus is no part of it", () => {
    fc.assert(
      fc.property(formsOf(spreadOverAllScheme), (form) => {
        const entries = asEntries(Object.fromEntries(Object.entries(form).flatMap(([code, values]) => Object.entries(values).map(([name, value]) => [`${code}.${name}`, value] as const))));
        expect(scoreUnit(spreadOverAllScheme, entries).indicators.map(({ points }) => points)).toEqual(straightOverAll(form).map((points) => Number(points) / 100));
      }),
      { numRuns: runs(125, 500) },
    );
  });

  it("say so", () => {
    const entries = { "1.1.done": 1, "1.1.all": 3, "1.2.none": true, "2.1.done": 1, "2.1.all": 2, "2.2.none": true, "3.1.done": 1, "3.1.all": 1 };
    const said = (language: "zh-CN" | "en-US") => scoreUnit(spreadOverAllScheme, entries, { language }).indicators.map(({ explanation }) => explanation);
    expect([said("zh-CN")[1], said("zh-CN")[3]]).toEqual(["不适用，按全部其他指标得分率 13.33÷30×7.5＝3.33", "不适用，按本类其他指标得分率 10÷20×5＝2.5"]);
    expect(said("en-US")[1]).toBe("Not applicable, as on all the rest 13.33 ÷ 30 × 7.5 = 3.33");
  });
});

describe("points of what does not apply, spread evenly over others", () => {
  it("make a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(spreadEvenlyScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(spreadEvenlyScheme)).toEqual([]);
  });

  it("are what the words give", () => {
    fc.assert(
      fc.property(formsOf(spreadEvenlyScheme), (form) => {
        const entries = asEntries(Object.fromEntries(Object.entries(form).flatMap(([code, values]) => Object.entries(values).map(([name, value]) => [`${code}.${name}`, value] as const))));
        expect(scoreUnit(spreadEvenlyScheme, entries).indicators.map(({ points }) => points)).toEqual(straightEvenly(form).map((points) => Number(points) / 100));
      }),
      { numRuns: runs(125, 500) },
    );
  });

  it("are as many as if every other indicator had had its part of them from the start", () => {
    // Of 10 and 4 points with 8 more: 14 and 8. A half of one and three quarters of the other.
    const scheme = schemeOf(share("1.1", 10), share("1.2", 4), indicator({ kind: "spread", evenly: true, entry: "none", of: { kind: "flag", entry: "has", points: 8 } }, [none, reported("has", "有", "Has", { kind: "bool" })], 8, "1.3"));
    const entries = { "1.1.done": 1, "1.1.all": 2, "1.2.done": 3, "1.2.all": 4, "1.3.none": true };
    expect(scoreUnit(scheme, entries)).toMatchObject({ total: 14 / 2 + (8 * 3) / 4, complete: true });
  });

  it("say how they came about", () => {
    const entries = { "1.1.done": 1, "1.1.all": 3, "1.2.none": true, "1.3.staff": 2, "1.4.done": 1, "1.4.all": 2, "1.5.none": true, "2.1.done": 1, "2.1.all": 1, "2.2.none": true, "2.3.none": true, "3.1.done": 0, "3.1.all": 1 };
    const said = (language: "zh-CN" | "en-US") => scoreUnit(spreadEvenlyScheme, entries, { language }).indicators.map(({ explanation }) => explanation);
    expect([1, 4, 6, 7].map((index) => said("zh-CN")[index])).toEqual([
      "不适用，分值平均分摊到本项其他指标，平均得分率约 24.15%×7.5＝1.81",
      "不适用，分值平均分摊到本类其他指标，平均得分率约 32.77%×3＝0.98",
      "不适用，分值平均分摊到全部其他指标，平均得分率约 49.58%×5＝2.48",
      "不适用，按本项其他指标得分率 7÷7×3＝3",
    ]);
    expect([1, 4, 6, 7].map((index) => said("en-US")[index])).toEqual([
      "Not applicable, spread evenly over the rest of the item, mean rate about 24.15% × 7.5 = 1.81",
      "Not applicable, spread evenly over the rest of the category, mean rate about 32.77% × 3 = 0.98",
      "Not applicable, spread evenly over all the rest, mean rate about 49.58% × 5 = 2.48",
      "Not applicable, as on the rest of the item 7 ÷ 7 × 3 = 3",
    ]);
  });

  it("show a rate of the rest rounded half up, in the sheet as in the core", () => {
    const { rate } = restAt(0);
    expect([[1, 3], [2, 3], [1, 8], [0, 5], [0, 0]].map((values) => rate.value(values))).toEqual([33.33, 66.67, 12.5, 0, 0]);
    expect(rate.formula(["Y7", "Z7"])).toBe("IF(Z7<=0,0,INT((20000*Y7+Z7)/(2*Z7))/100)");
  });

  it("are none where there is nobody else, and refused where the points around have no measure that can be counted with", () => {
    const rule = { kind: "spread", evenly: true, entry: "none", of: { kind: "flag", entry: "has", points: 8 } } as const;
    const alone = indicator(rule, [none, reported("has", "有", "Has", { kind: "bool" })], 8, "1.1");
    expect(scoreUnit(schemeOf(alone), { "1.1.none": true }).indicators[0]).toMatchObject({ points: 0, status: "ok", explanation: "不适用，分值平均分摊到本类其他指标，平均得分率约 0%×8＝0" });
    const odd = [7.01, 11.03, 13.07, 17.09, 19.01, 23.03].map((points, index) => share(`1.${index + 2}`, points));
    expect(checkScheme(schemeOf(alone, ...odd))).toEqual([{ code: "noCommonMeasure", path: ["categories", 0, "items", 0, "indicators", 0, "rule"] }]);
    expect(checkScheme(schemeOf(alone, ...odd.slice(0, 2)))).toEqual([]);
    // However many there are, asking ends.
    expect(checkScheme(schemeOf(alone, ...Array.from({ length: 190 }, (_, index) => share(`1.${index + 2}`, (index * 100 + 101) / 100)))).map(({ code }) => code)).toEqual(["noCommonMeasure"]);
  });
});

const none = reported("none", "不适用", "Not applicable", { kind: "bool" });

function share(code: string, points: number) {
  return indicator({ kind: "proportion", part: "done", whole: "all", points }, [reported("done", "完成", "Done"), reported("all", "总数", "All", { kind: "plan" })], points, code);
}
