import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkbookChange } from "../../../src/actions/types";
import { WorkbookFollower } from "../../../src/taskpane/state/follower";
import { initialState } from "../../../src/taskpane/state/initialState";
import { PaneStore } from "../../../src/taskpane/state/store";
import { FakeActions } from "../../support/fakeActions";

/** A follower that has read once, with what tells it of changes and how often the workbook was read since. */
async function following() {
  const actions = new FakeActions();
  const store = new PaneStore(initialState("zh-CN", "light"));
  const read = vi.spyOn(actions, "readState");
  let change: (what: WorkbookChange) => void = () => undefined;
  vi.spyOn(actions, "watch").mockImplementation(async (onChange) => {
    change = onChange;
    return () => undefined;
  });
  const follower = new WorkbookFollower(actions, store);
  const stop = follower.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().workbook).not.toBeNull();
  read.mockClear();
  return { follower, read, stop, changed: (what: WorkbookChange) => change(what) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("following the workbook", () => {
  it("reads once after an action, though its last writes are told of after its end", async () => {
    const { follower, read, stop, changed } = await following();
    follower.pause();
    setTimeout(() => changed({ kind: "structure" }));
    const ended = follower.resume();
    await vi.advanceTimersByTimeAsync(5_000);
    await ended;
    expect(read).toHaveBeenCalledTimes(1);
    stop();
  });

  it("reads again after what a person does when the action's own events have come", async () => {
    const { follower, read, stop, changed } = await following();
    follower.pause();
    const ended = follower.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    await ended;
    changed({ kind: "edited", sheetId: "1", address: "A1" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
    stop();
  });
});
