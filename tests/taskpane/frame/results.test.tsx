import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Failure } from "../../../src/actions/types";
import { dictionaryOf } from "../../../src/i18n/index";
import { describeResult } from "../../../src/taskpane/results/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

afterEach(() => {
  vi.unstubAllGlobals();
});

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

/** The message bar, which Fluent makes a group; the live regions stand apart. */
const bar = () => screen.getByRole("group");

const restored = [
  { unit: "南京市", sheetId: sheetIdOf("南京市"), address: "M14", what: "1.3.fullTime", before: "40", after: "=1" },
  { unit: "徐州市", sheetId: sheetIdOf("徐州市"), address: "M3", what: "#1", before: "", after: "=2" },
];

describe("every action ends in a message with counts and the next step", () => {
  test("一键计算: cities and formulas put back, 查看 and 生成排名", async () => {
    const actions = new FakeActions();
    actions.restored = restored;
    await renderPane(actions);
    await press("一键计算");
    expect(bar().textContent).toContain("已计算 13 个城市\u00a0· 恢复 2 处被改写的公式\u00a0· 查看\u00a0· 生成排名");
    expect(screen.getAllByRole("status").some((region) => region.textContent?.includes("恢复 2 处被改写的公式"))).toBe(true);
  });

  test("查看 lists the formulas put back, with what stood there and the way to the cell", async () => {
    const actions = new FakeActions();
    actions.restored = restored;
    await renderPane(actions);
    await press("一键计算");
    fireEvent.click(within(bar()).getByText("查看"));
    await settle();
    const dialog = screen.getByRole("dialog", { name: "恢复的公式" });
    expect(within(dialog).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "南京市 M14 · 1.3 人员配置情况原内容：40定位",
      "徐州市 M3原内容：（空白）定位",
    ]);
    fireEvent.click(within(dialog).getByRole("button", { name: "定位到徐州市 M3" }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("徐州市"), address: "M3" }]);
  });

  test("一键计算 on a sound workbook says that all formulas are sound", async () => {
    await renderPane();
    await press("一键计算");
    expect(bar().textContent).toContain("公式全部完好");
    expect(within(bar()).queryByText("查看")).toBeNull();
  });

  test("校验 counts what it found and leads to it", async () => {
    const { pane } = await renderPane();
    act(() => pane.showTab("summary"));
    await press("校验");
    expect(bar().textContent).toMatch(/已校验 13 个城市\u00a0· 9 个已填齐\u00a0· 8 处错误\u00a0· 100 项未填报/);
    fireEvent.click(within(bar()).getByText("查看待处理"));
    expect(screen.getByRole("tab", { name: /^待处理/ }).getAttribute("aria-selected")).toBe("true");
  });

  test("生成排名 names the first and counts the incomplete", async () => {
    await renderPane();
    await press("生成排名");
    expect(bar().textContent).toContain("已生成 13 个城市的排名，第一名淮安市\u00a0· 4 个城市未报送齐全");
  });

  test.each([
    ["zh-CN", 3, "已生成 13 个城市的排名，第一名甲、乙、丙"],
    ["zh-CN", 4, "已生成 13 个城市的排名，4 个城市并列第一"],
    ["en-US", 3, "13 cities ranked, first: 甲, 乙, 丙"],
    ["en-US", 4, "13 cities ranked, first: a tie of 4"],
  ] as const)("a shared first place in %s: %d cities are named or counted", (language, count, title) => {
    const report = { units: 13, leaders: ["甲", "乙", "丙", "丁"].slice(0, count), ties: 0, incomplete: 0, groups: { taken: 0, refused: [] }, state: { kind: "none" } } as const;
    expect(describeResult({ kind: "ranked", report }, dictionaryOf(language)).title).toBe(title);
  });

  test("the ranking's number of commended cities is the user's to set", async () => {
    const { actions, pane } = await renderPane();
    act(() => pane.open("rank"));
    await settle();
    const field = screen.getByRole("textbox", { name: "表彰先进市数量" });
    fireEvent.change(field, { target: { value: "14" } });
    expect(screen.getByText("请填 0 到城市总数之间的整数")).toBeTruthy();
    fireEvent.change(field, { target: { value: "3" } });
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "生成排名" }));
    await settle();
    expect(callsOf(actions, "rank")).toEqual([3]);
  });

  test("the message stays through other views and goes when read", async () => {
    await renderPane();
    await press("一键计算");
    fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
    await settle();
    expect(bar()).toBeTruthy();
    await press("关闭消息");
    expect(screen.queryByRole("group")).toBeNull();
  });
});

describe("one action at a time", () => {
  test("while one runs, no other can be started; it can be cancelled", async () => {
    const actions = new FakeActions();
    const go = actions.hold(13);
    const { pane } = await renderPane(actions);
    await press("一键计算");
    for (const name of ["一键计算", "校验", "生成排名", "更多"]) {
      const button = screen.getByRole("button", { name });
      expect(button instanceof HTMLButtonElement && (button.disabled || button.getAttribute("aria-disabled") === "true"), name).toBe(true);
    }
    expect(screen.getByText("正在处理：南京市")).toBeTruthy();
    expect(await pane.check()).toBeNull();
    expect(callsOf(actions, "check")).toEqual([]);
    await press("取消");
    go();
    await settle();
    expect(bar().textContent).toContain("已取消");
    expect(bar().textContent).toContain("工作簿没有改动");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  test("an action that throws against its contract does not lock the pane", async () => {
    const { actions } = await renderPane();
    actions.check = () => Promise.reject(new Error("defect"));
    await press("校验");
    expect(screen.getByRole("alert").textContent).toContain("“校验”没有完成");
    const button = screen.getByRole("button", { name: "一键计算" });
    expect(button instanceof HTMLButtonElement && !button.disabled && button.getAttribute("aria-disabled") !== "true").toBe(true);
  });
});

describe("failures", () => {
  const failure: Failure = { code: "protectedSheet", items: ["甲", "乙", "丙", "丁", "戊", "己", "庚"], technical: "AccessDenied: locked" };

  test("say what, where and what to do; details fold", async () => {
    const { actions } = await renderPane();
    actions.failNext.recompute = failure;
    await press("一键计算");
    expect(screen.getByRole("alert").textContent).toBe(
      "“一键计算”没有完成\u00a0· 工作表受保护，不能写入\u00a0· 位置：甲、乙、丙、丁、戊 等另外 2 处\u00a0· 请在“审阅”中撤销工作表保护，再试一次。",
    );
    expect(screen.queryByText("AccessDenied: locked")).toBeNull();
    await press("技术详情");
    expect(screen.getByText("AccessDenied: locked")).toBeTruthy();
  });

  test("details are copied where the clipboard is open", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", {
      ...navigator,
      userAgent: navigator.userAgent,
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    const { actions } = await renderPane();
    actions.failNext.recompute = failure;
    await press("一键计算");
    await press("技术详情");
    await press("复制详情");
    expect(written).toEqual(["AccessDenied: locked"]);
    expect(screen.getByText("已复制")).toBeTruthy();
  });

  test("details are selected to be copied by hand where it is not", async () => {
    const { actions } = await renderPane();
    actions.failNext.recompute = failure;
    await press("一键计算");
    await press("技术详情");
    await press("复制详情");
    expect(getSelection()?.toString()).toContain("AccessDenied: locked");
    expect(screen.getByText("已选中，请按 Ctrl+C 复制")).toBeTruthy();
  });

  test.each(["zh-CN", "en-US"] as const)("every code has words of its own in %s", (language) => {
    const words = dictionaryOf(language);
    const titles = Object.entries(words.failures).map(([code, { what, next }]) => {
      expect(next, code).not.toBe("");
      return what;
    });
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("groups typed into 汇总", () => {
  const report = { units: 1, indicators: 47, restored: [], updated: 0, outdated: 0, disagreements: [], rankingRefreshed: true, state: { kind: "none" } } as const;

  test.each([
    ["zh-CN", ["公式全部完好", "采用汇总中改写的组别 2 处，原组别已记入操作记录", "排名已更新"]],
    ["en-US", ["all formulas sound", "2 groups typed into the overview taken over, the old ones kept in the log sheet", "ranking updated"]],
  ] as const)("are told in %s", (language, parts) => {
    const told = describeResult({ kind: "recomputed", report: { ...report, groups: { taken: 2, refused: [] } } }, dictionaryOf(language));
    expect([told.intent, told.parts]).toEqual(["success", parts]);
  });

  test("that cannot be groups are a warning that says why", () => {
    const told = describeResult({ kind: "recomputed", report: { ...report, groups: { taken: 0, refused: ["#REF!", "甲乙"] } } }, dictionaryOf("zh-CN"));
    expect([told.intent, told.parts[1]]).toEqual(["warning", "2 处不能作组别（“#REF!、甲乙”；最多 20 个字、20 组），已恢复原组别"]);
  });
});

describe("disagreements", () => {
  test("are a warning with a count, also beside formulas put back", () => {
    const words = dictionaryOf("zh-CN");
    const one = { unit: "南京市", sheetId: "1", address: "M14", what: "1.3.fullTime", live: "39", core: "40" };
    const report = { units: 1, indicators: 47, restored: [], updated: 0, outdated: 0, disagreements: [one], rankingRefreshed: true, groups: { taken: 0, refused: [] }, state: { kind: "none" } } as const;
    expect(describeResult({ kind: "recomputed", report }, words)).toMatchObject({
      intent: "warning",
      parts: ["1 处与核算不一致", "排名已更新"],
      steps: ["viewReport"],
    });
  });
});
