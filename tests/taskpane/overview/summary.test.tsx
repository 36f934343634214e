import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { shownRows } from "../../../src/taskpane/parts/useWindow";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

async function openSummary(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
  await settle();
  return rendered;
}

const rows = () => screen.getAllByRole("row").slice(1);
const cellsOf = (row: HTMLElement | undefined) =>
  row === undefined ? [] : within(row).getAllByRole("gridcell").map((cell) => cell.textContent);
const names = () => rows().map((row) => cellsOf(row)[1]);

describe("汇总", () => {
  test("a line per city with rank, name, total and state, by rank", async () => {
    await openSummary();
    expect(rows()).toHaveLength(13);
    expect(cellsOf(rows()[0])).toEqual(["1", "淮安市", "958.75", "已填齐"]);
    expect(cellsOf(rows()[12])).toEqual(["—", "宿迁市", "—", "未开始"]);
  });

  test("sorts by the official order and by state, errors first", async () => {
    await openSummary();
    fireEvent.change(screen.getByRole("combobox", { name: "排序" }), { target: { value: "order" } });
    expect(names().slice(0, 3)).toEqual(["南京市", "无锡市", "徐州市"]);
    fireEvent.change(screen.getByRole("combobox", { name: "排序" }), { target: { value: "state" } });
    expect(names().slice(0, 4)).toEqual(["南京市", "扬州市", "连云港市", "宿迁市"]);
  });

  test("a group's cities are shown by their ranks in it, and those of none by their overall ones", async () => {
    const actions = new FakeActions();
    const [first = "", second = "", third = ""] = actions.forms.map(({ name }) => name);
    actions.groups = new Map([[first, "甲组"], [second, "甲组"], [third, "乙组"]]);
    await renderPane(actions);
    fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
    await settle();
    const choose = (label: string) => {
      const select = screen.getByRole("combobox", { name: "组别" });
      const option = within(select).getByRole("option", { name: label });
      fireEvent.change(select, { target: { value: option.getAttribute("value") } });
    };
    const cells = () => screen.getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("gridcell").map((cell) => cell.textContent));
    choose("甲组");
    expect(screen.getByRole("columnheader", { name: "组内名次" })).toBeTruthy();
    expect(new Set(cells().map(([, name]) => name))).toEqual(new Set([first, second]));
    expect(cells().map(([rank]) => rank)).toEqual(["1", "2"]);
    choose("未分组");
    expect(cells()).toHaveLength(actions.forms.length - 3);
    expect(screen.getByRole("columnheader", { name: "名次" })).toBeTruthy();
  });

  test("search narrows the list and says how many are left; nothing found can be undone", async () => {
    await openSummary();
    const search = screen.getByRole("searchbox", { name: "搜索城市" });
    fireEvent.change(search, { target: { value: "州" } });
    expect(names()).toEqual(expect.arrayContaining(["徐州市", "常州市", "苏州市", "扬州市", "泰州市"]));
    expect(screen.getByText("5 / 13 个城市")).toBeTruthy();
    fireEvent.change(search, { target: { value: "上海" } });
    expect(screen.getByText("没有名称含“上海”的城市")).toBeTruthy();
    fireEvent.click(screen.getByText("清除搜索"));
    expect(rows()).toHaveLength(13);
  });

  test("a tap opens the city's sheet, and its line is then the selected one", async () => {
    const { actions } = await openSummary();
    fireEvent.click(screen.getByRole("gridcell", { name: "苏州市" }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("苏州市"), address: null }]);
    expect(screen.getByRole("row", { selected: true }).textContent).toContain("苏州市");
  });

  test("arrow keys walk the lines, one line is a tab stop, Enter opens", async () => {
    const { actions } = await openSummary();
    const stops = () => rows().filter((row) => row.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    const walk = (key: string) => fireEvent.keyDown(stops()[0] ?? document.body, { key });
    walk("ArrowDown");
    walk("ArrowDown");
    expect(document.activeElement?.textContent).toContain("徐州市");
    walk("End");
    expect(document.activeElement?.textContent).toContain("宿迁市");
    walk("ArrowDown");
    walk("Home");
    expect(stops()).toHaveLength(1);
    walk("Enter");
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("淮安市"), address: null }]);
  });

  test("500 cities are counted in full and drawn only where in sight", async () => {
    await openSummary(new FakeActions(manyUnits(500)));
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("501");
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByText("500 个城市")).toBeTruthy();
    expect(screen.getByText(/^已核定 0\/\d+ 项$/)).toBeTruthy();
  });

  test("at 500 cities the last line is one key away", async () => {
    await openSummary(new FakeActions(manyUnits(500)));
    const box = screen.getByRole("rowgroup").parentElement;
    if (box === null) throw new Error("no scrolling box");
    Object.defineProperty(box, "clientHeight", { value: 360 });
    fireEvent.keyDown(rows()[0] ?? box, { key: "End" });
    fireEvent.scroll(box);
    await settle();
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("501");
  });

  test("forms are hidden and shown by one button, which says what comes of it", async () => {
    const { actions } = await openSummary();
    fireEvent.click(screen.getByRole("button", { name: "隐藏填报表" }));
    await settle();
    expect(callsOf(actions, "showForms")).toEqual([{ sheetIds: actions.forms.map(({ name }) => sheetIdOf(name)), isShown: false }]);
    expect(screen.getAllByText(/已隐藏 13 张填报表，照常计分/).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "显示填报表" }));
    await settle();
    expect(screen.getAllByText(/已显示 13 张填报表/).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "隐藏填报表" })).toBeTruthy();
  });

  test("equal totals are marked as tied", async () => {
    await openSummary(new FakeActions(manyUnits(22)));
    expect(cellsOf(rows()[0])[0]).toBe("1 并列");
    expect(cellsOf(rows()[2])[0]).toBe("3 并列");
  });
});

describe("rows in sight", () => {
  test.each([
    ["at the top", 500, 0, 360, { first: 0, end: 18 }],
    ["in the middle", 500, 3600, 360, { first: 92, end: 118 }],
    ["at the end", 500, 17640, 360, { first: 482, end: 500 }],
    ["few rows", 3, 0, 360, { first: 0, end: 3 }],
    ["scrolled beyond a list that shrank", 3, 5000, 360, { first: 3, end: 3 }],
  ])("%s", (_name, count, top, height, expected) => {
    expect(shownRows(count, 36, top, height)).toEqual(expected);
  });
});
