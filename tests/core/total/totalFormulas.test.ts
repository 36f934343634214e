import { describe, expect, it } from "vitest";
import type { Scheme, SchemeProblem, TotalRules } from "../../../src/core/index";
import { baseLessFormula, bonusUpToFormula, checkScheme, gradeFormula, mostTotal, prepareTotal, quoteText, renderFormula, scoreUnit, tiesOf, wordsOf } from "../../../src/core/index";
import { gradeOf, quotaOf } from "../../../src/core/total/grades";
import type { Reported } from "./totalScheme";
import { allRules, entriesOf, schemeWith, uncappedScheme } from "./totalScheme";

const scheme = schemeWith(allRules);
const refs = ["B1", "I1", "V1", "V2", "V3", "V4"];
const written = (total: TotalRules) => {
  const { points, unqualified, explain, vetoes } = prepareTotal(schemeWith(total));
  return { points: points.formula(refs), most: points.most, unqualified: unqualified.formula(refs), zh: renderFormula(explain(wordsOf("zh-CN")), refs), vetoes };
};

describe("the rules of the total as formulas", () => {
  it("all at once", () => {
    expect(written(allRules)).toEqual({
      points: "MIN(IF(V2>0,50,IF(V1>0,59,IF(B1<60,B1,ROUND(B1+I1,2)))),IF(V3>0,70,108))",
      most: 10_800,
      unqualified: "OR(V4>0,B1<30)",
      zh: [
        'IF(V4>0,"一票否决："&IF(V4>0,"弄虚作假，","")&"不合格。","")',
        'IF(V2>0,"一票否决："&IF(V2>0,"瞒报件数，","")&"总分按 50 分计。",IF(V1>0,"一票否决："&IF(V1>0,"严重失信事件，","")&"总分按 59 分计。",""))',
        'IF(V3>0,"一票否决："&IF(V3>0,"被通报批评，","")&"总分最高 70 分。","")',
        'IF(B1<30,"基本分未达到 30 分，不合格。","")',
        'IF(B1<60,"基本分未达到 60 分，加分不计。","")',
      ].join("&"),
      vetoes: ["2.1.incident", "2.1.cases", "2.1.sealed", "2.1.forged"],
    });
  });

  it("none of them", () => {
    expect(written({})).toEqual({ points: "ROUND(B1+I1,2)", most: 10_800, unqualified: "FALSE", zh: '""', vetoes: [] });
  });

  it("a bonus that only decides between equal totals is no part of them, and no gate is spoken of", () => {
    expect(written({ bonus: { tiesOnly: true, baseFrom: 60 } })).toEqual({ points: "B1", most: 10_000, unqualified: "FALSE", zh: '""', vetoes: [] });
    expect([mostTotal(schemeWith({ bonus: { tiesOnly: true } })), mostTotal(scheme), mostTotal(schemeWith({}))]).toEqual([100, 108, 108]);
    expect(tiesOf(schemeWith({ bonus: { tiesOnly: true }, ties: [{ kind: "base" }] }))).toEqual([{ kind: "bonus" }, { kind: "base" }]);
    expect([tiesOf(schemeWith({ bonus: { capped: true }, ties: [{ kind: "base" }] })), tiesOf(schemeWith({}))]).toEqual([[{ kind: "base" }], []]);
  });

  it("vetoes of one total stand in one sentence, the lowest total decides, and of bounds the lowest", () => {
    const alike = written({
      vetoes: [
        { entry: "2.1.incident", total: 59 },
        { entry: "2.1.cases", total: 59, isCeiling: false },
        { entry: "2.1.sealed", total: 70, isCeiling: true },
        { entry: "2.1.forged", total: 40, isCeiling: true },
      ],
    });
    expect(alike).toMatchObject({ points: "MIN(IF(OR(V1>0,V2>0),59,ROUND(B1+I1,2)),IF(V4>0,40,IF(V3>0,70,108)))", unqualified: "FALSE" });
    expect(alike.zh).toBe(
      'IF(OR(V1>0,V2>0),"一票否决："&IF(V1>0,"严重失信事件，","")&IF(V2>0,"瞒报件数，","")&"总分按 59 分计。","")&IF(V4>0,"一票否决："&IF(V4>0,"弄虚作假，","")&"总分最高 40 分。",IF(V3>0,"一票否决："&IF(V3>0,"被通报批评，","")&"总分最高 70 分。",""))',
    );
  });

  it("what is taken from the base, and the bonus that counts in common", () => {
    expect([baseLessFormula(scheme, "G", "T"), baseLessFormula(schemeWith({}), "G", "T")]).toEqual(["MAX(0,G-MIN(5,T))", "G"]);
    expect([bonusUpToFormula(scheme, "I"), bonusUpToFormula(schemeWith({ bonus: { baseFrom: 60 } }), "I"), bonusUpToFormula(schemeWith({}), "I")]).toEqual(["MIN(8,I)", "I", "I"]);
  });

  it("grades by name, the lowest for the unqualified", () => {
    const of = { total: "T1", rank: "R1", unqualified: "U1" };
    expect(gradeFormula(allRules.grades ?? [], of, "COUNT(T:T)", quoteText)).toBe(
      'IF(U1=1,"不合格",IF(AND(T1>=80,R1<=ROUND(COUNT(T:T)*25/100,0)),"优秀",IF(T1>=70,"良好",IF(T1>=55.5,"合格","不合格"))))',
    );
    const best = (rounding: "down" | "up") => [{ name: { zh: "先进", en: "Best" }, best: { percent: 30, rounding } }, { name: { zh: "其他", en: "Rest" } }];
    expect(gradeFormula(best("down"), of, "13", quoteText)).toBe('IF(U1=1,"其他",IF(R1<=ROUNDDOWN(13*30/100,0),"先进","其他"))');
    expect(gradeFormula(best("up"), of, "13", quoteText)).toBe('IF(U1=1,"其他",IF(R1<=ROUNDUP(13*30/100,0),"先进","其他"))');
    expect(gradeFormula([], of, "13", quoteText)).toBe('IF(U1=1,"","")');
  });
});

describe("grades", () => {
  it.each([
    ["nearest", 25, 5, 1],
    ["nearest", 25, 6, 2],
    ["nearest", 25, 7, 2],
    ["up", 25, 4, 1],
    ["up", 25, 5, 2],
    ["down", 25, 7, 1],
    ["down", 25, 8, 2],
    ["up", 1, 1, 1],
    ["nearest", 49, 1, 0],
  ] as const)("%s %d %% of %d units: %d", (rounding, percent, units, covered) => expect(quotaOf({ percent, rounding }, units)).toBe(covered));

  const gradeAt = (total: number, rank: number, isQualified = true) => gradeOf(allRules.grades, { total, rank, isQualified }, 6)?.zh;

  it.each([
    ["at the edge and within the share", 80, 2, "优秀"],
    ["a hundredth below", 79.99, 1, "良好"],
    ["outside the share", 99, 3, "良好"],
    ["at the lower edge", 70, 6, "良好"],
    ["below it", 69.99, 6, "合格"],
    ["at an edge with decimals", 55.5, 6, "合格"],
    ["below all", 55.49, 6, "不合格"],
  ])("%s: %d, rank %d is %s", (_, total, rank, grade) => expect(gradeAt(total, rank)).toBe(grade));

  it("a share alone decides where no points are asked for", () => {
    const best = [{ name: { zh: "先进", en: "Best" }, best: { percent: 30, rounding: "down" } }, { name: { zh: "其他", en: "Rest" } }] as const;
    expect([1, 3, 4].map((rank) => gradeOf(best, { total: 0, rank, isQualified: true }, 10)?.zh)).toEqual(["先进", "先进", "其他"]);
  });

  it("an unqualified unit has the lowest; where there are none, nobody has one", () => {
    expect(gradeAt(99, 1, false)).toBe("不合格");
    expect(gradeOf(undefined, { total: 99, rank: 1, isQualified: true }, 6)).toBeUndefined();
  });
});

describe("the total of one unit", () => {
  const plain: Reported = { points: [5000, 3000, 0, 900], incident: false, cases: 0, sealed: false, forged: false };
  const outcomeOf = (of: Scheme, more: Partial<Reported> = {}, explanations = true) => {
    const { total, base, bonus, outcome } = scoreUnit(of, entriesOf({ ...plain, ...more }), { explanations });
    return { total, base, bonus, outcome };
  };

  it("says nothing where nothing is to be said, or was asked for", () => {
    expect(outcomeOf(scheme)).toEqual({ total: 88, base: 80, bonus: 8, outcome: { isQualified: true, explanation: "", ties: [80, 30, 9] } });
    expect(outcomeOf(scheme, { forged: true }, false)).toEqual({ total: 88, base: 80, bonus: 8, outcome: { isQualified: false, explanation: "", ties: [80, 30, 9] } });
  });

  it("bounds include what they state: at 30 base points it qualifies, at 60 the bonus counts", () => {
    expect(outcomeOf(scheme, { points: [3000, 0, 0, 900] })).toMatchObject({ total: 30, outcome: { isQualified: true, explanation: "基本分未达到 60 分，加分不计。" } });
    expect(outcomeOf(scheme, { points: [2999, 0, 0, 900] })).toMatchObject({ total: 29.99, outcome: { isQualified: false } });
    expect(outcomeOf(scheme, { points: [6000, 0, 0, 900] })).toMatchObject({ total: 68, outcome: { isQualified: true, explanation: "" } });
  });

  it("counts all of the bonus where nothing is said of it", () => {
    expect(outcomeOf(uncappedScheme())).toMatchObject({ total: 89, base: 80, bonus: 9 });
  });

  it("ties ask in the order of the scheme, what is not there counts 0", () => {
    const tied = schemeWith({ bonus: { tiesOnly: true }, ties: [{ kind: "indicator", code: "1.1" }, { kind: "category", code: "1" }, { kind: "bonus" }, { kind: "base" }, { kind: "category", code: "9" }] });
    expect(() => outcomeOf(tied)).toThrow("unknownCode at total/ties/4/code");
  });
});

describe("rules of the total that do not hold together have their place", () => {
  it("a bonus of more than the scheme has is none where it is capped", () => {
    const differs = (bonusPoints: number, bonus: TotalRules["bonus"]) =>
      checkScheme({ ...schemeWith(bonus === undefined ? {} : { bonus }), bonusPoints }).filter(({ path }) => path[0] === "bonusPoints");
    const problem = (stated: number) => [{ code: "pointsDiffer", path: ["bonusPoints"], what: "bonus", name: "", stated, parts: 10 }];
    expect([differs(8, { capped: true }), differs(10, { capped: true }), differs(12, { capped: true })]).toEqual([[], [], problem(12)]);
    expect([differs(8, undefined), differs(8, { baseFrom: 60 }), differs(10, undefined)]).toEqual([problem(8), problem(8), []]);
  });

  const grade = (name: string, more: object = {}) => ({ name: { zh: name, en: name }, ...more });
  it.each<readonly [TotalRules, readonly SchemeProblem[]]>([
    [{ vetoes: [{ entry: "9.9.none" }] }, [{ code: "unknownEntry", path: ["total", "vetoes", 0, "entry"], name: "9.9.none" }]],
    [{ vetoes: [{ entry: "2.1.forged" }, { entry: "2.1.cases", total: 108.01 }] }, [{ code: "outOfRange", path: ["total", "vetoes", 1, "total"], least: 0, most: 108 }]],
    [{ vetoes: [{ entry: "2.1.forged", total: 108 }] }, []],
    [{ vetoes: [{ entry: "2.1.forged" }, { entry: "2.1.forged", total: 59 }] }, [{ code: "doubled", path: ["total", "vetoes"], what: "veto", name: "2.1.forged" }]],
    [{ qualifiedFrom: 60.001 }, [{ code: "noPoints", path: ["total", "qualifiedFrom"], points: 60.001 }]],
    [{ qualifiedFrom: 100 }, []],
    [{ qualifiedFrom: 101 }, [{ code: "outOfRange", path: ["total", "qualifiedFrom"], least: 0, most: 100 }]],
    [{ bonus: { baseFrom: 101, capped: true } }, [{ code: "outOfRange", path: ["total", "bonus", "baseFrom"], least: 0, most: 100 }]],
    [{ deductions: { categories: ["3", "4"], most: 101 } }, [{ code: "unknownCode", path: ["total", "deductions", "categories", 1], what: "category", name: "4" }, { code: "outOfRange", path: ["total", "deductions", "most"], least: 0, most: 100 }]],
    [{ deductions: { categories: ["7"], most: 5 } }, [{ code: "unknownCode", path: ["total", "deductions", "categories", 0], what: "category", name: "7" }]],
    [{ ties: [{ kind: "base" }, { kind: "category", code: "4" }] }, [{ code: "unknownCode", path: ["total", "ties", 1, "code"], what: "category", name: "4" }]],
    [{ deductions: { categories: ["3"], most: 5 }, ties: [{ kind: "category", code: "3" }] }, [{ code: "unknownCode", path: ["total", "ties", 0, "code"], what: "category", name: "3" }]],
    [{ deductions: { categories: ["3"], most: 5 }, ties: [{ kind: "bonus" }, { kind: "indicator", code: "3.1" }] }, [{ code: "unknownCode", path: ["total", "ties", 1, "code"], what: "indicator", name: "3.1" }]],
    [{ ties: [{ kind: "category", code: "1" }, { kind: "indicator", code: "4.1" }] }, []],
    [{ grades: [grade("甲"), grade("乙")] }, [{ code: "gradesNotClosed", path: ["total", "grades", 0] }]],
    [{ grades: [grade("甲", { atLeast: 60 }), grade("乙", { atLeast: 50 })] }, [{ code: "gradesNotClosed", path: ["total", "grades", 1] }]],
    [{ grades: [grade("甲", { best: { percent: 20, rounding: "up" } }), grade("乙")] }, []],
    [{ grades: [grade("甲", { best: { percent: 20.5, rounding: "up" } }), grade("乙")] }, [{ code: "noPercent", path: ["total", "grades", 0, "best", "percent"], percent: 20.5 }]],
    [{ grades: [grade("甲", { atLeast: 109 }), grade("乙")] }, [{ code: "outOfRange", path: ["total", "grades", 0, "atLeast"], least: 0, most: 108 }]],
    [{ grades: [grade("甲", { atLeast: 60 }), grade("乙", { best: { percent: 20, rounding: "up" } }), grade("丙", { atLeast: 60 }), grade("丁")] }, [{ code: "gradesDoNotFall", path: ["total", "grades"] }]],
    [{ grades: [grade("甲", { atLeast: 60 }), grade("甲")] }, [{ code: "doubled", path: ["total", "grades"], what: "grade", name: "甲" }]],
  ])("%j", (total, problems) => {
    // Entries that veto nothing are never scored, and categories add up without what is deducted or capped: told elsewhere.
    const told = checkScheme(schemeWith(total)).filter(({ code }) => code !== "neverScored" && code !== "pointsDiffer");
    expect(told).toEqual(problems);
  });
});
