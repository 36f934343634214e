import { InsertRowMutation, RemoveSheetMutation, SetRangeValuesCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";
import { isRecord } from "../../src/host/wire";
import type { SheetPlan } from "../../src/sheet/plan";

const names = Array.from({ length: 12 }, (_, index) => `T${index}`);
/** Sheets of numbers with a formula beside each, all of which depend on A1 of the first: enough to stop on the way. */
const plans: readonly SheetPlan[] = names.map((name) => ({
  name,
  cells: Array.from({ length: 120 }, (_, row) => [{ value: row }, { formula: `='T0'!A1+A${row + 1}` }]),
}));

let host: Host;
let answers: { readonly id: number; readonly code: string | undefined; readonly values: readonly unknown[] }[];
beforeEach(async () => {
  // A stop wherever there may be one: what comes in the middle of a request does so on fast machines too.
  host = createHeadlessHost({ stretch: 0 });
  await loadSheets(host, plans);
  answers = [];
  host.bridge.onMessageFromHost = (text) => {
    const { id, message } = JSON.parse(text);
    if (!isRecord(message) || !isRecord(message["body"])) return;
    const { Results, Error: error } = message["body"];
    const results: readonly unknown[] = Array.isArray(Results) ? Results : [];
    answers.push({
      id,
      code: isRecord(error) ? String(error["Code"]) : undefined,
      values: results.flatMap((one) => (isRecord(one) && isRecord(one["Value"]) && "Values" in one["Value"] ? [one["Value"]["Values"]] : [])),
    });
  };
});
afterEach(() => host.dispose());

const idOf = (name: string) => host.book.findSheet(name)?.getSheetId() ?? "";
const valueOf = (name: string, row: number, column = 0) => host.book.findSheet(name)?.getCellRaw(row, column)?.v ?? null;
const rounds = async (count: number) => {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Types into a cell as the grid does. */
function type(name: string, row: number, v: string | number, column = 0): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  host.book.commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: host.book.unitId, subUnitId: idOf(name), range, value: { v } });
}

const WRITES = 1;
const PATIENT = 64;
const workbook = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
const sheetPath = (id: number, name: string) => ({ Id: id, ObjectPathType: 3, Name: "GetItem", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [name] } });
const rangePath = (id: number, sheet: number, address: string) =>
  ({ Id: id, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: sheet, ArgumentInfo: { Arguments: [address] } });
const sheets = { 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } };

function send(id: number, flags: number, Actions: readonly object[], ObjectPaths: object): void {
  host.bridge.sendMessageToHost(JSON.stringify({ id, flags, message: { body: { Actions, ObjectPaths: { ...workbook, ...sheets, ...ObjectPaths } } } }));
}

/** A request that reads A1 of a sheet and, at its end, A1 of another, with a good deal of reading between. */
function sendReading(id: number, first = "T1", last = "T2", flags = 0): void {
  const many = Array.from({ length: 400 }, (_, index) => ({ Id: 100 + index, ActionType: 2, ObjectPathId: 12, QueryInfo: { Select: ["formulas", "numberFormat"] } }));
  send(
    id,
    flags,
    [{ Id: 1, ActionType: 2, ObjectPathId: 11, QueryInfo: { Select: ["values"] } }, ...many, { Id: 2, ActionType: 2, ObjectPathId: 13, QueryInfo: { Select: ["values"] } }],
    { 3: sheetPath(3, first), 4: sheetPath(4, last), 11: rangePath(11, 3, "A1"), 12: rangePath(12, 3, "A1:B120"), 13: rangePath(13, 4, "A1") },
  );
}

/** A request that writes its number into T3!A5 over and over, so that it stops on the way. */
function sendWriting(id: number, flags = WRITES): void {
  const actions = Array.from({ length: 4_000 }, (_, index) =>
    ({ Id: index + 1, ActionType: 4, Name: "Values", ObjectPathId: 11, ArgumentInfo: { Arguments: [[[id]]] } }));
  send(id, flags, actions, { 3: sheetPath(3, "T3"), 11: rangePath(11, 3, "A5") });
}

describe("while a request only reads", () => {
  it.each([1, 2, 3, 5])("what is typed stands at once, and the answer was all there at one time (after %i rounds)", async (count) => {
    sendReading(1);
    await rounds(count);
    type("T1", 0, 71);
    type("T2", 0, 72);
    expect([valueOf("T1", 0), valueOf("T2", 0)]).toEqual([71, 72]);
    await host.bridge.idle();
    expect(answers.map(({ code }) => code)).toEqual([undefined]);
    expect([[[[0]], [[0]]], [[[71]], [[72]]]]).toContainEqual(answers[0]?.values);
  });

  it("whoever types on and on is not kept waiting for ever, nor is the request", async () => {
    let typed = 0;
    const isAnswered = () => answers.length > 0;
    sendReading(1);
    while (!isAnswered() && typed < 100_000) {
      typed += 1;
      type("T1", 0, typed);
      await rounds(1);
    }
    await host.bridge.idle();
    expect(isAnswered()).toBe(true);
    expect(valueOf("T1", 0)).toBe(typed);
  });

  it("what comes after an entry is done after it", async () => {
    sendReading(1);
    for (let index = 0; index < 30 && answers.length === 0; index += 1) {
      type("T1", 0, index + 1_000);
      host.book.commands.syncExecuteCommand(InsertRowMutation.id, {
        unitId: host.book.unitId,
        subUnitId: idOf("T1"),
        range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 },
      });
      expect([valueOf("T1", 0), valueOf("T1", 1)]).toEqual([null, index + 1_000]);
      await rounds(2);
    }
    await host.bridge.idle();
  });

  it("rows may be put in, and the request speaks of the sheet as it is then", async () => {
    sendReading(1);
    await rounds(3);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 };
    const done = host.book.commands.syncExecuteCommand(InsertRowMutation.id, { unitId: host.book.unitId, subUnitId: idOf("T2"), range });
    await host.bridge.idle();
    expect(done).toBe(true);
    expect(answers[0]?.values).toEqual([[[0]], [[""]]]);
  });
});

describe("while a request writes", () => {
  it("what is typed is entered after it, in the order of typing", async () => {
    const news: string[] = [];
    host.entries.listener = { kept: ({ cell }) => news.push(`kept ${String(cell.v)}`), made: ({ cell }) => news.push(`made ${String(cell.v)}`), lost: () => news.push("lost") };
    sendWriting(1);
    await rounds(2);
    type("T3", 4, 5);
    type("T3", 4, 6);
    type("T3", 5, 7);
    expect([valueOf("T3", 4), valueOf("T3", 5)]).toEqual([1, 5]);
    expect(answers).toEqual([]);
    await host.bridge.idle();
    expect([valueOf("T3", 4), valueOf("T3", 5)]).toEqual([6, 7]);
    expect(news).toEqual(["kept 5", "kept 6", "kept 7", "made 5", "made 6", "made 7"]);
  });

  it("what is typed is entered before the next request", async () => {
    sendWriting(1);
    sendReading(2, "T3", "T4");
    await rounds(2);
    type("T4", 0, 44);
    await host.bridge.idle();
    expect(answers[1]?.values).toEqual([[[0]], [[44]]]);
  });

  it("what is typed goes with its cell, and is given back when the cell has gone", async () => {
    const lost: unknown[] = [];
    host.entries.listener = { kept: () => undefined, made: () => undefined, lost: ({ cell }) => lost.push(cell.v) };
    sendWriting(1);
    await rounds(2);
    type("T5", 10, 55);
    type("T6", 0, 66);
    const range = { startRow: 3, endRow: 4, startColumn: 0, endColumn: 5 };
    host.book.act(() => {
      host.book.commands.syncExecuteCommand(InsertRowMutation.id, { unitId: host.book.unitId, subUnitId: idOf("T5"), range });
      host.book.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: host.book.unitId, subUnitId: idOf("T6") });
    });
    await host.bridge.idle();
    expect([valueOf("T5", 12), lost]).toEqual([55, [66]]);
  });
});

describe("while a cell is being edited", () => {
  it("a request that came before goes on, and one that comes is refused or waits, as it asks", async () => {
    sendWriting(1);
    await rounds(2);
    host.setEditMode(true);
    sendWriting(2);
    sendReading(3);
    sendWriting(4, WRITES | PATIENT);
    while (answers.length < 3) await rounds(1);
    // The patient one goes on waiting.
    await rounds(50);
    expect(answers.map(({ id, code }) => [id, code])).toEqual([
      [1, undefined],
      [2, "InvalidOperationInCellEditMode"],
      [3, "InvalidOperationInCellEditMode"],
    ]);
    host.setEditMode(false);
    await host.bridge.idle();
    expect([answers[3]?.id, valueOf("T3", 4)]).toEqual([4, 4]);
  });
});
