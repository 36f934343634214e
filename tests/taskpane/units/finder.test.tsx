import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { shownAmong } from "../../../src/taskpane/parts/useWindow";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await Promise.all([
  import("../../../src/taskpane/units/GroupsPanel"),
  import("../../../src/taskpane/review/ReviewView"),
  import("../../../src/taskpane/byIndicator/ByIndicatorPanel"),
]);

const nameOf = (index: number) => `第${String(index).padStart(3, "0")}考核单位`;

/** Many cities of which each has gaps, in two groups and none. */
function many(count: number): FakeActions {
  const actions = new FakeActions(manyUnits(count).map((form) => ({ ...form, reported: { ...form.reported, "6.2.fund": null } })));
  actions.groups = new Map(actions.forms.flatMap(({ name }, index): [string, string][] => (index % 3 === 2 ? [] : [[name, index % 3 === 0 ? "苏南" : "苏北"]])));
  actions.activeSheetId = "汇总";
  return actions;
}

const search = () => screen.getByRole("searchbox", { name: "搜索城市" });
const find = (text: string) => fireEvent.change(search(), { target: { value: text } });
const items = () => screen.getAllByRole("listitem");
const choose = (group: string) => {
  const select = screen.getByRole("combobox", { name: "组别" });
  fireEvent.change(select, { target: { value: within(select).getByRole("option", { name: group }).getAttribute("value") } });
};

describe("待处理 of 500 cities", () => {
  test("draws what is in sight and tells its whole length", async () => {
    await renderPane(many(500));
    expect(items().length).toBeLessThan(60);
    expect(items()[3]?.getAttribute("aria-setsize")).toBe("500");
    expect(items()[3]?.getAttribute("aria-posinset")).toBe("4");
  });

  test("a search narrows it, ↓ leads into it, Enter there opens, Escape clears", async () => {
    const { actions } = await renderPane(many(500));
    find("17");
    expect(items().map((item) => item.querySelector("button")?.title)).toContain(`打开${nameOf(417)}的填报表`);
    expect(items()).toHaveLength(15);
    fireEvent.keyDown(search(), { key: "ArrowDown" });
    expect(document.activeElement).toBe(items()[0]?.querySelector("button"));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(items()[1]?.querySelector("button"));
    fireEvent.keyDown(search(), { key: "Escape" });
    expect(search()).toHaveProperty("value", "");
    expect(items()[0]?.getAttribute("aria-setsize")).toBe("500");
    find("499");
    fireEvent.keyDown(search(), { key: "Enter" });
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf(nameOf(499)), address: null }]);
  });

  test("a search that finds nothing says so in the scheme's words and can be undone", async () => {
    await renderPane(many(30));
    find("上海");
    expect(screen.getByText("没有名称含“上海”的城市")).toBeTruthy();
    fireEvent.click(screen.getByText("清除搜索"));
    expect(items().length).toBeGreaterThan(20);
  });

  test("a group narrows it, and the cities of none are one of the choices", async () => {
    await renderPane(many(30));
    choose("苏南");
    expect(items()[0]?.getAttribute("aria-setsize")).toBe("10");
    choose("未分组");
    const numbers = items().map((item) => Number(/\d+/.exec(item.textContent ?? "")?.[0]));
    expect(new Set(numbers.map((number) => number % 3))).toEqual(new Set([0]));
  });

  test("twenty cities are looked over without a search", async () => {
    await renderPane(many(20));
    expect(items()).toHaveLength(20);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  test("the line that holds the focus stays while the list is scrolled away from it", async () => {
    await renderPane(many(500));
    const line = items()[2]?.querySelector("button");
    const box = screen.getByRole("list").parentElement;
    if (line === undefined || line === null || box === null) throw new Error("no list");
    act(() => line.focus());
    Object.defineProperty(box, "clientHeight", { value: 480 });
    box.scrollTop = 12_000;
    fireEvent.scroll(box);
    await settle();
    expect(document.activeElement).toBe(line);
    expect(items().some((item) => item.getAttribute("aria-posinset") === "260")).toBe(true);
    fireEvent.keyDown(line, { key: "End" });
    fireEvent.scroll(box);
    expect(document.activeElement?.closest("li")?.getAttribute("aria-posinset")).toBe("500");
  });
});

describe("pages with a line for each city", () => {
  async function openPanel(panel: "export" | "groups" | "create", count = 500) {
    const rendered = await renderPane(many(count));
    act(() => rendered.pane.open(panel));
    await settle();
    return rendered;
  }

  test("导出填报表 ticks all that are found, and the rest stays as it was", async () => {
    const { actions } = await openPanel("export");
    expect(screen.getAllByRole("checkbox").length).toBeLessThan(60);
    fireEvent.click(screen.getByRole("checkbox", { name: "城市（500 / 500）" }));
    find("49");
    expect(items()).toHaveLength(15);
    fireEvent.click(screen.getByRole("checkbox", { name: "搜到的城市（0 / 15）" }));
    find("");
    expect(screen.getByRole("checkbox", { name: "城市（15 / 500）" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "导出 15 个文件" }));
    await settle();
    const [request] = callsOf(actions, "exportTemplates");
    expect(request).toMatchObject({ archive: true });
    expect(JSON.stringify(request)).toContain(nameOf(490));
  });

  test("分组 finds a city, ↓ goes to its field, and what is typed there is applied", async () => {
    const { actions } = await openPanel("groups");
    find("321");
    fireEvent.keyDown(search(), { key: "ArrowDown" });
    const field = document.activeElement;
    expect(field?.getAttribute("aria-label")).toBe(`组别：${nameOf(321)}`);
    if (field !== null) fireEvent.change(field, { target: { value: "苏北" } });
    find("");
    expect(items().length).toBeLessThan(60);
    fireEvent.click(screen.getByRole("button", { name: "应用（改 1 个城市）" }));
    await settle();
    expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "regroup", groups: [[nameOf(321), "苏北"]] }]);
  });

  test("新建考核工作簿 with a pasted list of 500 draws what is in sight; a renamed line stays under the search", async () => {
    await openPanel("create", 3);
    fireEvent.click(screen.getByRole("button", { name: "粘贴名单" }));
    fireEvent.change(screen.getByRole("textbox", { name: "粘贴名单" }), { target: { value: manyUnits(500).map(({ name }) => name).join("\n") } });
    fireEvent.click(screen.getByRole("button", { name: /500/ }));
    expect(screen.getByRole("button", { name: /513/ })).toBeTruthy();
    expect(items().length).toBeLessThan(60);
    find("321");
    const field = screen.getByRole("textbox", { name: `城市名称：${nameOf(321)}` });
    fireEvent.change(field, { target: { value: "江宁" } });
    expect(items()).toHaveLength(1);
    expect(screen.getByDisplayValue("江宁")).toBeTruthy();
  });
});

describe("核定 of many cities", () => {
  test("one search narrows what is open, and its lines are walked alone", async () => {
    const actions = many(30);
    await renderPane(actions);
    fireEvent.click(screen.getByRole("tab", { name: "核定" }));
    await settle();
    fireEvent.click(screen.getByRole("tab", { name: "未审核" }));
    find("013");
    const names = new Set(screen.getAllByRole("row").map((row) => row.textContent?.slice(0, nameOf(1).length)));
    expect(names.has(nameOf(13))).toBe(true);
    expect(names.has(nameOf(1))).toBe(false);
    fireEvent.click(screen.getByRole("tab", { name: "总分" }));
    expect(search()).toHaveProperty("value", "013");
    expect(screen.getAllByRole("row")).toHaveLength(2);
    find("没有");
    expect(screen.getByText("没有名称含“没有”的城市")).toBeTruthy();
  });
});

describe("rows of several heights in sight", () => {
  const tops = [0, 36, 92, 128];
  test.each([
    ["at the top", 0, 40, { first: 0, end: 3 }],
    ["scrolled beyond a list that shrank", 5000, 40, { first: 0, end: 3 }],
  ])("%s", (_name, top, height, expected) => {
    expect(shownAmong(tops, top, height)).toEqual(expected);
  });

  test("of many, those between the edges and eight beyond", () => {
    const many = Array.from({ length: 501 }, (_, index) => index * 50);
    expect(shownAmong(many, 5_000, 500)).toEqual({ first: 92, end: 118 });
  });
});
