import { fireEvent, render, renderHook, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Workbench } from "../../../src/workbench/app/workbench";
import { saveFile } from "../../../src/workbench/files/fileCommands";
import { Question } from "../../../src/workbench/frame/Question";
import { useSaveKey } from "../../../src/workbench/frame/useSaveKey";
import { withoutGrid } from "./withoutGrid";

vi.mock("../../../src/workbench/files/fileCommands", () => ({ saveFile: vi.fn<typeof saveFile>() }));

beforeEach(() => {
  vi.mocked(saveFile).mockReset();
  // jsdom does not show dialogs.
  HTMLDialogElement.prototype.showModal = function open(): void {
    this.open = true;
  };
});

function workbench(): Workbench {
  const made = withoutGrid();
  made.store.set({ isReady: true, busy: null, document: { name: "甲", isSample: false, isChanged: true } });
  return made;
}

test("Ctrl+S saves once, and the browser does not save its page", () => {
  const made = workbench();
  renderHook(() => useSaveKey(made));
  expect(fireEvent.keyDown(document.body, { key: "s", ctrlKey: true })).toBe(false);
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(made);
});

test("other keys do not save", () => {
  const made = workbench();
  renderHook(() => useSaveKey(made));
  expect(fireEvent.keyDown(document.body, { key: "s" })).toBe(true);
  expect(saveFile).not.toHaveBeenCalled();
});

test.each([
  ["once", true, 1],
  ["not, where nothing is left to save", false, 0],
])("Ctrl+S while something is done saves after it: %s", (_how, isChanged, times) => {
  const made = workbench();
  renderHook(() => useSaveKey(made));
  made.store.set({ busy: "…" });
  for (const _press of ["one", "two"]) expect(fireEvent.keyDown(document.body, { key: "s", ctrlKey: true })).toBe(false);
  expect(saveFile).not.toHaveBeenCalled();
  made.store.set({ document: { name: "甲", isSample: false, isChanged } });
  expect(saveFile).not.toHaveBeenCalled();
  made.store.set({ busy: null });
  made.store.set({ message: null });
  expect(saveFile).toHaveBeenCalledTimes(times);
});

test("Ctrl+S does not save under a question", () => {
  const made = workbench();
  renderHook(() => useSaveKey(made));
  void made.mayDiscard();
  expect(fireEvent.keyDown(document.body, { key: "s", ctrlKey: true })).toBe(false);
  expect(saveFile).not.toHaveBeenCalled();
});

test.each([true, false])("保存并继续 saves, and goes on only when that worked (%s)", async (worked) => {
  vi.mocked(saveFile).mockResolvedValue(worked);
  const made = workbench();
  const answer = made.mayDiscard();
  render(<Question workbench={made} />);
  fireEvent.click(screen.getByText("保存并继续"));
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(made);
  expect(await answer).toBe(worked);
});
