import { act, fireEvent, screen } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { draftColumns } from "../../../src/workbook/scheme/draftColumns";
import { draftState, gridOf } from "../../support/draftGrid";
import { FakeActions } from "../../support/fakeActions";
import { revisedGrid, revisedScheme } from "../../support/revisedScheme";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/scheme/SchemePanel");

const rowOf = (grid: ReturnType<typeof gridOf>, key: string) => grid.findIndex((row) => row[0] === key);

async function openScheme(actions: FakeActions) {
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("scheme"));
  await screen.findByRole("heading", { name: "编制方案" });
  await vi.waitFor(() => expect(screen.queryByText("正在读取方案草案…")).toBeNull());
  return rendered;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

/** The draft with the official scheme, some cells changed by key and column. */
function withDraft(actions: FakeActions, ...changes: readonly (readonly [key: string, column: (typeof draftColumns)[number], value: string | number])[]) {
  const grid = gridOf(jiangsu2012);
  for (const [key, column, value] of changes) {
    const row = grid[rowOf(grid, key)];
    if (row !== undefined) row[draftColumns.indexOf(column)] = value;
  }
  actions.draft = draftState(grid, jiangsu2012);
  return actions;
}

async function select(actions: FakeActions, key: string) {
  act(() => actions.emit({ kind: "selected", sheetId: "draft", address: `I${rowOf(gridOf(jiangsu2012), key) + 1}` }));
  await settle();
}

describe("编制方案 without a draft", () => {
  test("says what it is and begins with the workbook's scheme", async () => {
    const { actions } = await openScheme(new FakeActions([]));
    expect(screen.getByText(/47 条指标，基本分 1000，附加分 100/)).toBeTruthy();
    press("生成方案草案");
    await settle();
    expect(callsOf(actions, "startDraft")).toEqual([jiangsu2012]);
    expect(screen.getByText("没有错误，可以采用")).toBeTruthy();
  });

  test("offers what a file holds, and says what is wrong with one that holds none", async () => {
    const actions = new FakeActions([]);
    await openScheme(actions);
    const choose = async (name: string) => {
      fireEvent.change(screen.getByLabelText("从文件打开…", { selector: "input" }), { target: { files: [new File(["{}"], name)] } });
      await settle();
    };
    actions.schemeFile = { file: "坏.json", ok: false, messages: ["不是 JSON 文件，或文件已损坏，请重新导出"] };
    await choose("坏.json");
    expect(screen.getByText("坏.json 不能作为方案").parentElement?.textContent).toContain("不是 JSON 文件，或文件已损坏，请重新导出");
    actions.schemeFile = { file: "新.json", ok: true, scheme: revisedScheme() };
    await choose("新.json");
    expect(screen.queryByText("坏.json 不能作为方案")).toBeNull();
    expect(screen.getByRole("radio", { name: /2014年省辖市/ })).toHaveProperty("checked", true);
  });
});

describe("编制方案 with a draft", () => {
  test("says what is wrong with its row, and leads there", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions(), ["indicator:1.3", "rule", "每人5分"], ["indicator:1.2", "points", "四十"]));
    expect(screen.getByText("需要改正 2 处")).toBeTruthy();
    const row = rowOf(gridOf(jiangsu2012), "indicator:1.3") + 1;
    expect(screen.getByText(`第 ${row} 行 · 1.3`)).toBeTruthy();
    expect(screen.getByText("计分规则从“每人5分”起读不懂，请照同类指标的写法")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: new RegExp(`第 ${row} 行`) }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: "draft", address: `I${row}` }]);
  });

  test("tries the indicator that is selected", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    expect(screen.getByText(/选中一条指标/)).toBeTruthy();
    await select(actions, "entry:1.3.partTime");
    fireEvent.change(screen.getByLabelText("专职人员", { selector: "input" }), { target: { value: "3" } });
    fireEvent.change(screen.getByLabelText("兼职人员", { selector: "input" }), { target: { value: "9" } });
    expect(screen.getByText("得 25 / 40 分")).toBeTruthy();
    expect(screen.getByText(/专职人员 3.*兼职人员 9/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("兼职人员", { selector: "input" }), { target: { value: "约9" } });
    expect(screen.getByText("得 0 / 40 分")).toBeTruthy();
  });

  test("draws points where one number rules", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    expect(screen.getByRole("img", { name: /分数随“报告数量”的变化.*100份 10，500份 20，2000份 30/ })).toBeTruthy();
    await select(actions, "indicator:1.3");
    expect(screen.queryByRole("img", { name: /的变化/ })).toBeNull();
  });

  test("changes the rule by a form, and puts it back", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    press("改规则…");
    fireEvent.change(screen.getByLabelText("计分方式"), { target: { value: "perUnit" } });
    fireEvent.change(screen.getByLabelText("每个（每1%）的分"), { target: { value: "0.1" } });
    expect(screen.getByText("「报告数量」×0.1分，最高30分")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("每个（每1%）的分"), { target: { value: "很多" } });
    press("写入草案");
    await settle();
    const before = "「报告数量」：2000以上得30分，500以上得20分，100以上得10分";
    expect(callsOf(actions, "writeDraftRule")).toEqual([{ code: "4.5", before, after: "「报告数量」×0.1分，最高30分" }]);
  });

  test("makes an indicator depend on another one, whose code is chosen", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    press("改规则…");
    fireEvent.change(screen.getByLabelText("计分方式"), { target: { value: "onIndicator" } });
    expect(screen.getByRole("option", { name: /^4\.2 .*领域/ })).toHaveProperty("value", "4.2");
    fireEvent.change(screen.getByLabelText("另一指标"), { target: { value: "4.2" } });
    fireEvent.change(screen.getByLabelText("达到"), { target: { value: "20" } });
    expect(screen.getByText("指标「4.2」得分达到20分则（「报告数量」×1分），最高30分")).toBeTruthy();
    press("写入草案");
    await settle();
    expect(callsOf(actions, "writeDraftRule")).toEqual([expect.objectContaining({ code: "4.5", after: "指标「4.2」得分达到20分则（「报告数量」×1分），最高30分" })]);
  });

  test("tries an indicator with the one on which it depends", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions(), ["indicator:4.5", "rule", "指标「4.2」得分达到20分则（「报告数量」×1分），最高30分"]));
    await select(actions, "indicator:4.5");
    expect(screen.getByText("以指标 4.2 为条件，一并试填")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("报告数量", { selector: "input" }), { target: { value: "12" } });
    const fields = screen.getByLabelText("使用信用信息和产品的领域和环节", { selector: "input" });
    fireEvent.change(fields, { target: { value: "4" } });
    expect(screen.getByText("得 0 / 30 分")).toBeTruthy();
    expect(screen.getByText(/^指标 4.2 得 16 分，未达到 20 分＝0/)).toBeTruthy();
    fireEvent.change(fields, { target: { value: "5" } });
    expect(screen.getByText("得 12 / 30 分")).toBeTruthy();
    fireEvent.click(screen.getByText("填报表中的公式（以填报项名称代替单元格）"));
    expect(screen.getByText(/「指标 4.2 得分」>=2000/)).toBeTruthy();
  });

  test("tells a circle on the row of each rule in it", async () => {
    await openScheme(withDraft(new FakeActions(), ["indicator:4.5", "rule", "指标「4.2」已填报则（「报告数量」×1分），最高30分"], ["indicator:4.2", "rule", "指标「4.5」已填报则（「使用信用信息和产品的领域和环节」×4分），最高40分"]));
    expect(screen.getByText("指标之间循环引用：4.5 → 4.2 → 4.5")).toBeTruthy();
    expect(screen.getByText("指标之间循环引用：4.2 → 4.5 → 4.2")).toBeTruthy();
  });

  test("changes tiers one by one", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    press("改规则…");
    press("移除第 3 项");
    press("添加");
    expect(screen.getByText(/500以上得20分，1以上得30分$/)).toBeTruthy();
    press("取消");
    expect(callsOf(actions, "writeDraftRule")).toEqual([]);
  });

  test("shows the figures of the tiers that stay when one before them goes", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    press("改规则…");
    press("移除第 1 项");
    expect(screen.getAllByLabelText("达到").map((input) => (input instanceof HTMLInputElement ? input.value : ""))).toEqual(["500", "100"]);
    expect(screen.getByText(/：500以上得20分，100以上得10分$/)).toBeTruthy();
  });

  test("keeps what was changed in the form while another row is looked at", async () => {
    const { actions } = await openScheme(withDraft(new FakeActions()));
    await select(actions, "indicator:4.5");
    press("改规则…");
    fireEvent.change(screen.getAllByLabelText("达到")[0] ?? document.body, { target: { value: "3000" } });
    await select(actions, "indicator:1.3");
    expect(screen.queryByLabelText("达到")).toBeNull();
    await select(actions, "entry:4.5.reports");
    expect(screen.getByText(/：3000以上得30分/)).toBeTruthy();
  });

  test("adopts it, and offers what comes next", async () => {
    const actions = new FakeActions([]);
    actions.draft = draftState(revisedGrid(), jiangsu2012);
    await openScheme(actions);
    press("采用");
    await settle();
    expect(screen.getByText(/已采用新方案/)).toBeTruthy();
    fireEvent.click(screen.getByText("用新方案新建工作簿"));
    await settle();
    expect(screen.getByRole("radio", { name: /2014年省辖市/ })).toHaveProperty("checked", true);
    expect(screen.getByLabelText("年度")).toHaveProperty("value", "2014");
  });

  test("takes what the workbook holds into the new scheme, after listing what has no place", async () => {
    const actions = new FakeActions();
    actions.draft = draftState(revisedGrid(), jiangsu2012);
    actions.notCarried = [{ unit: "南京市", key: "1.2.office", code: "1.2", label: { zh: "信用建设职能部门的设置情况", en: "Credit office" }, column: "reported", value: "合署办公", why: "option" }];
    const { pane } = await openScheme(actions);
    press("采用");
    await settle();
    fireEvent.click(screen.getByText("换用新方案…"));
    await settle();
    expect(screen.getByText("1 处不能沿用，将记入新工作簿的“操作记录”")).toBeTruthy();
    expect(screen.getByText("信用建设职能部门的设置情况：合署办公（新方案没有这个选项）").previousSibling?.textContent).toBe("南京市 · 1.2 · 自报值");
    expect(screen.getByRole("button", { name: "保存新工作簿" })).toHaveProperty("disabled", false);
    act(() => pane.setLanguage("en-US"));
    expect(screen.getByText("Credit office: 合署办公 (the new scheme has no such option)").previousSibling?.textContent).toBe("南京市 · 1.2 · Reported");
  });

  test("is accessible", async () => {
    const { container, actions } = await openScheme(withDraft(new FakeActions(), ["indicator:1.2", "points", 41]));
    await select(actions, "indicator:4.5");
    expect((await run(container)).violations.map(({ id }) => id)).toEqual([]);
  });
});
