import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { readPreferences, rememberPreferences } from "../../../src/taskpane/preferences";
import type { PaneSetting } from "../../../src/taskpane/state/pane";
import { FakeActions } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/tour/TourCard");

beforeEach(() => localStorage.clear());

const card = () => screen.queryByRole("region", { name: /^(?:快速导览|Quick tour)/ });
const heading = () => within(card() ?? document.body).getByRole("heading", { level: 2 }).textContent;
const title = () => within(card() ?? document.body).getByRole("heading", { level: 3 }).textContent;
const first = { isTourDue: true } as const;

async function press(name: string) {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}

/** What the ring stands on: the names of the buttons and tabs that the step in front has marked. */
function pointedAt(): readonly (string | null)[] {
  const step = document.documentElement.dataset["tourAt"] ?? "";
  return [...document.querySelectorAll(`[data-tour="${step}"]`)].map((one) => one.getAttribute("aria-label") ?? (one.querySelector(".fui-Tab__content") ?? one).textContent);
}

async function frame() {
  await act(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

async function walk(actions: FakeActions, setting: Partial<PaneSetting> = {}) {
  const rendered = await renderPane(actions, { ...first, ...setting });
  const seen = [];
  for (;;) {
    seen.push([heading(), title(), ...pointedAt()]);
    if (screen.queryByRole("button", { name: "完成" }) !== null) return { ...rendered, seen };
    await press("下一步");
  }
}

describe("the tour", () => {
  test("follows the job of the office, and each step points at the button it speaks of", async () => {
    const { seen } = await walk(new FakeActions());
    expect(seen).toEqual([
      ["快速导览 · 第 1 步，共 6 步", "填数", "填报"],
      ["快速导览 · 第 2 步，共 6 步", "检查并计算", "一键计算"],
      ["快速导览 · 第 3 步，共 6 步", "看得分依据", "得分"],
      ["快速导览 · 第 4 步，共 6 步", "排名", "生成排名"],
      ["快速导览 · 第 5 步，共 6 步", "发出和收回", "更多"],
      ["快速导览 · 第 6 步，共 6 步", "需要帮助时", "使用说明"],
    ]);
  });

  test("of a city goes to 报送检查", async () => {
    const actions = new FakeActions();
    actions.side = "city";
    actions.forms = actions.forms.slice(0, 1);
    const { seen } = await walk(actions);
    expect(seen.map(([, ...rest]) => rest)).toEqual([
      ["填自报值", "填报"],
      ["看还缺什么", expect.stringMatching(/^待处理/)],
      ["看得分依据", "得分"],
      ["报送前检查", "报送检查"],
      ["需要帮助时", "使用说明"],
    ]);
  });

  test("begins with 新建 where nothing is open, says what comes later, and goes on by itself when a workbook is made", async () => {
    const actions = new FakeActions([]);
    const { pane, remembered } = await renderPane(actions, first);
    expect([heading(), pointedAt()]).toEqual(["快速导览 · 第 1 步，共 7 步", ["新建考核工作簿"]]);
    await press("下一步");
    expect([pointedAt(), card()?.textContent]).toEqual([[], expect.stringContaining("建好工作簿后，这个按钮就会出现。")]);
    await press("上一步");
    remembered.splice(0);
    actions.forms = new FakeActions().forms;
    await act(() => pane.refresh());
    await settle();
    expect([heading(), pointedAt(), remembered]).toEqual(["快速导览 · 第 2 步，共 7 步", ["填报"], [{ isTourSeen: true }]]);
  });

  test("is told to screen readers, step by step, and takes the focus from nobody", async () => {
    await renderPane(undefined, first);
    await frame();
    expect(document.activeElement).toBe(document.body);
    const told = () => within(card() ?? document.body).getByRole("status").textContent;
    expect(told()).toContain("第 1 步，共 6 步\n填数\n");
    const next = screen.getByRole("button", { name: "下一步" });
    next.focus();
    fireEvent.click(next);
    await frame();
    expect(told()).toContain("第 2 步，共 6 步\n检查并计算\n");
    expect(document.activeElement).toBe(next);
  });

  test("gives way to a page, and stands where it stood when that is closed", async () => {
    const { pane } = await renderPane(undefined, first);
    await press("下一步");
    await press("使用说明");
    expect(card()).toBeNull();
    act(pane.close);
    await settle();
    expect(title()).toBe("检查并计算");
  });

  test("is not there for who has answered it", async () => {
    await renderPane();
    expect(card()).toBeNull();
  });
});

describe("the tour is put away and remembered", () => {
  test.each([
    ["跳过", () => press("跳过")],
    ["Escape on its buttons", () => Promise.resolve(fireEvent.keyDown(screen.getByRole("button", { name: "下一步" }), { key: "Escape" }))],
    ["Escape where nothing has the focus", () => Promise.resolve(fireEvent.keyDown(document.body, { key: "Escape" }))],
  ])("by %s", async (_name, putAway) => {
    const { remembered } = await renderPane(undefined, first);
    expect(remembered).toEqual([]);
    await putAway();
    await settle();
    expect([card(), remembered, document.documentElement.dataset["tourAt"]]).toEqual([null, [{ isTourSeen: true }], undefined]);
  });

  test("Escape in a field is the field's", async () => {
    const { container } = await renderPane(undefined, first);
    const field = container.appendChild(document.createElement("input"));
    fireEvent.keyDown(field, { key: "Escape" });
    expect(card()).not.toBeNull();
  });

  test("for the next time, where the browser keeps anything", () => {
    expect(readPreferences()).toEqual({});
    rememberPreferences({ isTourSeen: true });
    expect(readPreferences()).toEqual({ isTourSeen: true });
  });

  test("and shown again from 使用说明, from the beginning, with the focus on it", async () => {
    await renderPane();
    await press("使用说明");
    await press("再看一遍快速导览");
    await frame();
    expect([heading(), document.activeElement?.textContent]).toEqual(["快速导览 · 第 1 步，共 6 步", "快速导览 · 第 1 步，共 6 步"]);
  });
});
