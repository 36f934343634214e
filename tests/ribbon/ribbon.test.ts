import { afterEach, describe, expect, test, vi } from "vitest";
import { registerRibbonFunctions, ribbonFunctions } from "../../src/ribbon/index";

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
  test("hand their command over and release the button when it has ended, not before", async () => {
    let end = () => {};
    const commands: string[] = [];
    const functions = ribbonFunctions(["check", "rank"], (command) => {
      commands.push(command);
      return new Promise((done) => {
        end = done;
      });
    });
    const pressed = event();
    const running = functions.get("rank")?.(pressed);
    await Promise.resolve();
    expect([commands, pressed.times()]).toEqual([["rank"], 0]);
    end();
    await running;
    expect(pressed.times()).toBe(1);
  });

  test("release the button before Office ends it, however long the command takes", async () => {
    vi.useFakeTimers();
    const pressed = event();
    const running = ribbonFunctions(["rank"], () => new Promise(() => undefined)).get("rank")?.(pressed);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(pressed.times()).toBe(0);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await running;
    expect(pressed.times()).toBe(1);
    vi.useRealTimers();
  });

  test("release the button also when the command fails", async () => {
    const functions = ribbonFunctions(["check"], () => Promise.reject(new Error("defect")));
    const pressed = event();
    await functions.get("check")?.(pressed);
    expect(pressed.times()).toBe(1);
  });

  test("are associated with Office under their names", () => {
    const names: string[] = [];
    vi.stubGlobal("Office", { actions: { associate: (name: string) => names.push(name) } });
    registerRibbonFunctions(ribbonFunctions(["check", "rank"], () => Promise.resolve()));
    expect(names).toEqual(["check", "rank"]);
  });
});
