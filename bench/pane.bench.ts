import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { serve } from "../scripts/serve.mjs";
import { browserFlags } from "../scripts/browser.mjs";
import { launchBrowser } from "../tests/e2e/browser";

const dist = path.resolve(import.meta.dirname, "../dist");
const rounds = 5;

it("time to the pane's first usable view in Chromium", async () => {
  expect(existsSync(path.join(dist, "workbench.html")), "npm run build comes first").toBe(true);
  const { url, close } = await serve(dist, { port: 4700 });
  const browser = await launchBrowser(browserFlags);
  /** From the pane's navigation until its first button can be pressed; a fresh context, nothing cached. */
  const visit = async (): Promise<{ readonly usable: number; readonly parsed: number }> => {
    const context = await browser.newContext({ locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(new URL("workbench.html", url).href);
    await page.frameLocator("iframe").getByRole("button", { name: "新建考核工作簿" }).waitFor();
    const pane = page.frames().find((frame) => frame.url().includes("pane.html"));
    const times = await pane?.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      const parsed = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0;
      return { usable: performance.now(), parsed };
    });
    await context.close();
    if (times === undefined) throw new Error("the pane has no frame");
    return times;
  };
  const visits: { readonly usable: number; readonly parsed: number }[] = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await visit());
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const usable = median(visits.map((one) => one.usable));
  const parsed = median(visits.map((one) => one.parsed));
  console.log(`pane: first usable view after ${usable.toFixed(0)} ms, ${(usable / parsed).toFixed(1)} × the time to its parsed page (${parsed.toFixed(0)} ms, Office.js included); medians of ${rounds}, nothing cached, the grid loading beside it`);
  await browser.close();
  await close();
});
