import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { openWorkbench } from "./workbenchPage";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("what is typed in the pane outlives a switch of language and theme, which both reach it", async () => {
  const { page, pane } = await openWorkbench(browser, 1366, 768);
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().click();
  const year = pane.getByRole("textbox", { name: "年度" });
  await year.fill("2031");
  const background = () => pane.locator("#root > .fui-FluentProvider").evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await background()).toBe("rgb(255, 255, 255)");

  await page.getByRole("button", { name: "深色" }).click();
  await expect.poll(background).toBe("rgb(41, 41, 41)");
  expect(await year.inputValue()).toBe("2031");

  await page.getByRole("button", { name: "EN", exact: true }).click();
  await pane.locator("html[lang=en-US]").waitFor();
  expect(await pane.locator("input[inputmode=numeric]").first().inputValue()).toBe("2031");
});
