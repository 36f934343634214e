import { act, fireEvent, screen, within } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test } from "vitest";
import type { SelfCheckFact, SelfCheckReport, SelfCheckStep } from "../../../src/actions/types";
import { allProbes } from "../../../src/excel/probes/index";
import { selfCheckWordsOf } from "../../../src/i18n/selfCheckWords";
import { FakeActions } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

const fact = (more: Partial<SelfCheckFact> = {}): SelfCheckFact => ({
  subject: "values",
  name: "nullKeepsCell",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range",
  state: "holds",
  expected: "[1,5]",
  got: "[1,5]",
  technical: "",
  milliseconds: 12,
  ...more,
});
const step = (name: SelfCheckStep["name"], more: Partial<SelfCheckStep> = {}): SelfCheckStep => ({ name, state: "holds", count: 2, wrong: 0, details: [], milliseconds: 1_240, ...more });
const sound: SelfCheckReport = {
  ...new FakeActions().selfChecked,
  facts: [fact(), fact({ subject: "events", name: "changesAreTold", expected: '"B2"', got: '"B2"' })],
  steps: [step("create", { count: 8 }), step("forms", { count: 40 }), step("recompute"), step("rank")],
};

async function openCheck(report: SelfCheckReport) {
  const actions = new FakeActions();
  actions.selfChecked = report;
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("help"));
  await settle();
  fireEvent.click(await screen.findByRole("button", { name: "自检" }, { timeout: 20_000 }));
  await screen.findByRole("button", { name: /开始自检|再检查一次/ }, { timeout: 20_000 });
  return rendered;
}

async function start(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "开始自检" }));
  await settle();
}

describe("自检", () => {
  test("says beforehand what it does to the workbook, and does nothing yet", async () => {
    const { actions } = await openCheck(sound);
    expect(screen.getByText(/增删工作表会清空 Excel 的撤销记录/)).toBeTruthy();
    expect(actions.calls.map(({ name }) => name)).not.toContain("selfCheck");
  });

  test("tells in one line that all holds, where, and how long each part took", async () => {
    await openCheck(sound);
    await start();
    expect(screen.getByRole("heading", { name: "2 项功能全部符合" })).toBeTruthy();
    expect(screen.getByText("Excel · 16.0 · PC")).toBeTruthy();
    expect(screen.getByText("8 张表 · 1.2 秒")).toBeTruthy();
    expect(screen.getByText("40 份全部一致 · 1.2 秒")).toBeTruthy();
    expect(screen.queryByText("写入时留空的单元格保持原样")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "全部 2 项" }));
    expect(screen.getByText("写入时留空的单元格保持原样")).toBeTruthy();
    expect((await run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  });

  test("shows first what does not hold: what was expected, what came, what Excel said, where it is written", async () => {
    await openCheck({
      ...sound,
      facts: [
        ...sound.facts,
        fact({ name: "emptyTextClears", state: "differs", expected: '["Empty",true]', got: '["String",false]' }),
        fact({ subject: "pages", name: "onePageWide", state: "failed", got: "null", technical: "GeneralException: 没有打印机" }),
        fact({ subject: "looks", name: "columnsAreGrouped", state: "absent", got: "null" }),
      ],
      steps: [step("create", { state: "failed", count: 0, details: ["hostFailed", "GeneralException"] }), step("forms", { state: "skipped" })],
      left: ["自检_a1_7"],
    });
    await start();
    expect(screen.getByRole("heading", { name: "2 项功能符合，2 项不符" })).toBeTruthy();
    expect(screen.getByText("1 项在这个版本中没有，未检查")).toBeTruthy();
    expect(screen.getByText('应为 ["Empty",true]')).toBeTruthy();
    expect(screen.getByText('实为 ["String",false]')).toBeTruthy();
    expect(screen.getByText("Excel 的答复 GeneralException: 没有打印机")).toBeTruthy();
    expect(screen.getByText("没有完成 · 1.2 秒")).toBeTruthy();
    expect(screen.getByText("未试做：工作簿中已有考核，或前一步没有完成")).toBeTruthy();
    expect(screen.getByText(/自检_a1_7/)).toBeTruthy();
  });

  test("counts cells and forms that differ", async () => {
    await openCheck({ ...sound, steps: [step("forms", { state: "differs", count: 40, wrong: 3, details: ["#7 N8: 999 ≠ 40"] }), step("recompute", { state: "differs", wrong: 1, details: ["南京市!N8"] })] });
    await start();
    expect(screen.getByText("40 份中 3 份不一致 · 1.2 秒")).toBeTruthy();
    expect(screen.getByText("1 个单元格不一致 · 1.2 秒")).toBeTruthy();
    expect(screen.getByText("#7 N8: 999 ≠ 40")).toBeTruthy();
  });

  test("keeps its result when the page is left and come back to", async () => {
    const { pane } = await openCheck(sound);
    await start();
    act(() => pane.close());
    act(() => pane.open("selfCheck"));
    await settle();
    expect(screen.getByRole("heading", { name: "2 项功能全部符合" })).toBeTruthy();
    expect(within(screen.getByRole("dialog")).getByRole("button", { name: "再检查一次" })).toBeTruthy();
  });
});

test.each(["zh-CN", "en-US"] as const)("every fact has its words in %s, and no words are of none", (language) => {
  const { facts } = selfCheckWordsOf(language);
  expect(Object.keys(facts).sort()).toEqual(allProbes.map(({ name }) => name).sort());
  expect(Object.values(facts).filter((text) => text.trim() === "")).toEqual([]);
});
