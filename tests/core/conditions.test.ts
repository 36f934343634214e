import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, Rule, Scheme } from "../../src/core/index";
import { checkScheme, describeSchemeProblem, indicatorsOf, prepareIndicator, readScheme, renderFormula, scoreUnit, wordsOf } from "../../src/core/index";
import { gainsOf } from "../../src/core/gains";
import { runs } from "../support/runs";
import { conditionScheme, straightConditions } from "./across/conditions";
import { reported, validValues } from "./kinds/case";
import { anyValue, asEntries } from "./support/forms";
import { indicator, schemeOf } from "./support/smallScheme";

const forms = fc.record(Object.fromEntries(indicatorsOf(conditionScheme).map(({ code, entries }) => [code, validValues(entries)])));
const asForm = (form: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Entries =>
  asEntries(Object.fromEntries(Object.entries(form).flatMap(([code, values]) => Object.entries(values).map(([name, value]) => [`${code}.${name}`, value] as const))));
const form: Entries = {
  "1.1.done": 1, "1.1.all": 2, "1.2.docs": 3, "1.3.yes": true, "2.1.done": 3, "2.1.all": 5, "2.2.docs": 7,
  "2.3.none": false, "2.3.done": 1, "2.3.all": 1, "2.4.docs": 9, "3.1.docs": 2,
};
const pointsOf = (scheme: Scheme, entries: Entries) => scoreUnit(scheme, entries).indicators.map(({ points }) => points);

describe("a condition on another indicator", () => {
  it("makes a scheme that is read and holds together", () => {
    expect(readScheme(JSON.parse(JSON.stringify(conditionScheme)))).toMatchObject({ ok: true });
    expect(checkScheme(conditionScheme)).toEqual([]);
  });

  it("gives what the words give", () => {
    fc.assert(
      fc.property(forms, (values) => {
        expect([values, pointsOf(conditionScheme, asForm(values))]).toEqual([values, straightConditions(values).map((points) => Number(points) / 100)]);
      }),
      { numRuns: runs(150, 600) },
    );
  });

  it("is not met by an indicator that is missing or wrong, whose own points are none", () => {
    fc.assert(
      fc.property(forms, anyValue, (values, wrong) => {
        const entries = { ...asForm(values), ...asEntries({ "2.2.docs": wrong }) };
        const card = scoreUnit(conditionScheme, entries);
        const other = card.indicators[4];
        expect([other?.status !== "ok" && card.indicators[2]?.points, card.indicators[2]?.status]).toEqual([other?.status === "ok" ? false : 0, "ok"]);
      }),
    );
  });

  it("says what the other has and what follows", () => {
    const said = (language: "zh-CN" | "en-US", entries: Entries = form) => scoreUnit(conditionScheme, entries, { language }).indicators.map(({ explanation }) => explanation);
    expect([0, 1, 2, 5, 7].map((index) => said("zh-CN")[index])).toEqual([
      "指标 2.1 得 6 分，达到 6 分；完成数 1÷总数 2×10＝5",
      "指标 1.1 得 5 分，达到 0.01 分；文件 3×1.5＝4.5（最高8）",
      "指标 2.2 已填报；已公开：是＝4.5",
      "指标 1.2 得 4.5 分，达到 2.5 分；完成数 1÷总数 1×5＝5",
      "指标 2.1 得 6 分，未达到 10 分＝0",
    ]);
    expect([0, 1, 2].map((index) => said("en-US", { ...form, "2.1.done": 0, "2.2.docs": null })[index])).toEqual([
      "Indicator 2.1: 0, below 6 = 0",
      "Indicator 1.1: 0, below 0.01; Papers 3 × 0.5 = 1.5 (max 2.5)",
      "Indicator 2.2 not reported as it should be = 0",
    ]);
  });

  it("stands in a formula behind the entries: points in hundredths, and whether it is reported", () => {
    const [first, , third] = indicatorsOf(conditionScheme);
    if (first === undefined || third === undefined) throw new Error("no indicator");
    const share = "IF(A1>=B1,10,INT((2000*A1+B1)/(2*B1))/100)";
    const { scoring } = prepareIndicator(first);
    expect(scoring.points.formula(["A1", "B1", "0", "0", "P9", "Q9"])).toBe(`IF(P9>=600,${share},0)`);
    expect(renderFormula(scoring.explain(wordsOf("zh-CN")), ["A1", "B1", "0", "0", "P9", "Q9"])).toBe(
      `"指标 2.1 得 "&P9/100&" 分，"&IF(P9>=600,"达到 6 分；完成数 "&A1&"÷总数 "&B1&"×10＝"&${share}&IF(A1>B1,"（超额完成）",""),"未达到 6 分＝0")`,
    );
    expect(prepareIndicator(third).scoring.points.formula(["A1", "0", "0", "P9", "Q9"])).toBe("IF(Q9=1,IF(A1=1,4.5,0),0)");
  });

  it("is kept by what one more step would add", () => {
    fc.assert(
      fc.property(forms, (values) => {
        const entries = asForm(values);
        for (const { code, next } of gainsOf(conditionScheme, entries).possible) {
          const index = indicatorsOf(conditionScheme).findIndex((one) => one.code === code);
          const after = pointsOf(conditionScheme, { ...entries, [next.key]: next.to })[index] ?? -1;
          expect([code, Math.round(100 * (after - (pointsOf(conditionScheme, entries)[index] ?? 0)))]).toEqual([code, next.adds]);
        }
      }),
      { numRuns: runs(40, 150) },
    );
  });
});

describe("conditions that are refused", () => {
  const docs = reported("docs", "文件", "Papers");
  const of = { kind: "cap", max: 10, of: { kind: "perUnit", entry: "docs", each: 1 } } as const;
  const on = (other: string, more: { readonly atLeast?: number } = {}): Rule => ({ kind: "onIndicator", indicator: other, ...more, then: of });
  const plain = indicator(of, [docs], 10, "1.2");
  const at = (index: number, ...more: readonly (string | number)[]) => ["categories", 0, "items", 0, "indicators", index, "rule", ...more];
  const said = (scheme: Scheme) => checkScheme(scheme).map((problem) => describeSchemeProblem(problem, scheme, "zh-CN"));

  it("are on what there is not, or more than there is", () => {
    expect(checkScheme(schemeOf(indicator(on("9.9"), [docs]), plain))).toEqual([{ code: "unknownCode", path: at(0, "indicator"), what: "indicator", name: "9.9" }]);
    expect(checkScheme(schemeOf(indicator(on("1.2", { atLeast: 10.01 }), [docs]), plain))).toEqual([{ code: "outOfRange", path: at(0, "atLeast"), least: 0.01, most: 10 }]);
    expect(checkScheme(schemeOf(indicator(on("1.2", { atLeast: 0 }), [docs]), plain)).map(({ code }) => code)).toEqual(["outOfRange"]);
    expect(checkScheme(schemeOf(indicator(on("1.2", { atLeast: 10 }), [docs]), plain))).toEqual([]);
    expect(said(schemeOf(indicator(on("1.2", { atLeast: -1 }), [docs]), plain))).toEqual(["1.1：-1 不是分值，分值为 0 或以上，至多两位小数"]);
  });

  it("lead in a circle, of one, of two, of three, or over what is spread", () => {
    expect(said(schemeOf(indicator(on("1.1"), [docs])))).toEqual(["1.1：指标之间循环引用：1.1 → 1.1"]);
    expect(said(schemeOf(indicator(on("1.2"), [docs]), indicator(on("1.1"), [docs], 10, "1.2")))).toEqual(["1.1：指标之间循环引用：1.1 → 1.2 → 1.1", "1.2：指标之间循环引用：1.2 → 1.1 → 1.2"]);
    const three = schemeOf(indicator(on("1.2"), [docs]), indicator(on("1.3"), [docs], 10, "1.2"), indicator({ kind: "cap", max: 10, of: on("1.1") }, [docs], 10, "1.3"));
    expect(checkScheme(three)[0]).toEqual({ code: "circle", path: at(0), codes: ["1.1", "1.2", "1.3", "1.1"] });
    const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
    const spread = indicator({ kind: "spread", entry: "none", of }, [none, docs], 10, "1.2");
    expect(checkScheme(schemeOf(indicator(on("1.2"), [docs]), spread))).toEqual([{ code: "circle", path: at(0), codes: ["1.1", "1.2", "1.1"] }]);
    expect(said(schemeOf(indicator(on("1.3"), [docs]), plain, indicator(on("1.2"), [docs], 10, "1.3")))).toEqual([]);
  });

  it("are on what waits for the other units, or stand beside it", () => {
    const ranked: Rule = { kind: "rank", entry: "docs", tiers: [{ rank: 1, points: 10 }] };
    expect(checkScheme(schemeOf(indicator(on("1.2"), [docs]), indicator(ranked, [docs], 10, "1.2")))).toEqual([{ code: "conditionOnCompared", path: at(0, "indicator"), name: "1.2" }]);
    expect(checkScheme(schemeOf(indicator({ kind: "onIndicator", indicator: "1.2", then: ranked }, [docs]), plain))).toEqual([{ code: "comparedOnCondition", path: at(0) }]);
  });

  it("are told beside whatever else is wrong", () => {
    expect(checkScheme({ ...schemeOf(indicator(on("1.1"), [docs]), plain), basePoints: 1 }).map(({ code }) => code)).toEqual(["pointsDiffer", "circle"]);
  });

  it("say nothing of another that is not sound itself, of which its own fault is told", () => {
    const unsound = { ...plain, rule: { kind: "flag", entry: "nobody", points: 10 } } as const;
    expect(checkScheme(schemeOf(indicator(on("1.2"), [docs]), unsound)).filter(({ path }) => path[5] === 0)).toEqual([]);
    const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
    const spread = indicator({ kind: "spread", entry: "none", of }, [none, docs]);
    expect(checkScheme(schemeOf(spread, unsound)).filter(({ path }) => path[5] === 0)).toEqual([]);
    expect(checkScheme(schemeOf(spread, unsound)).map(({ code }) => code)).toContain("unknownEntry");
  });
});
