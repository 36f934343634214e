import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { loadCalculated, loadSheets } from "../../src/host/load";
import type { LoadProgress } from "../../src/host/load";
import type { SheetPlan } from "../../src/sheet/plan";

let host: Host;
beforeEach(() => {
  host = createHeadlessHost();
  // A clock by which every piece of work takes longer than a page should wait, on whatever machine.
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
});
afterEach(() => {
  vi.restoreAllMocks();
  host.dispose();
});

const names = Array.from({ length: 20 }, (_, index) => `T${index}`);
const plans: readonly SheetPlan[] = names.map((name) => ({ name, cells: [[{ value: 1 }, { formula: "='T0'!A1+A1" }]] }));
const cellOf = (name: string, column: number) => host.book.findSheet(name)?.getCellRaw(0, column);

/** Loads the plans, doing `work` in the first pause after half of the sheets stand. */
async function loading(work: () => void): Promise<void> {
  let isDone = false;
  await loadSheets(host, plans, ({ done }) => {
    if (isDone || done < names.length / 2) return;
    isDone = true;
    setImmediate(work);
  });
}

describe("loading a workbook", () => {
  it("lets the page draw on the way, with the number of sheets that stand", async () => {
    const seen: number[] = [];
    let sheets = 0;
    const timer = setInterval(() => seen.push(sheets), 0);
    await loadSheets(host, plans, ({ step, done }) => (sheets = step === "sheets" ? done : sheets));
    clearInterval(timer);
    expect(new Set(seen).size).toBeGreaterThan(2);
  });

  it("tells of each sheet and then of each part of the calculation", async () => {
    const told: LoadProgress[] = [];
    await loadSheets(host, plans, (progress) => told.push(progress));
    const sheets = names.map((_, done): LoadProgress => ({ step: "sheets", done, of: names.length }));
    expect(told.slice(0, names.length)).toEqual(sheets);
    expect(told.slice(names.length).map(({ step, done }) => [step, done])).toEqual([["formulas", 0], ["formulas", 1], ["formulas", 2]]);
  });

  it("calculates nothing before all sheets stand", async () => {
    const sheetsThen: number[] = [];
    const listener = host.book.commands.onCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) sheetsThen.push(host.book.workbook.getSheetSize());
    });
    await loadSheets(host, plans);
    listener.dispose();
    expect(new Set(sheetsThen)).toEqual(new Set([names.length]));
    expect(names.map((name) => cellOf(name, 1)?.v)).toEqual(names.map(() => 2));
  });

  it("lets requests of the add-in wait for its end", async () => {
    let answer = "";
    host.bridge.onMessageFromHost = (text) => {
      answer = text;
    };
    const body = {
      Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["name"] } }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } },
    };
    await loading(() => host.bridge.sendMessageToHost(JSON.stringify({ id: 1, flags: 0, message: { body } })));
    await host.bridge.idle();
    expect([...answer.matchAll(/"Name":"([^"]*)"/g)].map(([, name]) => name)).toEqual(names);
  });

  it("lets nobody else change a cell meanwhile", async () => {
    const { unitId, commands } = host.book;
    await loading(() => {
      const subUnitId = host.book.findSheet("T0")?.getSheetId() ?? "";
      const cellValue = { 0: { 0: { v: 77, t: 2 } } };
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue, trigger: "sheet.command.set-range-values" });
    });
    expect(cellOf("T0", 0)?.v).toBe(1);
  });

  it("ends when the workbook is closed meanwhile", async () => {
    let sheets = 0;
    await loading(() => {
      host.dispose();
      sheets = host.book.workbook.getSheetSize();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([sheets < names.length, host.book.workbook.getSheetSize()]).toEqual([true, sheets]);
  });

  it("of which the results are known leaves them as they are until something is changed", async () => {
    const calculated = plans.map((plan): SheetPlan => ({ ...plan, cells: [[{ value: 1 }, { formula: "='T0'!A1+A1", value: 77 }]] }));
    await loadCalculated(host, calculated);
    await host.settle();
    expect(names.map((name) => cellOf(name, 1)?.v)).toEqual(names.map(() => 77));
    await host.userEdit("T3", "A1", 5);
    expect(["T2", "T3"].map((name) => cellOf(name, 1)?.v)).toEqual([77, 6]);
    await host.userEdit("T0", "A1", 2);
    expect(names.map((name) => cellOf(name, 1)?.v)).toEqual(names.map((name) => (name === "T0" ? 4 : name === "T3" ? 7 : 3)));
  });
});
