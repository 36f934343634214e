import { act, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as i18n from "../../../src/i18n/index";
import { renderPane, settle } from "../support/renderPane";

vi.mock("../../../src/i18n/index", { spy: true });

let arrive: (() => void)[] = [];
let fail: (() => void)[] = [];

beforeAll(() => i18n.loadDictionary("en-US"));

/** Until its words are asked for here, English is not there. */
beforeEach(() => {
  arrive = [];
  fail = [];
  vi.mocked(i18n.hasDictionary).mockImplementation((language) => language === "zh-CN");
  vi.mocked(i18n.loadDictionary).mockImplementation(
    () =>
      new Promise<void>((resolve, reject) => {
        arrive.push(resolve);
        fail.push(() => reject(new Error("offline")));
      }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

const chinese = () => screen.queryByRole("button", { name: "一键计算" }) !== null;
const english = () => screen.queryByRole("button", { name: "Recompute" }) !== null;

test("the pane goes on in Chinese until the English words are there, and is English then", async () => {
  const { pane, remembered } = await renderPane();
  act(() => pane.setLanguage("en-US"));
  await settle();
  expect([chinese(), english()]).toEqual([true, false]);
  expect(remembered).toEqual([{ language: "en-US" }]);
  arrive[0]?.();
  await settle();
  expect([chinese(), english()]).toEqual([false, true]);
});

test("of two choices the last one counts, whatever comes first", async () => {
  const { pane } = await renderPane();
  act(() => pane.setLanguage("en-US"));
  act(() => pane.setLanguage("zh-CN"));
  arrive[0]?.();
  await settle();
  expect([chinese(), english()]).toEqual([true, false]);
});

test("words that cannot be had leave the pane as it is, and can be asked for again", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const { pane } = await renderPane();
  act(() => pane.setLanguage("en-US"));
  fail[0]?.();
  await settle();
  expect([chinese(), english()]).toEqual([true, false]);
  expect(told).toHaveBeenCalledOnce();
  act(() => pane.setLanguage("en-US"));
  arrive[1]?.();
  await settle();
  expect([chinese(), english()]).toEqual([false, true]);
});
