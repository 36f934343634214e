import { describe, expect, it } from "vitest";
import { indicatorsOf } from "../../../src/core/index";
import { formFormulas } from "../../../src/workbook/form/formFormulas";
import type { FormPlacement } from "../../../src/workbook/form/placement";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { unsettledKeys } from "../../../src/workbook/form/unsettled";
import { cellAddress } from "../../../src/sheet/a1";
import { conditionScheme } from "../../core/across/conditions";

const planned = plannedPlacement(conditionScheme);
const formulaOf = (placement: FormPlacement, code: string, column: "reportedPoints" | "verifiedPoints", isAlone = false) =>
  formFormulas(conditionScheme, placement, isAlone).find((cell) => cell.key === code && cell.column === column)?.formula ?? "";
const pointsOf = (placement: FormPlacement, key: string, column: "reportedPoints" | "verifiedPoints") => cellAddress(placement.rows.get(key) ?? -1, placement.columns[column]);

describe("a condition on another indicator, on a form", () => {
  it("refers to the cell of the other's points, each side to its own", () => {
    for (const column of ["reportedPoints", "verifiedPoints"] as const) {
      expect(formulaOf(planned, "1.1", column)).toContain(`ROUND(100*${pointsOf(planned, "2.1.done", column)},0)>=600`);
    }
    expect(formulaOf(planned, "1.1", "reportedPoints")).not.toContain(pointsOf(planned, "2.1.done", "verifiedPoints"));
  });

  it("follows the other where its rows stand elsewhere", () => {
    const rows = new Map([...planned.rows].map(([key, row]) => [key, key.startsWith("2.") ? row + 7 : row] as const));
    const moved = { ...planned, rows };
    expect(formulaOf(moved, "1.1", "verifiedPoints")).toContain(`ROUND(100*${pointsOf(moved, "2.1.done", "verifiedPoints")},0)>=600`);
    expect(pointsOf(moved, "2.1.done", "verifiedPoints")).not.toBe(pointsOf(planned, "2.1.done", "verifiedPoints"));
  });

  it("is the same in a city's template, which needs no other city", () => {
    for (const { code } of indicatorsOf(conditionScheme)) expect(formulaOf(planned, code, "verifiedPoints", true)).toBe(formulaOf(planned, code, "verifiedPoints"));
  });

  it("leaves all unsettled that draws on an indicator that lost a line, however far, and nothing else", () => {
    const without = (key: string) => unsettledKeys(conditionScheme, { ...planned, rows: new Map([...planned.rows].filter(([one]) => one !== key)) });
    const codes = (key: string) => indicatorsOf(conditionScheme).map(({ code }) => code).filter((code) => without(key).has(code));
    expect(codes("2.1.all")).toEqual(["1.1", "1.2", "2.1", "2.3", "2.4", "3.1"]);
    expect(codes("1.1.done")).toEqual(["1.1", "1.2", "2.3"]);
    expect(codes("3.1.docs")).toEqual(["3.1"]);
  });
});
