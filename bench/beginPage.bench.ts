import { existsSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../scripts/serve.mjs";
import { browserFlags } from "../scripts/browser.mjs";
import { launchBrowser } from "../tests/e2e/browser";
import { call } from "../tests/e2e/workbenchPage";

const dist = path.resolve(import.meta.dirname, "../dist");
const rounds = 3;

let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  if (!existsSync(path.join(dist, "workbench.html"))) throw new Error("npm run build comes first");
  site = await serve(dist, { port: 4720 });
});
afterAll(async () => {
  await site.close();
});

async function create(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().click();
  await pane.getByRole("button", { name: /^新建（13 个城市）$/ }).waitFor();
}

/** What is done before the clock starts, and the button whose press starts it. */
const ways = [
  ["the sample", async () => undefined, "打开示例"],
  ["a workbook of 13 cities", create, "新建（13 个城市）"],
] as const;

/** From the press until 汇总 can be chosen in the pane and every formula shows its result, in a browser with nothing cached. */
async function timed(prepare: (pane: FrameLocator) => Promise<void>, button: string): Promise<number> {
  const browser = await launchBrowser(browserFlags);
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    await page.goto(new URL("workbench.html", site.url).href);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
    await call(page, "ready");
    // A person reads before pressing; what the page still does after its first view is not of this.
    await page.waitForTimeout(1_500);
    await prepare(pane);
    const began = performance.now();
    await pane.getByRole("button", { name: button }).click();
    await pane.getByRole("tab", { name: "汇总" }).waitFor();
    await call(page, "ready");
    return performance.now() - began;
  } finally {
    await browser.close();
  }
}

/** From the address until the pane can be used, in a browser with nothing cached, and until the page shows anything at all. */
async function opened(): Promise<readonly [number, number]> {
  const browser = await launchBrowser(browserFlags);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const began = performance.now();
    await page.goto(new URL("workbench.html", site.url).href, { waitUntil: "commit" });
    await page.frameLocator("iframe").getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
    const usable = performance.now() - began;
    return [await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0), usable];
  } finally {
    await browser.close();
  }
}

it("the page in Chromium", async () => {
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await opened());
  const seconds = times.map((pair) => pair.map((one) => (one / 1_000).toFixed(2)).join(" → "));
  console.log(`The workbench in Chromium, first seen → pane ready: ${seconds.join(", ")} s`);
  expect(Math.min(...times.map(([seen]) => seen))).toBeGreaterThan(0);
});

it.each(ways)("%s in Chromium", async (what, prepare, button) => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(prepare, button));
  console.log(`${what} in Chromium, from the press to its last result: ${times.map((one) => (one / 1_000).toFixed(2)).join(", ")} s`);
  expect(Math.min(...times)).toBeGreaterThan(0);
});
