import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { sealed, sealState } from "../../../src/workbook/publish/seal";

const plan = (cells: SheetPlan["cells"]): SheetPlan => sealed({ name: "成绩单", cells }, 1, 4);
const made = plan([
  [{ value: "南京市成绩单" }, undefined, { formula: "=A1" }],
  [{ value: 598.1 }, { value: "1 / 13" }, { value: "平均\n中位数" }],
  [],
  [{ value: null }, { value: "未报送齐全" }],
]);

/** A plan as a spreadsheet gives it back: a dense grid, formulas with what they came to. */
function readBack({ name, cells }: SheetPlan, result: CellValue = "算得"): SheetContent {
  const width = Math.max(...cells.map((row) => row.length)) + 2;
  const grid = <T>(of: (cell: SheetPlan["cells"][number][number]) => T) =>
    [...cells, []].map((row) => Array.from({ length: width }, (_, column) => of(row[column])));
  return {
    name,
    values: grid((cell) => (cell?.formula === undefined ? (cell?.value ?? "") : result)),
    formulas: grid((cell) => cell?.formula ?? null),
  };
}

function changed(content: SheetContent, row: number, column: number, value: CellValue): SheetContent {
  const replaced = <T>(grid: readonly (readonly T[])[], one: T) =>
    grid.map((line, at) => (at === row ? line.map((old, index) => (index === column ? one : old)) : line));
  return { ...content, values: replaced(content.values, value), formulas: replaced(content.formulas, null) };
}

describe("the seal on a published sheet", () => {
  const content = readBack(made);

  it("holds as long as nothing was typed, whatever its formulas come to", () => {
    expect(sealState(content)).toBe("untouched");
    expect(sealState(readBack(made, "别的"))).toBe("untouched");
  });

  it("holds where another program keeps line ends in its own way or drops what is empty", () => {
    const windows = content.values.map((row) => row.map((value) => (typeof value === "string" ? value.replaceAll("\n", "\r\n") : value)));
    expect(sealState({ ...content, values: windows.slice(0, -1).map((row) => row.slice(0, -2)) })).toBe("untouched");
  });

  it.each<[string, number, number, CellValue]>([
    ["another figure", 1, 0, 598.11],
    ["a figure as text", 1, 0, "598.1"],
    ["a remark beside", 2, 5, "已核"],
    ["a remark below", 4, 0, "已核"],
    ["an emptied cell", 0, 0, ""],
    ["a value in place of a formula", 0, 2, "算得"],
    ["a seal made up", 1, 4, `校核码 ${"0".repeat(32)}`],
    ["a second seal", 2, 0, String(content.values[1]?.[4])],
  ])("breaks by %s", (_what, row, column, value) => {
    expect(sealState(changed(content, row, column, value))).toBe("edited");
  });

  it("breaks by another formula, and holds where a spreadsheet writes the same one in its own way", () => {
    const having = (formula: string): SheetContent => ({ ...content, formulas: [["", "", formula].map((text) => text || null), ...content.formulas.slice(1)] });
    expect(sealState(having("=A2"))).toBe("edited");
    expect(sealState(having("= a1"))).toBe("untouched");
  });

  it("breaks by any other value in any cell that held one", () => {
    fc.assert(
      fc.property(fc.constantFrom([0, 0], [1, 0], [1, 1], [1, 2], [3, 1]), fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), ([row = 0, column = 0], value) => {
        fc.pre(value !== content.values[row]?.[column]);
        expect(sealState(changed(content, row, column, value))).toBe("edited");
      }),
    );
  });

  it("is not found on a sheet that we did not make", () => {
    expect(sealState({ name: "成绩单", values: [["南京市成绩单", 598.1]], formulas: [[null, null]] })).toBe("foreign");
    expect(sealState({ name: "成绩单", values: [], formulas: [] })).toBe("foreign");
  });
});
