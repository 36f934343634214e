import { beforeEach, expect, it } from "vitest";
import type { HistoryAction, TakeBackPreview, TrackingEdit } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { cellAddress } from "../../../src/sheet/a1";
import { trackingNames } from "../../../src/workbook/sheetNames";
import { contentOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";

let actions = createActions();
const office = useGlobalOffice();
const sheet = trackingNames.tracking;

beforeEach(async () => {
  actions = createActions();
  await openBook(office, ["南京市", "无锡市"]);
  valueOf(await actions.startTracking(inChinese));
});

async function edit(...edits: readonly TrackingEdit[]): Promise<HistoryAction> {
  valueOf(await actions.editTracking(edits, inChinese));
  const [action] = valueOf(await actions.readHistory({ lines: 1_000 }, inChinese)).actions;
  if (action === undefined) throw new Error("not told");
  return action;
}

async function previewOf({ id }: HistoryAction): Promise<TakeBackPreview> {
  return valueOf(await actions.previewTakingBack(id, inChinese));
}

async function undo(action: HistoryAction) {
  return valueOf(await actions.takeBack(await previewOf(action), inChinese));
}

/** Where a city's cell stands, by the header of its column. */
async function placeOf(unit: string, header: string): Promise<{ readonly row: number; readonly column: number }> {
  const values = (await contentOf(sheet))?.values ?? [];
  const head = values.findIndex((row) => row.includes("联系人"));
  return { row: values.findIndex(([name], row) => row > head && name === unit), column: (values[head] ?? []).indexOf(header) };
}

async function cell(unit: string, header: string) {
  const { row, column } = await placeOf(unit, header);
  const content = await contentOf(sheet);
  return { value: content?.values[row]?.[column], formula: content?.formulas[row]?.[column] };
}

it("a contact that was entered for the first time goes again, and comes back", async () => {
  const action = await edit({ unit: "无锡市", column: "contact", before: "", after: "张科长" });
  expect((await previewOf(action)).files).toMatchObject([{ file: sheet, unit: "无锡市", changes: [{ label: "联系人", before: "张科长", after: null }], kept: [] }]);
  expect(await undo(action)).toMatchObject({ restored: 1, skipped: [] });
  expect((await cell("无锡市", "联系人")).value).toBe("");
  const [undone] = valueOf(await actions.readHistory({ lines: 10 }, inChinese)).actions;
  if (undone === undefined) throw new Error("not told");
  expect(await undo(undone)).toMatchObject({ restored: 1 });
  expect((await cell("无锡市", "联系人")).value).toBe("张科长");
});

it("a telephone number goes back as it was written, to its city wherever its line stands now", async () => {
  await edit({ unit: "无锡市", column: "phone", before: "", after: "0510-001" });
  const action = await edit({ unit: "无锡市", column: "phone", before: "0510-001", after: "051000200" });
  const { row } = await placeOf("南京市", "电话");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`${row + 1}:${row + 1}`).insert("Down");
    await context.sync();
  });
  await undo(action);
  expect((await cell("无锡市", "电话")).value).toBe("0510-001");
  expect((await cell("南京市", "电话")).value).toBe("");
});

it("a city's own deadline gives way to that of all again, and that of all to none", async () => {
  const common = await edit({ unit: null, column: "deadline", before: "", after: "2012-12-10" });
  const before = await cell("南京市", "报送截止");
  const own = await edit({ unit: "南京市", column: "deadline", before: "", after: "2012-12-20" });
  await undo(own);
  expect(await cell("南京市", "报送截止")).toEqual(before);
  expect((await previewOf(common)).files).toMatchObject([{ unit: "", changes: [{ label: "统一报送截止" }] }]);
  expect(await undo(common)).toMatchObject({ restored: 1 });
  expect((await cell("南京市", "报送截止")).value).toBe("");
});

it("what was typed over it since stays, and is named with what stands there", async () => {
  const action = await edit({ unit: "南京市", column: "note", before: "", after: "电话催过" });
  const { row, column } = await placeOf("南京市", "备注");
  await office.host.userEdit(sheet, cellAddress(row, column), "已说明情况");
  const preview = await previewOf(action);
  expect(preview.files).toMatchObject([{ changes: [], kept: [{ label: "备注", reason: "changed", now: "已说明情况" }] }]);
  expect(await undo(action)).toMatchObject({ restored: 0 });
  expect((await cell("南京市", "备注")).value).toBe("已说明情况");
});

it("without 报送跟踪, or without the city's line, it says that the cell is gone", async () => {
  const action = await edit({ unit: "南京市", column: "contact", before: "", after: "李主任" });
  const { row } = await placeOf("南京市", "联系人");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`${row + 1}:${row + 1}`).delete("Up");
    await context.sync();
  });
  expect((await previewOf(action)).files).toMatchObject([{ changes: [], kept: [{ reason: "gone" }] }]);
  office.host.deleteSheet(sheet);
  expect((await previewOf(action)).files).toMatchObject([{ changes: [], kept: [{ reason: "gone" }] }]);
});
