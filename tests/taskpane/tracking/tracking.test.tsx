import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import type { TrackingRead } from "../../../src/actions/types";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { trackedUnits } from "../../../src/actions/tracking/trackedUnits";
import type { UnitHistory } from "../../../src/workbook/tracking/histories";
import { trackedLines } from "../../../src/workbook/tracking/planTracking";
import { readTracking } from "../../../src/workbook/tracking/readTracking";
import type { TrackingColumn } from "../../../src/workbook/tracking/trackingColumns";
import { trackingColumns, trackingRows } from "../../../src/workbook/tracking/trackingColumns";
import { trackingPlan } from "../../../src/workbook/tracking/trackingSheet";
import { dictionaryOf } from "../../../src/i18n/index";
import { describeResult } from "../../../src/taskpane/results/index";
import { FakeActions } from "../../support/fakeActions";
import { completeSample, manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/tracking/TrackingView");

const today = Math.floor(Date.now() / 86_400_000) + 25_569;

function contentOf(plan: SheetPlan): SheetContent {
  return {
    name: plan.name,
    values: plan.cells.map((row) => row.map((cell): CellValue => cell?.value ?? null)),
    formulas: plan.cells.map((row) => row.map((cell) => cell?.formula ?? null)),
  };
}

type Typed = Readonly<Record<string, Partial<Record<TrackingColumn, CellValue>>>>;

/** 报送跟踪 of a fake workbook as it was last made, with what was typed on it since. */
function tracking(actions: FakeActions, typed: Typed = {}, histories: ReadonlyMap<string, UnitHistory> = new Map()): TrackingRead {
  const state = actions.state("zh-CN");
  const units = state.kind === "assessment" ? state.units : [];
  const content = contentOf(trackingPlan({ scheme: jiangsu2012, year: 2012 }, trackedLines(null, trackedUnits(units, { histories })), null));
  const values = content.values.map((row, index) => {
    const line = typed[String(row[0] ?? "")];
    return index < trackingRows.first || line === undefined ? row : trackingColumns.map((column, at) => line[column] ?? row[at] ?? null);
  });
  const formulas = content.formulas.map((row, index) => row.map((cell, at) => (values[index]?.[at] === content.values[index]?.[at] ? cell : null)));
  return { sheetId: "tracking", isProtected: false, table: readTracking({ ...content, values, formulas }, jiangsu2012), histories, formerNames: new Map() };
}

async function open(actions: FakeActions) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "报送" }));
  await settle();
  return rendered;
}

function threeCities(): FakeActions {
  return new FakeActions([
    { name: "南京市", reported: {}, verified: {} },
    { name: "无锡市", reported: completeSample(3, 9), verified: {} },
    { name: "徐州市", reported: {}, verified: {} },
  ]);
}

const lines = () => within(screen.getByRole("list", { name: "各城市报送情况" })).getAllByRole("button").map((one) => one.textContent);
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("报送", () => {
  test("without the sheet says what it is for, in one sentence, and makes it by one button", async () => {
    const { actions } = await open(threeCities());
    expect(screen.getByText("还没有“报送跟踪”表")).toBeTruthy();
    await press("建立报送跟踪");
    expect(callsOf(actions, "startTracking")).toHaveLength(1);
    expect(screen.getAllByText("已建立报送跟踪：3 个城市")[0]).toBeTruthy();
  });

  test("shows state, deadline and days late in words, and filters by them", async () => {
    const actions = threeCities();
    actions.tracking = tracking(
      actions,
      { 南京市: { sentAt: today - 40, deadline: today - 12 }, 无锡市: { deadline: today - 3 }, 徐州市: { deadline: today + 5 } },
      new Map([["无锡市", { returns: [{ file: "a.xlsx", at: today - 1, order: 0 }, { file: "b.xlsx", at: today - 0.5, order: 1 }], sentBack: null }]]),
    );
    await open(actions);
    expect(lines()).toEqual([expect.stringMatching(/^南京市已发截止 .*发出逾期 12 天$/), expect.stringMatching(/^无锡市已报截止 .* 第 2 次报回迟报 2 天$/), expect.stringMatching(/^徐州市未发截止 [\d-]+$/)]);
    fireEvent.change(screen.getByLabelText("筛选"), { target: { value: "overdue" } });
    expect(lines()).toEqual([expect.stringContaining("南京市")]);
    expect(screen.getByRole("option", { name: "逾期未报（1）" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText("筛选"), { target: { value: "sentBack" } });
    expect(screen.getByText("没有符合条件的城市")).toBeTruthy();
    await press("显示全部");
    expect(lines()).toHaveLength(3);
  });

  test("says how many lines are out of date, and updates them", async () => {
    const actions = threeCities();
    actions.tracking = { ...tracking(actions), histories: new Map([["无锡市", { returns: [{ file: "a.xlsx", at: today, order: 0 }], sentBack: null }]]) };
    await open(actions);
    expect(screen.getByText("1 个城市与表不一致")).toBeTruthy();
    await press("更新");
    expect(callsOf(actions, "updateTracking")).toHaveLength(1);
  });

  test("sets the deadline of all", async () => {
    const actions = threeCities();
    actions.tracking = tracking(actions);
    await open(actions);
    fireEvent.change(screen.getByLabelText("统一截止"), { target: { value: "2012-12-10" } });
    await press("设定");
    expect(callsOf(actions, "editTracking")).toEqual([[{ unit: null, column: "deadline", before: "", after: "2012-12-10" }]]);
  });

  test("a city's page takes contact and deadline, each only where it was changed; Escape leads back to its line", async () => {
    const actions = threeCities();
    actions.tracking = tracking(actions, { 无锡市: { contact: "张三", state: "已核定" } });
    await open(actions);
    await press(/^无锡市/);
    expect(screen.getByText(/^人工填写：状态。/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("联系人"), { target: { value: "李四" } });
    fireEvent.change(screen.getByLabelText("本市截止"), { target: { value: "2012-12-20" } });
    await press("保存");
    expect(callsOf(actions, "editTracking")).toEqual([
      [
        { unit: "无锡市", column: "contact", before: "张三", after: "李四" },
        { unit: "无锡市", column: "deadline", before: "", after: "2012-12-20" },
      ],
    ]);
    fireEvent.keyDown(screen.getByRole("heading", { name: "无锡市" }), { key: "Escape" });
    await settle();
    expect(document.activeElement?.textContent).toMatch(/^无锡市/);
  });

  test("keeps what was typed where writing fails", async () => {
    const actions = threeCities();
    actions.tracking = tracking(actions);
    actions.failNext.editTracking = { code: "changedMeanwhile", items: ["南京市 电话"] };
    await open(actions);
    await press(/^南京市/);
    fireEvent.change(screen.getByLabelText("电话"), { target: { value: "025" } });
    await press("保存");
    expect(screen.getByDisplayValue("025")).toBeTruthy();
    expect(screen.getAllByText(/内容在此期间已被改动/)[0]).toBeTruthy();
  });

  test("a sheet that cannot be read offers to be made anew", async () => {
    const actions = threeCities();
    actions.tracking = { sheetId: "tracking", isProtected: false, table: null, histories: new Map(), formerNames: new Map() };
    await open(actions);
    expect(screen.getByText("“报送跟踪”表认不出")).toBeTruthy();
    await press("重建");
    expect(callsOf(actions, "startTracking")).toHaveLength(1);
  });

  test("tells what is amiss on the sheet by row and name", async () => {
    const actions = threeCities();
    actions.tracking = tracking(actions, { 南京市: { unit: "徐州市" }, 无锡市: { deadline: "月底" } });
    await open(actions);
    await press("表中有 2 处要看一下");
    expect(screen.getByText("徐州市占了几行（第 5、7 行），都不填写。请只留一行。")).toBeTruthy();
    expect(screen.getByText(/无锡市的报送截止“月底”不是日期/)).toBeTruthy();
  });

  test("a city that was renamed has its old line, which 更新 renames", async () => {
    const actions = threeCities();
    const formerNames = new Map([["无锡市", ["梁溪市"]]]);
    actions.tracking = { ...tracking(actions, { 无锡市: { unit: "梁溪市", contact: "张三" } }), formerNames };
    await open(actions);
    expect(screen.queryByText(/要看一下/)).toBeNull();
    expect(screen.getByText("1 个城市与表不一致")).toBeTruthy();
    await press(/^无锡市/);
    expect(screen.getByLabelText("联系人")).toHaveProperty("value", "张三");
  });

  test("a line of a former name beside one of the new is told with what to do", async () => {
    const actions = threeCities();
    actions.tracking = { ...tracking(actions, { 南京市: { unit: "梁溪市" } }), formerNames: new Map([["无锡市", ["梁溪市"]]]) };
    await open(actions);
    await press("表中有 1 处要看一下");
    expect(screen.getByText("第 5 行的“梁溪市”已改名为“无锡市”，新名另有一行。请把要留的内容移到那一行，再删去第 5 行。")).toBeTruthy();
  });

  test("shows the letters to copy and makes the sheets", async () => {
    const actions = threeCities();
    actions.tracking = tracking(actions);
    actions.letters = { overdue: ["南京市"], reminder: "关于催报的函", remarks: [{ unit: "无锡市", indicators: 2, text: "无锡市：补正" }] };
    await open(actions);
    await press("催报与退回意见…");
    expect(screen.getByText("关于催报的函")).toBeTruthy();
    await press("无锡市（2 项）");
    expect(screen.getByText("无锡市：补正")).toBeTruthy();
    await press("生成“催报单”");
    await press("生成“退回意见”表");
    expect([callsOf(actions, "writeReminders"), callsOf(actions, "writeRemarks")]).toEqual([[null], ["all"]]);
    await press("返回");
    await press(/^南京市/);
    await press("退回意见…");
    expect(screen.getByText("没有需要补正的内容。")).toBeTruthy();
  });

  test("draws only the lines in sight of 500 cities; keys walk them", async () => {
    const actions = new FakeActions(manyUnits(500));
    actions.tracking = tracking(actions);
    await open(actions);
    expect(lines().length).toBeLessThan(40);
    const [first] = within(screen.getByRole("list", { name: "各城市报送情况" })).getAllByRole("button");
    if (first === undefined) throw new Error("no line");
    fireEvent.keyDown(first, { key: "ArrowDown" });
    await settle();
    expect(document.activeElement?.getAttribute("data-row")).toBe("1");
  });
});

describe("what other actions say of the sheet", () => {
  const words = dictionaryOf("zh-CN");

  test.each(["locked", "unreadable", "failed"] as const)("an export that could not be noted (%s) is a warning that says what to do", (tracking) => {
    const told = describeResult({ kind: "exported", files: 2, name: "2012_填报表.zip", tracking }, words);
    expect([told.intent, told.parts]).toEqual(["warning", ["2012_填报表.zip", words.tracked.followed[tracking], words.tracked.lost]]);
  });

  test("an import whose lines could not be brought up to date did its work, and says so too", () => {
    const report = { files: ["a.xlsx"], written: 3, unchanged: 0, skipped: [], refused: [], mark: "", syncs: 3 };
    const missed = describeResult({ kind: "imported", report: { ...report, tracking: "locked" }, notWritten: [] }, words);
    expect([missed.intent, missed.title, missed.parts]).toEqual(["warning", "已写入 1 个城市 3 处改动", [words.tracked.followed.locked]]);
    expect(describeResult({ kind: "imported", report: { ...report, tracking: "written" }, notWritten: [] }, words).intent).toBe("success");
  });
});
