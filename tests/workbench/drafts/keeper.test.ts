import { ICommandService, IUniverInstanceService, RedoCommand, UndoCommand } from "@univerjs/core";
import { DeleteRangeMoveUpCommand, InsertRowCommand, RemoveSheetCommand, SetRangeValuesCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { captureSheets } from "../../../src/host/capture";
import { startHeadlessUniver } from "../../../src/host/headless";
import { createHost } from "../../../src/host/host";
import type { Host } from "../../../src/host/host";
import { loadSheets } from "../../../src/host/load";
import type { SheetPlan } from "../../../src/sheet/plan";
import { assemble } from "../../../src/workbench/drafts/assemble";
import { DraftFailure } from "../../../src/workbench/drafts/draft";
import type { DraftInfo, FailureCode } from "../../../src/workbench/drafts/draft";
import { hostBook } from "../../../src/workbench/drafts/keep/hostBook";
import { Keeper } from "../../../src/workbench/drafts/keep/keeper";
import type { OpenEntry } from "../../../src/workbench/drafts/keep/keptBook";
import { followChanges } from "../../../src/workbench/grid/changes";
import { memoryStore } from "./memoryStore";
import type { MemoryStore } from "./memoryStore";

const bold = { bold: true, locked: false };
const book: readonly SheetPlan[] = [
  { name: "南京市", cells: [[{ value: 10, style: bold }], [{ value: 20, style: bold }], [{ formula: "=SUM(A1:A2)" }]], merges: [{ row: 4, column: 0, rows: 1, columns: 2 }] },
  { name: "苏州市", cells: [[{ value: 5 }], [{ value: 7 }]], protected: true },
  { name: "汇总", cells: [[{ formula: "='南京市'!A3" }, { formula: "='苏州市'!A2" }]] },
];

let host: Host;
let commands: ICommandService;
let store: MemoryStore;
let keeper: Keeper;
let failures: FailureCode[];
let openEntry: OpenEntry | undefined;
let endUniver: () => void;

beforeEach(async () => {
  const { univer, workbook } = startHeadlessUniver();
  host = createHost({ univer, workbook });
  endUniver = () => univer.dispose();
  commands = univer.__getInjector().get(ICommandService);
  // What is undone is that of the unit that somebody is in.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  await loadSheets(host, book);
  store = memoryStore();
  failures = [];
  openEntry = undefined;
  keeper = keep();
  followChanges(commands, host.book, (change) => keeper.note(change));
  await keeper.flush();
});
afterEach(() => {
  keeper.stop();
  host.dispose();
  endUniver();
});

function keep(restored?: DraftInfo): Keeper {
  return new Keeper(
    "draft",
    {
      store,
      book: hostBook(host, () => openEntry),
      told: () => ({ name: "考核", isSample: false, changes: 1, settings: [] }),
      onFailure: (code) => failures.push(code),
      onKept: () => undefined,
    },
    restored,
  );
}

/** The draft as it would be opened. */
async function draft(): Promise<readonly SheetPlan[]> {
  const stored = await store.read("draft");
  if (stored === undefined) throw new Error("nothing is stored");
  return assemble(stored);
}

/** What a file would keep, apart from results, which are computed anew. */
const withoutResults = (plans: readonly SheetPlan[]): unknown =>
  JSON.parse(JSON.stringify(plans, (_key, value: unknown) => (typeof value === "object" && value !== null && "formula" in value ? { ...value, value: undefined } : value)));

const sheetId = (name: string): string => host.book.findSheet(name)?.getSheetId() ?? "";
const target = (name: string) => ({ unitId: host.book.unitId, subUnitId: sheetId(name) });
const rows = (start: number, end: number) => ({ startRow: start, endRow: end, startColumn: 0, endColumn: 39 });
const type = (name: string, row: number, value: number) =>
  commands.executeCommand(SetRangeValuesCommand.id, { ...target(name), range: { startRow: row, endRow: row, startColumn: 0, endColumn: 0 }, value: { v: value } });

async function expectKept(): Promise<void> {
  await keeper.flush();
  expect(withoutResults(await draft())).toEqual(withoutResults(captureSheets(host)));
}

test("a draft begins with every sheet", async () => {
  expect(store.written.map(({ sheets }) => sheets.length)).toEqual([3]);
  expect((await draft()).map(({ name }) => name)).toEqual(["南京市", "苏州市", "汇总"]);
  await expectKept();
});

test("an entry stores its cell and nothing else", async () => {
  await host.userEdit("南京市", "A1", 11);
  await keeper.flush();
  const { sheets, cells } = store.written.at(-1) ?? {};
  expect(sheets).toEqual([]);
  expect(cells).toEqual([{ sheet: 1, row: 0, column: 0, cell: { value: 11, style: { bold: true, locked: false } } }]);
  expect((await draft())[0]?.cells[0]?.[0]?.value).toBe(11);
});

test("an entry is stored without being asked for, within a second", async () => {
  await host.userEdit("南京市", "A2", 12);
  await expect.poll(async () => (await draft())[0]?.cells[1]?.[0]?.value, { timeout: 1_000, interval: 20 }).toBe(12);
});

describe("kept as it is after", () => {
  test.each<[string, () => unknown]>([
    ["a cell that was emptied", () => host.userEdit("南京市", "A2", "")],
    ["a cell far below", () => host.userEdit("南京市", "D30", "备注")],
    ["an inserted row, which other sheets mention", () => commands.executeCommand(InsertRowCommand.id, { ...target("南京市"), range: rows(1, 1), direction: 0 })],
    ["cells that moved up", () => commands.executeCommand(DeleteRangeMoveUpCommand.id, { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } })],
    ["a deleted sheet", () => commands.executeCommand(RemoveSheetCommand.id, target("苏州市"))],
    ["a sheet deleted by the add-in", () => host.deleteSheet("苏州市")],
    ["a renamed sheet", () => host.book.services.sheets.rename(sheetId("南京市"), "省会")],
    ["a sheet moved and another added", () => [host.book.services.sheets.move(sheetId("汇总"), 0), host.book.services.sheets.add("新表")]],
    ["a hidden sheet", () => host.book.services.sheets.setVisibility(sheetId("苏州市"), "VeryHidden")],
    ["a copied sheet", () => host.book.services.sheets.copy(sheetId("苏州市"), "End", undefined)],
    ["what Univer does not know", () => Object.assign(host.book.writableState(sheetId("南京市")), { veryHidden: false, columnLevels: [0, 1, 1] })],
    ["an entry done again", async () => [await type("南京市", 1, 99), await commands.executeCommand(UndoCommand.id), await keeper.flush(), await commands.executeCommand(RedoCommand.id)]],
    ["an entry and then a row above it", async () => [await host.userEdit("南京市", "A2", 3), await commands.executeCommand(InsertRowCommand.id, { ...target("南京市"), range: rows(0, 0), direction: 0 }), await host.userEdit("南京市", "A5", 4)]],
  ])("%s", async (_, change) => {
    const before = JSON.stringify(withoutResults(captureSheets(host)));
    await change();
    expect(JSON.stringify(withoutResults(captureSheets(host)))).not.toBe(before);
    await expectKept();
  });

  test("an undone entry", async () => {
    await type("南京市", 1, 99);
    await keeper.flush();
    expect((await draft())[0]?.cells[1]?.[0]?.value).toBe(99);
    await commands.executeCommand(UndoCommand.id);
    await expectKept();
    expect((await draft())[0]?.cells[1]?.[0]?.value).toBe(20);
  });
});

test("a draft that was restored goes on with what is stored", async () => {
  await host.userEdit("南京市", "A1", 11);
  await keeper.flush();
  keeper.stop();
  const stored = await store.read("draft");
  await loadSheets(host, await draft());
  store.written.length = 0;
  keeper = keep(stored?.info);
  await host.userEdit("汇总", "C1", 6);
  await expectKept();
  expect(store.written.flatMap(({ sheets }) => sheets)).toEqual([]);
});

test.each(["=1+1", "+1+1", "@SUM(1)", "=HYPERLINK(\"http://x.example\",\"看\")"])("text that would be a formula, %s, comes back as text", async (text) => {
  await host.userEdit("南京市", "D1", `'${text}`);
  await keeper.flush();
  keeper.stop();
  await loadSheets(host, await draft());
  const cell = captureSheets(host)[0]?.cells[0]?.[3];
  expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
});

test("nothing half written by the add-in is stored", async () => {
  host.book.busy = true;
  const before = store.written.length;
  await host.book.atOnce(() => type("南京市", 0, 77));
  host.book.busy = true;
  const flushed = keeper.flush();
  await expect.poll(() => host.book.busy).toBe(true);
  expect(store.written.length).toBe(before);
  host.book.busy = false;
  await flushed;
  await expectKept();
});

test("text in an open editor stands beside the cells, not in them", async () => {
  openEntry = { sheetId: sheetId("苏州市"), row: 4, column: 1, text: "12", over: "" };
  keeper.touch();
  await keeper.flush();
  expect((await store.read("draft"))?.info.typed).toEqual({ sheet: 2, row: 4, column: 1, text: "12", over: "" });
  expect(withoutResults(await draft())).toEqual(withoutResults(captureSheets(host)));
  openEntry = undefined;
  keeper.touch();
  await keeper.flush();
  expect((await store.read("draft"))?.info.typed).toBe(undefined);
});

test("what could not be stored is told, and stored with the next change", async () => {
  store.failure = new DraftFailure("full");
  await host.userEdit("南京市", "A1", 11);
  await keeper.flush();
  expect(failures).toEqual(["full"]);
  expect((await draft())[0]?.cells[0]?.[0]?.value).toBe(10);
  await host.userEdit("汇总", "C1", 1);
  await expectKept();
});

test("an entry into a sheet that is being captured is not missed", async () => {
  const wide = Array.from({ length: 400 }, (_, row) => Array.from({ length: 60 }, (__, column) => ({ value: row + column })));
  await loadSheets(host, [{ name: "大表", cells: wide }]);
  await keeper.flush();
  const flushed = (async () => {
    await commands.executeCommand(InsertRowCommand.id, { ...target("大表"), range: rows(399, 399), direction: 0 });
    await keeper.flush();
  })();
  let entries = 0;
  await Promise.all([
    flushed,
    (async () => {
      while (entries < 20) {
        await new Promise((resolve) => {
          setTimeout(resolve, 1);
        });
        entries += 1;
        await host.userEdit("大表", `A${entries}`, 10_000 + entries);
      }
    })(),
  ]);
  await expectKept();
  expect((await draft())[0]?.cells[19]?.[0]?.value).toBe(10_020);
});

test("before the page goes everything is stored in one go", async () => {
  await host.userEdit("南京市", "A1", 11);
  await commands.executeCommand(InsertRowCommand.id, { ...target("南京市"), range: rows(1, 1), direction: 0 });
  const before = store.written.length;
  keeper.flushNow();
  expect(store.written.length).toBe(before + 1);
  expect(withoutResults(await draft())).toEqual(withoutResults(captureSheets(host)));
});
