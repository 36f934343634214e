import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Ribbon = typeof import("../../src/ribbon/index");
let ribbon: Ribbon;

beforeEach(async () => {
  vi.resetModules();
  ribbon = await import("../../src/ribbon/index");
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function event() {
  let times = 0;
  return {
    completed: () => {
      times += 1;
    },
    times: () => times,
  };
}

describe("ribbon functions", () => {
  test("hand their command over and release the button when it has ended", async () => {
    const commands: string[] = [];
    ribbon.connectRibbon(async (command) => {
      commands.push(command);
    });
    for (const run of Object.values(ribbon.ribbonFunctions)) {
      const pressed = event();
      await run(pressed);
      expect(pressed.times()).toBe(1);
    }
    expect(commands).toEqual([
      "createWorkbook",
      "insertForm",
      "startDraft",
      "check",
      "recompute",
      "rank",
      "exportTemplates",
      "acceptReturns",
      "review",
      "award",
      "publish",
    ]);
  });

  test("release the button also when the command fails", async () => {
    ribbon.connectRibbon(() => Promise.reject(new Error("defect")));
    const pressed = event();
    await ribbon.ribbonFunctions.check(pressed);
    expect(pressed.times()).toBe(1);
  });

  test("a button pressed before the pane stands waits for it", async () => {
    const commands: string[] = [];
    const pressed = event();
    const running = ribbon.ribbonFunctions.rank(pressed);
    await Promise.resolve();
    expect(pressed.times()).toBe(0);
    ribbon.connectRibbon(async (command) => {
      commands.push(command);
    });
    await running;
    expect(commands).toEqual(["rank"]);
    expect(pressed.times()).toBe(1);
  });

  test("are associated with Office under the names the manifest uses", () => {
    const names: string[] = [];
    vi.stubGlobal("Office", { actions: { associate: (name: string) => names.push(name) } });
    ribbon.registerRibbonFunctions();
    expect(names).toEqual(Object.keys(ribbon.ribbonFunctions));
  });
});
