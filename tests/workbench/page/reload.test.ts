import { afterAll, describe, expect, test } from "vitest";
import type { SheetPlan } from "../../../src/sheet/plan";
import { createHeadlessHost } from "../../../src/host/headless";
import { loadSheets } from "../../../src/host/load";

const host = createHeadlessHost();
afterAll(() => host.dispose());

const book = (points: number): readonly SheetPlan[] => [
  { name: "南京市", cells: [[{ value: points }]] },
  { name: "汇总", cells: [[{ formula: "='南京市'!A1*2" }, { formula: "=RANK(A1,$A$1:$A$1)" }]] },
];

function value(sheetName: string, row: number, column: number): unknown {
  return host.book.findSheet(sheetName)?.getCellRaw(row, column)?.v;
}

describe("opening a workbook over another", () => {
  test.each([10, 25, 40])("whose sheets have the same names, formulas find the new ones (%d)", async (points) => {
    await loadSheets(host, book(points));
    expect(host.book.workbook.getSheets().map((sheet) => sheet.getName())).toEqual(["南京市", "汇总"]);
    expect([value("汇总", 0, 0), value("汇总", 0, 1)]).toEqual([points * 2, 1]);
  });

  test("what is typed afterwards is calculated", async () => {
    await loadSheets(host, book(3));
    await host.userEdit("南京市", "A1", 7);
    expect(value("汇总", 0, 0)).toBe(14);
  });
});

test("a sheet made under the name of one just deleted is the one that formulas find", async () => {
  await loadSheets(host, [{ name: "汇总", cells: [] }, { name: "旧表", cells: [[{ value: 1 }]] }]);
  host.deleteSheet("旧表");
  host.book.services.sheets.add("旧表");
  await host.userEdit("旧表", "A1", 5);
  await host.userEdit("汇总", "A1", "='旧表'!A1+1");
  expect(value("汇总", 0, 0)).toBe(6);
});

test("deleted, made again and read by a formula between two calculations", async () => {
  await loadSheets(host, [{ name: "汇总", cells: [] }, { name: "旧表", cells: [[{ value: 1 }]] }]);
  host.deleteSheet("旧表");
  host.book.services.sheets.add("旧表");
  const first = host.userEdit("旧表", "A1", 5);
  const second = host.userEdit("汇总", "A1", "='旧表'!A1+1");
  await Promise.all([first, second]);
  expect(value("汇总", 0, 0)).toBe(6);
});
