import { describe, expect, it } from "vitest";
import { createSharing, relativeForm } from "../../src/host/sharedFormulas";
import { useOffice } from "./fixture";

const fixture = useOffice();

describe("the form of a formula", () => {
  it.each([
    ["=A1+B2", 0, 2, "=A5+B6", 4, 2],
    ["=A1+B2", 0, 2, "=C1+D2", 0, 4],
    ["=$A1*B$2+$C$3", 3, 3, "=$A9*C$2+$C$3", 11, 4],
    ["='AB 1'!A1&南京市!B2", 0, 0, "='AB 1'!A2&南京市!B3", 1, 0],
    ["=LOG10(A1)&\"A1\"", 0, 1, "=LOG10(A2)&\"A1\"", 1, 1],
    ["=sum(a1:b2)", 0, 2, "=sum(A2:B3)", 1, 2],
  ])("%s is at %i, %i what %s is at %i, %i", (one, row, column, other, otherRow, otherColumn) => {
    expect(relativeForm(one, row, column)).toBeDefined();
    expect(relativeForm(one, row, column)).toBe(relativeForm(other, otherRow, otherColumn));
  });

  it.each([
    ["=A1", "=A1"],
    ["=$A$1", "=$A$2"],
    ["=A1&\"A1\"", "=A2&\"A2\""],
    ["='A1'!A1", "='A2'!A2"],
    ["=ABC1!A1", "=ABC2!A2"],
    ["=LOG10(A1)", "=LOG20(A2)"],
    ["=A1+1", "=A2+2"],
  ])("%s is in the first line not what %s is in the second", (one, other) => {
    expect(relativeForm(one, 0, 3)).not.toBe(relativeForm(other, 1, 3));
  });

  it.each(["=SUM(A:A)", "=SUM($2:4)", "=SUM(A1:C)", "=SUM(Table1[x])", "=SUM({1,2})", "=A1#", "=OFFSET(A1,1,1)", "=INDEX(A1:B2,1,1)"])("is not told of %s", (formula) => {
    expect(relativeForm(formula, 5, 5)).toBeUndefined();
  });
});

describe("formulas that are copies of each other", () => {
  it("are handed on as one with its distances, all others as they are", () => {
    const shared = createSharing()({ 0: { 2: { f: "=A1*2" }, 3: { f: "=SUM(A:A)" } }, 4: { 2: { f: "=A5*2" }, 3: { f: "=A5*3" }, 4: { f: "", si: "own", x: 1, y: 0 } } });
    expect(shared[4]?.[2]).toMatchObject({ f: "=A1*2", x: 0, y: 4, si: shared[0]?.[2]?.si });
    expect(shared[0]?.[2]?.x ?? 0).toBe(0);
    expect(shared[0]?.[3]).toEqual({ f: "=SUM(A:A)" });
    expect(shared[4]?.[3]).toMatchObject({ f: "=A5*3" });
    expect(shared[4]?.[3]?.si).not.toBe(shared[0]?.[2]?.si);
    expect(shared[4]?.[4]).toEqual({ f: "", si: "own", x: 1, y: 0 });
  });

  it("come each to the result of its own line, then and after a change", async () => {
    const lines = Array.from({ length: 25 }, (_, index) => index + 1);
    const rows = (first: number) => {
      const figures = lines.map((n) => (n === 1 ? first : n * n));
      const sums = figures.map((_, index) => figures.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
      return lines.map((n, index) => {
        const figure = figures[index] ?? 0;
        return [
          figure,
          figure * 10 + first,
          sums[index],
          figure > 100 ? "large" : `A1 ${figure}`,
          figure * 10 + first + (sums[index] ?? 0) + n,
          sums.at(-1),
          figure + 1,
          index === 0 ? figure : (figures[index - 1] ?? 0) + figure,
        ];
      });
    };
    await fixture.onSheet(async (sheet, context) => {
      const formulas = lines.map((n) => [
        n * n,
        `=A${n}*10+$A$1`,
        `=SUM(A$1:A${n})`,
        `=IF(A${n}>100,"large","A1 "&A${n})`,
        `=B${n}+C${n}+ROW()`,
        "=SUM(A:A)",
        `=a${n}+1`,
        n === 1 ? "=A1" : `=A${n - 1}+A${n}`,
      ]);
      const range = sheet.getRange(`A1:H${lines.length}`);
      range.formulas = formulas;
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual(rows(1));
      expect(range.formulas).toEqual(formulas);
      sheet.getRange("A1").values = [[7]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows(7));
      // What moves is a copy no longer, or of other cells.
      sheet.getRange("3:3").insert("Down");
      const moved = sheet.getRange("B5:E5").load("values,formulas");
      await context.sync();
      expect(moved.formulas).toEqual([["=A5*10+$A$1", "=SUM(A$1:A5)", "=IF(A5>100,\"large\",\"A1 \"&A5)", "=B5+C5+ROW()"]]);
      expect(moved.values).toEqual([[167, 7 + 4 + 9 + 16, "A1 16", 167 + 36 + 5]]);
    });
  });

  it("read other sheets from their own lines", async () => {
    const source = fixture.freeName();
    await fixture.office.Excel.run(async (context) => {
      context.workbook.worksheets.add(source).getRange("A1:A20").values = Array.from({ length: 20 }, (_, index) => [index * 3]);
      const range = context.workbook.worksheets.add(fixture.freeName()).getRange("B1:C20");
      range.formulas = Array.from({ length: 20 }, (_, index) => [`='${source}'!A${index + 1}+'${source}'!$A$20`, `=B${index + 1}-${source}!A${20 - index}`]);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(Array.from({ length: 20 }, (_, index) => [index * 3 + 57, index * 3 + 57 - (19 - index) * 3]));
    });
  });
});

it("a formula that cannot be read is refused wherever it stands", async () => {
  expect(await fixture.refusal((sheet) => { sheet.getRange("A1:A2").formulas = [["=SUM(B1"], ["=1"]]; })).toBe("InvalidArgument");
  expect(await fixture.refusal((sheet) => { sheet.getRange("A1:A2").formulas = [["=SUM(B1)"], ["=SUM(B2"]]; })).toBe("InvalidArgument");
});
