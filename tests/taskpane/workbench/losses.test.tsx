import { fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { Workbench } from "../../../src/workbench/app/workbench";
import { lossKinds, type Loss } from "../../../src/xlsx";
import { mayLose } from "../../../src/workbench/files/mayLose";
import { LossList } from "../../../src/workbench/frame/LossList";
import { TitleBar } from "../../../src/workbench/frame/TitleBar";
import { withoutGrid } from "./withoutGrid";

beforeEach(() => {
  // jsdom does not show dialogs.
  HTMLDialogElement.prototype.showModal = function open(): void {
    this.open = true;
  };
});

const losses: readonly Loss[] = [
  { kind: "picture", sheet: "汇总", count: 2 },
  { kind: "picture", sheet: "南京市", count: 1 },
  { kind: "name", count: 4 },
];

function workbench(lost?: readonly Loss[]): Workbench {
  const made = withoutGrid();
  made.store.set({ isReady: true, busy: null, document: { name: "甲", isSample: false, isChanged: true, ...(lost === undefined ? {} : { losses: lost }) } });
  return made;
}

const lines = () => within(screen.getByRole("dialog")).getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);

test("what was not opened is listed by kind with its sheets, from the title bar", () => {
  const made = workbench(losses);
  render(<TitleBar workbench={made} />);
  render(<LossList workbench={made} />);
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "部分内容未打开" }));
  expect(lines()).toEqual([
    ["图片", "汇总 2 处、南京市 1 处"],
    ["自定义名称（用到它的公式将失效）", "4 处"],
  ]);
  fireEvent.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a workbook that was opened whole says nothing, and is saved without a question", async () => {
  const made = workbench();
  render(<TitleBar workbench={made} />);
  expect(screen.queryByRole("button", { name: "部分内容未打开" })).toBeNull();
  expect(await mayLose(made.store)).toBe(true);
});

test("before the first saving the list is shown, and asked about until the answer is yes", async () => {
  const made = workbench(losses);
  const { rerender } = render(<LossList workbench={made} />);
  const ask = async (answer: string): Promise<boolean> => {
    const asked = mayLose(made.store);
    rerender(<LossList workbench={made} />);
    expect(screen.getByRole("dialog", { name: "保存的文件将没有这些内容" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: answer }));
    return asked;
  };
  expect(await ask("取消")).toBe(false);
  expect(await ask("仍要保存")).toBe(true);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await mayLose(made.store)).toBe(true);
});

test("Esc gives up saving", async () => {
  const made = workbench(losses);
  const { rerender } = render(<LossList workbench={made} />);
  const asked = mayLose(made.store);
  rerender(<LossList workbench={made} />);
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(await asked).toBe(false);
});

test.each(["zh-CN", "en-US"] as const)("the message at opening names three kinds and counts the others, in %s", (language) => {
  const made = workbench();
  made.store.set({ language });
  const { told, kinds } = made.words.losses;
  const all = lossKinds.slice(0, 5).map((kind): Loss => ({ kind, count: 2 }));
  const said = told(all);
  for (const [index, kind] of lossKinds.slice(0, 5).entries()) expect(said.includes(kinds[kind])).toBe(index < 3);
  expect(said).toMatch(language === "zh-CN" ? /等 5 类/ : /2 more kinds/);
  expect(told(all.slice(0, 3))).not.toMatch(/等 \d|more/);
});
