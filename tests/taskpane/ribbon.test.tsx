import { act, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { followSide } from "../../src/taskpane/officeButtons";
import { performer } from "../../src/taskpane/commands/perform";
import { Pane } from "../../src/taskpane/state/pane";
import { FakeActions } from "../support/fakeActions";
import { completeSample } from "../support/sampleForms";
import { callsOf, renderPane, settle } from "./support/renderPane";

await Promise.all([
  import("../../src/taskpane/awards/AwardPanel"),
  import("../../src/taskpane/publish/PublishPanel"),
  import("../../src/taskpane/scheme/SchemePanel"),
  import("../../src/taskpane/review/ReviewView"),
]);

async function ribbon(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  let shown = 0;
  const run = performer(rendered.pane, () => {
    shown += 1;
  });
  return { ...rendered, run, timesShown: () => shown };
}

describe("the office's ribbon buttons", () => {
  test("are greyed as soon as a city's file is open, and not before or after", async () => {
    const actions = new FakeActions();
    const pane = new Pane(actions, { language: "zh-CN", theme: "light", remember: () => undefined });
    const asked: boolean[] = [];
    followSide(pane.store, (isEnabled) => asked.push(isEnabled));
    await pane.refresh();
    expect(asked).toEqual([]);
    actions.side = "city";
    await pane.refresh();
    await pane.refresh();
    expect(asked).toEqual([false]);
    actions.side = "office";
    await pane.refresh();
    expect(asked).toEqual([false, true]);
  });
});

describe("ribbon commands", () => {
  test.each([
    ["createWorkbook", "新建考核工作簿"],
    ["insertForm", "插入指标表"],
    ["startDraft", "编制方案"],
    ["exportTemplates", "导出填报表"],
    ["acceptReturns", "导入填报表"],
    ["award", "创新加分"],
    ["publish", "公布结果"],
  ] as const)("%s shows the pane and asks what it needs", async (command, title) => {
    const { run, timesShown, actions } = await ribbon();
    await act(() => run(command));
    await settle();
    expect(timesShown()).toBe(1);
    expect(screen.getByRole("dialog", { name: title })).toBeTruthy();
    expect(callsOf(actions, command)).toEqual([]);
  });

  test("review shows the pane and its tab, in place of a page that is open", async () => {
    const { run, timesShown, pane, actions } = await ribbon();
    await act(() => run("award"));
    await settle();
    await act(() => run("review"));
    await settle();
    expect(timesShown()).toBe(2);
    expect(pane.store.getState().panel).toBeNull();
    expect(screen.getByRole("tab", { name: "核定" }).getAttribute("aria-selected")).toBe("true");
    expect(callsOf(actions, "review")).toEqual([]);
  });

  test.each(["check", "recompute"] as const)("%s runs at once and reports in the pane", async (command) => {
    const { run, timesShown, actions } = await ribbon();
    await act(() => run(command));
    await settle();
    expect(callsOf(actions, command)).toHaveLength(1);
    expect(timesShown()).toBe(1);
    expect(screen.getByRole("group").textContent).toContain("13 个城市");
  });

  test("a clean ranking shows itself and leaves a closed pane closed", async () => {
    const forms = ["甲市", "乙市"].map((name, index) => ({ name, reported: completeSample(index + 3, 9 - 4 * index), verified: {} }));
    const { run, timesShown } = await ribbon(new FakeActions(forms));
    await act(() => run("rank"));
    expect(timesShown()).toBe(0);
  });

  test("a ranking with incomplete cities, or one that failed, shows the pane", async () => {
    const { run, timesShown, actions } = await ribbon();
    await act(() => run("rank"));
    expect(timesShown()).toBe(1);
    actions.failNext.rank = { code: "readOnly", items: [] };
    await act(() => run("rank"));
    expect(timesShown()).toBe(2);
  });

  test("a command while another runs starts nothing and shows what is running", async () => {
    const actions = new FakeActions();
    const go = actions.hold(1);
    const { run, timesShown, pane } = await ribbon(actions);
    act(() => void pane.recompute());
    const { tab } = pane.store.getState();
    await act(() => run("check"));
    await act(() => run("createWorkbook"));
    await act(() => run("publish"));
    await act(() => run("review"));
    expect(callsOf(actions, "check")).toEqual([]);
    expect(pane.store.getState()).toMatchObject({ panel: null, tab });
    expect(timesShown()).toBe(4);
    go();
    await settle();
  });
});

/** The commands that are about an assessment, which must be open. */
const yearCommands = [
  ["exportTemplates", "导出填报表"],
  ["acceptReturns", "导入填报表"],
  ["review", "核定"],
  ["award", "创新加分"],
  ["publish", "公布结果"],
] as const;

describe("ribbon commands without an assessment", () => {
  test.each(yearCommands)("%s opens nothing, and says what to do", async (command, name) => {
    const { run, timesShown, pane } = await ribbon(new FakeActions([]));
    await act(() => run(command));
    await settle();
    expect(timesShown()).toBe(1);
    expect(pane.store.getState()).toMatchObject({ panel: null, tab: "todo" });
    expect(screen.getByRole("alert").textContent).toMatch(new RegExp(`“${name}”没有完成.*请打开考核工作簿，或新建一个`));
  });

  test("a workbook that could not be read keeps its own message", async () => {
    const actions = new FakeActions();
    actions.failNext.readState = { code: "hostFailed", items: [] };
    const { run, pane } = await ribbon(actions);
    actions.failNext.readState = { code: "hostFailed", items: [] };
    await act(() => run("publish"));
    expect(pane.store.getState()).toMatchObject({ panel: null, result: { kind: "failed", command: "read" } });
  });
});

test("a button pressed before the workbook was read is answered by what is in it", async () => {
  const actions = new FakeActions();
  actions.side = "city";
  const pane = new Pane(actions, { language: "zh-CN", theme: "light", remember: () => undefined });
  await performer(pane, () => undefined)("publish");
  expect(pane.store.getState()).toMatchObject({ panel: null, result: { kind: "failed", command: "publish", failure: { code: "cityWorkbook" } } });
});
