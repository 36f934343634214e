import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WorkbookFollower } from "../../../src/taskpane/state/follower";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneStore } from "../../../src/taskpane/state/store";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

afterEach(() => {
  vi.useRealTimers();
});

const unfold = () => fireEvent.click(screen.getByRole("button", { name: "展开详情" }));

describe("what is selected in the workbook", () => {
  test("the city of the form that is shown is named on one line, with its points, its place and its progress", async () => {
    await renderPane();
    const line = (await screen.findByRole("heading", { name: "南京市" })).parentElement;
    expect(line?.textContent).toBe("南京市801 · 第 4 名61 / 64 项");
  });

  test("a button leads from the form back to 汇总, where the header then speaks of all", async () => {
    const { actions } = await renderPane();
    fireEvent.click(await screen.findByRole("button", { name: "回到“汇总”表" }));
    await screen.findByRole("heading", { name: "全部 13 个城市" });
    expect(callsOf(actions, "jumpTo").at(-1)).toMatchObject({ sheetId: "汇总", address: null });
    expect(screen.queryByRole("button", { name: "回到“汇总”表" })).toBeNull();
  });

  test("its details unfold: both totals, its state and its place among all", async () => {
    await renderPane();
    expect(screen.queryByText("783")).toBeNull();
    unfold();
    expect(screen.getByText("783")).toBeTruthy();
    expect(screen.getAllByText("/1100")).toHaveLength(2);
    expect(screen.getByText("有错误")).toBeTruthy();
    expect(screen.getByText("第 4 名，共 13 市")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "收起详情" }));
    expect(screen.queryByText("783")).toBeNull();
  });

  test("an empty form has neither points nor a place", async () => {
    const actions = new FakeActions();
    actions.forms = actions.forms.map((form) => (form.name === "南京市" ? { ...form, reported: {}, verified: {} } : form));
    await renderPane(actions);
    expect(screen.getByRole("heading", { name: "南京市" }).parentElement?.textContent).toBe("南京市尚未填报0 / 64 项");
    unfold();
    expect(screen.queryByText(/第 \d+ 名/)).toBeNull();
  });

  test("a book that nobody has begun names no highest and no lowest city", async () => {
    const actions = new FakeActions();
    actions.forms = actions.forms.map(({ name }) => ({ name, reported: {}, verified: {} }));
    actions.activeSheetId = "汇总";
    await renderPane(actions);
    expect(screen.getByText("尚未填报")).toBeTruthy();
    unfold();
    expect(screen.queryByText(/最高|最低/)).toBeNull();
    expect(screen.getByText("未开始 13")).toBeTruthy();
  });

  test("the highest and the lowest are of those that have begun, and one alone is not the lowest", async () => {
    const actions = new FakeActions();
    const keep = (...names: readonly string[]) => {
      actions.forms = actions.forms.map((form) => (names.includes(form.name) ? form : { name: form.name, reported: {}, verified: {} }));
    };
    keep("南京市", "无锡市");
    actions.activeSheetId = "汇总";
    const { pane } = await renderPane(actions);
    unfold();
    expect(screen.getByText("最高核定分 无锡市")).toBeTruthy();
    expect(screen.getByText("最低核定分 南京市")).toBeTruthy();
    keep("南京市");
    await act(() => pane.refresh());
    expect(screen.getByText("最高核定分 南京市")).toBeTruthy();
    expect(screen.queryByText(/最低/)).toBeNull();
  });

  test("another form shown is another city named, without reading the workbook again", async () => {
    const { actions } = await renderPane();
    const readings = callsOf(actions, "readState").length;
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("无锡市") }));
    expect(screen.getByRole("heading", { name: "无锡市" })).toBeTruthy();
    expect(callsOf(actions, "readState")).toHaveLength(readings);
  });

  test("on a sheet that is no form, all cities are named with how many are complete", async () => {
    const { actions } = await renderPane();
    act(() => actions.emit({ kind: "activated", sheetId: "汇总" }));
    expect(screen.getByRole("heading", { name: "全部 13 个城市" })).toBeTruthy();
    expect(screen.getByText("9 / 13 市填齐")).toBeTruthy();
    unfold();
    expect(screen.getByText("填报中 1")).toBeTruthy();
  });

  test("the indicator of the selected line is named with its points and opens its explanation", async () => {
    const { actions } = await renderPane();
    const place = "K6";
    act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf("南京市"), address: place }));
    unfold();
    fireEvent.click(screen.getByTitle("查看得分说明"));
    await settle();
    expect(screen.getByRole("tab", { name: "得分" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText(/成立领导小组并由市领导担任组长：/)).toBeTruthy();
  });
});

describe("following edits", () => {
  test("a burst of edits is read once, 300 ms after the last", async () => {
    const { actions } = await renderPane();
    const before = callsOf(actions, "readState").length;
    vi.useFakeTimers();
    for (let edit = 0; edit < 5; edit += 1) {
      actions.emit({ kind: "edited", sheetId: sheetIdOf("南京市"), address: "K8" });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(callsOf(actions, "readState")).toHaveLength(before);
    await act(() => vi.advanceTimersByTimeAsync(101));
    expect(callsOf(actions, "readState")).toHaveLength(before + 1);
  });

  test("the old content stays until the new has arrived", async () => {
    const { actions, pane } = await renderPane();
    let arrive = () => {};
    const read = actions.readState;
    actions.readState = async (options) => {
      await new Promise<void>((resolve) => {
        arrive = resolve;
      });
      return read(options);
    };
    actions.forms = actions.forms.map((form) => (form.name === "南京市" ? { ...form, reported: {} } : form));
    act(() => void pane.refresh());
    expect(screen.getByText("61 / 64 项")).toBeTruthy();
    arrive();
    await settle();
    expect(screen.getByText("0 / 64 项")).toBeTruthy();
  });

  test("reading writes nothing and takes no focus", async () => {
    const { actions } = await renderPane();
    const tab = screen.getByRole("tab", { name: "汇总" });
    tab.focus();
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") }));
    act(() => actions.emit({ kind: "structure" }));
    await settle();
    expect(document.activeElement).toBe(tab);
    expect(new Set(actions.calls.map(({ name }) => name))).toEqual(new Set(["readState"]));
  });

  test("a sheet shown while the workbook is being read stays the selected one", async () => {
    const { actions, pane } = await renderPane();
    const read = actions.readState;
    actions.readState = async (options) => {
      const outcome = await read(options);
      actions.emit({ kind: "activated", sheetId: sheetIdOf("苏州市") });
      return outcome;
    };
    await act(() => pane.refresh());
    expect(screen.getByRole("heading", { name: "苏州市" })).toBeTruthy();
  });

  test("a cell selected while the workbook is being read stays the selected one", async () => {
    const { actions, pane } = await renderPane();
    const read = actions.readState;
    actions.readState = async (options) => {
      const outcome = await read(options);
      actions.emit({ kind: "activated", sheetId: sheetIdOf("苏州市") });
      actions.emit({ kind: "selected", sheetId: sheetIdOf("苏州市"), address: "K6" });
      return outcome;
    };
    await act(() => pane.refresh());
    expect(pane.store.getState()).toMatchObject({ activeSheetId: sheetIdOf("苏州市"), selected: "K6" });
  });

  test("a reading that meets a cell being edited says nothing and is tried again until it comes through", async () => {
    const { actions, pane } = await renderPane();
    let refusals = 3;
    const read = actions.readState;
    actions.readState = async (options) => {
      if (refusals === 0) return read(options);
      refusals -= 1;
      return { ok: false, failure: { code: "cellEditMode", items: [] } };
    };
    actions.forms = actions.forms.map((form) => (form.name === "南京市" ? { ...form, reported: {} } : form));
    vi.useFakeTimers();
    await act(() => pane.refresh());
    expect(screen.queryByText("读取工作簿没有成功")).toBeNull();
    expect(screen.getByText("61 / 64 项")).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(refusals).toBe(0);
    expect(pane.store.getState().result).toBeNull();
    expect(screen.getByText("0 / 64 项")).toBeTruthy();
  });

  test("an action that meets a cell being edited says so, and ends although the workbook cannot be read yet", async () => {
    const { actions, pane } = await renderPane();
    const refused = { ok: false, failure: { code: "cellEditMode", items: [] } } as const;
    actions.recompute = async () => refused;
    actions.readState = async () => refused;
    await act(() => pane.recompute());
    expect(pane.store.getState()).toMatchObject({ running: null, result: { kind: "failed", command: "recompute", failure: { code: "cellEditMode" } } });
  });

  test("an action ends although cells are changed on and on while its result is read", async () => {
    const { actions, pane } = await renderPane();
    const read = actions.readState;
    actions.readState = async (options) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      // For as long as the action goes on; its end would else never be drawn.
      if (pane.store.getState().running !== null) void pane.refresh();
      return read(options);
    };
    await act(() => pane.recompute());
    expect(pane.store.getState()).toMatchObject({ running: null, result: { kind: "recomputed" } });
  });

  test("the pane listens although a cell was being edited when it began", async () => {
    const actions = new FakeActions();
    const watch = actions.watch.bind(actions);
    let refusals = 2;
    actions.watch = async (onChange) => {
      if (refusals === 0) return watch(onChange);
      refusals -= 1;
      throw Object.assign(new Error("refused"), { code: "cellEditMode" });
    };
    const store = new PaneStore(new Pane(actions, { language: "zh-CN", theme: "light", remember: () => undefined }).store.getState());
    vi.useFakeTimers();
    const stop = new WorkbookFollower(actions, store).start();
    await vi.advanceTimersByTimeAsync(5_000);
    actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") });
    expect(store.getState().activeSheetId).toBe(sheetIdOf("徐州市"));
    stop();
  });

  test("after the pane is gone nothing is read any more", async () => {
    const { actions, pane } = await renderPane();
    const stop = pane.start();
    await settle();
    stop();
    const before = callsOf(actions, "readState").length;
    vi.useFakeTimers();
    actions.emit({ kind: "edited", sheetId: sheetIdOf("南京市"), address: "K8" });
    await vi.advanceTimersByTimeAsync(1000);
    // The rendered pane itself still reads once; the stopped watcher does not.
    expect(callsOf(actions, "readState").length - before).toBeLessThanOrEqual(1);
  });
});

describe("without an assessment", () => {
  test("the pane says what this is and offers one primary action", async () => {
    const { pane } = await renderPane(new FakeActions([]));
    expect(screen.getByText(/^这里生成并核算/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "打开示例" })).toBeNull();
    expect(screen.queryByRole("button", { name: "一键计算" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "新建考核工作簿" }));
    expect(pane.store.getState().panel).toBe("create");
  });

  test("the workbench adds the sample, which opens and is then shown", async () => {
    const actions = new FakeActions([]);
    const filled = new FakeActions();
    await renderPane(actions, {
      openSample: async () => {
        actions.forms = filled.forms;
        actions.activeSheetId = filled.activeSheetId;
      },
    });
    fireEvent.click(screen.getByRole("button", { name: "打开示例" }));
    await settle();
    expect(screen.getByRole("heading", { name: "南京市" })).toBeTruthy();
    expect(screen.getByRole("group").textContent).toContain("已打开示例工作簿");
  });

  test("a sample that does not open is a failure with what the workbench said", async () => {
    await renderPane(new FakeActions([]), { openSample: () => Promise.reject(new Error("no file")) });
    fireEvent.click(screen.getByRole("button", { name: "打开示例" }));
    await settle();
    expect(within(screen.getByRole("alert")).getByText(/“打开示例”没有完成/)).toBeTruthy();
  });

  test("a workbook that cannot be read says so and can be tried again", async () => {
    const actions = new FakeActions();
    actions.failNext.readState = { code: "hostFailed", items: [] };
    await renderPane(actions);
    expect(screen.getByRole("alert").textContent).toContain("Excel 没有完成这一步");
    fireEvent.click(screen.getByRole("button", { name: "关闭消息" }));
    fireEvent.click(screen.getByText("重试", { selector: "main button" }));
    await settle();
    expect(screen.getByRole("heading", { name: "南京市" })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toBe("");
  });
});
