import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { initialState } from "../../../src/workbench/app/initialState";
import type { WorkbenchState } from "../../../src/workbench/app/store";
import { Store } from "../../../src/workbench/app/store";
import type { CommandEnd } from "../../../src/workbench/pane/commands";
import type { RibbonButton } from "../../../src/workbench/ribbon/readManifest";
import { RibbonCommands } from "../../../src/workbench/ribbon/ribbonCommands";

const button: RibbonButton = { id: "Button.Check", label: "校验", tip: "", icons: new Map(), action: { kind: "function", name: "check" } };

/** The ribbon beside a pane that knows the command after so many askings. */
function ribbonKnowingAfter(askings: number) {
  const store = new Store<WorkbenchState>(initialState());
  const commands = new RibbonCommands(store, () => Promise.resolve());
  const asked: string[] = [];
  commands.connect({
    run: (name): Promise<CommandEnd> => {
      asked.push(name);
      return Promise.resolve(asked.length > askings ? "completed" : "notRegistered");
    },
  });
  return { store, commands, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no manifest here")));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a button pressed before the add-in has told Office.js its commands waits for them", async () => {
  const { store, commands, asked } = ribbonKnowingAfter(3);
  const running = commands.run(button);
  await vi.advanceTimersByTimeAsync(50);
  expect(store.get().running).toEqual([button.id]);
  await vi.advanceTimersByTimeAsync(1_000);
  await running;
  expect([asked.length, store.get().running, store.get().broken]).toEqual([4, [], {}]);
});

test("one that the add-in never knows says so in the end", async () => {
  const { store, commands } = ribbonKnowingAfter(Infinity);
  const running = commands.run(button).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await running).toBeInstanceOf(Error);
  expect(store.get().broken).toEqual({ [button.id]: "加载项没有注册函数 check" });
});
