import { expect, test } from "vitest";
import type { WorkbenchState } from "../../../src/workbench/app/store";
import type { PaneSurroundings } from "../../../src/workbench/pane/surroundings";
import { SurroundingsTeller } from "../../../src/workbench/pane/surroundings";

test("a load of the pane hears of what is, of every change, and nothing once it has gone", () => {
  let now: Pick<WorkbenchState, "language" | "theme"> = { language: "zh-CN", theme: "light" };
  const teller = new SurroundingsTeller({ get: () => now });
  const heard: PaneSurroundings[] = [];
  teller.tell();
  teller.follow((told) => heard.push(told));
  now = { language: "en-US", theme: "dark" };
  teller.tell();
  teller.leave();
  teller.tell();
  expect(heard).toEqual([
    { language: "zh-CN", isDark: false },
    { language: "en-US", isDark: true },
  ]);
});
