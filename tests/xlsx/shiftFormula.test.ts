import { describe, expect, it } from "vitest";
import { shiftFormula } from "../../src/xlsx/read/shiftFormula";

describe("a formula copied two rows down and one column to the right", () => {
  it.each([
    ["A1", "B3"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:C9)", "SUM(B3:D11)"],
    ["SUM(A:B,$A:B,1:2,$1:2)", "SUM(B:C,$A:C,3:4,$1:4)"],
    ['IF(A1="A1","""A1""",Z9)', 'IF(B3="A1","""A1""",AA11)'],
    ["'A1 的表'!A1+'it''s A1'!$B$2", "'A1 的表'!B3+'it''s A1'!$B$2"],
    ["南京市!A1+Sheet1!B2", "南京市!B3+Sheet1!C4"],
    ["LOG10(A1)+ATAN2(1,2)+1E5+1.5", "LOG10(B3)+ATAN2(1,2)+1E5+1.5"],
    ["表[列A1]+A1_名+名A1", "表[列A1]+A1_名+名A1"],
    ["XFD1+A1048575+A1", "#REF!+#REF!+B3"],
    ["a1", "B3"],
    ["ABCD1+A0", "ABCD1+A0"],
    ['"unfinished', '"unfinished'],
  ])("%s", (formula, copied) => {
    expect(shiftFormula(formula, 2, 1)).toBe(copied);
  });

  it("leaves the sheet upwards and to the left too", () => {
    expect(shiftFormula("A1+B2", -1, -1)).toBe("#REF!+A1");
  });
});
