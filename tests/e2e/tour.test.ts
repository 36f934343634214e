import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings } from "./axe";
import { launchBrowser } from "./browser";
import { call, PATIENCE, VIEW } from "./workbenchPage";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: FrameLocator;

/** Opens the workbench as it is for who has never been here, or comes back. */
async function start(at: Page): Promise<FrameLocator> {
  at.setDefaultTimeout(PATIENCE);
  await at.goto(new URL("workbench.html", inject("siteUrl")).href);
  const frame = at.frameLocator("iframe");
  await frame.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
  return frame;
}

const cardIn = (frame: FrameLocator) => frame.getByRole("region", { name: /^快速导览/ });
const press = (name: string) => cardIn(pane).getByRole("button", { name, exact: true }).click();

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext(VIEW);
  page = await context.newPage();
  pane = await start(page);
});
afterAll(() => browser.close());

/** What axe finds, and whether what the step points at is drawn, clear of the card and within the pane. */
async function judged() {
  const frame = page.frames().find((one) => one.url().includes("pane.html"));
  if (frame === undefined) throw new Error("no pane");
  const pointing = await frame.evaluate(() => {
    const card = document.querySelector("section[aria-describedby]")?.getBoundingClientRect();
    const step = document.documentElement.dataset["tourAt"] ?? "";
    const targets = [...document.querySelectorAll(`[data-tour="${step}"]`)];
    if (card === undefined) return ["no card"];
    return targets.map((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      const isClear = (top >= card.bottom || bottom <= card.top) && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return `${step} ${getComputedStyle(one).outlineStyle} ${isClear ? "clear" : "covered"} ${one.contains(hit) ? "in reach" : "under something"}`;
    });
  });
  return { pointing, axe: await findings(frame) };
}

describe("the tour of the first start", () => {
  test("is there at once, walks along with the sample, and points at every button without covering it", async () => {
    await cardIn(pane).getByRole("heading", { name: "第 1 步，共 7 步" }).waitFor();
    const seen = [await judged()];
    await pane.getByRole("button", { name: "打开示例" }).click();
    await pane.getByRole("tab", { name: "填报" }).waitFor();
    await call(page, "ready");
    for (let step = 2; step <= 7; step += 1) {
      await cardIn(pane).getByRole("heading", { name: `第 ${step} 步，共 7 步` }).waitFor();
      seen.push(await judged());
      if (step < 7) await press("下一步");
    }
    expect(seen.flatMap(({ axe }) => axe)).toEqual([]);
    expect(seen.map(({ pointing }) => pointing)).toEqual([
      ["create solid clear in reach", "create solid clear in reach"],
      ...["entry", "recompute", "scores", "rank", "send", "help"].map((step) => [`${step} solid clear in reach`]),
    ]);
  });

  test("stays away once it was answered, and comes back from 使用说明 with the keyboard on it, until Escape", async () => {
    await press("完成");
    await cardIn(pane).waitFor({ state: "detached" });
    const again = await context.newPage();
    const frame = await start(again);
    await call(again, "ready");
    expect(await cardIn(frame).count()).toBe(0);
    await frame.getByRole("button", { name: "使用说明" }).click();
    await frame.getByRole("button", { name: "再看一遍快速导览" }).click();
    await expect.poll(() => cardIn(frame).locator(":focus").textContent()).toContain("第 1 步");
    await again.keyboard.press("Tab");
    await again.keyboard.press("Escape");
    await cardIn(frame).waitFor({ state: "detached" });
    await again.close();
  });

  test("is shown, and nothing breaks, where the browser keeps nothing", async () => {
    const blocked = await browser.newContext(VIEW);
    await blocked.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const at = await blocked.newPage();
    const errors: string[] = [];
    at.on("pageerror", (error) => errors.push(error.message));
    const frame = await start(at);
    await cardIn(frame).getByRole("button", { name: "跳过" }).click();
    await cardIn(frame).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await blocked.close();
  });
});
