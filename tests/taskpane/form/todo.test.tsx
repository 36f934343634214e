import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Correction, Problem } from "../../../src/actions/types";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

function group(heading: string): HTMLElement {
  const section = screen.getByRole("heading", { name: heading }).closest("section");
  if (section === null) throw new Error(`no group ${heading}`);
  return section;
}

describe("待处理", () => {
  test("problems stand under their indicator with its points, each with its severity in words", async () => {
    await renderPane();
    const staffing = group("1.3 人员配置情况");
    expect(within(staffing).getByText("40 分")).toBeTruthy();
    expect(within(staffing).getByText(/“约10”不是数字/)).toBeTruthy();
    expect(within(staffing).getAllByRole("img", { name: "错误" })).toHaveLength(2);
    expect(within(group("5.1 开通市级政府诚信网")).getByRole("img", { name: "未填报" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "待处理 9" })).toBeTruthy();
  });

  test("the points that an official name prints behind itself stand beside it, not in it", async () => {
    await renderPane();
    expect(within(group("6.2 资金支持")).getByText("50 分")).toBeTruthy();
  });

  test("a city with nothing but reminders is listed with how many", async () => {
    const actions = new FakeActions(manyUnits(1));
    const read = actions.state.bind(actions);
    actions.state = (language) => {
      const state = read(language);
      if (state.kind === "none") return state;
      const problem: Problem = { severity: "warning", code: "noReason", indicator: "1.3", key: "1.3.fullTime", side: "verified", message: "请填写核定理由", address: "R9" };
      return { ...state, activeSheetId: "other", units: state.units.map((unit) => ({ ...unit, errors: 0, problems: [problem, problem] })) };
    };
    await renderPane(actions);
    expect(screen.getByRole("button", { name: /2 处提醒/ }).textContent).toContain("2 处提醒");
    expect(screen.queryByText(/0 项未填报/)).toBeNull();
  });

  test("定位 goes to the very cell", async () => {
    const { actions } = await renderPane();
    fireEvent.click(screen.getByRole("button", { name: /^定位到年度计划数/ }));
    await settle();
    const [jump] = callsOf(actions, "jumpTo");
    expect(jump).toMatchObject({ sheetId: sheetIdOf("南京市"), address: expect.stringMatching(/^K\d+$/) });
  });

  test("a jump that fails says so", async () => {
    const { actions } = await renderPane();
    actions.failNext.jumpTo = { code: "sheetGone", items: ["南京市"] };
    fireEvent.click(screen.getByRole("button", { name: /^定位到年度计划数/ }));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("工作表已不在工作簿中");
  });

  test("the official criteria unfold verbatim and fold again", async () => {
    await renderPane();
    const fold = within(group("1.3 人员配置情况")).getByRole("button", { name: "评分标准" });
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(fold);
    expect(group("1.3 人员配置情况").querySelector("blockquote")?.textContent).toBe("专职人员：人数×5，最高得40分\n兼职人员：人数×2，最高得10分");
    fireEvent.click(fold);
    expect(group("1.3 人员配置情况").querySelector("blockquote")).toBeNull();
  });

  test("gaps can be left out to see the errors alone", async () => {
    await renderPane();
    expect(screen.getByText("6 处错误 · 3 项未填报")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "只看错误" }));
    expect(screen.queryByRole("img", { name: "未填报" })).toBeNull();
    expect(screen.getAllByRole("img", { name: "错误" })).toHaveLength(6);
  });

  test("a form without problems says that there is nothing to do", async () => {
    const { actions } = await renderPane();
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("无锡市") }));
    expect(screen.getByText("没有待处理事项")).toBeTruthy();
    expect(screen.getByRole("tab", { name: "待处理" })).toBeTruthy();
  });

  test("on a sheet that is no form, the cities with problems are listed, errors first, and open", async () => {
    const { actions } = await renderPane();
    act(() => actions.emit({ kind: "activated", sheetId: "排名" }));
    const units = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(units).toHaveLength(4);
    expect(units[0]).toContain("南京市6 处错误，3 项未填报");
    fireEvent.click(screen.getByTitle("打开宿迁市的填报表"));
    await settle();
    expect(screen.getByRole("heading", { name: "宿迁市" })).toBeTruthy();
  });

  test("a sheet of 500 complete units has nothing to do and says so at once", async () => {
    const actions = new FakeActions(manyUnits(500));
    actions.activeSheetId = "汇总";
    await renderPane(actions);
    expect(screen.getByRole("heading", { name: "全部 500 个城市" })).toBeTruthy();
  });
});

describe("自动更正", () => {
  async function openList(button = "更正…") {
    const rendered = await renderPane();
    expect(screen.getByText("可自动更正 3 处")).toBeTruthy();
    expect(screen.getByText("空白计数可填 0：2 处")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: button }));
    await settle();
    return rendered;
  }

  test("shows before and after, all ticked, and leaves blank counts alone", async () => {
    await openList();
    const ticked = screen.getAllByRole("checkbox").map((box) => (box instanceof HTMLInputElement ? box.checked : null));
    expect(ticked).toEqual([true, true, true, true]);
    expect(screen.getByText("“␣8␣”")).toBeTruthy();
    expect(screen.getByRole("button", { name: "更正 3 处" })).toBeTruthy();
  });

  test("applies exactly what is ticked, says how many, and offers the rest", async () => {
    const { actions } = await openList();
    fireEvent.click(screen.getByRole("checkbox", { name: /兼职人员/ }));
    fireEvent.click(screen.getByRole("button", { name: "更正 2 处" }));
    await settle();
    const [given] = callsOf(actions, "correct");
    const keys = Array.isArray(given) ? given.map((one: Correction) => one.key) : [];
    expect(keys).toEqual(["4.4.agencies", "6.2.fund"]);
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("已更正 2 处");
    expect(screen.getByText("可自动更正 1 处")).toBeTruthy();
    expect(screen.getByText("空白计数可填 0：2 处")).toBeTruthy();
  });

  test("blank counts are filled with 0 by a button of their own, none ticked, and only those ticked", async () => {
    const { actions } = await openList("填 0…");
    expect(screen.getByRole("heading", { name: "空白计数填 0" })).toBeTruthy();
    const ticked = screen.getAllByRole("checkbox").map((box) => (box instanceof HTMLInputElement ? box.checked : null));
    expect(ticked).toEqual([false, false, false]);
    fireEvent.click(screen.getByRole("checkbox", { name: /培训人次/ }));
    fireEvent.click(screen.getByRole("button", { name: "填 0：1 处" }));
    await settle();
    const [given] = callsOf(actions, "correct");
    expect(given).toMatchObject([{ key: "6.3b.trainees", before: "", after: 0 }]);
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("已填 0：1 处");
    expect(screen.getByText("空白计数可填 0：1 处")).toBeTruthy();
  });

  test("nothing ticked, nothing to apply", async () => {
    await openList();
    fireEvent.click(screen.getByRole("checkbox", { name: /可确定的内容/ }));
    const apply = screen.getByRole("button", { name: "更正 0 处" });
    expect(apply instanceof HTMLButtonElement && apply.disabled).toBe(true);
  });

  test("a failure leaves the list open with its ticks", async () => {
    const { actions } = await openList();
    actions.failNext.correct = { code: "protectedSheet", items: ["南京市"] };
    fireEvent.click(screen.getByRole("checkbox", { name: /兼职人员/ }));
    fireEvent.click(screen.getByRole("button", { name: "更正 2 处" }));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("工作表受保护");
    expect(screen.getByRole("button", { name: "更正 2 处" })).toBeTruthy();
  });

  test("of a form full of what can be put right no line is left out, and all are corrected", async () => {
    const actions = new FakeActions();
    const read = actions.state.bind(actions);
    actions.state = (language) => {
      const state = read(language);
      if (state.kind === "none") return state;
      const units = state.units.map((unit) => ({ ...unit, corrections: unit.corrections.filter(({ reason }) => reason !== "emptyCount").flatMap((one) => Array.from({ length: 40 }, (_, row) => ({ ...one, address: `K${row + 9}-${one.key}` }))) }));
      return { ...state, units };
    };
    await renderPane(actions);
    fireEvent.click(screen.getByRole("button", { name: "更正…" }));
    await settle();
    expect(screen.getAllByRole("listitem").filter((line) => line.closest("[role=dialog]") !== null)).toHaveLength(120);
    fireEvent.click(screen.getByRole("checkbox", { name: /可确定的内容/ }));
    fireEvent.click(screen.getAllByRole("checkbox", { name: /兼职人员/ })[39] ?? document.body);
    expect(screen.getByRole("button", { name: "更正 1 处" })).toBeTruthy();
  });

  test("Escape closes the list and nothing was changed", async () => {
    const { actions } = await openList();
    fireEvent.keyDown(screen.getByRole("heading", { name: "自动更正" }), { key: "Escape" });
    await settle();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(callsOf(actions, "correct")).toEqual([]);
  });
});
