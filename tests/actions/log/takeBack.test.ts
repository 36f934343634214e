import { beforeEach, describe, expect, it, vi } from "vitest";
import type { HistoryAction, TakeBackPreview } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { failBatch, protect } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const actions = createActions();
const placement = plannedPlacement(jiangsu2012);
const units = ["南京市", "无锡市"];
const [full, part] = ["1.3.fullTime", "1.3.partTime"];
const at = (key: string, column: ColumnId = "reported") => addressOf(placement, key, column) ?? "";
const office = useGlobalOffice();

beforeEach(() => openBook(office, units));

const type = (key: string, input: string | number | null, column: ColumnId = "reported", unit = "南京市") => office.host.userEdit(unit, at(key, column), input);

async function sheetId(unit = "南京市"): Promise<string> {
  const state = valueOf(await actions.readState(inChinese));
  return unitsOf(state).find(({ name }) => name === unit)?.sheetId ?? "";
}

async function entered(key: string, after: CellValue, before: CellValue = null, unit = "南京市") {
  return valueOf(await actions.enter({ sheetId: await sheetId(unit), inputs: [{ key, column: "reported", before, after: after ?? "" }] }, inChinese));
}

async function history(lines = 1_000) {
  return valueOf(await actions.readHistory({ lines }, inChinese));
}

async function newest(): Promise<HistoryAction> {
  const [action] = (await history()).actions;
  if (action === undefined) throw new Error("no action");
  return action;
}

async function previewOf({ id }: HistoryAction): Promise<TakeBackPreview> {
  return valueOf(await actions.previewTakingBack(id, inChinese));
}

async function undo(action: HistoryAction) {
  return valueOf(await actions.takeBack(await previewOf(action), inChinese));
}

/** All sheets but 操作记录, which tells of what was done. */
async function book(): Promise<readonly SheetContent[]> {
  return (await snapshot()).filter(({ name }) => name !== sheetNames.log);
}

describe("操作记录 by actions", () => {
  it("is empty in a new workbook", async () => {
    expect(await history()).toEqual({ actions: [], earlier: 0, isDamaged: false, isThere: true });
  });

  it("tells a first value and one that replaces another, the newest first", async () => {
    await entered(full, 6);
    await entered(full, 8, 6);
    const { actions: told } = await history();
    expect(told).toMatchObject([
      { name: "填报", units: ["南京市"], isTakenBack: false, lines: [{ place: { key: full, column: "reported", indicator: "1.3" }, before: 6, after: 8 }] },
      { name: "填报", units: ["南京市"], lines: [{ before: null, after: 6 }] },
    ]);
    expect(told[0]?.lines[0]?.place?.label).toContain("专职");
  });

  it("reads only the last lines, and no action of which some stand above them", async () => {
    for (const value of [1, 2, 3, 4]) await entered(full, value, value === 1 ? null : value - 1);
    expect(await history(2)).toMatchObject({ actions: [{ lines: [{ after: 4 }] }], earlier: 3 });
    expect(await history(4)).toMatchObject({ actions: [{}, {}, {}, {}], earlier: 0 });
  });

  it("says that its header was changed, and takes nothing back then", async () => {
    await entered(full, 6);
    const action = await newest();
    await office.host.userEdit(sheetNames.log, "F3", "旧值");
    expect(await history()).toMatchObject({ isDamaged: true, actions: [] });
    expect(failureOf(await actions.previewTakingBack(action.id, inChinese)).code).toBe("logDamaged");
  });
});

describe("taking back", () => {
  it("an entry puts back what stood there, and can be taken back itself", async () => {
    await type(full, 5);
    const before = await book();
    await entered(full, 6, 5);
    const after = await book();
    expect(await undo(await newest())).toMatchObject({ name: "填报", restored: 1, skipped: [], units: ["南京市"] });
    expect(await book()).toEqual(before);
    const [back, done] = (await history()).actions;
    expect([back, done]).toMatchObject([{ name: "撤销", takesBack: { name: "填报" } }, { name: "填报", isTakenBack: true }]);
    if (back === undefined) throw new Error("no undo");
    await undo(back);
    expect(await book()).toEqual(after);
    const [redo, undone, first] = (await history()).actions;
    expect([redo, undone, first]).toMatchObject([{ name: "重做", isTakenBack: false }, { isTakenBack: true }, { isTakenBack: false }]);
    if (redo === undefined) throw new Error("no redo");
    await undo(redo);
    expect(await book()).toEqual(before);
    expect((await history()).actions.map(({ isTakenBack }) => isTakenBack)).toEqual([false, true, false, true]);
  });

  it("a review empties 核定值, 核定理由 and 审核状态 again", async () => {
    await type(full, 6);
    const before = await book();
    const state = unitsOf(valueOf(await actions.readState(inChinese)));
    const review = state[0]?.reviews.get("1.3");
    const [entry] = review?.entries ?? [];
    if (review === undefined || entry === undefined) throw new Error("no review");
    const mark = { sheetId: await sheetId(), indicator: "1.3", before: review.state, state: "verified" as const, entries: [{ key: full, before: { verified: null, reason: "" }, verified: 4, reason: "据实核减" }] };
    expect(valueOf(await actions.review([mark], inChinese))).toMatchObject({ written: 3 });
    const action = await newest();
    expect(action.lines.map(({ place }) => place?.column)).toEqual(["verified", "reason", "reviewState"]);
    expect(await undo(action)).toMatchObject({ name: "核定", restored: 3 });
    expect(await book()).toEqual(before);
  });

  it("a correction puts the text back as it was typed", async () => {
    await type(full, "'6 ");
    const before = await book();
    const [correction] = unitsOf(valueOf(await actions.readState(inChinese)))[0]?.corrections ?? [];
    if (correction === undefined) throw new Error("nothing to correct");
    valueOf(await actions.correct([correction], inChinese));
    expect(await book()).not.toEqual(before);
    await undo(await newest());
    expect(await book()).toEqual(before);
  });

  it("leaves what was typed since, and names it", async () => {
    valueOf(await actions.enter({ sheetId: await sheetId(), inputs: [full, part].map((key) => ({ key, column: "reported" as const, before: null, after: 3 })) }, inChinese));
    await type(part, 77);
    const preview = await previewOf(await newest());
    expect(preview.files).toMatchObject([{ file: "", unit: "南京市", changes: [{ key: full, after: null }], kept: [{ key: part, reason: "changed", now: 77 }] }]);
    expect(valueOf(await actions.takeBack(preview, inChinese))).toMatchObject({ restored: 1, skipped: [{ unit: "南京市" }] });
    expect((await contentOf("南京市"))?.values[placement.rows.get(part) ?? 0]?.[placement.columns.reported]).toBe(77);
  });

  it.each([0, 4, 9, 12, 15])("that fails after %i steps loses nothing, and a second try puts all back", async (steps) => {
    await type(part, 2);
    const before = await book();
    valueOf(await actions.enter({ sheetId: await sheetId(), inputs: [[full, null], [part, 2]].map(([key, was]) => ({ key: String(key), column: "reported" as const, before: was ?? null, after: 3 })) }, inChinese));
    const action = await newest();
    const preview = await previewOf(action);
    // Outline, forms, used range and lines of 操作记录 are read before.
    failBatch(office, 4, steps);
    expect(failureOf(await actions.takeBack(preview, inChinese)).code).toBe("hostFailed");
    const again = await previewOf(action);
    expect(again.files).toMatchObject([{ kept: [] }]);
    valueOf(await actions.takeBack(again, inChinese));
    expect(await book()).toEqual(before);
  });

  it("writes nothing where it is cancelled, or 操作记录 or the cell is protected", async () => {
    await entered(full, 6);
    const preview = await previewOf(await newest());
    const before = await snapshot();
    expect(failureOf(await actions.takeBack(preview, { ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    await protect(sheetNames.log);
    expect(failureOf(await actions.takeBack(preview, inChinese))).toMatchObject({ code: "protectedSheet", items: [sheetNames.log] });
    expect(await snapshot()).toEqual(before);
  });

  it("two actions of one second are taken back apart", async () => {
    vi.setSystemTime(new Date(2012, 11, 14, 9, 30, 0));
    await entered(full, 6);
    await entered(full, 8, 6);
    vi.useRealTimers();
    const told = (await history()).actions;
    expect(told.map(({ time }) => time)).toEqual(["2012-12-14 09:30:00 (2)", "2012-12-14 09:30:00"]);
    await undo(await newest());
    expect((await contentOf("南京市"))?.values[placement.rows.get(full) ?? 0]?.[placement.columns.reported]).toBe(6);
  });
});
