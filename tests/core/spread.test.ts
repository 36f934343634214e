import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScheme, indicatorsOf, readScheme, scoreUnit } from "../../src/core/index";
import { runs } from "../support/runs";
import { spreadOverAllScheme, straightOverAll, straightPoints, spreadScheme } from "./across/spread";
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
