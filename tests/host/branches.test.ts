import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faster } from "../../scripts/univer.mjs";
import { useOffice } from "./fixture";

const fixture = useOffice();

/** What formulas below a row of 1, 0, an empty cell, the text 是, TRUE and an error come to. */
async function resultsOf(formulas: readonly string[]): Promise<readonly unknown[]> {
  return fixture.onSheet(async (sheet, context) => {
    sheet.getRange("A1:F1").formulas = [[1, 0, null, "是", true, "=1/0"]];
    sheet.getRange(`A3:A${formulas.length + 2}`).formulas = formulas.map((formula) => [formula]);
    const range = sheet.getRange(`A3:A${formulas.length + 2}`).load("values");
    await context.sync();
    const values: readonly (readonly unknown[])[] = range.values;
    return values.map(([value]) => value);
  });
}

describe("IF, of which one branch is calculated", () => {
  it.each([
    ["=IF(A1,D1,F1)", "是"],
    ["=IF(B1,F1,D1)", "是"],
    ["=IF(C1,F1,A1+1)", 2],
    ["=IF(E1,1/4,1/0)", 0.25],
    ["=IF(A1>B1,\"多\",\"少\")", "多"],
    ["=IF(LEN(C1)=0,\"\",F1)", ""],
    ["=IF(F1,1,2)", "#DIV/0!"],
    ["=IF(A1,F1,2)", "#DIV/0!"],
    ["=IF(ISERROR(F1),IF(B1,F1,7),F1)", 7],
    ["=IF(B1,5)", false],
    ["=IF(A1,5)", 5],
    ["=1+IF(B1,F1,IF(A1,IF(E1,2,F1),F1))", 3],
    ["=IF(B1,F1,A1)+IF(A1,A1,F1)", 2],
    ["=SUM(IF(A1,A1:B1,F1))", 1],
    ["=SUM(IF(A1:B1>0,10,20))", 30],
    ["=SUM(IF(A1:B1>0,A1:B1,5))", 6],
    ["=IF(A1:A1=1,\"一\",F1)", "一"],
    ["=-IF(A1,3,F1)", -3],
    ["=IF(A1,INDEX(A1:D1,1,4),INDEX(A1:D1,9,9))", "是"],
  ])("%s", async (formula, result) => {
    expect(await resultsOf([formula])).toEqual([result]);
  });

  it("the same formula on other lines, and after the cell it asks has changed, takes the other branch", async () => {
    const seen = await fixture.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").formulas = [[1, "=IF($A$1=1,\"甲\",\"乙\")"], [1, "=IF($A$1=1,\"甲\",\"乙\")"]];
      const range = sheet.getRange("B1:B2").load("values");
      await context.sync();
      const before: unknown = range.values;
      sheet.getRange("A1").values = [[2]];
      range.load("values");
      await context.sync();
      return [before, range.values];
    });
    expect(seen).toEqual([[["甲"], ["甲"]], [["乙"], ["乙"]]]);
  });
});

it("Univer's formulas as they are bundled pass over the other branch", () => {
  const file = "node_modules/@univerjs/engine-formula/lib/es/index.js";
  const code = faster(readFileSync(file, "utf8"), file);
  expect(code).toContain("if (branch >= 0 && i !== branch)");
  expect(() => faster(code, file)).toThrow("see scripts/univer.mjs");
});
