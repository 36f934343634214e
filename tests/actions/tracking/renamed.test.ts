import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { UnitDecision } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { logFirstRow } from "../../../src/workbook/log/log";
import { reviewCellId } from "../../../src/workbook/log/whoReviewed";
import { sheetNames, trackingNames } from "../../../src/workbook/sheetNames";
import type { TrackingColumn } from "../../../src/workbook/tracking/trackingColumns";
import cases from "../../golden/complete-forms.json";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import { picked, returnedFile } from "../../support/returnedFiles";
import { trackedCell, trackedLine } from "../../support/trackingSheet";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import { protect } from "../../support/wire";

const actions = createActions();
const office = useGlobalOffice();
const { tracking } = trackingNames;
const [before, after] = ["无锡市", "梁溪市"];

beforeEach(async () => {
  await openBook(office, ["南京市", before]);
  valueOf(await actions.startTracking(inChinese));
});

const type = (column: TrackingColumn, input: string | number | null, line = 1) => office.host.userEdit(tracking, trackedCell(column, line), input);
const settle = async (decision: UnitDecision) => valueOf(await actions.settleUnit(decision, inChinese));
const unitNow = async (name: string) => unitsOf(valueOf(await actions.readState(inChinese))).find((unit) => unit.name === name);

async function imported(unit: string, file: string) {
  const previews = valueOf(await actions.previewReturns([picked(file, await returnedFile(unit, { ...cases[1]?.entries, "1.3.fullTime": 5 }))], inChinese));
  return valueOf(await actions.acceptReturns(previews, inChinese));
}

async function sendBack(name: string) {
  const unit = await unitNow(name);
  const key = "1.3.fullTime";
  return valueOf(await actions.review([{ sheetId: unit?.sheetId ?? "", indicator: "1.3", before: "pending", state: "returned", entries: [{ key, before: { verified: null, reason: "" }, verified: null, reason: "请附任命文件" }] }], { ...inChinese, by: "张三" }));
}

async function renamed(): Promise<ReturnType<typeof settle>> {
  const unit = await unitNow(before);
  return settle({ kind: "rename", name: before, sheetId: unit?.sheetId ?? "", to: after });
}

const named = async () => (await contentOf(tracking))?.values.slice(4).flatMap((row) => (row[0] === "" ? [] : [row[0]]));
const logged = async () => ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow);

describe("the line of a city that is renamed", () => {
  it("has the new name at once, with all that stood on it, and the old name is in 操作记录", async () => {
    await type("contact", "张三");
    valueOf(await actions.exportTemplates({ units: [before] }, inChinese));
    await imported(before, "a.xlsx");
    await sendBack(before);
    const stood = await trackedLine(before);
    expect(await renamed()).toMatchObject({ tracking: "written" });
    expect(await named()).toEqual(["南京市", after]);
    expect(await trackedLine(after)).toEqual({ ...stood, unit: after });
    expect(stood).toMatchObject({ contact: "张三", state: "退回", times: 1 });
    expect(await logged()).toContainEqual(expect.arrayContaining(["核对城市名单", after, "报送跟踪 城市", trackedCell("unit", 1), before, after]));
    expect(valueOf(await actions.updateTracking(inChinese))).toMatchObject({ lines: 0 });
  });

  it("goes on with what comes back under the new name", async () => {
    await imported(before, "a.xlsx");
    await renamed();
    await type("contact", "李四");
    const unit = await unitNow(after);
    valueOf(await actions.enter({ sheetId: unit?.sheetId ?? "", inputs: [{ key: "1.3.fullTime", column: "reported", before: 5, after: 4 }] }, inChinese));
    await imported(after, "b.xlsx");
    expect(await trackedLine(after)).toMatchObject({ times: 2, returnedFile: "b.xlsx", contact: "李四" });
  });

  it("has the old name again where the new one is taken back", async () => {
    await type("contact", "张三");
    await imported(before, "a.xlsx");
    await renamed();
    const newest = valueOf(await actions.readHistory({ lines: 500 }, inChinese)).actions.find(({ name }) => name === "核对城市名单");
    const preview = valueOf(await actions.previewTakingBack(newest?.id ?? "", inChinese));
    expect(valueOf(await actions.takeBack(preview, inChinese))).toMatchObject({ tracking: "written" });
    expect(await named()).toEqual(["南京市", before]);
    expect(await trackedLine(before)).toMatchObject({ contact: "张三", times: 1 });
  });

  it("that is protected is told, and follows by 更新; contacts can be given meanwhile", async () => {
    await imported(before, "a.xlsx");
    await protect(tracking);
    expect(await renamed()).toMatchObject({ tracking: "locked" });
    expect(await named()).toEqual(["南京市", before]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tracking).protection.unprotect();
      await context.sync();
    });
    valueOf(await actions.editTracking([{ unit: after, column: "contact", before: "", after: "王五" }], inChinese));
    expect(valueOf(await actions.updateTracking(inChinese))).toMatchObject({ lines: 1 });
    expect(await named()).toEqual(["南京市", after]);
    expect(await trackedLine(after)).toMatchObject({ contact: "王五", times: 1 });
  });

  it("stays beside one that has the new name already, and is told with it", async () => {
    await type("contact", "张三");
    await office.host.userEdit(before, "C3", after);
    valueOf(await actions.updateTracking(inChinese));
    expect(await named()).toEqual(["南京市", before, after]);
    const unit = await unitNow(after);
    await settle({ kind: "rename", name: before, sheetId: unit?.sheetId ?? "", to: after });
    expect(await named()).toEqual(["南京市", before, after]);
    const read = valueOf(await actions.readTracking());
    expect(read?.formerNames.get(after)).toEqual([before]);
  });

  it("is not that of another city which has the old name now", async () => {
    await type("contact", "张三");
    await renamed();
    valueOf(await actions.insertForm({ unit: before, scheme: jiangsu2012, year: 2012 }, inChinese));
    valueOf(await actions.updateTracking(inChinese));
    expect(await named()).toEqual(["南京市", after, before]);
    expect(await trackedLine(before)).toMatchObject({ contact: "" });
    expect(await trackedLine(after)).toMatchObject({ contact: "张三" });
  });
});

describe("what 操作记录 tells of a city from before it was renamed", () => {
  it("is still told of it: who reviewed, what was sent back, and what a form made anew gets", async () => {
    await imported(before, "a.xlsx");
    await sendBack(before);
    await renamed();
    const who = valueOf(await actions.readWhoReviewed());
    expect(who.cells.get(reviewCellId(after, "1.3.fullTime", "reviewState"))).toMatchObject({ by: "张三", after: "退回" });
    expect(who.cells.has(reviewCellId(before, "1.3.fullTime", "reviewState"))).toBe(false);
    office.host.deleteSheet(after);
    const { cells } = await settle({ kind: "rebuild", name: after });
    expect(cells).toBeGreaterThan(100);
    expect((await unitNow(after))?.reviews.get("1.3")).toMatchObject({ state: "returned" });
  });

  it("undoing the import of before puts back what it wrote", async () => {
    await imported(before, "a.xlsx");
    await renamed();
    const undo = valueOf(await actions.previewUndo(inChinese));
    expect(undo.kind === "import" && undo.files.map(({ unit, changes }) => [unit, changes.length > 100])).toEqual([[after, true]]);
  });
});
