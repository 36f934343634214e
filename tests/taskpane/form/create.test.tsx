import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { CreateRequest } from "../../../src/actions/types";
import { jiangsu2012 } from "../../../src/core/index";
import { defaultYear, isOutsideTable, yearOf } from "../../../src/taskpane/form/years";
import { editUnits, problemsOf, unitNames } from "../../../src/taskpane/form/unitNames";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

async function openCreate(actions = new FakeActions([])) {
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("create"));
  await settle();
  return rendered;
}

const inputs = () => screen.getAllByRole("textbox", { name: /^城市名称/ });
const names = () => inputs().map((input) => (input instanceof HTMLInputElement ? input.value : ""));
const submit = () => screen.getByRole("button", { name: /^新建（/ });
const isDisabled = (button: HTMLElement) => button instanceof HTMLButtonElement && button.disabled;
const requestOf = (actions: FakeActions) => callsOf(actions, "createWorkbook")[0];
const isRequest = (value: unknown): value is CreateRequest => typeof value === "object" && value !== null && "units" in value;

describe("the first minute", () => {
  test("a year outside the table is taken, with a note", async () => {
    const { actions, pane } = await renderPane(new FakeActions([]));
    act(() => pane.open("create"));
    await settle();
    const year = screen.getByRole("textbox", { name: "年度" });
    expect(year).toHaveProperty("value", "2012");
    fireEvent.change(year, { target: { value: "2026" } });
    expect(screen.getByText("这张指标表是 2012—2013 年的，2026 年度仍按它计分")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "新建（13 个城市）" }));
    await settle();
    expect(callsOf(actions, "createWorkbook")).toMatchObject([{ year: 2026 }]);
  });

  test("after creation the cities get their forms; typing in from paper comes second", async () => {
    const { actions, pane } = await renderPane(new FakeActions([]));
    await act(async () => void (await pane.forms.createWorkbook({ scheme: jiangsu2012, year: 2012, units: ["南京市", "无锡市"] })));
    await settle();
    const message = screen.getByRole("group");
    expect(message.textContent).toContain("导出填报表发给各市\u00a0· 录入纸质表");
    expect(within(screen.getByRole("contentinfo")).getAllByRole("button")[0]?.textContent).toBe("导出填报表");
    fireEvent.click(within(message).getByRole("button", { name: "录入纸质表" }));
    await settle();
    expect(screen.getByRole("tab", { name: "填报" }).getAttribute("aria-selected")).toBe("true");
    expect(callsOf(actions, "jumpTo").at(-1)).toEqual({ sheetId: sheetIdOf("南京市"), address: "K6" });
    act(() => pane.dismiss());
    fireEvent.click(screen.getByRole("button", { name: "导出填报表" }));
    expect(pane.store.getState().panel).toBe("export");
  });

  test("an empty book has nothing to be mended, ranked or counted up", async () => {
    const actions = new FakeActions(["南京市", "无锡市"].map((name) => ({ name, reported: {}, verified: {} })));
    actions.activeSheetId = "汇总";
    const { pane } = await renderPane(actions);
    expect(screen.getByRole("tab", { name: "待处理" })).toBeTruthy();
    expect(screen.getByText("各市尚未填报")).toBeTruthy();
    act(() => pane.showTab("summary"));
    await settle();
    const [, ...rows] = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toEqual(["—南京市—未开始", "—无锡市—未开始"]);
    await act(async () => void (await pane.rank()));
    await settle();
    expect(screen.getByRole("group").textContent).toContain("尚无城市报送齐全");
    expect(screen.getByRole("group").textContent).not.toContain("第一名");
  });

  test("an empty form leads to 填报", async () => {
    const actions = new FakeActions([{ name: "南京市", reported: {}, verified: {} }]);
    actions.side = "city";
    await renderPane(actions);
    expect(screen.getByRole("tab", { name: "待处理" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "开始填报" }));
    await settle();
    expect(screen.getByRole("region", { name: /^填报 1.1/ })).toBeTruthy();
  });
});

describe("新建考核工作簿", () => {
  test("ranks in 苏南, 苏中 and 苏北 only where that is asked for, and says who is in none", async () => {
    const { actions } = await openCreate();
    fireEvent.click(screen.getByRole("checkbox", { name: "按苏南、苏中、苏北分组，另排组内名次" }));
    const [first] = inputs();
    if (first === undefined) throw new Error("no city");
    fireEvent.change(first, { target: { value: "昆山市" } });
    expect(screen.getByText("未分组：昆山市，只排总名次")).toBeTruthy();
    fireEvent.click(submit());
    await settle();
    const request = requestOf(actions);
    if (!isRequest(request)) throw new Error("no request");
    expect([request.groups?.get("泰州市"), request.groups?.get("昆山市")]).toEqual(["苏中", ""]);
  });

  test("starts with the thirteen cities in the official order and makes exactly these", async () => {
    const { actions } = await openCreate();
    fireEvent.change(screen.getByRole("textbox", { name: "年度" }), { target: { value: "2013" } });
    fireEvent.click(submit());
    await settle();
    const request = requestOf(actions);
    expect(isRequest(request) && [request.year, request.scheme.id, request.units.length, request.units[0], request.units[12]]).toEqual([
      2013,
      "jiangsu-2012-2013",
      13,
      "南京市",
      "宿迁市",
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("已新建考核工作簿：13 个城市")).toBeTruthy();
  });

  test.each([
    ["无锡市", "名称重复"],
    ["", "请填写名称"],
    ["a/b", "不能含有"],
    ["汇总", "这是系统工作表的名称"],
    ["_方案", "这是系统工作表的名称"],
    ["市".repeat(32), "不能超过 31 个字符"],
  ])("does not take %j for a city", async (name, message) => {
    await openCreate();
    fireEvent.change(inputs()[2] ?? document.body, { target: { value: name } });
    expect(screen.getByText(new RegExp(message))).toBeTruthy();
    expect(inputs()[2]?.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("1 个名称需要修改")).toBeTruthy();
    expect(isDisabled(submit())).toBe(true);
  });

  test.each(["", "12", "abc", "1999", "2101", "2012.5"])("does not take %j for a year", async (year) => {
    await openCreate();
    fireEvent.change(screen.getByRole("textbox", { name: "年度" }), { target: { value: year } });
    expect(screen.getByText("年度应为 2000 到 2100 之间的整数")).toBeTruthy();
    expect(isDisabled(submit())).toBe(true);
  });

  test("cities move by buttons and by keys, and the keyboard stays with the city", async () => {
    await openCreate();
    fireEvent.click(screen.getByRole("button", { name: "下移南京市" }));
    expect(names().slice(0, 2)).toEqual(["无锡市", "南京市"]);
    fireEvent.keyDown(inputs()[2] ?? document.body, { key: "ArrowUp", altKey: true });
    expect(names().slice(0, 3)).toEqual(["无锡市", "徐州市", "南京市"]);
    expect(document.activeElement).toBe(inputs()[1]);
    expect(screen.getByText("徐州市移到第 2 位")).toBeTruthy();
  });

  test("the first cannot move up and the last cannot move down", async () => {
    await openCreate();
    expect(isDisabled(screen.getByRole("button", { name: "上移南京市" }))).toBe(true);
    expect(isDisabled(screen.getByRole("button", { name: "下移宿迁市" }))).toBe(true);
  });

  test("cities are removed, added and reset", async () => {
    await openCreate();
    fireEvent.click(screen.getByRole("button", { name: "移除南京市" }));
    expect(names()).toHaveLength(12);
    const field = screen.getByRole("textbox", { name: "添加城市" });
    fireEvent.change(field, { target: { value: " 昆山市 " } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(names().at(-1)).toBe("昆山市");
    fireEvent.click(screen.getByRole("button", { name: "恢复默认" }));
    expect(names()).toHaveLength(13);
    expect(names()[0]).toBe("南京市");
  });

  test("without any city there is nothing to make", async () => {
    await openCreate();
    for (const button of screen.getAllByRole("button", { name: /^移除/ })) fireEvent.click(button);
    expect(screen.getByText("请至少保留一个城市")).toBeTruthy();
    expect(isDisabled(submit())).toBe(true);
  });

  test("a pasted list adds what is not there yet", async () => {
    await openCreate();
    fireEvent.click(screen.getByRole("button", { name: "粘贴名单" }));
    fireEvent.change(screen.getByRole("textbox", { name: "粘贴名单" }), { target: { value: "昆山市\n泰兴市、南京市\n昆山市" } });
    fireEvent.click(screen.getByRole("button", { name: "加入 2 个" }));
    expect(names().slice(13)).toEqual(["昆山市", "泰兴市"]);
  });

  test("a pasted second column gives the groups, to cities that are there and to new ones, and is shown before it is taken", async () => {
    const { actions } = await openCreate();
    fireEvent.click(screen.getByRole("button", { name: "粘贴名单" }));
    fireEvent.change(screen.getByRole("textbox", { name: "粘贴名单" }), { target: { value: "城市\t组别\n南京市\t沿江\n无锡市\t沿江\n徐州市\t\n昆山市\t沿海\n" } });
    expect(screen.getByText("读到 4 个城市，沿江 2 个、沿海 1 个")).toBeTruthy();
    expect(screen.getByText("1 个没有组别：徐州市，只排总名次")).toBeTruthy();
    expect(screen.getByText("其中新加入 1 个")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "采用 4 个" }));
    expect(names().at(-1)).toBe("昆山市");
    expect(screen.getByText("现为：沿江 2 个、沿海 1 个")).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "组别：徐州市" }), { target: { value: "沿海 " } });
    fireEvent.click(submit());
    await settle();
    const request = requestOf(actions);
    if (!isRequest(request)) throw new Error("no request");
    const grouped = [...(request.groups ?? [])].filter(([, group]) => group !== "");
    expect(grouped).toEqual([["南京市", "沿江"], ["无锡市", "沿江"], ["徐州市", "沿海"], ["昆山市", "沿海"]]);
    expect(request.groups?.size).toBe(14);
  });

  test.each([
    ["南京市\t沿江\n南京市\t沿海\n无锡市\t沿海", "南京市有多个组别：沿江、沿海，请只留一个"],
    ["南京市\t沿江\n南京市\t\n无锡市\t沿海", "南京市有多个组别：沿江、空白，请只留一个"],
    ["南京市\t未分组\n无锡市\t沿海", "组别“未分组”不能用：最多 20 个字，不能叫“未分组”"],
    [`南京市\t${"长".repeat(21)}\n无锡市\t沿海`, `组别“${"长".repeat(21)}”不能用：最多 20 个字，不能叫“未分组”`],
    [Array.from({ length: 21 }, (_, index) => `县${index}\t组${index}`).join("\n"), "有 21 个组别，最多 20 个"],
  ])("groups that cannot be are said and not taken: %j", async (text, message) => {
    await openCreate();
    fireEvent.click(screen.getByRole("button", { name: "粘贴名单" }));
    fireEvent.change(screen.getByRole("textbox", { name: "粘贴名单" }), { target: { value: text } });
    expect(screen.getByText(message)).toBeTruthy();
    expect(isDisabled(screen.getByRole("button", { name: /^采用/ }))).toBe(true);
  });

  test("groups can be given up again, and a bad one typed beside a name is said", async () => {
    const { actions } = await openCreate();
    fireEvent.click(screen.getByRole("checkbox", { name: "按苏南、苏中、苏北分组，另排组内名次" }));
    fireEvent.change(screen.getByRole("textbox", { name: "组别：南京市" }), { target: { value: "未分组" } });
    expect(isDisabled(submit())).toBe(true);
    fireEvent.change(screen.getByRole("textbox", { name: "组别：南京市" }), { target: { value: "省会" } });
    expect(screen.getByText("现为：省会 1 个、苏南 4 个、苏北 5 个、苏中 3 个")).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "按苏南、苏中、苏北分组，另排组内名次" }));
    fireEvent.click(submit());
    await settle();
    const request = requestOf(actions);
    expect(isRequest(request) && request.groups).toBeUndefined();
  });

  test("progress says what is being made; cancelling stops and keeps the list", async () => {
    const actions = new FakeActions([]);
    const go = actions.hold(3);
    await openCreate(actions);
    fireEvent.change(inputs()[0] ?? document.body, { target: { value: "南京" } });
    fireEvent.click(submit());
    await settle();
    expect(screen.getByRole("progressbar", { name: "正在新建考核工作簿" })).toBeTruthy();
    expect(screen.getByText("0 / 3")).toBeTruthy();
    expect(isDisabled(submit())).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.getAllByText("正在取消…")[0]).toBeTruthy();
    go();
    await settle();
    expect(screen.getByText("已取消")).toBeTruthy();
    expect(screen.getAllByText(/已撤回，工作簿恢复原样/).length).toBeGreaterThan(0);
    expect(names()[0]).toBe("南京");
    expect(isDisabled(submit())).toBe(false);
  });

  test("names that are taken are named, and the list stays to be mended", async () => {
    const actions = new FakeActions([]);
    actions.failNext.createWorkbook = { code: "namesTaken", items: ["南京市", "汇总"] };
    await openCreate(actions);
    fireEvent.click(submit());
    await settle();
    const alert = screen.getByRole("alert").textContent;
    expect(alert).toContain("“新建考核工作簿”没有完成");
    expect(alert).toContain("位置：南京市、汇总");
    expect(alert).toContain("请改名或删除这些工作表");
    expect(names()).toHaveLength(13);
  });
});

describe("插入指标表", () => {
  test("asks for name and year in a workbook that is not ours", async () => {
    const { actions, pane } = await renderPane(new FakeActions([]));
    act(() => pane.open("insert"));
    await settle();
    fireEvent.change(screen.getByRole("textbox", { name: /^单位名称/ }), { target: { value: "昆山市" } });
    fireEvent.change(screen.getByRole("textbox", { name: "年度" }), { target: { value: "2012" } });
    fireEvent.click(screen.getByRole("button", { name: "插入" }));
    await settle();
    expect(callsOf(actions, "insertForm")).toMatchObject([{ unit: "昆山市", year: 2012 }]);
    expect(screen.getByRole("group").textContent).toContain("已插入指标表：昆山市");
  });

  test("joins the year of an assessment and refuses the name of a form that is there", async () => {
    const { pane } = await renderPane();
    act(() => pane.open("insert"));
    await settle();
    expect(screen.getByText("加入本工作簿的 2012 年度考核")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "年度" })).toBeNull();
    fireEvent.change(screen.getByRole("textbox", { name: /^单位名称/ }), { target: { value: "南京市" } });
    expect(screen.getByText("名称重复")).toBeTruthy();
    expect(isDisabled(screen.getByRole("button", { name: "插入" }))).toBe(true);
  });
});

describe("names and years", () => {
  test("only the second of two equal names is wrong", () => {
    const problems = problemsOf([
      { id: 1, name: "A市" },
      { id: 2, name: "a市" },
    ]);
    expect([...problems]).toEqual([[2, "doubled"]]);
  });

  test("a move beyond either end changes nothing", () => {
    const list = unitNames(["甲", "乙"]);
    expect(editUnits(list, { type: "move", id: 0, by: -1 })).toBe(list);
    expect(editUnits(list, { type: "move", id: 1, by: 1 })).toBe(list);
    expect(editUnits(list, { type: "move", id: 0, by: 1 }).units.map(({ name }) => name)).toEqual(["乙", "甲"]);
  });

  test("a city added after a removal is a new one", () => {
    const removed = editUnits(unitNames(["甲", "乙"]), { type: "remove", id: 1 });
    expect(removed.last).toEqual({ kind: "removed", name: "乙", next: 0 });
    expect(editUnits(removed, { type: "add", names: ["乙"] }).units).toEqual([
      { id: 0, name: "甲" },
      { id: 2, name: "乙" },
    ]);
  });

  test("the year offered is the first one that the scheme's table is for", () => {
    expect(defaultYear(jiangsu2012, new Date(2026, 2, 1))).toBe(2012);
    expect(defaultYear({ tableTitle: "社会信用体系建设工作考核指标" }, new Date(2026, 2, 1))).toBe(2026);
    expect(yearOf(" 2012 ")).toBe(2012);
  });

  test.each([
    [2011, true],
    [2012, false],
    [2013, false],
    [2014, true],
  ])("the year %d is outside the table: %s", (year, isOutside) => {
    expect(isOutsideTable(jiangsu2012, year)).toBe(isOutside);
  });
});
