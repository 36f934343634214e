import { beforeEach, expect, test } from "vitest";
import { framePace } from "../../../src/workbench/grid/framePace";
import type { FramePace } from "../../../src/workbench/grid/framePace";

let clock = 0;
let drawn: number[] = [];
let pace: FramePace;

beforeEach(() => {
  clock = 0;
  drawn = [];
  pace = framePace(() => clock);
});

/** Tells the pace of work that ends when the function it returns is called. */
function begin(): () => Promise<void> {
  let end = (): void => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  pace.working(work);
  return async () => {
    end();
    await work;
  };
}

/** Frames at 16 ms each, of which a drawn one takes 20 ms. */
function frames(milliseconds: number, each: () => void = () => undefined): void {
  const end = clock + milliseconds;
  while (clock < end) {
    clock += 16;
    each();
    pace.frame(() => {
      drawn.push(clock);
      clock += 20;
    });
  }
}

test("every frame is drawn while the add-in does nothing", () => {
  frames(1_000);
  expect(drawn.length).toBe(Math.ceil(1_000 / 36));
});

test("while the add-in works drawing takes at most a twentieth of the time, and never stops", () => {
  begin();
  frames(6_000);
  expect(drawn.length * 20).toBeLessThanOrEqual(300 + 20);
  const waits = drawn.slice(1).map((at, index) => at - (drawn[index] ?? 0));
  expect(Math.max(...waits)).toBeLessThanOrEqual(20 * 20 + 16);
});

test("what was left out is drawn within 400 ms after the work, and every frame from 300 ms on", async () => {
  const end = begin();
  frames(500);
  await end();
  const stopped = clock;
  drawn = [];
  frames(1_000);
  expect((drawn[0] ?? Infinity) - stopped).toBeLessThanOrEqual(400);
  const later = drawn.filter((at) => at > stopped + 300);
  expect(later.length).toBeGreaterThanOrEqual(Math.floor(700 / 36));
});

test("a frame that takes long does not wait for more than a second", () => {
  const at: number[] = [];
  begin();
  while (clock < 9_000) {
    clock += 16;
    pace.frame(() => {
      at.push(clock);
      clock += 200;
    });
  }
  expect(at.slice(1).every((one, index) => one - (at[index] ?? 0) <= 200 + 1_000 + 16)).toBe(true);
});

test("work that fails ends like any other", async () => {
  const work = Promise.reject(new Error("no"));
  pace.working(work);
  await expect(work).rejects.toThrow("no");
  clock += 400;
  frames(1_000);
  expect(drawn.length).toBe(Math.ceil(1_000 / 36));
});

test("a person who scrolls or types sees every frame, whatever the add-in does", () => {
  begin();
  frames(1_000, () => pace.touched());
  expect(drawn.length).toBe(Math.ceil(1_000 / 36));
});
