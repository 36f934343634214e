import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellInput, inputGrid } from "../../src/excel/writeCells";
import type { CellValue } from "../../src/sheet/plan";
import { useGlobalOffice } from "../support/useGlobalOffice";

useGlobalOffice();

/** What stands in cells after these were written through Range.formulas, as a plan's cells are. */
async function written(values: readonly CellValue[]): Promise<readonly { readonly value: unknown; readonly formula: unknown }[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, values.length, 1);
    range.clear();
    range.formulas = inputGrid(values.map((value) => [{ value }]));
    range.load("values,formulas");
    await context.sync();
    return values.map((_value, index) => ({ value: range.values[index]?.[0], formula: range.formulas[index]?.[0] }));
  });
}

const hazards = [
  "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(1)", "=", "-", "'quoted", "''", "001", "12", " 12 ", "1e5", "1,000", "12%", "1.50",
  "2012-1-5", "2012/1/5", "1/2", "5:30", "2012年1月5日", "１２", "(5)", "$5", "¥5", "￥1,000.00", "TRUE", "false", " true ", "-南京", "\t=1", "\n=1", "#N/A", "#ref!", " #DIV/0! ",
] as const;

describe("text stays text", () => {
  it("whatever Excel would take it for if it were typed", async () => {
    const cells = await written(hazards);
    expect(cells.map(({ value }) => value)).toEqual([...hazards]);
  });

  it("for any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { minLength: 1, maxLength: 30 }), async (texts) => {
        const plain = texts.map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "·"));
        const cells = await written(plain);
        expect(cells.map(({ value }) => value)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it.each([" =1+1", "\t=1+1", "\r@SUM(1)", "\u00A0+1+A1", "\u3000-1+A1", "＝1+1", "＋86", "－南京", "＠SUM(1)", "\u200B=1"])("%j, which begins as formulas do, behind a blank or in full width", (text) => {
    expect(cellInput({ value: text })).toBe(`'${text}`);
  });

  it.each(["Mar-12", "1 Jan 2012", "Dec 2012", "5 PM", "5:30 am", "3p", "12月", "5月1日", "上午5时30分"])("%s, which Excel reads as a date or time", (text) => {
    expect(cellInput({ value: text })).toBe(`'${text}`);
  });

  it.each(["南京市", "1.3.fullTime", "#form", "是", "5人", "March", "第 1 页", "Mayor", "一、工作体系建设", "A1"])("%s is left as it is", (text) => {
    expect(cellInput({ value: text })).toBe(text);
  });
});

describe("other cells", () => {
  it("numbers, truth values and nothing stay themselves", async () => {
    const cells = await written([0, -1.5, 1e9, true, false, null]);
    expect(cells.map(({ value }) => value)).toEqual([0, -1.5, 1e9, true, false, ""]);
  });

  it("formulas are formulas", () => {
    expect(cellInput({ formula: "=1+1", value: 2 })).toBe("=1+1");
  });

  it("absent cells are cleared", () => {
    expect(cellInput(undefined)).toBe("");
    expect(inputGrid([[{ value: 1 }], [], [undefined, { value: "x" }]])).toEqual([[1, ""], ["", ""], ["", "x"]]);
  });
});
