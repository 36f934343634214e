import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../scripts/serve.mjs";
import { writeXlsx } from "../src/xlsx/index";
import { launchBrowser } from "../tests/e2e/browser";
import { call, openFile } from "../tests/e2e/workbenchPage";
import type { Act } from "./support/answers";
import { answered, spread } from "./support/answers";
import { manyUnitsBook } from "./support/manyUnitsBook";

/** The most units that a workbook is meant for; UNITS=100 asks for fewer. */
const count = Number(process.env["UNITS"] ?? 500);
const rounds = 5;
/** Milliseconds within which a list is to answer; a machine that is busy with other things takes longer, and the bench then says so. */
const soon = 100;
const dist = path.resolve(import.meta.dirname, "../dist");

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
/** What took longer than it should, since it was last asked. */
const slow: string[] = [];

beforeAll(async () => {
  if (!existsSync(path.join(dist, "workbench.html"))) throw new Error("npm run build comes first");
  site = await serve(dist, { port: 4740 });
  browser = await launchBrowser();
  say(`lists of ${count} units in Chromium, milliseconds from the event to the frame that shows what came of it: median (most) of ${rounds}`);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => localStorage.setItem("credit-assessment.tour", "seen"));
  await page.goto(new URL("workbench.html", site.url).href);
  pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
  await call(page, "ready");
  await openFile(page, await writeXlsx(manyUnitsBook(count)), "考核.xlsx");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await call(page, "ready");
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Does one thing and another in turn, and notes how soon each is answered. */
async function measure(what: string, element: Locator, one: Act, other: Act, until: readonly [string | null, string | null] = [null, null]): Promise<void> {
  const times: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    times[0]?.push(await answered(element, one, until[0]));
    times[1]?.push(await answered(element, other, until[1]));
  }
  note(what, times);
}

/** The same of what is done once a time, with a way back that is not measured. */
async function measureOpening(what: string, open: () => Locator, until: string, back: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    times.push(await answered(open(), { kind: "press" }, until));
    await back();
  }
  const [first = 0, ...rest] = times;
  note(`${what} (the first time, with its code to be loaded, ${first.toFixed(0)})`, [rest]);
}

function note(what: string, times: readonly (readonly number[])[]): void {
  const spreads = times.map(spread);
  say(`${what}: ${spreads.map(({ median, most }) => `${median.toFixed(0)} (${most.toFixed(0)})`).join(", ")}`);
  if (spreads.some(({ median }) => median > soon)) slow.push(what);
}

const say = (line: string) => console.log(line);
const type = (value: string): Act => ({ kind: "type", value });
const choose = (value: string): Act => ({ kind: "choose", value });
const search = () => pane.getByRole("searchbox").first();
const keys = (what: string) => measure(`${what}: a key in the search, and clearing it`, search(), type("1"), type(""));
const tab = (name: string | RegExp) => pane.getByRole("tab", { name });

describe("tabs", () => {
  it("待处理", async () => {
    await measureOpening("待处理: opening it", () => tab(/^待处理/), "[data-row]", () => tab("得分").click());
    await tab(/^待处理/).click();
    await keys("待处理");
    await measure("待处理: a group, and all", pane.getByLabel("组别"), choose("苏南"), choose("全部组别"));
    expect(slow.splice(0)).toEqual([]);
  });

  it("汇总", async () => {
    await tab("得分").click();
    await measureOpening("汇总: opening it", () => tab("汇总"), "[role=grid] [data-row]", () => tab("得分").click());
    await tab("汇总").click();
    await keys("汇总");
    await measure("汇总: a group, and all", pane.getByLabel("组别"), choose("苏南"), choose("全部组别"));
    await measure("汇总: another order, and back", pane.getByLabel("排序"), choose("按官方顺序"), choose("按名次"));
    expect(slow.splice(0)).toEqual([]);
  });

  it("核定", async () => {
    await tab("得分").click();
    await measureOpening("核定: opening it", () => tab("核定"), "[role=grid] [data-row]", () => tab("得分").click());
    await tab("核定").click();
    await keys("核定, 差异");
    await measure("核定, 差异: another order, and back", pane.getByLabel("排序"), choose("按指标"), choose("按分差"));
    await measure("核定, 差异: a key in 差异超过, and clearing it", pane.locator("input[inputmode=decimal]"), type("5"), type(""));
    await measureOpening("核定: to 未审核", () => tab("未审核"), "#review-open[aria-selected=true]", () => tab("差异").click());
    await tab("未审核").click();
    await keys("核定, 未审核");
    await measure("核定, 未审核: another order, and back", pane.getByLabel("顺序"), choose("按指标"), choose("按城市"));
    await pane.getByLabel("顺序").selectOption({ label: "按指标" });
    await keys("核定, 未审核 across cities");
    await measure("核定, 未审核 across cities: a way of review, and all", pane.getByLabel("考核方式"), choose("材料审核"), choose("全部考核方式"));
    await tab("总分").click();
    await keys("核定, 总分");
    await measure("核定, 总分: another order, and back", pane.getByLabel("排序"), choose("按核定总分"), choose("按官方顺序"));
    expect(slow.splice(0)).toEqual([]);
  });
});
