import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { templatePlans } from "../../src/workbook/returns/template";
import { writeXlsx } from "../../src/xlsx/index";
import { launchBrowser } from "./browser";
import { call, openFile, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

const book = { scheme: jiangsu2012, year: 2012 };
const states: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["a workbook without entries", async () => openFile(page, await writeXlsx(assessmentPlans({ ...book, units: ["南京市", "无锡市"] })), "空.xlsx")],
  ["the sample", () => call(page, "openSample")],
  ["a city's file", async () => openFile(page, await writeXlsx(templatePlans({ ...book, unit: "南京市", sheetName: "南京市", entries: new Map() })), "南京市.xlsx")],
];

/** What of the bar's buttons is cut, or stands outside the pane, at a width of the pane. */
async function cutAt(width: number): Promise<readonly string[]> {
  await page.locator("iframe").evaluate((frame, to) => {
    frame.style.minWidth = "0";
    frame.style.width = `${to}px`;
  }, width);
  await expect.poll(() => pane.locator("html").evaluate((root) => root.clientWidth)).toBe(width);
  return pane.locator("footer button").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { left, right } = button.getBoundingClientRect();
      const isWhole = button.scrollWidth <= button.clientWidth && left >= 0 && right <= document.documentElement.clientWidth;
      return isWhole ? [] : [button.textContent];
    }),
  );
}

describe.each(states)("the bottom bar of %s", (name, open) => {
  beforeAll(async () => {
    await open();
    await call(page, "ready");
    await pane.locator("footer button").first().waitFor();
  });

  test.each(["中文", "EN"])("is whole in %s, however narrow the pane", async (language) => {
    await page.getByRole("button", { name: language, exact: true }).click();
    await pane.getByRole("button", { name: language === "EN" ? "Check" : "校验", exact: true }).waitFor();
    for (const width of [350, 320]) expect([width, await cutAt(width)]).toEqual([width, []]);
    await page.screenshot({ path: `${shots}/bar-${states.findIndex(([one]) => one === name)}-${language === "EN" ? "en" : "zh"}.png` });
  });
});
