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
import { manyUnitsBook, returnOf, unitsOf } from "./support/manyUnitsBook";

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
  page.setDefaultTimeout(30_000);
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
const press: Act = { kind: "press" };
const search = () => pane.getByRole("searchbox").first();
const keys = (what: string, field = search()) => measure(`${what}: a key in the search, and clearing it`, field, type("1"), type(""));
const tab = (name: string | RegExp) => pane.getByRole("tab", { name });

async function command(name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name, exact: true }).waitFor();
}
const back = () => pane.getByRole("button", { name: "返回" }).first().click();

/** Opens a page from the menu as often as it is measured; the last time it stays. */
async function openPage(name: string, until: string): Promise<void> {
  await command(name);
  await measureOpening(`${name}: opening it`, () => pane.getByRole("menuitem", { name, exact: true }), until, async () => {
    await back();
    await command(name);
  });
  await pane.getByRole("menuitem", { name, exact: true }).click();
  await pane.locator(until).locator("visible=true").first().waitFor();
}

/** The choice of a city on a page: its list, and the search in it. */
async function choice(what: string): Promise<void> {
  const button = pane.getByRole("button", { name: /^城市 / }).first();
  const close = () => page.keyboard.press("Escape");
  await measureOpening(`${what}: the list of cities`, () => button, ".fui-PopoverSurface li", close);
  await button.click();
  await keys(`${what}, the list of cities`, pane.locator(".fui-PopoverSurface input"));
  await close();
}

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

  it("报送", async () => {
    await tab("报送").click();
    await pane.getByRole("button", { name: "建立报送跟踪" }).click();
    await pane.locator("[data-row]").first().waitFor({ timeout: 300_000 });
    await call(page, "select", "汇总", "A1");
    await tab("得分").click();
    await measureOpening("报送: opening it", () => tab("报送"), "[data-row]", () => tab("得分").click());
    await tab("报送").click();
    await keys("报送");
    await measure("报送: a filter, and all", pane.getByLabel("筛选"), choose(`未报（${count}）`), choose(`全部（${count}）`));
    expect(slow.splice(0)).toEqual([]);
  });
});

describe("pages", () => {
  it("导出填报表", async () => {
    await openPage("导出填报表", "[data-row]");
    await keys("导出填报表");
    await measure("导出填报表: all ticked off, and on", pane.getByRole("checkbox", { name: /^城市（/ }), press, press);
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("分组", async () => {
    await openPage("分组…", "[data-row]");
    await keys("分组");
    await measure("分组: a key in a field, and another", pane.locator("[data-row]:visible").first(), type("苏"), type("苏南"));
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("新建考核工作簿", async () => {
    await openPage("新建考核工作簿", "li");
    await pane.getByRole("button", { name: "粘贴名单" }).click();
    const area = pane.getByRole("textbox", { name: "粘贴名单" });
    note(`新建考核工作簿: ${count} names pasted`, [[await answered(area, type(unitsOf(count).join("\n")))]]);
    const add = pane.getByRole("button", { name: new RegExp(`${count}`) }).first();
    note("新建考核工作簿: the press that takes them", [[await answered(add, press)]]);
    await keys("新建考核工作簿");
    await measure("新建考核工作簿: a key in a name, and another", pane.locator("[data-row]:visible").nth(3), type("南"), type("南京"));
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("按指标录入", async () => {
    await openPage("按指标录入…", "[role=combobox]");
    const box = pane.getByRole("combobox", { name: "指标" });
    await box.fill("1.3");
    await page.keyboard.press("Enter");
    await pane.locator("[data-cell]").first().waitFor();
    await measure("按指标录入: a key in a figure, and another", pane.locator("[data-cell]").first(), type("1"), type("12"));
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("创新加分", async () => {
    await openPage("创新加分", "[data-piece]");
    await keys("创新加分");
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("操作记录", async () => {
    await openPage("操作记录", "[data-row]");
    await choice("操作记录");
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("试算", async () => {
    await openPage("试算", "[role=combobox]");
    await choice("试算");
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("导入填报表", async () => {
    await openPage("导入填报表", "[role=dialog] p");
    const files = await Promise.all(unitsOf(count).map(async (unit, seed) => ({ name: `${unit}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(await returnOf(unit, seed)) })));
    await pane.locator("input[type=file]").setInputFiles(files);
    const line = pane.getByRole("checkbox", { name: /第003考核单位/ });
    await line.waitFor({ timeout: 300_000 });
    await measure(`导入填报表, ${count} files: one left out, and taken`, line, press, press);
    await measure("导入填报表: what a file would change unfolded, and folded", pane.getByRole("listitem").filter({ has: line }).locator("[aria-expanded]").first(), press, press);
    note("导入填报表: a file taken off the list", [[await answered(pane.getByRole("button", { name: /^移除 ?第003考核单位/ }), press)]]);
    await back();
    expect(slow.splice(0)).toEqual([]);
  });

  it("公布结果", async () => {
    await openPage("公布结果", "h3");
    expect(slow.splice(0)).toEqual([]);
  });
});
