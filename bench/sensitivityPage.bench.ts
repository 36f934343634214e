import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../scripts/serve.mjs";
import type { Entries } from "../src/core/index";
import { jiangsu2012 } from "../src/core/index";
import type { SheetPlan } from "../src/sheet/plan";
import { assessmentPlans } from "../src/workbook/assessment";
import { encodeValue } from "../src/workbook/form/decode";
import { plannedPlacement } from "../src/workbook/form/placement";
import { entryList } from "../src/workbook/form/readForm";
import { writeXlsx } from "../src/xlsx/index";
import { browserFlags } from "../scripts/browser.mjs";
import { launchBrowser } from "../tests/e2e/browser";
import { call, openFile } from "../tests/e2e/workbenchPage";
import { completeSample } from "../tests/support/sampleForms";

const dist = path.resolve(import.meta.dirname, "../dist");
/** So many units, up to the most that a scheme is meant for. */
const counts = [13, 100, 500];

let site: Awaited<ReturnType<typeof serve>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  if (!existsSync(path.join(dist, "workbench.html"))) throw new Error("npm run build comes first");
  site = await serve(dist, { port: 4710 });
  browser = await launchBrowser(browserFlags);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

function bookOf(count: number): readonly SheetPlan[] {
  const units = Array.from({ length: count }, (_, index) => jiangsu2012.units[index] ?? `第${index + 1}市`);
  const { rows, columns } = plannedPlacement(jiangsu2012);
  return assessmentPlans({ scheme: jiangsu2012, year: 2012, units }).map((plan) => {
    const seed = units.indexOf(plan.name);
    if (seed < 0) return plan;
    const entries: Entries = { ...completeSample(seed + 1, 2 + (seed % 8)), "8.innovation": 0 };
    const cells = plan.cells.map((line) => [...line]);
    for (const { key, entry } of entryList(jiangsu2012)) {
      const line = cells[rows.get(key) ?? -1];
      if (line !== undefined && entries[key] !== undefined) line[columns.reported] = { ...line[columns.reported], value: encodeValue(entry, entries[key]) };
    }
    return { ...plan, cells };
  });
}

/** Begins to keep how long tasks of the pane's own frame block the page, and those of the page around it. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocked: { pane: number[]; host: number[] } = { pane: [], host: [] };
    Reflect.set(window, "blocked", blocked);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) (name === "self" ? blocked.host : blocked.pane).push(duration);
    }).observe({ type: "longtask" });
  });
}

async function blockedIn(page: Page): Promise<{ readonly pane: readonly number[]; readonly host: readonly number[] }> {
  return page.evaluate(() => {
    const found: unknown = Reflect.get(window, "blocked");
    const listIn = (name: string): number[] => {
      const list: unknown = typeof found === "object" && found !== null ? Reflect.get(found, name) : [];
      return Array.isArray(list) ? list.map(Number) : [];
    };
    return { pane: listIn("pane"), host: listIn("host") };
  });
}

it.each(counts)("敏感性分析 of %i units in Chromium: how long it takes, and what blocks the page", async (count) => {
  const bytes = await writeXlsx(bookOf(count));
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  page.setDefaultTimeout(600_000);
  await page.goto(new URL("workbench.html", site.url).href);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
  await call(page, "ready");
  await openFile(page, bytes, "考核.xlsx");
  await call(page, "ready");
  await page.getByRole("button", { name: "公布结果" }).first().click();
  await pane.getByRole("button", { name: "生成敏感性分析" }).waitFor();
  await listen(page);
  const began = performance.now();
  await pane.getByRole("button", { name: "生成敏感性分析" }).click();
  await pane.getByText(`已生成 ${count} 个城市的敏感性分析`).first().waitFor();
  const whole = performance.now() - began;
  const { pane: own, host } = await blockedIn(page);
  const longest = (tasks: readonly number[]) => (tasks.length === 0 ? "none" : `${tasks.length}, the longest ${Math.max(...tasks).toFixed(0)} ms`);
  console.log(`敏感性分析 of ${count} units in Chromium: ${(whole / 1000).toFixed(1)} s with its sheet; tasks beyond 50 ms: the pane's own ${longest(own)}; of the embedded spreadsheet ${longest(host)}`);
  const sheets = await call(page, "sheets");
  expect(sheets.map(({ name }) => name)).toContain("敏感性分析");
  await page.close();
});
