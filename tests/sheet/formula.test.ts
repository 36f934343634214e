import { describe, expect, it } from "vitest";
import { isSameFormula } from "../../src/sheet/formula";

describe("formulas", () => {
  it("are compared by meaning, texts in them to the letter", () => {
    expect(isSameFormula("='南京市'!N9", "=南京市!N9")).toBe(true);
    expect(isSameFormula("=SUM(A1, A2)", "=sum(A1,A2)")).toBe(true);
    expect(isSameFormula('=IF(A1="是 ",1,0)', '=IF(A1="是",1,0)')).toBe(false);
    expect(isSameFormula("=A1", "=A2")).toBe(false);
  });
});
