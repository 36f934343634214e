import { act, createEvent, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/byIndicator/ByIndicatorPanel");

const cities = ["南京市", "无锡市", "徐州市", "常州市"];
const [leader, staff] = ["7.1.leaderAbsences", "7.1.staffAbsences"];

/** The page with 7.1 chosen, over cities that reported so many absences of leaders. */
async function openPage(reported: readonly (number | null)[] = [0, 1, null, null], code = "7.1") {
  const forms = cities.map((name, index) => ({ name, reported: reported[index] === null ? {} : { [leader]: reported[index] ?? 0 }, verified: {} }));
  const rendered = await renderPane(new FakeActions(forms));
  act(() => rendered.pane.open("byIndicator"));
  await settle();
  await choose(code);
  return rendered;
}

async function choose(code: string) {
  const box = screen.getByRole("combobox", { name: "指标" });
  fireEvent.click(box);
  fireEvent.change(box, { target: { value: code } });
  await settle();
  const option = screen.getAllByRole("option").find(({ textContent }) => textContent.startsWith(code));
  if (option === undefined) throw new Error(`no ${code}`);
  fireEvent.click(option);
  await settle();
}

const grid = () => screen.getByRole("grid", { name: /^录入 / });
const lineOf = (unit: string) => {
  const row = within(grid()).getAllByRole("row").find((one) => one.textContent?.startsWith(unit));
  if (row === undefined) throw new Error(`no ${unit}`);
  return row;
};
const leaderOf = (unit: string) => within(lineOf(unit)).getByRole("textbox", { name: `${unit}：主要领导、分管领导缺席（人次）` });
const staffOf = (unit: string) => within(lineOf(unit)).getByRole("textbox", { name: `${unit}：其他人员缺席（人次）` });
const valueOf = (field: HTMLElement) => (field instanceof HTMLInputElement ? field.value : null);
const pointsOf = (unit: string) => within(lineOf(unit)).getAllByRole("gridcell").at(-1)?.textContent;
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const reason = () => screen.getByRole("textbox", { name: "核定理由" });
/** What the page says of a press that wrote nothing. */
const said = () => within(screen.getByRole("dialog", { name: "按指标录入" })).getByRole("alert").textContent;
const press = (field: HTMLElement, key: string, more: object = {}) => {
  const event = createEvent.keyDown(field, { key, ...more });
  fireEvent(field, event);
  return event.defaultPrevented;
};

/** Pastes a block where the keyboard is. */
async function paste(field: HTMLElement, text: string) {
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
  await settle();
}

async function write() {
  fireEvent.click(screen.getByRole("button", { name: /^写入/ }));
  await settle();
}

describe("figures of an indicator", () => {
  test("stand as they are: 核定值 empty, what the city reported in grey, and the points", async () => {
    await openPage();
    expect(valueOf(leaderOf("无锡市"))).toBe("");
    expect(leaderOf("无锡市").getAttribute("placeholder")).toBe("1");
    expect(pointsOf("无锡市")).toBe("0");
  });

  test("points follow what is typed, and nothing is written yet", async () => {
    const { actions } = await openPage();
    type(leaderOf("无锡市"), "1");
    type(staffOf("无锡市"), "1");
    expect(pointsOf("无锡市")).toBe("0 → 3");
    expect(callsOf(actions, "enterBatch")).toEqual([]);
    expect(screen.getByRole("button", { name: "写入（1 市 2 格）" })).toBeTruthy();
  });

  test("are written in one batch as 核定值, with their reason, and 已核定", async () => {
    const { actions } = await openPage();
    type(leaderOf("南京市"), "0");
    type(staffOf("徐州市"), "2");
    type(reason(), "会议报到记录");
    await write();
    expect(callsOf(actions, "enterBatch")).toEqual([
      {
        about: "7.1",
        side: "verified",
        reason: "会议报到记录",
        isFinal: true,
        cells: [
          { sheetId: sheetIdOf("南京市"), key: leader, before: null, after: 0 },
          { sheetId: sheetIdOf("徐州市"), key: staff, before: null, after: 2 },
        ],
      },
    ]);
    expect(screen.getAllByText(/7\.1：已写入 2 个城市 2 格/)).not.toEqual([]);
    expect(screen.getByRole("dialog", { name: "按指标录入" })).toBeTruthy();
    expect(valueOf(staffOf("徐州市"))).toBe("2");
    expect(screen.getByRole("button", { name: "写入" })).toHaveProperty("disabled", true);
  });

  test("as 自报值 need no reason", async () => {
    const { actions } = await openPage();
    fireEvent.change(screen.getByRole("combobox", { name: "录入为" }), { target: { value: "reported" } });
    expect(valueOf(leaderOf("无锡市"))).toBe("1");
    type(leaderOf("无锡市"), "3");
    await write();
    expect(callsOf(actions, "enterBatch")).toEqual([{ about: "7.1", side: "reported", reason: "", isFinal: false, cells: [{ sheetId: sheetIdOf("无锡市"), key: leader, before: 1, after: 3 }] }]);
  });

  test("without their reason are not written; the official basis is offered for one", async () => {
    const { actions } = await openPage();
    type(leaderOf("无锡市"), "3");
    await write();
    expect(callsOf(actions, "enterBatch")).toEqual([]);
    expect(said()).toBe("请写明核定理由，再写入。");
    expect(document.activeElement).toBe(reason());
    fireEvent.click(screen.getByRole("button", { name: "填入考核依据：会议报到记录" }));
    await write();
    expect(callsOf(actions, "enterBatch")).toMatchObject([{ reason: "会议报到记录" }]);
  });
});

describe("a pasted block", () => {
  test("is matched by the cities' names in any order, and fills the grid without writing", async () => {
    const { actions } = await openPage();
    await paste(leaderOf("南京市"), "城市\t领导缺席\t其他人员缺席\r\n徐 州\t2\t1\r\n南京市\t0\t3\r\n无锡\t1\t0\r\n");
    expect(cities.slice(0, 3).map((unit) => [valueOf(leaderOf(unit)), valueOf(staffOf(unit))])).toEqual([["0", "3"], ["1", "0"], ["2", "1"]]);
    expect(screen.getByText(/1 行没有数据：常州市/)).toBeTruthy();
    expect(callsOf(actions, "enterBatch")).toEqual([]);
  });

  test("of which a name is wrong is asked about before anything is filled in", async () => {
    await openPage();
    await paste(leaderOf("南京市"), "南京市\t0\t0\n无希市\t1\t0\n");
    const page = screen.getByRole("dialog", { name: "粘贴数据" });
    expect(within(page).getByText("第 2 行“无希市”").textContent).toContain("没有这个名称");
    expect(within(page).getByRole("button", { name: /^填入/ })).toHaveProperty("disabled", true);
    const choice = within(page).getByRole("combobox", { name: "第 2 行“无希市”对应" });
    expect([...choice.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual(["请选择", "不采用", "无锡市", "徐州市", "常州市"]);
    fireEvent.change(choice, { target: { value: sheetIdOf("无锡市") } });
    fireEvent.click(within(page).getByRole("button", { name: "填入 2 行" }));
    await settle();
    expect([valueOf(leaderOf("南京市")), valueOf(leaderOf("无锡市"))]).toEqual(["0", "1"]);
  });

  test("full-width digits and thousands are offered as corrections, never changed silently", async () => {
    const { actions } = await openPage();
    await paste(leaderOf("南京市"), "南京市\t１\t0\n无锡市\t1,000\t0\n徐州市\t约3\t0");
    expect([valueOf(leaderOf("南京市")), valueOf(leaderOf("无锡市"))]).toEqual(["１", "1,000"]);
    expect(screen.getByText(/2 格可更正/)).toBeTruthy();
    type(reason(), "会议报到记录");
    await write();
    expect(said()).toBe("有 3 格有误，请改正或还原，再写入。");
    fireEvent.click(screen.getByRole("button", { name: "全部更正" }));
    expect([valueOf(leaderOf("南京市")), valueOf(leaderOf("无锡市"))]).toEqual(["1", "1000"]);
    press(leaderOf("徐州市"), "Escape");
    await write();
    expect(callsOf(actions, "enterBatch")).toHaveLength(1);
  });
});

describe("all of one city", () => {
  test("is filled from a column by key, by the official text, or in the form's order", async () => {
    const { actions } = await openPage();
    fireEvent.click(screen.getByRole("tab", { name: "一个城市" }));
    await settle();
    fireEvent.change(screen.getByRole("combobox", { name: "城市" }), { target: { value: sheetIdOf("徐州市") } });
    await settle();
    const field = (name: string) => within(grid()).getByRole("textbox", { name: `${name}：核定值` });
    await paste(field("1.3 专职人员（人）"), "专职人员\t6\n1.3.partTime\t2");
    expect([valueOf(field("1.3 专职人员（人）")), valueOf(field("1.3 兼职人员（人）"))]).toEqual(["6", "2"]);
    await paste(field("1.3 专职人员（人）"), "7\n3");
    expect([valueOf(field("1.3 专职人员（人）")), valueOf(field("1.3 兼职人员（人）"))]).toEqual(["7", "3"]);
    expect(screen.getByText(/没有名称，按表中顺序从1\.3 专职人员（人）起对应/)).toBeTruthy();
    type(reason(), "现场核实");
    await write();
    expect(callsOf(actions, "enterBatch")).toMatchObject([{ about: "徐州市", cells: [{ key: "1.3.fullTime", after: 7 }, { key: "1.3.partTime", after: 3 }] }]);
  });
});

describe("by the keyboard", () => {
  test("arrows, Enter and Tab go from cell to cell as in Excel", async () => {
    await openPage();
    act(() => leaderOf("南京市").focus());
    const walk: readonly (readonly [string, object, () => HTMLElement])[] = [
      ["ArrowDown", {}, () => leaderOf("无锡市")],
      ["ArrowRight", {}, () => staffOf("无锡市")],
      ["Enter", {}, () => staffOf("徐州市")],
      ["Enter", { shiftKey: true }, () => staffOf("无锡市")],
      ["Tab", {}, () => leaderOf("徐州市")],
      ["Tab", { shiftKey: true }, () => staffOf("无锡市")],
      ["ArrowLeft", {}, () => leaderOf("无锡市")],
      ["ArrowUp", {}, () => leaderOf("南京市")],
      ["End", { ctrlKey: true }, () => staffOf("常州市")],
    ];
    for (const [key, more, to] of walk) {
      expect(press(document.activeElement instanceof HTMLElement ? document.activeElement : document.body, key, more)).toBe(true);
      await settle();
      expect(document.activeElement).toBe(to());
    }
    expect(press(staffOf("常州市"), "Tab")).toBe(false);
  });
});

describe("what is half typed", () => {
  test("outlives another page, another indicator and a new reading of the workbook", async () => {
    const { pane, actions } = await openPage();
    type(leaderOf("无锡市"), "3");
    await choose("7.3");
    expect(screen.getByText(/另有尚未写入：/).textContent).toContain("7.1");
    act(() => pane.close());
    await settle();
    act(() => pane.open("byIndicator"));
    await settle();
    actions.emit({ kind: "edited", sheetId: sheetIdOf("南京市"), address: "A1" });
    await act(() => pane.refresh());
    fireEvent.click(screen.getByRole("button", { name: "7.1" }));
    await settle();
    expect(valueOf(leaderOf("无锡市"))).toBe("3");
  });

  test("over a cell that was changed meanwhile is decided before it is written", async () => {
    const { pane, actions } = await openPage();
    type(leaderOf("无锡市"), "3");
    type(reason(), "核实");
    actions.forms = actions.forms.map((form) => (form.name === "无锡市" ? { ...form, verified: { [leader]: 2 } } : form));
    await act(() => pane.refresh());
    await write();
    expect(callsOf(actions, "enterBatch")).toEqual([]);
    act(() => leaderOf("无锡市").focus());
    expect(screen.getByText("工作表中已改为“2”")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "用这里的" }));
    await write();
    expect(callsOf(actions, "enterBatch")).toMatchObject([{ cells: [{ before: 2, after: 3 }] }]);
  });

  test("stays where writing failed", async () => {
    const { actions } = await openPage();
    type(leaderOf("无锡市"), "3");
    type(reason(), "核实");
    actions.failNext.enterBatch = { code: "protectedSheet", items: ["无锡市"] };
    await write();
    expect(screen.getAllByText(/工作表受保护/)).not.toEqual([]);
    expect([valueOf(leaderOf("无锡市")), valueOf(reason())]).toEqual(["3", "核实"]);
  });
});
