import { describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

/** What stands in A1:C5 of the sheet: numbers, a blank, text, a truth value, an error. */
const DATA = [
  [10, 3, "是"],
  [20, "", "否"],
  [30, 5, "是"],
  [20, "x", " 南 京 "],
  ["=1/0", true, ""],
];

describe("functions of the forms' formulas", () => {
  test.each<[string, unknown]>([
    ["=IF(A1>5,\"大\",\"小\")", "大"],
    ["=MIN(A1:A4)", 10],
    ["=MAX(A1:A4)", 30],
    ["=SUM(A1:B4)", 88],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(60*67/4000,2)", 1.01],
    ["=INT(-1.5)", -2],
    ["=INT((200*4020+4000)/(2*4000))/100", 1.01],
    ["=AND(A1=10,A2=20)", true],
    ["=OR(A1=1,A2=1)", false],
    ["=NOT(A1=1)", true],
    ["=ISNUMBER(B1)", true],
    ["=ISNUMBER(B4)", false],
    ["=ISTEXT(B4)", true],
    ["=ISERROR(A5)", true],
    ["=ISLOGICAL(B5)", true],
    ["=ISBLANK(B2)", true],
    ["=ISBLANK(B1)", false],
    ["=COUNTIF(C1:C4,\"是\")", 2],
    ["=COUNTIF(A1:A4,\">=20\")", 3],
    ["=COUNTIFS(A1:A4,\">=20\",C1:C4,\"是\")", 1],
    ["=SUMIF(C1:C4,\"是\",A1:A4)", 40],
    ["=SUMIFS(A1:A4,C1:C4,\"是\",A1:A4,\">10\")", 30],
    ["=RANK(A2,A1:A4)", 2],
    ["=RANK(A1,A1:A4)", 4],
    ["=SUMPRODUCT(A1:A3,A1:A3)", 1400],
    ["=SUMPRODUCT((A1:A4>=20)*(C1:C4=\"是\"))", 1],
    ["=CHOOSE(2,\"甲\",\"乙\")", "乙"],
    ["=INDEX(A1:C4,3,1)", 30],
    ["=MATCH(30,A1:A4,0)", 3],
    ["=INDEX(C1:C4,MATCH(20,A1:A4,0))", "否"],
    ["=IFERROR(A5,\"错\")", "错"],
    ["=IFERROR(A1,\"错\")", 10],
    ["=TEXT(1.5,\"0.00\")", "1.50"],
    ["=A1&\"人\"", "10人"],
    ["=TRIM(\"  南京  \")", "南京"],
    ["=TRIM(C4)", "南 京"],
    ["=LEN(\"南京市\")", 3],
    ["=AVERAGE(A1:A4)", 20],
    ["=MEDIAN(A1:A4)", 20],
    ["=NA()", "#N/A"],
    ["=A5", "#DIV/0!"],
    ["=不存在(1)", "#NAME?"],
    ["=\"a\"+1", "#VALUE!"],
    ["=B2=\"\"", true],
    ["=IF(B2=\"\",0,B2)", 0],
  ])("%s", async (formula, value) => {
    const result = await fixture.onSheet(async (sheet, context) => {
      sheet.getRange("A1:C5").values = DATA;
      const cell = sheet.getRange("F1");
      cell.formulas = [[formula]];
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(result).toBe(value);
  });
});

test("formulas of other sheets follow a change", async () => {
  const value = await fixture.onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("汇 总");
    sheet.load("name");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    other.getRange("A1:A2").formulas = [[`='${sheet.name}'!A1*2`], ["=A1+1"]];
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    const result = other.getRange("A2");
    result.load("values");
    await context.sync();
    return result.values[0]?.[0];
  });
  expect(value).toBe(21);
});
