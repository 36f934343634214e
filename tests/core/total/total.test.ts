import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry, Indicator, TotalRules } from "../../../src/core/index";
import { baseLessFormula, bonusUpToFormula, builtInSchemes, checkScheme, rankUnits, readScheme, saySchemeProblem, schemeJsonSchema, scoreUnit } from "../../../src/core/index";
import { runs } from "../../support/runs";
import { wordsOf } from "../../../src/core/messages/index";
import { vetoNumbers } from "../../../src/core/score";
import { tiesOf } from "../../../src/core/total/outcome";
import { prepareTotal } from "../../../src/core/total/prepareTotal";
import type { Reported } from "./totalScheme";
import { allRules, anyReported, entriesOf, schemeWith, straightGrade, straightOf, straightRanks } from "./totalScheme";

const scheme = schemeWith(allRules);
const tiesOnly = schemeWith({ ...allRules, bonus: { capped: true, tiesOnly: true } });
const plain: Reported = { points: [5000, 3000, 0, 900], incident: false, cases: 0, sealed: false, forged: false };
const outcome = (more: Partial<Reported>, language: "zh-CN" | "en-US" = "zh-CN") => {
  const { total, outcome: found } = scoreUnit(scheme, entriesOf({ ...plain, ...more }), { language });
  return [total, found?.isQualified, found?.explanation];
};

describe("rules of the total", () => {
  it("are read from what JSON can say and hold together, and are in none of the built-in schemes", () => {
    for (const one of [scheme, tiesOnly]) {
      expect(readScheme(JSON.parse(JSON.stringify(one)))).toMatchObject({ ok: true });
      expect(checkScheme(one)).toEqual([]);
    }
    expect(builtInSchemes.filter(({ total }) => total !== undefined)).toEqual([]);
    expect(JSON.stringify(schemeJsonSchema())).toContain('"isCeiling"');
  });

  it.each([["counting", scheme, false], ["deciding ties only", tiesOnly, true]] as const)("give each unit the total, rank and grade of the words, bonus %s", (_name, of, isTie) => {
    fc.assert(
      fc.property(fc.array(anyReported, { minLength: 1, maxLength: 13 }), (reported) => {
        const units = reported.map((one, index) => ({ name: String(index), scorecard: scoreUnit(of, entriesOf(one)) }));
        const straight = reported.map((one) => straightOf(one, isTie));
        const ranks = straightRanks(straight);
        expect(units.map(({ scorecard }) => [scorecard.total, scorecard.outcome?.isQualified])).toEqual(straight.map(({ total, isQualified }) => [Number(total) / 100, isQualified]));
        const ranked = new Map(rankUnits(units, of).map((one) => [one.name, one] as const));
        expect(reported.map((_, index) => [ranked.get(String(index))?.rank, ranked.get(String(index))?.grade?.zh])).toEqual(
          straight.map((one, index) => [ranks[index], straightGrade(one, ranks[index] ?? 0, straight.length)]),
        );
        expect([...ranked.values()].map(({ tied }) => tied)).toEqual([...ranked.values()].map(({ rank }) => ranks.filter((other) => other === rank).length > 1));
      }),
      { numRuns: runs(300, 1_500) },
    );
  });

  it("say why a total is not the sum", () => {
    expect(outcome({})).toEqual([88, true, ""]);
    expect(outcome({ points: [3000, 2999, 0, 900] })).toEqual([59.99, true, "基本分未达到 60 分，加分不计。"]);
    expect(outcome({ points: [3000, 2999, 0, 900] }, "en-US")).toEqual([59.99, true, "Base points below 60: bonus not counted."]);
    expect(outcome({ points: [2000, 999, 0, 900] })).toEqual([29.99, false, "基本分未达到 30 分，不合格。基本分未达到 60 分，加分不计。"]);
    expect(outcome({ incident: true })).toEqual([59, true, "一票否决：严重失信事件，总分按 59 分计。"]);
    expect(outcome({ incident: true, cases: 2 })).toEqual([50, true, "一票否决：瞒报件数，总分按 50 分计。"]);
    expect(outcome({ sealed: true }, "en-US")).toEqual([70, true, "Vetoed: Criticised, the total is at most 70."]);
    expect(outcome({ forged: true })).toEqual([88, false, "一票否决：弄虚作假，不合格。"]);
    expect(outcome({ points: [5000, 3000, 1900, 0] })).toEqual([75, true, ""]);
  });

  it("are none where a scheme has none: the total is the sum, nobody is unqualified, and nothing tells equal ones apart", () => {
    const { total: _, ...without } = scheme;
    const { points, unqualified, vetoes, explain } = prepareTotal(without);
    expect([points.value([59, 9]), points.formula(["A1", "B1"]), unqualified.value([0, 0]), vetoes]).toEqual([6800, "ROUND(A1+B1,2)", false, []]);
    expect(explain(wordsOf("zh-CN", without))).toEqual([]);
    expect([baseLessFormula(without, "C1", "D1"), bonusUpToFormula(without, "C2")]).toEqual(["C1", "C2"]);
    expect([tiesOf(without), tiesOf(tiesOnly)[0]]).toEqual([[], { kind: "bonus" }]);
  });

  it("take nothing from an entry that is missing or wrong", () => {
    const { total, outcome: found, complete } = scoreUnit(scheme, { ...entriesOf(plain), "2.1.incident": "约", "2.1.cases": -1 });
    expect([total, found?.isQualified, complete]).toEqual([50, true, false]);
  });

  const faults: readonly (readonly [TotalRules, string, string])[] = [
    [{ vetoes: [{ entry: "9.9.none" }] }, "unknownEntry", "没有填报项"],
    [{ vetoes: [{ entry: "2.1.forged", total: 200 }] }, "outOfRange", ""],
    [{ vetoes: [{ entry: "2.1.forged" }, { entry: "2.1.forged", total: 59 }] }, "doubled", "一票否决"],
    [{ qualifiedFrom: 60.001 }, "noPoints", ""],
    [{ bonus: { capped: true, baseFrom: 101 } }, "outOfRange", ""],
    [{ deductions: { categories: ["4"], most: 5 } }, "unknownCode", "没有可用于此处的类别“4”"],
    [{ ties: [{ kind: "category", code: "4" }] }, "unknownCode", "类别"],
    [{ ties: [{ kind: "indicator", code: "7.7" }] }, "unknownCode", "指标“7.7”"],
    [{ grades: [{ name: { zh: "甲", en: "A" } }, { name: { zh: "乙", en: "B" } }] }, "gradesNotClosed", "各等次"],
    [{ grades: [{ name: { zh: "甲", en: "A" }, atLeast: 60 }, { name: { zh: "甲", en: "B" } }] }, "doubled", "等次"],
    [{ grades: [{ name: { zh: "甲", en: "A" }, atLeast: 60 }, { name: { zh: "乙", en: "B" }, atLeast: 70 }, { name: { zh: "丙", en: "C" } }] }, "gradesDoNotFall", ""],
  ];

  it.each(faults)("%j is a fault: %s", (total, code, said) => {
    const problem = checkScheme(schemeWith(total)).find((one) => one.code === code);
    if (problem === undefined) throw new Error("not found");
    expect(problem.path[0]).toBe("total");
    expect(saySchemeProblem(problem, "zh-CN")).toContain(said);
    expect(saySchemeProblem(problem, "en-US")).not.toMatch(/[一-鿿]{3}/u);
  });

  // A plan is above 0 for everybody.
  it.each(["date", "plan"])("a %s cannot veto", (kind) => {
    const forged = '"name":"forged","label":{"zh":"弄虚作假","en":"Forgery"},"type":{"kind":"bool"}';
    const read = readScheme(JSON.parse(JSON.stringify(scheme).replace(forged, forged.replace("bool", kind))));
    if (!read.ok) throw new Error("no scheme");
    const problems = checkScheme(read.scheme);
    expect(problems).toEqual([{ code: "noVeto", path: ["total", "vetoes", 3, "entry"], name: "弄虚作假" }]);
    expect(problems.map((one) => saySchemeProblem(one, "zh-CN"))).toEqual(["“弄虚作假”不是“是否”或数量，不能作为一票否决"]);
  });

  it("vetoes by what is valid, as it is shown", () => {
    const part = (entry: Entry): Entry => (entry.name === "cases" ? { ...entry, type: { kind: "amount" }, atMost: "all" } : entry);
    const all: Entry = { name: "all", label: { zh: "全部件数", en: "All cases" }, type: { kind: "count" } };
    const measured = schemeWith({ ...allRules, vetoes: [...(allRules.vetoes ?? []), { entry: "2.1.all", total: 40 }] });
    const withAll = (one: Indicator): Indicator => (one.code === "2.1" ? { ...one, entries: [...one.entries.map(part), all] } : one);
    const categories = measured.categories.map((category) => ({ ...category, items: category.items.map((item) => ({ ...item, indicators: item.indicators.map(withAll) })) }));
    const of = (cases: number, whole: number) => vetoNumbers({ ...measured, categories }, { ...entriesOf(plain), "2.1.cases": cases, "2.1.all": whole });
    // In order: an incident, cases, being criticised, forgery, and what cases are a part of.
    expect([of(1.5, 2), of(1e-15, 2), of(3, 2), of(1.5, -1)]).toEqual([[0, 1.5, 0, 0, 2], [0, 0, 0, 0, 2], [0, 0, 0, 0, 2], [0, 1.5, 0, 0, 0]]);
  });

  it("an entry that nothing reads and nothing vetoes by is a fault still", () => {
    const { vetoes, ...others } = allRules;
    const codes = checkScheme(schemeWith({ ...others, vetoes: (vetoes ?? []).slice(1) })).map(({ code }) => code);
    expect(codes).toEqual(["neverScored"]);
  });

  it("never make a total that the scheme's maximum is below", () => {
    fc.assert(
      fc.property(anyReported, (reported) => {
        const { total } = scoreUnit(scheme, entriesOf(reported));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(108);
      }),
    );
  });
});
