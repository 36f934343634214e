import { act, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { Suspense } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Language } from "../../../src/core/index";
import { LazyMenu } from "../../../src/taskpane/frame/LazyMenu";
import type { MenuContentProps } from "../../../src/taskpane/frame/LazyMenu";
import { late } from "../../../src/taskpane/parts/late";
import { LoadBoundary } from "../../../src/taskpane/parts/LoadBoundary";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneProvider } from "../../../src/taskpane/state/react";
import { FakeActions } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

// A function, not a constant: the mocks are made before any constant is.
function broken(): never {
  throw new Error("ChunkLoadError");
}
vi.mock("../../../src/taskpane/form/ScoresView", () => ({ default: broken }));
vi.mock("../../../src/taskpane/frame/HelpPanel", () => ({ default: broken }));

// React tells the console of every error that a boundary caught.
beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function show(children: ReactNode, language: Language = "zh-CN") {
  const pane = new Pane(new FakeActions(), { language, theme: "light", remember: () => undefined });
  render(<PaneProvider value={pane}>{children}</PaneProvider>);
  await settle();
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

/** Loads at the third attempt, as when the network comes back. */
function failingTwice<Part>(part: Part) {
  const load = vi.fn<() => Promise<{ default: Part }>>();
  load.mockRejectedValueOnce(new Error("offline")).mockRejectedValueOnce(new Error("offline")).mockResolvedValue({ default: part });
  return load;
}

test.each([
  ["zh-CN", "这一部分没有加载成功", "重试"],
  ["en-US", "This part could not be loaded", "Try again"],
] as const)("a part that could not be loaded says so and is loaded anew when asked (%s)", async (language, told, retry) => {
  const load = failingTwice(({ text }: { readonly text: string }) => <p>{text}</p>);
  const Part = late(load);
  await show(
    <LoadBoundary>
      <Suspense fallback={null}>
        <Part text="得分" />
      </Suspense>
    </LoadBoundary>,
    language,
  );
  expect(screen.getByRole("alert").textContent).toBe(told);
  expect(load).toHaveBeenCalledTimes(1);
  await press(retry);
  expect(screen.getByRole("alert").textContent).toBe(told);
  expect(load).toHaveBeenCalledTimes(2);
  await press(retry);
  expect(screen.getByText("得分")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(load).toHaveBeenCalledTimes(3);
});

test("a menu that could not be loaded is loaded anew, and opened, by its button", async () => {
  const Menu = late(failingTwice(({ trigger, isOpenAtFirst }: MenuContentProps) => <div data-open={isOpenAtFirst}>{trigger}菜单</div>));
  await show(<LazyMenu menu={Menu} icon={<span />} label="更多" />);
  expect(screen.getByRole("button", { name: "更多" }).title).toBe("这一部分没有加载成功");
  await press("更多");
  expect(screen.queryByText("菜单")).toBeNull();
  await press("更多");
  expect(screen.getByText("菜单").dataset["open"]).toBe("true");
});

test("a view that is broken leaves the other views in reach", async () => {
  await renderPane();
  fireEvent.click(screen.getByRole("tab", { name: "得分" }));
  await settle();
  expect(screen.getByText("这一部分没有加载成功").getAttribute("role")).toBe("alert");
  fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
  await settle();
  expect(screen.queryByText("这一部分没有加载成功")).toBeNull();
  expect(screen.getByRole("button", { name: "一键计算" })).toBeTruthy();
});

test("a page that is broken has a way back", async () => {
  const { pane } = await renderPane();
  act(() => pane.open("help"));
  await settle();
  expect(screen.getByText("这一部分没有加载成功")).toBeTruthy();
  await press("返回");
  expect(screen.queryByText("这一部分没有加载成功")).toBeNull();
  expect(screen.getByRole("tab", { name: /^待处理/ })).toBeTruthy();
});
