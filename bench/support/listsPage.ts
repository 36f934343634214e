import { existsSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import type { SheetPlan } from "../../src/sheet/plan";
import { writeXlsx } from "../../src/xlsx/index";
import { browserFlags } from "../../scripts/browser.mjs";
import { launchBrowser } from "../../tests/e2e/browser";
import { call, openFile } from "../../tests/e2e/workbenchPage";
import type { Act } from "./answers";
import { answered, spread } from "./answers";

const rounds = 5;
/** Milliseconds within which a list is to answer; a machine that is busy with other things takes longer, and the bench then says so. */
const soon = 100;
const dist = path.resolve(import.meta.dirname, "../../dist");

export const say = (line: string): void => console.log(line);
export const type = (value: string): Act => ({ kind: "type", value });
export const choose = (value: string): Act => ({ kind: "choose", value });
/** Brings so many pixels of a list above its upper edge. */
export const scroll = (value: number): Act => ({ kind: "scroll", value: String(value) });
export const press: Act = { kind: "press" };

/** A workbook of many units in the built workbench, the pane's lists of which are measured. */
export type ListsPage = Awaited<ReturnType<typeof openLists>>;

/** Serves what was built, opens the workbook in Chromium, and gives what measures its lists. */
export async function openLists(count: number, port: number, book: readonly SheetPlan[]) {
  if (!existsSync(path.join(dist, "workbench.html"))) throw new Error("npm run build comes first");
  const site = await serve(dist, { port });
  const browser = await launchBrowser(browserFlags);
  say(`lists of ${count} units in Chromium, milliseconds from the event to the frame that shows what came of it: median (most) of ${rounds}`);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(() => localStorage.setItem("credit-assessment.tour", "seen"));
  await page.goto(new URL("workbench.html", site.url).href);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
  await call(page, "ready");
  await openFile(page, await writeXlsx(book), "考核.xlsx");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await call(page, "ready");
  return {
    page,
    pane,
    close: async () => {
      await browser.close();
      await site.close();
    },
    ...measures(page, pane),
  };
}

function measures(page: Page, pane: FrameLocator) {
  /** What took longer than it should, since it was last asked. */
  const slow: string[] = [];

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
  async function measureOpening(what: string, open: () => Locator, until: string, goBack: () => Promise<unknown>): Promise<void> {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      times.push(await answered(open(), { kind: "press" }, until));
      await goBack();
    }
    const [first = 0, ...rest] = times;
    note(`${what} (the first time, with its code to be loaded, ${first.toFixed(0)})`, [rest]);
  }

  function note(what: string, times: readonly (readonly number[])[]): void {
    const spreads = times.map(spread);
    say(`${what}: ${spreads.map(({ median, most }) => `${median.toFixed(0)} (${most.toFixed(0)})`).join(", ")}`);
    if (spreads.some(({ median }) => median > soon)) slow.push(what);
  }

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

  return { slow, measure, measureOpening, note, keys, tab, command, back, openPage, choice };
}
