import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { WorkbookChange } from "../../../src/actions/types";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

const nanjing = sheetIdOf("南京市");
/** 1.3's two lines on a fake form. */
const fullTime = "K8";

/** A city whose 1.3 is filled in as given, with 填报 shown. */
async function openEntry(reported: Readonly<Record<string, number | string | null>> = { "1.3.fullTime": 5, "1.3.partTime": 0 }, code = "1.3") {
  const actions = new FakeActions();
  actions.forms = actions.forms.map((form) => (form.name === "南京市" ? { ...form, reported: { ...form.reported, ...reported } } : form));
  const rendered = await renderPane(actions);
  await goTo(rendered.pane, code);
  return rendered;
}

async function goTo(pane: Awaited<ReturnType<typeof renderPane>>["pane"], code: string) {
  act(() => pane.showTab("entry"));
  await settle();
  fireEvent.change(screen.getByRole("combobox", { name: "指标" }), { target: { value: code } });
  await settle();
}

const card = () => screen.getByRole("region", { name: /^填报 / });
const points = () => within(card()).getByRole("img", { name: /^自评分/ }).textContent;
const field = (name: string) => within(card()).getByRole("textbox", { name });
const valueOf = (name: string) => (field(name) instanceof HTMLInputElement ? field(name).getAttribute("value") : null);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const key = (name: string, options: Parameters<typeof fireEvent.keyDown>[1]) => fireEvent.keyDown(field(name), options);
const select = (actions: FakeActions, address: string, sheetId = nanjing) =>
  act(() => actions.emit({ kind: "selected", sheetId, address } satisfies WorkbookChange));

describe("填报: one indicator at a time", () => {
  test("stands with its official standard, its fields with their units, and its points", async () => {
    await openEntry();
    expect(within(card()).getByRole("heading", { name: "1.3 人员配置情况" })).toBeTruthy();
    expect(card().querySelector("blockquote")?.textContent).toBe("专职人员：人数×5，最高得40分\n兼职人员：人数×2，最高得10分");
    expect(valueOf("专职人员（人）")).toBe("5");
    expect(valueOf("佐证材料：专职人员")).toBe("附件");
    expect(points()).toBe("25 / 40 分");
  });

  test("points and sentence follow what is typed, and nothing is written yet", async () => {
    const { actions } = await openEntry();
    type("专职人员（人）", "6");
    expect(points()).toBe("30 / 40 分");
    expect(within(card()).getByText(/专职人员 6 人×5＝30/)).toBeTruthy();
    expect(callsOf(actions, "enter")).toEqual([]);
    expect(screen.getByText("1 处未写入")).toBeTruthy();
  });

  test("two choices, a list and a number, each by the entry's kind", async () => {
    const { pane } = await openEntry();
    await goTo(pane, "1.1");
    expect(within(card()).getAllByRole("radio").map((one) => one.getAttribute("value"))).toEqual(["是", "否"]);
    await goTo(pane, "1.2");
    expect(within(card()).getByRole("combobox").querySelectorAll("option").length).toBeGreaterThan(2);
    await goTo(pane, "3.2");
    expect(within(card()).getAllByRole("textbox").length).toBeGreaterThan(2);
  });

  test("Delete empties a choice", async () => {
    const { actions, pane } = await openEntry();
    await goTo(pane, "1.1");
    const [yes] = within(card()).getAllByRole("radio");
    if (yes === undefined) throw new Error("no choice");
    fireEvent.keyDown(yes, { key: "Delete" });
    fireEvent.keyDown(yes, { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toMatchObject([{ inputs: [{ key: "1.1.chairedByCityLeader", after: null }] }]);
  });
});

describe("by the keyboard alone", () => {
  test("Enter goes from field to field, and from the last one on to the next indicator", async () => {
    const { actions } = await openEntry();
    field("专职人员（人）").focus();
    for (const name of ["佐证材料：专职人员", "兼职人员（人）", "佐证材料：兼职人员"]) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter" });
      expect(document.activeElement).toBe(field(name));
    }
    type("佐证材料：兼职人员", "名册");
    key("佐证材料：兼职人员", { key: "Enter" });
    await settle();
    expect(within(card()).getByRole("heading").textContent).toContain("2.1");
    expect(card().contains(document.activeElement)).toBe(true);
    expect(callsOf(actions, "enter")).toEqual([
      { sheetId: nanjing, inputs: [{ key: "1.3.partTime", column: "evidence", before: "附件", after: "名册" }] },
    ]);
  });

  test("Ctrl+Enter writes all that was typed in one batch and goes on", async () => {
    const { actions } = await openEntry();
    type("专职人员（人）", "8");
    type("兼职人员（人）", "2");
    key("兼职人员（人）", { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toEqual([
      {
        sheetId: nanjing,
        inputs: [
          { key: "1.3.fullTime", column: "reported", before: 5, after: 8 },
          { key: "1.3.partTime", column: "reported", before: 0, after: 2 },
        ],
      },
    ]);
    expect(within(card()).getByRole("heading").textContent).toContain("2.1");
  });

  test("Alt+↓ and Alt+↑ walk, each time with the first field to be typed into", async () => {
    await openEntry();
    key("专职人员（人）", { key: "ArrowUp", altKey: true });
    await settle();
    expect(within(card()).getByRole("heading").textContent).toContain("1.2");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown", altKey: true });
    await settle();
    expect(document.activeElement).toBe(field("专职人员（人）"));
  });

  test("Enter that ends a word of an input method goes nowhere", async () => {
    await openEntry();
    field("佐证材料：专职人员").focus();
    key("佐证材料：专职人员", { key: "Enter", isComposing: true });
    expect(document.activeElement).toBe(field("佐证材料：专职人员"));
  });
});

describe("a value that is none", () => {
  test("is said at its field in words, is not written, and keeps the focus", async () => {
    const { actions } = await openEntry();
    type("专职人员（人）", "约6");
    key("专职人员（人）", { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toEqual([]);
    expect(within(card()).getByText("不是数字，请只填数字")).toBeTruthy();
    expect(field("专职人员（人）").getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(field("专职人员（人）"));
    expect(screen.getByText("1 处有误，没有写入")).toBeTruthy();
  });

  test("that can be read is offered as a number, not changed unasked", async () => {
    await openEntry();
    type("专职人员（人）", "１２");
    fireEvent.blur(field("专职人员（人）"));
    expect(valueOf("专职人员（人）")).toBe("１２");
    fireEvent.click(within(card()).getByRole("button", { name: "改为 12" }));
    expect(valueOf("专职人员（人）")).toBe("12");
  });

  test("stays typed when somebody walks on; what is valid beside it is written", async () => {
    const { actions } = await openEntry();
    type("专职人员（人）", "约6");
    type("兼职人员（人）", "3");
    key("兼职人员（人）", { key: "ArrowDown", altKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toMatchObject([{ inputs: [{ key: "1.3.partTime", after: 3 }] }]);
    fireEvent.click(within(card()).getByRole("button", { name: "1.3" }));
    await settle();
    expect(valueOf("专职人员（人）")).toBe("约6");
    expect(valueOf("兼职人员（人）")).toBe("3");
  });

  test("that stands on the form already is said before anything is typed", async () => {
    await openEntry({ "1.3.fullTime": "约10", "1.3.partTime": 0 });
    expect(within(card()).getByText("不是数字，请只填数字")).toBeTruthy();
  });
});

describe("nothing half typed is lost", () => {
  test("by another tab, a page, another selection or a new reading", async () => {
    const { actions, pane } = await openEntry();
    type("专职人员（人）", "7");
    act(() => pane.showTab("scores"));
    await settle();
    act(() => pane.open("help"));
    await settle();
    act(() => pane.close());
    select(actions, "K6");
    await act(() => pane.refresh());
    await goTo(pane, "1.3");
    expect(valueOf("专职人员（人）")).toBe("7");
    expect(points()).toBe("35 / 40 分");
  });

  test("by another city, which has its own", async () => {
    const { actions, pane } = await openEntry();
    type("专职人员（人）", "77");
    fireEvent.change(screen.getByRole("combobox", { name: "城市" }), { target: { value: sheetIdOf("无锡市") } });
    await settle();
    await goTo(pane, "1.3");
    expect(valueOf("专职人员（人）")).not.toBe("77");
    select(actions, fullTime);
    await settle();
    expect(valueOf("专职人员（人）")).toBe("77");
  });

  test("by a write that fails: it stays typed and the message says why", async () => {
    const { actions } = await openEntry();
    actions.failNext.enter = { code: "protectedSheet", items: ["南京市"] };
    type("专职人员（人）", "7");
    fireEvent.click(within(card()).getByRole("button", { name: "写入并下一项" }));
    await settle();
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent).join()).toContain("工作表受保护，不能写入");
    fireEvent.click(within(card()).getByRole("button", { name: "1.3" }));
    await settle();
    expect(valueOf("专职人员（人）")).toBe("7");
  });

  test("by typing on while it is being written", async () => {
    const { actions } = await openEntry();
    const go = actions.hold(1);
    type("专职人员（人）", "7");
    key("专职人员（人）", { key: "ArrowDown", altKey: true });
    await settle();
    fireEvent.click(within(card()).getByRole("button", { name: "1.3" }));
    type("专职人员（人）", "8");
    go();
    await settle();
    expect(valueOf("专职人员（人）")).toBe("8");
    actions.steps = 0;
    key("专职人员（人）", { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter").at(-1)).toMatchObject({ inputs: [{ before: 7, after: 8 }] });
  });

  test("by another action that is running: it is written after it", async () => {
    const { actions, pane } = await openEntry();
    const go = actions.hold(1);
    act(() => void pane.recompute());
    type("专职人员（人）", "7");
    key("专职人员（人）", { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toEqual([]);
    actions.steps = 0;
    go();
    await settle();
    expect(callsOf(actions, "enter")).toHaveLength(1);
  });

  test("where its cell is changed on the sheet meanwhile: one of the two is chosen", async () => {
    const { actions, pane } = await openEntry();
    type("专职人员（人）", "7");
    actions.forms = actions.forms.map((form) => (form.name === "南京市" ? { ...form, reported: { ...form.reported, "1.3.fullTime": 4 } } : form));
    await act(() => pane.refresh());
    expect(within(card()).getByText("工作表中已改为“4”")).toBeTruthy();
    fireEvent.click(within(card()).getByRole("button", { name: "用这里的" }));
    key("专职人员（人）", { key: "Enter", ctrlKey: true });
    await settle();
    expect(callsOf(actions, "enter")).toMatchObject([{ inputs: [{ before: 4, after: 7 }] }]);
  });
});

describe("sheet and pane keep together", () => {
  test("the indicator that is selected on the form is shown, without taking the focus", async () => {
    const { actions } = await openEntry();
    const focused = document.activeElement;
    select(actions, "K6");
    expect(within(card()).getByRole("heading").textContent).toContain("1.1");
    expect(document.activeElement === focused || document.activeElement === document.body).toBe(true);
  });

  test("the field that is typed into has its cell selected on the form", async () => {
    const { actions } = await openEntry();
    act(() => field("兼职人员（人）").focus());
    await settle();
    expect(callsOf(actions, "jumpTo").at(-1)).toEqual({ sheetId: nanjing, address: "K9" });
  });

  test("a selection on the way to the one that was asked for pulls nobody back", async () => {
    const { actions, pane } = await openEntry();
    act(() => pane.enterAt(nanjing, "2.2", "K12"));
    select(actions, "K10");
    expect(within(card()).getByRole("heading").textContent).toContain("2.2");
    await settle();
    select(actions, "K6");
    expect(within(card()).getByRole("heading").textContent).toContain("1.1");
  });

  test("without a selection the first indicator that is missing or wrong is shown", async () => {
    const { pane } = await renderPane();
    act(() => pane.showTab("entry"));
    await settle();
    expect(within(card()).getByRole("heading").textContent).toContain("1.3");
  });
});

describe("whose form it is", () => {
  test("on a sheet that is no form the office chooses the city", async () => {
    const actions = new FakeActions();
    actions.activeSheetId = "汇总";
    const { pane } = await renderPane(actions);
    act(() => pane.showTab("entry"));
    await settle();
    fireEvent.change(screen.getByRole("combobox", { name: "城市" }), { target: { value: sheetIdOf("苏州市") } });
    await settle();
    expect(screen.getByRole("heading", { name: "苏州市" })).toBeTruthy();
    expect(card()).toBeTruthy();
  });

  test("a city fills in its own, with nothing to choose", async () => {
    const actions = new FakeActions();
    actions.forms = actions.forms.slice(0, 1);
    actions.side = "city";
    const { pane } = await renderPane(actions);
    act(() => pane.showTab("entry"));
    await settle();
    expect(card()).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "城市" })).toBeNull();
  });

  test("what was sent back says why", async () => {
    const actions = new FakeActions();
    const entries = [{ key: "1.3.fullTime", reported: 5, verified: null, reason: "缺编办文件", evidence: "", reasonAddress: null, evidenceAddress: null }];
    actions.reviewed = new Map([["南京市 1.3", { state: "returned", entries }]]);
    const { pane } = await renderPane(actions);
    await goTo(pane, "1.3");
    expect(within(card()).getByText("退回：缺编办文件")).toBeTruthy();
  });
});
