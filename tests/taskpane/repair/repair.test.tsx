import { act, fireEvent, screen } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test } from "vitest";
import type { RepairItem, RepairPreview } from "../../../src/actions/types";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

const item = (kind: RepairItem["kind"], name: string, more: Partial<RepairItem> = {}): RepairItem => ({
  kind,
  name,
  address: "K8",
  before: null,
  after: null,
  source: "",
  ...more,
});
const nanjing: RepairPreview = {
  unit: "南京市",
  sheetId: sheetIdOf("南京市"),
  sheetName: "南京市",
  items: [
    item("line", "1.2 合署办公", { address: "B8" }),
    item("logged", "1.2 合署办公 自报值", { after: "是", source: "2012-12-14 09:30:00 导入填报表 南京.xlsx" }),
    item("stray", "二、政策规划 自报值", { before: 33, address: "K10" }),
    item("validation", "", { address: "K8:L8" }),
  ],
  unknown: ["1.3 专职人数"],
};
const wuxi: RepairPreview = { ...nanjing, unit: "无锡市", sheetId: sheetIdOf("无锡市"), sheetName: "无锡市", items: [], unknown: [] };

async function openRepair(previews: readonly RepairPreview[] = [nanjing, wuxi], actions = new FakeActions()) {
  actions.repairPreviews = previews;
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("repair"));
  await settle();
  return rendered;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const box = (name: string) => screen.getByRole("checkbox", { name });

describe("修复表格", () => {
  test("lists what would be done to each form, and where what was lost comes from; it writes nothing", async () => {
    const { actions } = await openRepair();
    expect(box("修复南京市")).toHaveProperty("checked", true);
    expect(box("修复无锡市")).toHaveProperty("checked", false);
    expect(screen.getByText("补回 1 行 · 从操作记录取回 1 处 · 恢复 1 处内容 · 恢复 1 处外观")).toBeTruthy();
    expect(screen.getByText("没有发现缺损")).toBeTruthy();
    expect(screen.getByText(/1\.3 专职人数$/).textContent).toContain("修复后为空");
    press("查看 4 处");
    expect(screen.getByText(/^从操作记录取回：1\.2 合署办公 自报值/).textContent).toContain("（空白） → 是 2012-12-14 09:30:00 导入填报表 南京.xlsx");
    expect(screen.getByText(/^多余内容/).textContent).toContain("33 → （空白）");
    expect(callsOf(actions, "repairForms")).toEqual([]);
  });

  test("tells lost looks by kind, with their places", async () => {
    const lines = Array.from({ length: 8 }, (_, index) => item("border", "", { address: `B${index + 5}:S${index + 5}` }));
    await openRepair([{ ...nanjing, items: [item("merge", "", { address: "B5:B9" }), item("merge", "", { address: "C5:C9" }), ...lines], unknown: [] }]);
    press("查看 10 处");
    expect(screen.getByText(/^重新合并单元格/).textContent).toBe("重新合并单元格 B5:B9、C5:C9");
    expect(screen.getByText(/^恢复边框/).textContent).toBe("恢复边框 B5:S5、B6:S6、B7:S7、B8:S8、B9:S9、B10:S10 等另外 2 处");
  });

  test("repairs the forms that are ticked, closes, and says what to fill in again", async () => {
    const { actions, pane } = await openRepair();
    press("修复 1 张表");
    await settle();
    expect(callsOf(actions, "repairForms")).toEqual([[nanjing]]);
    expect(pane.store.getState().panel).toBeNull();
    const said = screen.getAllByText(/已修复 1 张填报表/);
    expect(said.map(({ textContent }) => textContent).join()).toMatch(/1 项没有记录可取，请重新填写\u00a0· 位置：南京市 1\.3 专职人数/);
  });

  test("a sound form can be made anew in its looks", async () => {
    const { actions } = await openRepair([wuxi]);
    expect(screen.getByRole("button", { name: "修复 0 张表" })).toHaveProperty("disabled", true);
    fireEvent.click(box("修复无锡市"));
    press("修复 1 张表");
    await settle();
    expect(callsOf(actions, "repairForms")).toEqual([[wuxi]]);
  });

  test("looks anew where a form changed in between", async () => {
    const actions = new FakeActions();
    actions.failNext = { repairForms: { code: "changedMeanwhile", items: ["南京市"] } };
    await openRepair([nanjing], actions);
    press("修复 1 张表");
    await settle();
    expect(callsOf(actions, "previewRepair")).toHaveLength(2);
    expect(box("修复南京市")).toHaveProperty("checked", true);
  });

  test("is offered on a damaged form, and after a computation that found one", async () => {
    const actions = new FakeActions();
    actions.damaged = new Map([["南京市", [{ kind: "line", name: "1.2 合署办公" }, { kind: "column", name: "分值" }]]]);
    const { pane } = await renderPane(actions);
    expect(screen.getByText("表格缺损 2 处")).toBeTruthy();
    press("修复表格…");
    await settle();
    expect(pane.store.getState().panel).toBe("repair");
    act(() => pane.close());
    await act(async () => void (await pane.recompute()));
    await settle();
    const said = screen.getAllByText(/1 个城市的填报表不完整/);
    expect(said.map(({ textContent }) => textContent).join()).toContain("南京市：缺“1.2 合署办公”行 等 2 处");
    expect(screen.queryByText(/公式全部完好/)).toBeNull();
  });

  test("passes the checks of axe", async () => {
    const { container } = await openRepair();
    press("查看 4 处");
    const { violations } = await run(container, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
