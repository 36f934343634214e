import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("the page finds that the workbench is as the add-in needs it, and leaves nothing behind", async () => {
  const { page, pane, errors } = await openWorkbench(browser);
  await pane.getByRole("button", { name: "使用说明" }).click();
  await pane.getByRole("button", { name: "自检" }).click();
  await pane.getByRole("button", { name: "开始自检" }).click();
  await pane.getByRole("heading", { name: /^\d+ 项功能全部符合$/ }).waitFor({ timeout: 240_000 });
  await pane.getByText(/40 份全部一致/).waitFor();
  await pane.getByText(/^2 个城市 · /).first().waitFor();
  expect((await call(page, "sheets")).map(({ name }) => name)).toEqual(["Sheet1"]);
  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "保存为 .json" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^自检_\d{4}-\d\d-\d\d\.json$/);
  expect(errors).toEqual([]);
  await page.close();
});
