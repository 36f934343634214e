import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { HistoryAction } from "../../../src/actions/types";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { AwardActions, awardLine } from "../../support/fakeAwards";
import { manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await Promise.all([
  import("../../../src/taskpane/awards/AwardPanel"),
  import("../../../src/taskpane/byIndicator/ByIndicatorPanel"),
  import("../../../src/taskpane/history/HistoryPanel"),
  import("../../../src/taskpane/tryOut/TryOutPanel"),
]);

const nameOf = (index: number) => `第${String(index).padStart(3, "0")}考核单位`;

function many(count: number): FakeActions {
  const actions = new FakeActions(manyUnits(count));
  actions.groups = new Map(actions.forms.map(({ name }, index): [string, string] => [name, index % 2 === 0 ? "苏南" : "苏北"]));
  actions.activeSheetId = "汇总";
  return actions;
}

const search = () => screen.getByRole("searchbox", { name: "搜索城市" });
const find = (text: string) => fireEvent.change(search(), { target: { value: text } });
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const picker = (name: RegExp) => screen.getByRole("button", { name });

async function press(element: HTMLElement) {
  fireEvent.click(element);
  await settle();
}

async function openEntry(actions: FakeActions) {
  const rendered = await renderPane(actions);
  await press(screen.getByRole("tab", { name: "填报" }));
  return rendered;
}

describe("the city of 填报, of 500", () => {
  test("is searched for by keys alone; only what is in sight is drawn", async () => {
    const { actions } = await openEntry(many(500));
    await press(picker(/^城市 /));
    const list = within(screen.getByRole("list", { name: "城市" }));
    expect(list.getAllByRole("listitem").length).toBeLessThan(60);
    expect(list.getAllByRole("listitem")[0]?.getAttribute("aria-setsize")).toBe("500");
    find("41");
    act(() => search().focus());
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe(nameOf(41));
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe(nameOf(141));
    if (document.activeElement instanceof HTMLElement) await press(document.activeElement);
    expect(callsOf(actions, "jumpTo").at(-1)).toMatchObject({ sheetId: sheetIdOf(nameOf(141)) });
    expect(screen.queryByRole("searchbox", { name: "搜索城市" })).toBeNull();
  });

  test("Enter takes the first that is found, and none while nothing is looked for", async () => {
    const { actions } = await openEntry(many(30));
    await press(picker(/^城市 /));
    act(() => search().focus());
    key("Enter");
    expect(callsOf(actions, "jumpTo")).toEqual([]);
    find("017");
    key("Enter");
    await settle();
    expect(callsOf(actions, "jumpTo").at(-1)).toMatchObject({ sheetId: sheetIdOf(nameOf(17)) });
  });

  test("Escape clears the search first and then closes the list", async () => {
    await openEntry(many(30));
    await press(picker(/^城市 /));
    act(() => search().focus());
    find("017");
    key("Escape");
    expect(search()).toHaveProperty("value", "");
    key("Escape");
    await settle();
    expect(screen.queryByRole("searchbox", { name: "搜索城市" })).toBeNull();
  });

  test("a group narrows it, and nothing found says so", async () => {
    await openEntry(many(30));
    await press(picker(/^城市 /));
    const group = screen.getByRole("combobox", { name: "组别" });
    fireEvent.change(group, { target: { value: within(group).getByRole("option", { name: "苏北" }).getAttribute("value") } });
    expect(screen.getAllByRole("listitem")[0]?.textContent).toBe(nameOf(2));
    find("上海");
    expect(screen.getByText("没有名称含“上海”的城市")).toBeTruthy();
  });

  test("of twenty cities a list drops down without a search", async () => {
    await openEntry(many(20));
    expect(screen.getByRole("combobox", { name: "城市" })).toBeTruthy();
  });
});

describe("the city of 试算, of many", () => {
  test("is found by a part of its name and then stands on the button", async () => {
    const { pane } = await renderPane(many(30));
    act(() => pane.open("tryOut"));
    await settle();
    await press(picker(/^城市 /));
    find("023");
    await press(screen.getByRole("button", { name: nameOf(23) }));
    expect(picker(/^城市 /).textContent).toBe(nameOf(23));
  });
});

describe("按指标录入 of many cities", () => {
  const leader = (unit: string) => screen.getByRole("textbox", { name: `${unit}：主要领导、分管领导缺席（人次）` });

  async function openFigures() {
    const rendered = await renderPane(many(30));
    act(() => rendered.pane.open("byIndicator"));
    await settle();
    const box = screen.getByRole("combobox", { name: "指标" });
    fireEvent.click(box);
    fireEvent.change(box, { target: { value: "7.1" } });
    await settle();
    const option = screen.getAllByRole("option").find(({ textContent }) => textContent.startsWith("7.1"));
    if (option !== undefined) await press(option);
    return rendered;
  }
  const units = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent);

  test("a search narrows the grid, ↓ leads into it, and what was typed before stays to be written", async () => {
    await openFigures();
    fireEvent.change(leader(nameOf(2)), { target: { value: "3" } });
    find("01");
    expect(units()).toEqual([1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map(nameOf));
    act(() => search().focus());
    key("ArrowDown");
    expect(document.activeElement).toBe(leader(nameOf(1)));
    expect(screen.getByRole("button", { name: "写入（1 市 1 格）" })).toBeTruthy();
  });

  test("a column without names goes to the cities in sight, one with names to whom they name", async () => {
    await openFigures();
    find("02");
    fireEvent.paste(leader(nameOf(20)), { clipboardData: { getData: () => "1\n2\n0" } });
    await settle();
    expect([2, 20, 21, 22].map((index) => Reflect.get(leader(nameOf(index)), "value"))).toEqual(["", "1", "2", "0"]);
    fireEvent.paste(leader(nameOf(20)), { clipboardData: { getData: () => `${nameOf(7)}\t5\n${nameOf(9)}\t6` } });
    await settle();
    find("");
    expect([7, 9].map((index) => Reflect.get(leader(nameOf(index)), "value"))).toEqual(["5", "6"]);
  });

  test("what is wrong out of sight is shown by its press", async () => {
    await openFigures();
    fireEvent.change(leader(nameOf(2)), { target: { value: "约3" } });
    find("029");
    await press(screen.getByRole("button", { name: "定位" }));
    expect(document.activeElement).toBe(leader(nameOf(2)));
  });
});

describe("创新加分 of many cities", () => {
  async function openAwards() {
    const actions = new AwardActions([awardLine(5, { unit: nameOf(3) }), awardLine(6, { unit: nameOf(13) })], manyUnits(30));
    const rendered = await renderPane(actions);
    act(() => rendered.pane.open("award"));
    await settle();
    return rendered;
  }
  const groupNames = () => screen.getAllByRole("region").map((region) => within(region).getByRole("heading").textContent);

  test("the search leaves those that are found; of those that have none it says so", async () => {
    await openAwards();
    find("013");
    expect(groupNames()).toEqual([nameOf(13)]);
    find("014");
    expect(screen.getByText(`${nameOf(14)}还没有登记创新事项`)).toBeTruthy();
    find("没有");
    expect(screen.getByText("没有名称含“没有”的城市")).toBeTruthy();
  });

  test("a new application begins with the one that is found, and its city is chosen with a search", async () => {
    await openAwards();
    find("014");
    await press(screen.getByRole("button", { name: "登记创新事项" }));
    await press(picker(/^城市 /));
    find("021");
    await press(screen.getByRole("button", { name: nameOf(21) }));
    expect(picker(/^城市 /).textContent).toBe(nameOf(21));
  });
});

describe("操作记录 of many cities", () => {
  test("the city is chosen with a search, and all again", async () => {
    const actions = many(30);
    const action = (index: number): HistoryAction => ({
      id: String(index),
      name: "填报",
      time: `2012-12-14 09:30:${String(index).padStart(2, "0")}`,
      takesBack: null,
      isTakenBack: false,
      units: [nameOf(index)],
      lines: [{ row: index, unit: nameOf(index), what: "1.3", place: null, isAward: false, address: "K12", before: null, after: 6 }],
    });
    actions.history = { actions: Array.from({ length: 25 }, (_unused, index) => action(index + 1)), earlier: 0, isDamaged: false, isThere: true };
    const { pane } = await renderPane(actions);
    act(() => pane.open("history"));
    await settle();
    await press(picker(/^城市 /));
    find("012");
    await press(screen.getByRole("button", { name: nameOf(12) }));
    expect(screen.getAllByRole("row")).toHaveLength(1);
    await press(picker(/^城市 /));
    act(() => search().focus());
    key("ArrowDown");
    expect(document.activeElement?.textContent).toBe(nameOf(12));
    key("Home");
    expect(document.activeElement?.textContent).toBe("全部城市");
    if (document.activeElement instanceof HTMLElement) await press(document.activeElement);
    expect(screen.getByRole("grid", { name: "操作" }).getAttribute("aria-rowcount")).toBe("25");
  });
});
