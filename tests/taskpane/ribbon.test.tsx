import { act, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { ribbonHandler } from "../../src/taskpane/ribbonHandler";
import { FakeActions } from "../support/fakeActions";
import { completeSample } from "../support/sampleForms";
import { callsOf, renderPane, settle } from "./support/renderPane";

async function ribbon(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  let shown = 0;
  const run = ribbonHandler(rendered.pane, () => {
    shown += 1;
  });
  return { ...rendered, run, timesShown: () => shown };
}

describe("ribbon commands", () => {
  test.each([
    ["createWorkbook", "新建考核工作簿"],
    ["insertForm", "插入指标表"],
  ] as const)("%s shows the pane and asks what it needs", async (command, title) => {
    const { run, timesShown, actions } = await ribbon();
    await act(() => run(command));
    await settle();
    expect(timesShown()).toBe(1);
    expect(screen.getByRole("dialog", { name: title })).toBeTruthy();
    expect(callsOf(actions, command)).toEqual([]);
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
    let go = () => {};
    actions.steps = 1;
    actions.tick = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    const { run, timesShown, pane } = await ribbon(actions);
    act(() => void pane.recompute());
    await act(() => run("check"));
    await act(() => run("createWorkbook"));
    expect(callsOf(actions, "check")).toEqual([]);
    expect(pane.store.getState().panel).toBeNull();
    expect(timesShown()).toBe(2);
    go();
    await settle();
  });
});
