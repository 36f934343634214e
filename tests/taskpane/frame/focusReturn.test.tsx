import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { FakeActions } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

const press = async (name: string) => {
  const button = screen.getByRole("button", { name });
  button.focus();
  fireEvent.click(button);
  await settle();
};

/** The name of what has the focus; "" where nothing has. */
const focused = () => {
  const { activeElement } = document;
  return activeElement === document.body ? "" : (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent);
};

describe("when a page closes, the focus", () => {
  test("goes back to the button that opened it", async () => {
    await renderPane();
    await press("使用说明");
    await expect.poll(() => document.activeElement?.tagName).toBe("H2");
    await press("返回");
    await expect.poll(focused).toBe("使用说明");
  });

  test("goes back to the menu it was chosen from, of which the item is gone", async () => {
    await renderPane();
    await press("更多");
    const item = screen.getByRole("menuitem", { name: "导入填报表" });
    item.focus();
    fireEvent.click(item);
    await settle();
    await press("返回");
    await expect.poll(focused).toBe("更多");
  });

  test("goes to the tab that is shown where the button is gone with its view", async () => {
    const actions = new FakeActions([]);
    const { pane } = await renderPane(actions);
    await press("新建考核工作簿");
    await press("新建（13 个城市）");
    await expect.poll(() => pane.store.getState().panel).toBeNull();
    await expect.poll(focused).toMatch(/^待处理/);
  });

  test("goes to the first button where there are no tabs", async () => {
    const { pane } = await renderPane(new FakeActions([]));
    act(() => pane.open("help"));
    await settle();
    await press("返回");
    await expect.poll(focused).toBe("新建考核工作簿");
  });

  test("goes back there also where it passed the bar on the way round the page", async () => {
    const { pane } = await renderPane();
    await press("更多");
    const item = screen.getByRole("menuitem", { name: "导入填报表" });
    item.focus();
    fireEvent.click(item);
    await settle();
    screen.getByRole("button", { name: "使用说明" }).focus();
    screen.getByRole("button", { name: "返回" }).focus();
    act(() => pane.close());
    await settle();
    await expect.poll(focused).toBe("更多");
  });

  test("stays where a person has taken it meanwhile", async () => {
    const { pane } = await renderPane();
    await press("使用说明");
    const settings = screen.getByRole("button", { name: "语言和主题" });
    settings.focus();
    act(() => pane.close());
    await settle();
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    expect(document.activeElement).toBe(settings);
  });
});

test("a button keeps the focus while what it started runs", async () => {
  const actions = new FakeActions();
  const go = actions.hold(13);
  await renderPane(actions);
  await press("一键计算");
  const button = screen.getByRole("button", { name: "一键计算" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(button);
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  go();
  await settle();
  expect(document.activeElement).toBe(button);
});
