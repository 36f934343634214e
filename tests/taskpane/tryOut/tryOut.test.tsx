import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Entries } from "../../../src/core/index";
import { dictionaryOf } from "../../../src/i18n/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { fullForm } from "../../support/fullForm";
import { renderPane, settle } from "../support/renderPane";

// Loaded before, so that it comes within a few turns of the event loop.
await import("../../../src/taskpane/tryOut/TryOutPanel");

const nanjing = sheetIdOf("南京市");

interface Setting {
  readonly own?: Entries;
  readonly verified?: Entries;
  readonly side?: "office" | "city";
  readonly language?: "zh-CN" | "en-US";
  readonly code?: string;
}

/** 试算 of 南京市, which has 965 points where nothing else is said; beside it two cities with 980 and 970. */
async function openTryOut({ own = { "1.1.chairedByCityLeader": false, "1.3.fullTime": 5, "1.3.partTime": 0 }, verified = {}, side = "office", language = "zh-CN", code = "1.3" }: Setting = {}) {
  const city = { name: "南京市", reported: { ...fullForm, ...own }, verified };
  const others = [
    { name: "无锡市", reported: { ...fullForm, "1.2.office": "shared" }, verified: {} },
    { name: "徐州市", reported: { ...fullForm, "1.2.office": "shared", "3.1.planPublished": false }, verified: {} },
  ];
  const actions = new FakeActions(side === "city" ? [city] : [city, ...others]);
  actions.side = side;
  actions.activeSheetId = nanjing;
  const rendered = await renderPane(actions, { language });
  act(() => rendered.pane.open("tryOut"));
  await settle();
  await pick(code);
  return { ...rendered, actions };
}

/** Chooses an indicator as people do: by its code. */
async function pick(code: string) {
  const box = screen.getByRole("combobox", { name: /^(指标|Indicator)$/ });
  fireEvent.change(box, { target: { value: code } });
  await settle();
  const [option] = screen.getAllByRole("option").filter((one) => one.textContent?.startsWith(`${code} `));
  if (option === undefined) throw new Error(`no indicator ${code}`);
  fireEvent.click(option);
  await settle();
}

const field = (name: string) => screen.getByRole("textbox", { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const valueOf = (name: string) => (field(name) instanceof HTMLInputElement ? field(name).getAttribute("value") : null);
const rows = () => within(screen.getByRole("region", { name: /^(试算结果|What it comes to)$/ })).getAllByRole("row").slice(1).map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));
const rank = () => within(screen.getByRole("region", { name: /^(试算结果|What it comes to)$/ })).queryByRole("status")?.textContent;
const tried = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

const fullTime = "专职人员（人）";

describe("试算: one indicator of a city", () => {
  test("shows what counts now, and what one change makes of points, subtotals, total and rank", async () => {
    const { actions } = await openTryOut();
    expect(valueOf(fullTime)).toBe("5");
    expect(screen.getByText("现为 5 人（自报值）")).toBeTruthy();
    expect(rows()[0]).toEqual(["1.3 人员配置情况 满分 40", "25", "25", "0"]);
    expect(rank()).toBe("仍为第 3 名");
    type(fullTime, "8");
    expect(rows()).toEqual([
      ["1.3 人员配置情况 满分 40", "25", "40", "+15"],
      ["一、工作体系建设 满分 100", "65", "80", "+15"],
      ["总分 ", "965", "980", "+15"],
    ]);
    expect(rank()).toBe("第 3 名 → 第 1 名；超过 徐州市；与 无锡市 并列");
    expect(screen.getByText(/专职人员 8 人×5＝40/)).toBeTruthy();
    expect(screen.getByText("南京市总分 965 → 980（+15）；第 3 名 → 第 1 名；超过 徐州市；与 无锡市 并列")).toBeTruthy();
    expect(tried()).toEqual(["南京市 1.3 人员配置情况 专职人员：5 人 → 8 人"]);
    expect(actions.calls.filter(({ name }) => name !== "readState")).toEqual([]);
  });

  test("counts 核定值 before 自报值, and says which it is", async () => {
    await openTryOut({ verified: { "1.3.fullTime": 2 } });
    expect(valueOf(fullTime)).toBe("2");
    expect(screen.getByText("现为 2 人（核定值）")).toBeTruthy();
    expect(rows()[0]?.slice(1, 2)).toEqual(["10"]);
  });

  test("wrong values are told in the form's words once they are left, and a readable one is offered", async () => {
    await openTryOut();
    fireEvent.focus(field(fullTime));
    type(fullTime, "-1");
    expect(screen.queryByText("不能为负数")).toBeNull();
    fireEvent.blur(field(fullTime));
    expect(field(fullTime).getAttribute("aria-invalid")).toBe("true");
    expect(rows()[0]?.slice(1)).toEqual(["25", "0", "−25"]);
    expect(tried()).toEqual(["南京市 1.3 人员配置情况 专职人员：5 人 → -1 人有误"]);
    type(fullTime, "１２");
    fireEvent.click(screen.getByRole("button", { name: "改为 12" }));
    expect(valueOf(fullTime)).toBe("12");
    expect(rows()[0]?.slice(1)).toEqual(["25", "40", "+15"]);
  });

  test("several changes add up, each is taken out alone, and all are cleared", async () => {
    await openTryOut();
    type(fullTime, "8");
    await pick("1.1");
    fireEvent.click(screen.getByRole("radio", { name: "是" }));
    expect(rows().at(-1)).toEqual(["总分 ", "965", "1000", "+35"]);
    expect(rank()).toBe("第 3 名 → 第 1 名；超过 无锡市、徐州市");
    expect(tried()).toHaveLength(2);
    fireEvent.click(screen.getByRole("button", { name: /^去掉：南京市 1\.3/ }));
    expect(rows().at(-1)).toEqual(["总分 ", "965", "985", "+20"]);
    fireEvent.click(screen.getByRole("button", { name: "全部清除" }));
    expect(tried()).toEqual([]);
    expect(rows().at(-1)).toEqual(["总分 ", "965", "965", "0"]);
    expect(screen.getByText("还没有改动")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "复制为文字" })).toBeNull();
  });

  test("typing what stands there anyway is no change", async () => {
    await openTryOut();
    type(fullTime, "8");
    type(fullTime, "5");
    expect(tried()).toEqual([]);
  });

  test("whom it touches besides unfolds", async () => {
    await openTryOut();
    type(fullTime, "8");
    fireEvent.click(screen.getByRole("button", { name: "其他 2 个城市有变动" }));
    expect(screen.getAllByRole("listitem").map((item) => item.textContent).slice(0, 2)).toEqual(["无锡市：仍为第 1 名", "徐州市：第 2 名 → 第 3 名"]);
  });

  test("a city's own form has points and no ranks, and says why", async () => {
    await openTryOut({ side: "city" });
    type(fullTime, "8");
    expect(rows().at(-1)).toEqual(["总分 ", "965", "980", "+15"]);
    expect(rank()).toBeUndefined();
    expect(screen.getByText(/本工作簿没有其他市的数据，只算得分，不排名次。/)).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "城市" })).toBeNull();
  });

  test("in English", async () => {
    await openTryOut({ language: "en-US" });
    type("Full-time staff", "8");
    expect(rank()).toBe("Rank 3 → 1; passes 徐州市; level with 无锡市");
    expect(tried()[0]).toContain("Full-time staff: 5 → 8");
  });
});

describe("试算: the keyboard", () => {
  test("Enter goes to the next field, and from the last to the next indicator", async () => {
    await openTryOut();
    act(() => field(fullTime).focus());
    fireEvent.keyDown(field(fullTime), { key: "Enter" });
    expect(document.activeElement).toBe(field("兼职人员（人）"));
    fireEvent.keyDown(field("兼职人员（人）"), { key: "Enter" });
    await settle();
    const card = screen.getByRole("region", { name: /^试算 2\.1/ });
    expect(card.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(card, { key: "ArrowUp", altKey: true });
    await settle();
    expect(document.activeElement).toBe(field(fullTime));
  });

  test("Escape brings back the present value first, and closes the page then", async () => {
    const { pane } = await openTryOut();
    type(fullTime, "8");
    fireEvent.keyDown(field(fullTime), { key: "Escape" });
    expect(valueOf(fullTime)).toBe("5");
    expect(pane.store.getState().panel).toBe("tryOut");
    fireEvent.keyDown(field(fullTime), { key: "Escape" });
    expect(pane.store.getState().panel).toBeNull();
  });
});

describe("试算: what is tried stays", () => {
  test("while another sheet is shown, the language changes and the page is left", async () => {
    const { actions, pane } = await openTryOut();
    type(fullTime, "8");
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") }));
    await settle();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "城市" }).value).toBe(sheetIdOf("徐州市"));
    expect(rank()).toBe("第 2 名 → 第 3 名；被 南京市 超过");
    expect(tried()).toHaveLength(1);
    await act(async () => pane.setLanguage("en-US"));
    await settle();
    expect(screen.getByText("1 value tried")).toBeTruthy();
    act(() => pane.close());
    await settle();
    act(() => pane.open("tryOut"));
    await settle();
    expect(screen.getByText("1 value tried")).toBeTruthy();
  });

  test("the workbook that changed meanwhile is told of, and counts", async () => {
    const { actions } = await openTryOut();
    type(fullTime, "8");
    actions.forms = actions.forms.map((form) => (form.name === "无锡市" ? { ...form, reported: { ...form.reported, "1.2.office": "standalone" } } : form));
    act(() => actions.emit({ kind: "structure" }));
    await vi.waitFor(() => expect(screen.getByText("试算期间工作簿有改动（无锡市），已按新数据重算。")).toBeTruthy(), { timeout: 5_000 });
    expect(rank()).toBe("第 3 名 → 第 2 名；超过 徐州市");
    fireEvent.click(screen.getByRole("button", { name: "知道了" }));
    expect(screen.queryByText(/试算期间工作簿有改动/)).toBeNull();
    expect(tried()).toEqual(["南京市 1.3 人员配置情况 专职人员：5 人 → 8 人"]);
  });

  test("a form that is gone no longer counts, and its line says so", async () => {
    const { actions } = await openTryOut();
    type(fullTime, "8");
    actions.forms = actions.forms.slice(1);
    act(() => actions.emit({ kind: "structure" }));
    await vi.waitFor(() => expect(tried()).toEqual(["南京市 1.3不在工作簿中，不计"]), { timeout: 5_000 });
  });
});

describe("试算: the page", () => {
  test("is opened from 得分 at the indicator that is selected", async () => {
    const { actions, pane } = await openTryOut();
    act(() => pane.close());
    act(() => pane.showTab("scores"));
    await settle();
    act(() => actions.emit({ kind: "selected", sheetId: nanjing, address: "K6" }));
    fireEvent.click(screen.getByRole("button", { name: "试算" }));
    await settle();
    expect(screen.getByRole("region", { name: /^试算 1\.1/ })).toBeTruthy();
  });

  test("asks for a city and an indicator where none is selected", async () => {
    const actions = new FakeActions();
    actions.activeSheetId = "other";
    const { pane } = await renderPane(actions);
    act(() => pane.open("tryOut"));
    await settle();
    expect(screen.getByText("选择要试算的指标")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", { name: "城市" }), { target: { value: nanjing } });
    await pick("1.3");
    expect(valueOf(fullTime)).not.toBeNull();
  });

  test("without a workbook says what is missing", async () => {
    const { pane } = await renderPane(new FakeActions([]));
    act(() => pane.open("tryOut"));
    await settle();
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.getByRole("dialog", { name: "试算" }).textContent).toContain(dictionaryOf("zh-CN").failures.noAssessment.what);
  });

  test("the result is copied as a text for a letter", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText: async (text: string) => void written.push(text) } }));
    try {
      await openTryOut();
      type(fullTime, "8");
      fireEvent.click(screen.getByRole("button", { name: "复制为文字" }));
      await settle();
      expect(written[0]?.split("\n")).toEqual([
        expect.stringMatching(/^试算（2012年度.*）$/),
        "",
        "南京市",
        "改动：",
        "1. 1.3 人员配置情况 专职人员：5 人 → 8 人（自报值）",
        "结果：",
        "1.3 人员配置情况：25 分 → 40 分",
        expect.stringContaining("专职人员 8 人×5＝40"),
        "一、工作体系建设：65 分 → 80 分",
        "总分：965 分 → 980 分",
        "名次：第 3 名 → 第 1 名；超过 徐州市；与 无锡市 并列",
        "",
        "以上为试算结果，未写入工作簿。",
      ]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("in English the text has English brackets", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText: async (text: string) => void written.push(text) } }));
    try {
      await openTryOut({ language: "en-US" });
      const [first] = screen.getAllByRole("textbox");
      if (first === undefined) throw new Error("no field");
      fireEvent.change(first, { target: { value: "8" } });
      fireEvent.click(screen.getByRole("button", { name: "Copy as text" }));
      await settle();
      expect(written[0]).toMatch(/5 → 8 \([^（）]+\)\n/);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
