import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { checkScheme, jiangsu2012, readScheme, schemeJsonSchema } from "../../../src/core/index";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { schemeChanges } from "../../../src/workbook/scheme/schemeChanges";
import { schemeDigest } from "../../../src/workbook/scheme/schemeSheet";
import { rankingPlan } from "../../../src/workbook/overview/ranking";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { gridOf } from "../../support/draftGrid";

const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县~*?" };
const named: Scheme = { ...jiangsu2012, naming };

describe("how those who are assessed are named", () => {
  it("is read from JSON, in the schema, and needs all four words", () => {
    expect(readScheme(JSON.parse(JSON.stringify(named)))).toEqual({ ok: true, scheme: named });
    expect(checkScheme(named)).toEqual([]);
    expect(JSON.stringify(schemeJsonSchema())).toContain('"addressee"');
    const { all: _all, ...lacking } = naming;
    expect(readScheme({ ...named, naming: lacking })).toMatchObject({ ok: false, problems: [{ path: ["naming", "all"] }] });
  });

  it.each(["addressee", "unit", "all", "commended"])("has to be some words, and not too many: %s", (field) => {
    const problemsOf = (word: string) => {
      const read = readScheme({ ...named, naming: { ...naming, [field]: word } });
      return read.ok ? [] : read.problems;
    };
    expect(problemsOf("")).toEqual([{ code: "empty", path: ["naming", field] }]);
    expect(problemsOf("长".repeat(61))).toEqual([{ code: "tooLong", path: ["naming", field], most: 60 }]);
    expect(problemsOf("长".repeat(60))).toEqual([]);
  });

  it("is no draft's that says only a part of it", () => {
    const grid = gridOf(named).filter((row) => !row.includes("表彰称谓"));
    expect(readDraft(grid)?.problems).toEqual([expect.objectContaining({ fault: { code: "scheme", problem: { code: "notText", path: ["naming", "commended"] } } })]);
  });

  it("stands in rows of a draft of its own and is read back; a scheme without it is the scheme it was", () => {
    const draft = readDraft(gridOf(named));
    expect(draft?.problems).toEqual([]);
    expect(canonicalJson(draft?.scheme)).toBe(canonicalJson(named));
    expect(gridOf(jiangsu2012).flat()).not.toContain("通报对象");
    expect(schemeDigest({ ...jiangsu2012 })).toBe(schemeDigest(jiangsu2012));
    expect(schemeDigest(named)).not.toBe(schemeDigest(jiangsu2012));
  });

  it("may be said in English, which stands in the column 英文", () => {
    const english = { one: "county", many: "counties" };
    const inEnglish: Scheme = { ...named, naming: { ...naming, english } };
    expect(canonicalJson(readDraft(gridOf(inEnglish))?.scheme)).toBe(canonicalJson(inEnglish));
    const half: Scheme = { ...named, naming: { ...naming, english: { ...english, many: "" } } };
    expect(readDraft(gridOf(half))?.scheme?.naming?.english).toEqual({ one: "county", many: "county" });
    expect(readScheme(half)).toMatchObject({ ok: false, problems: [{ code: "empty", path: ["naming", "english", "many"] }] });
  });

  it("is told among the changes of a scheme", () => {
    expect(schemeChanges(jiangsu2012, named).map(({ name, what, after }) => [name, what, after])).toContainEqual(["通报对象", "added", expect.stringContaining("通报对象")]);
  });

  it("is in 备注 and beside the number to commend of 排名, counted as it is written", () => {
    const texts = rankingPlan({ ...named, total: { qualifiedFrom: 60 } }, 2025, 3, null).cells.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula]));
    expect(texts.some((formula) => formula.includes('"先进县~*?"'))).toBe(true);
    expect(texts.some((formula) => formula.includes('"*先进县~~~*~?*"'))).toBe(true);
    expect(texts.filter((formula) => formula.includes("先进市"))).toEqual([]);
    const official = rankingPlan(jiangsu2012, 2012, 13, null).cells.flat().map((cell) => cell?.formula ?? "");
    expect(official.some((formula) => formula.includes('"先进市"'))).toBe(true);
  });

  it("is said by both examples", () => {
    expect(exampleSchemes.map(({ naming: said }) => said?.addressee)).toEqual(["各县（市、区）人民政府", "各市信用工作主管部门"]);
  });
});
