import { describe, expect, it } from "vitest";
import { runs } from "../support/runs";
import { bookOf } from "./book";
import { differences, scoredByCore } from "./compare";
import { straightDifferences } from "./compareStraight";
import { IronBook } from "./ironCalc";
import { ironFormula } from "./ironFormula";
import { isLimit } from "./limits";
import { crosscheck } from "./run";
import { withUnits } from "./subjects";

describe("forms filled in by chance, of every scheme in the box and every kind of rule", () => {
  it("say the same in the core, in a reading of the words and in IronCalc", { timeout: 300_000 }, async () => {
    const count = process.env["CI"] === undefined ? runs(80, 200) : 200;
    const { forms, found } = await crosscheck({ seed: 1, ironCalc: count, libreOffice: 0, embedded: 0, units: 5 }, null);
    expect(found).toEqual([]);
    expect(Math.min(forms.straight, forms.ironCalc)).toBeGreaterThanOrEqual(count);
  });
});

describe("a difference", () => {
  const [subject] = withUnits(3).filter(({ name }) => name === "monitoring");
  if (subject === undefined) throw new Error("no subject");
  const book = bookOf(subject, 7);
  const scored = scoredByCore(book);
  const other = scored.map((one, index) =>
    index === 0 ? { ...one, verified: { ...one.verified, total: one.verified.total + 0.01, indicators: one.verified.indicators.map((row, at) => (at === 0 ? { ...row, points: row.points + 0.01, status: "missing" as const } : row)) } } : one,
  );

  it("of a hundredth is told with its cell, by each of the engines", () => {
    const iron = new IronBook(book.plans);
    const sheets = iron.calculated(book.plans);
    expect(differences(book, scored, sheets)).toEqual([]);
    expect(differences(book, other, sheets).map(({ what }) => what)).toEqual(expect.arrayContaining(["1.1 核定分", "total 核定分", "汇总 1.1", "汇总 total", "排名 total"]));
    iron.free();
    expect(straightDifferences(book, scored)).toEqual([]);
    expect(straightDifferences(book, other).map(({ what }) => what)).toEqual(expect.arrayContaining(["1.1 status", "1.1 points", "total"]));
  });
});

describe("formulas for IronCalc", () => {
  it.each([
    ["=ROUND(A1,2)", "=(ROUND(ROUND((A1)*100,9),0)/100)"],
    ["=ROUND(ROUND(A1,2)+B1,2)&ROUNDUP(A1,2)", "=(ROUND(ROUND(((ROUND(ROUND((A1)*100,9),0)/100)+B1)*100,9),0)/100)&ROUNDUP(A1,2)"],
    ['=IF(A1="ROUND(1,2)",ROUND(A1,MAX(0,2)),"a""b")', '=IF(A1="ROUND(1,2)",ROUND(A1,MAX(0,2)),"a""b")'],
    ["=COUNTIF(L21,\"x\")+COUNTIF($A$1:A1,A1)", "=COUNTIF(L21:L21,\"x\")+COUNTIF($A$1:A1,A1)"],
    ["=SUMPRODUCT(--((-$T$5:$T$10>-T6)+(-$T$5:$T$10=-T6)>0))", "=SUMPRODUCT(1*(($T$5:$T$10<T6)+($T$5:$T$10=T6)>0))"],
  ])("%s", (formula, written) => {
    expect(ironFormula(formula)).toBe(written);
  });
});

describe("a known limit of a spreadsheet", () => {
  it.each([
    ["采用信息 9007199254740990 条×2＝18014398509481978→20", "采用信息 9007199254740990 条×2＝18014398509481980→20", true],
    ["采用信息 9007199254740990 条×2＝18014398509481978→20", "采用信息 9.00719925474099E+015 条×2＝1.8014398509482E+016→20", true],
    ["采用信息 9007199254740990 条×2＝18014398509481978→20", "采用信息 9007199254740990 条×2＝18014398509481980→15", false],
    ["合计＝3000000000000016.5→5（最高5）", "合计＝3000000000000017→5（最高5）", true],
    ["合计＝3000000000000016.5→5（最高5）", "合计＝3000000000000017→4（最高5）", false],
    ["群体 123456789012345 个×3＝370370367037035.06→30", "群体 123456789012345 个×3＝370370367037035→30", true],
    ["投入资金 1e+21，计划资金 5＝1", "投入资金 1000000000000000000000，计划资金 5＝1", true],
    ["投入资金 1e+21，计划资金 5＝1", "投入资金 1000000000000000000000，计划资金 5＝0", false],
    ["群体 123456789012345 个", "群体 123456789012344 个", false],
    ["其他市平均 90909181818197.44", "其他市平均 90909181818197.5", true],
    ["其他市平均 90909181818197.44", "其他市平均 90909181818196.44", false],
    ["其他市平均 90909090909459.8", "其他市平均 90909090909459.81", true],
    ["其他市平均 90909090909459.8", "其他市平均 90909090909460.01", false],
    ["其他市平均 90909090909459.8", "其他市平均 90909090909459.9", false],
    ["最高 1111111111101.11", "最高 1111111111101.12", false],
    ["采用信息 12 条×2＝24→20", "采用信息 12 条×2＝23→20", false],
    ["查询量 9007199254740990（以已报送的 13 市计），其他市平均 16.83，按比例×10＝10（最高10）", "查询量 9007199254740990（以已报送的 13 市计），其他市平均 17.17，按比例×10＝10（最高10）", true],
    ["查询量 27（以已报送的 13 市计），其他市平均 750599937895097，按比例×10＝0（最高10）", "查询量 27（以已报送的 13 市计），其他市平均 750599937895098，按比例×10＝0（最高10）", true],
    ["查询量 9007199254740990（以已报送的 13 市计），其他市平均 16.83，按比例×10＝10（最高10）", "查询量 9007199254740990（以已报送的 13 市计），其他市平均 19.17，按比例×10＝10（最高10）", false],
    ["查询量 9007199254740990（以已报送的 13 市计），其他市平均 16.83，按比例×10＝10（最高10）", "查询量 9007199254740990（以已报送的 13 市计），其他市平均 17.17，按比例×10＝9（最高10）", false],
    ["查询量 27（以已报送的 13 市计），其他市平均 16.83，按比例×10＝10（最高10）", "查询量 27（以已报送的 13 市计），其他市平均 16.84，按比例×10＝10（最高10）", false],
    [20, 15, false],
  ])("is never a figure of points: %s, %s", (core, found, is) => {
    expect(isLimit("libreOffice", { core, found }) !== null).toBe(is);
    expect(isLimit("straight", { core, found })).toBeNull();
  });
});
