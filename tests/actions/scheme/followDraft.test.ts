import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { cellAddress } from "../../../src/sheet/a1";
import type { DraftColumn } from "../../../src/workbook/scheme/draftColumns";
import { draftColumns } from "../../../src/workbook/scheme/draftColumns";
import { draftName } from "../../../src/workbook/sheetNames";
import { contentOf, inChinese, valueOf } from "../../support/officeActions";
import { openEmpty } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import { syncsOf } from "../../support/wire";

const office = useGlobalOffice();
let actions: Actions;
let end: () => void;
/** Addresses of what Excel has told of. */
let told: string[] = [];

beforeEach(async () => {
  await openEmpty(office);
  actions = createActions();
  told = [];
  end = await actions.watch((change) => {
    if (change.kind === "edited") told.push(change.address);
  });
  valueOf(await actions.startDraft(jiangsu2012, inChinese));
  // What starting it did has been told of when this has.
  await typeAt("AZ1", "就绪");
  valueOf(await actions.readDraft());
});
afterEach(() => end());

async function rowOf(key: string): Promise<number> {
  return (await contentOf(draftName))?.values.findIndex((line) => line[0] === key) ?? -1;
}

const cell = async (key: string, column: DraftColumn): Promise<string> => cellAddress(await rowOf(key), draftColumns.indexOf(column));

/** Does something to the workbook, and waits until Excel has told of it, as the pane does. */
async function until(address: string, edit: () => Promise<unknown>): Promise<void> {
  const before = told.length;
  await edit();
  await vi.waitFor(() => expect(told.slice(before)).toContain(address), 10_000);
}

const typeAt = (address: string, input: string | number | null) => until(address, () => office.host.userEdit(draftName, address, input));
const type = async (key: string, column: DraftColumn, input: string | number | null) => typeAt(await cell(key, column), input);
const onDraft = (address: string, work: (range: Excel.Range) => void): Promise<void> =>
  until(address, () =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(draftName).getRange(address));
      await context.sync();
    }),
  );

/** What a reader says who has seen nothing of the draft yet. */
async function readAnew() {
  const state = valueOf(await createActions().readDraft());
  return { said: state?.draft.said, problems: state?.draft.problems, rows: state?.draft.rows.map(({ row, key }) => [row, key]), sorted: state?.draft.isSorted };
}

async function readOn() {
  const { value, syncs } = await syncsOf(office, async () => valueOf(await actions.readDraft()));
  return { syncs, read: { said: value?.draft.said, problems: value?.draft.problems, rows: value?.draft.rows.map(({ row, key }) => [row, key]), sorted: value?.draft.isSorted } };
}

describe("方案草案 while somebody works on it", () => {
  test("is not asked for again where nothing was typed", async () => {
    expect((await readOn()).syncs).toBe(0);
  });

  test.each<readonly [string, () => Promise<void>]>([
    ["points", () => type("indicator:1.3", "points", 41)],
    ["a rule that makes no sense", () => type("indicator:1.2", "rule", "随便写的")],
    ["an empty cell", () => type("indicator:1.2", "content", null)],
    ["a key that goes", () => type("entry:1.3.fullTime", "key", null)],
  ])("%s: only what was typed into is read again", async (_what, edit) => {
    await edit();
    const { syncs, read } = await readOn();
    expect(syncs).toBe(1);
    expect(read).toEqual(await readAnew());
  });

  test("several cells typed and pasted are read in one go", async () => {
    await type("indicator:1.2", "points", 39);
    await type("indicator:7.1", "points", 12);
    const row = await rowOf("indicator:2.1");
    const [first, last] = [row, row + 2].map((at) => cellAddress(at, draftColumns.indexOf("content")));
    await onDraft(`${first}:${last}`, (range) => {
      range.values = [["贴入一"], ["贴入二"], ["贴入三"]];
    });
    const { syncs, read } = await readOn();
    expect(syncs).toBe(1);
    expect(read).toEqual(await readAnew());
  });

  test.each<readonly [string, (row: number) => Promise<void>]>([
    ["a row is inserted", (row) => onDraft(`${row + 1}:${row + 1}`, (range) => range.insert("Down"))],
    ["a row is deleted", (row) => onDraft(`${row + 1}:${row + 1}`, (range) => range.delete("Up"))],
    ["cells are pushed down", (row) => onDraft(`F${row + 1}:F${row + 2}`, (range) => range.insert("Down"))],
    ["something is typed below the table", () => typeAt("C900", "类别")],
  ])("where %s, all of it is", async (_what, edit) => {
    await edit(await rowOf("indicator:3.1"));
    const { read } = await readOn();
    expect(read).toEqual(await readAnew());
    await type("indicator:4.1", "points", 7);
    expect((await readOn()).read).toEqual(await readAnew());
  });

  test("a formula on it is followed wherever its cells are", async () => {
    const [points, part] = [await cell("category:1", "points"), await cell("indicator:1.1", "points")];
    await typeAt(points, `=${part}*2`);
    expect((await readOn()).read).toEqual(await readAnew());
    await typeAt(part, 77);
    const { read } = await readOn();
    expect(read).toEqual(await readAnew());
    expect(JSON.stringify(read.problems)).toContain("154");
  });

  test("a draft that was removed is gone, and what an action writes is read", async () => {
    valueOf(await actions.adoptDraft(inChinese));
    expect((await readOn()).read).toEqual(await readAnew());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(draftName).delete();
      await context.sync();
    });
    await vi.waitFor(async () => expect(valueOf(await actions.readDraft())).toBeNull(), 10_000);
  });
});
