import { InsertRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";
import { isUntold } from "../../src/host/mentions";
import type { SheetPlan } from "../../src/sheet/plan";

const rows = 120;
const names = Array.from({ length: 12 }, (_, index) => `T${index}`);
let host: Host;
beforeEach(() => {
  host = createHeadlessHost();
});
afterEach(() => host.dispose());

/** Sheets of numbers with a formula beside each, all of which depend on A1 of the first. */
const plans: readonly SheetPlan[] = names.map((name) => ({
  name,
  cells: Array.from({ length: rows }, (_, row) => [{ value: row }, { formula: `='T0'!A1+A${row + 1}` }]),
}));

const idOf = (name: string) => host.book.findSheet(name)?.getSheetId() ?? "";
const cellOf = (name: string, row: number, column: number) => host.book.findSheet(name)?.getCellRaw(row, column);
const rounds = async (count: number) => {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
};
const put = (name: string, cellValue: IObjectMatrixPrimitiveType<ICellData>, trigger?: string) =>
  host.book.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: host.book.unitId, subUnitId: idOf(name), cellValue, trigger });

describe("what a person does while formulas are calculated", () => {
  it.each([1, 4, 9, 16, 30])("stands when they are done (after %i rounds)", async (count) => {
    await loadSheets(host, plans);
    const edit = host.userEdit("T0", "A1", 1_000);
    await rounds(count);
    const range = { startRow: 50, endRow: 50, startColumn: 0, endColumn: 9 };
    host.book.commands.syncExecuteCommand(InsertRowMutation.id, { unitId: host.book.unitId, subUnitId: idOf("T3"), range });
    put("T4", { 60: { 1: { v: 7, t: 2, f: null, si: null } } });
    await edit;
    await host.settle();
    expect(cellOf("T3", 50, 1)?.v ?? null).toBeNull();
    expect(cellOf("T4", 60, 1)?.v).toBe(7);
    // The mutation alone moves cells and leaves their formulas as they read: the moved ones now read the row before theirs.
    expect([cellOf("T3", 49, 1)?.v, cellOf("T3", 51, 1)?.v, cellOf("T3", rows, 1)?.v]).toEqual([1_049, 1_000, 1_000 + rows - 2]);
    expect(cellOf("T4", 61, 1)?.v).toBe(1_061);
  });
});

describe("a request of the add-in", () => {
  it("keeps locked cells locked while it calculates", async () => {
    await loadSheets(host, plans.map((plan) => ({ ...plan, protected: plan.name === "T2" })));
    host.book.act(() => put("T0", { 0: { 0: { v: 5, t: 2 } } }));
    const calculation = host.book.act(() => host.book.waitFor(host.book.services.calculator.recalculateAll()));
    await rounds(2);
    put("T2", { 3: { 0: { v: 77, t: 2 } } }, "sheet.command.set-range-values");
    expect(cellOf("T2", 3, 0)?.v).toBe(3);
    await calculation;
    expect(host.book.acting).toBe(false);
  });

  it("is answered although calculation failed, and so is the next", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answers: string[] = [];
    host.bridge.onMessageFromHost = (text) => answers.push(text);
    const request = JSON.stringify({ id: 1, flags: 0, message: { body: { Actions: [], ObjectPaths: {} } } });
    const { calculator } = host.book.services;
    const settle = vi.spyOn(calculator, "settle").mockRejectedValueOnce(new Error("timeout"));
    host.bridge.sendMessageToHost(request);
    host.bridge.sendMessageToHost(request);
    await host.bridge.idle();
    expect(answers.map((text) => text.includes("GeneralException"))).toEqual([true, false]);
    expect(told).toHaveBeenCalledTimes(1);
    settle.mockRestore();
    told.mockRestore();
  });
});

describe("what a formula reads", () => {
  it("is told by its text unless it spans sheets or asks the moment", () => {
    const told = ["=SUM(A1:A5)+Sheet2!A1", "=SUM(X!B2:B5)+X!C3", "=SUM(B2:B9)-#REF!", "=SUM(新名!A1:A3,新名!B1)", "='南京市'!A1"];
    expect(told.filter(isUntold)).toEqual([]);
    const untold = ["=SUM(Sheet1:Sheet3!A1)", "=SUM('一月:三月'!A1)", "=INDIRECT(A1)", "=TODAY()"];
    expect(untold.filter((formula) => !isUntold(formula))).toEqual([]);
  });
});
