import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { entryKey, indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample, manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/review/ReviewView");

const sample = completeSample(3, 9);
const codes = indicatorsOf(jiangsu2012).map(({ code }) => code);
const units = ["南京市", "无锡市"];
const all = codes.length * units.length;

async function openOpen(actions = new FakeActions(units.map((name) => ({ name, reported: sample, verified: {} })))) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "核定" }));
  await settle();
  fireEvent.click(screen.getByRole("tab", { name: "未审核" }));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const key = async (name: string, more: Partial<KeyboardEventInit> = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });
  await settle();
};
const position = () => within(screen.getByRole("group", { name: "逐项核定" })).getByRole("status").textContent;
const card = () => screen.queryByRole("region", { name: /^核定 \d/ })?.getAttribute("aria-label");
const choose = async (label: string, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
};
/** The verified cell of an indicator's first entry. */
const placeOf = (actions: FakeActions, code: string, index = 0) => {
  const state = actions.state("zh-CN");
  const indicator = indicatorsOf(jiangsu2012).find((one) => one.code === code);
  const [key] = indicator?.entries.map((entry) => entryKey(indicator, entry)) ?? [];
  return state.kind === "assessment" && key !== undefined ? state.units[index]?.places.get(key)?.verified : undefined;
};

describe("the list is walked", () => {
  test("by buttons: the card, the position and the selection of the sheet follow", async () => {
    const { actions } = await openOpen();
    expect([position(), card()]).toEqual([`清单共 ${all} 项`, undefined]);
    await press("下一项");
    expect([position(), card()]).toEqual([`第 1 / ${all} 项`, expect.stringMatching(/^核定 1\.1 /)]);
    await press("下一项");
    expect([position(), card()]).toEqual([`第 2 / ${all} 项`, expect.stringMatching(/^核定 1\.2 /)]);
    await press("上一项");
    expect(position()).toBe(`第 1 / ${all} 项`);
    expect(callsOf(actions, "jumpTo")).toEqual([
      { sheetId: sheetIdOf("南京市"), address: placeOf(actions, "1.1") },
      { sheetId: sheetIdOf("南京市"), address: placeOf(actions, "1.2") },
      { sheetId: sheetIdOf("南京市"), address: placeOf(actions, "1.1") },
    ]);
  });

  test("by Alt+↓ and Alt+↑, each time with the first field to be typed into", async () => {
    await openOpen();
    screen.getByRole("tab", { name: "未审核" }).focus();
    await key("ArrowDown", { altKey: true });
    await key("ArrowDown", { altKey: true });
    await key("ArrowDown", { altKey: true });
    expect(card()).toMatch(/^核定 1\.3 /);
    expect(document.activeElement).toBe(screen.getByLabelText("核定值：专职人员"));
    await key("ArrowUp", { altKey: true });
    expect(position()).toBe(`第 2 / ${all} 项`);
    expect(screen.getByRole("region", { name: /^核定 1\.2/ }).contains(document.activeElement)).toBe(true);
  });

  test("fast, and what Excel tells late of the way there pulls nobody back", async () => {
    const { actions } = await openOpen();
    screen.getByRole("tab", { name: "未审核" }).focus();
    for (let times = 0; times < 3; times += 1) fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown", altKey: true });
    await settle();
    const passed = callsOf(actions, "jumpTo").length;
    for (const code of ["1.1", "1.3"]) {
      act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("南京市") }));
      act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf("南京市"), address: placeOf(actions, code) ?? "" }));
      expect(position()).toBe(`第 3 / ${all} 项`);
      expect(document.activeElement).toBe(screen.getByLabelText("核定值：专职人员"));
    }
    expect(passed).toBe(2);
    // From then on the selection leads again.
    act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf("南京市"), address: placeOf(actions, "1.1") ?? "" }));
    expect(position()).toBe(`第 1 / ${all} 项`);
  });

  test("by indicator across the cities", async () => {
    const { actions } = await openOpen();
    await choose("顺序", "indicator");
    await press("下一项");
    await press("下一项");
    expect([position(), card()]).toEqual([`第 2 / ${all} 项`, expect.stringMatching(/^核定 1\.1 /)]);
    expect(callsOf(actions, "jumpTo").at(-1)).toEqual({ sheetId: sheetIdOf("无锡市"), address: placeOf(actions, "1.1", 1) });
    await press("下一项");
    expect(card()).toMatch(/^核定 1\.2 /);
    expect(callsOf(actions, "jumpTo").at(-1)).toEqual({ sheetId: sheetIdOf("南京市"), address: placeOf(actions, "1.2") });
  });

  test("the pane follows what is selected on the sheet", async () => {
    const { actions } = await openOpen();
    const select = async (unit: string, index: number) => {
      act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf(unit), address: placeOf(actions, "1.2", index) ?? "" }));
      await settle();
    };
    await select("南京市", 0);
    expect(screen.getAllByRole("row").find((row) => row.getAttribute("aria-selected") === "true")?.textContent).toMatch(/^1\.2 /);
    await select("无锡市", 1);
    expect(position()).toBe(`第 ${codes.length + 2} / ${all} 项`);
  });

  test("Enter goes from field to field, then to the button that decides", async () => {
    await openOpen();
    for (let times = 0; times < 3; times += 1) await press("下一项");
    const fields = ["核定值：专职人员", "核定理由：专职人员", "核定值：兼职人员", "核定理由：兼职人员"];
    screen.getByLabelText("核定值：专职人员").focus();
    for (const field of fields) {
      expect(document.activeElement).toBe(screen.getByLabelText(field));
      await key("Enter");
    }
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "核定" }));
  });

  test("Ctrl+Enter decides and goes on to the next one, whose first field has the keyboard", async () => {
    const { actions } = await openOpen();
    for (let times = 0; times < 3; times += 1) await press("下一项");
    screen.getByLabelText("核定值：专职人员").focus();
    actions.reviewed = new Map([["南京市 1.3", { state: "verified" }]]);
    await key("Enter", { ctrlKey: true });
    expect(callsOf(actions, "review")).toMatchObject([[{ indicator: "1.3", before: "pending", state: "verified" }]]);
    expect([position(), card()]).toEqual([`第 3 / ${all - 1} 项`, expect.stringMatching(/^核定 2\.1 /)]);
    expect(screen.getByRole("region", { name: /^核定 2\.1/ }).contains(document.activeElement)).toBe(true);
  });

  test("what is not taken stays, and the walk with it", async () => {
    const { actions } = await openOpen();
    for (let times = 0; times < 3; times += 1) await press("下一项");
    fireEvent.change(screen.getByLabelText("核定值：专职人员"), { target: { value: "3" } });
    screen.getByLabelText("核定值：专职人员").focus();
    await key("Enter", { ctrlKey: true });
    expect(callsOf(actions, "review")).toEqual([]);
    expect(card()).toMatch(/^核定 1\.3 /);
    expect(document.activeElement).toBe(screen.getByLabelText("核定理由：专职人员"));
  });

  test("a form that is gone says so, and the list stays where it was", async () => {
    const { actions } = await openOpen();
    await press("下一项");
    actions.failNext = { jumpTo: { code: "sheetGone", items: ["南京市"] } };
    await press("下一项");
    expect(screen.getAllByText(/工作表已不在工作簿中/).length).toBeGreaterThan(0);
  });

  test("nothing to review has nothing to walk", async () => {
    const actions = new FakeActions([{ name: "南京市", reported: sample, verified: {} }]);
    actions.reviewed = new Map(codes.map((code) => [`南京市 ${code}`, { state: "verified" as const }]));
    await openOpen(actions);
    expect(position()).toBe("清单共 0 项");
    expect(screen.getAllByRole("button", { name: /^[上下]一项$/ }).map((button) => button.getAttribute("aria-disabled"))).toEqual(["true", "true"]);
    expect(screen.getByText("全部指标已核定")).toBeTruthy();
  });

  test("of 100 forms is drawn only where in sight, and its end is one step from the last but one", async () => {
    await openOpen(new FakeActions(manyUnits(100)));
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(position()).toBe(`清单共 ${100 * codes.length} 项`);
  });
});

describe("what is looked at", () => {
  test("can be what claims points without 佐证材料", async () => {
    const evidence = Object.fromEntries(indicatorsOf(jiangsu2012).flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), indicator.code === "1.3" ? "" : "附件"] as const)));
    await openOpen(new FakeActions([{ name: "南京市", reported: sample, verified: {}, evidence }, { name: "无锡市", reported: sample, verified: {} }]));
    await press("缺佐证材料");
    expect(screen.getByText("1 个城市，1 项未审核")).toBeTruthy();
    await press("下一项");
    expect([position(), card()]).toEqual(["第 1 / 1 项", expect.stringMatching(/^核定 1\.3 /)]);
    await press("缺佐证材料");
    expect(position()).toBe(`第 3 / ${all} 项`);
  });

  test("can be differences of more points than a number", async () => {
    const staffed = { ...sample, "1.3.fullTime": 5, "1.3.partTime": 0 };
    const actions = new FakeActions([
      { name: "南京市", reported: staffed, verified: { "1.3.fullTime": 4 } },
      { name: "无锡市", reported: staffed, verified: { "1.3.fullTime": 1 } },
    ]);
    await renderPane(actions);
    fireEvent.click(screen.getByRole("tab", { name: "核定" }));
    await settle();
    await choose("差异超过分", "5");
    expect(screen.getByText("1 处差异")).toBeTruthy();
    expect(position()).toBe("清单共 1 项");
    await choose("差异超过分", "很多");
    expect([screen.getByText("请填不小于 0 的分数").getAttribute("role"), screen.getByLabelText("差异超过分").getAttribute("aria-invalid")]).toEqual(["status", "true"]);
    await choose("差异超过分", "99");
    expect(screen.getByText("没有超过这个分数的差异")).toBeTruthy();
    await press("显示全部");
    expect(screen.getByText("2 处差异")).toBeTruthy();
  });

  test("stays set while another tab is looked at", async () => {
    await openOpen();
    await choose("考核方式", "搜索网站");
    for (const tab of [/^得分/, /^核定$/]) {
      fireEvent.click(screen.getByRole("tab", { name: tab }));
      await settle();
    }
    expect(screen.getByLabelText("考核方式")).toHaveProperty("value", "搜索网站");
  });
});
