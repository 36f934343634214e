import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../../src/xlsx/index";
import { foreignFile } from "../support/foreignFile";
import { findings } from "./axe";
import { launchBrowser } from "./browser";
import { clickGrid } from "./typist";
import { call, openFile, openWorkbench } from "./workbenchPage";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openWorkbench(browser, 1366, 768));
  await openFile(page, await foreignFile(), "专项资金.xlsx");
});
afterAll(() => browser.close());

const list = (name: string) => page.getByRole("dialog", { name });

test("what a foreign workbook holds that cannot be carried is told at opening and listed on demand", async () => {
  await page.getByText("已打开“专项资金.xlsx”，共 1 张工作表。另有工作台打不开的内容：形状、文本框 1 处，批注 1 处。").waitFor();
  for (const theme of ["深色", "浅色"]) {
    await page.getByRole("button", { name: theme, exact: true }).click();
    await page.getByRole("button", { name: "部分内容未打开" }).click();
    expect(await list("工作台没有打开的内容").getByRole("definition").allTextContents()).toEqual(["表 1 处", "表 1 处"]);
    expect([theme, await findings(page.mainFrame(), "dialog[open]"), await findings(page.mainFrame(), ".document")]).toEqual([theme, [], []]);
    await page.keyboard.press("Escape");
    await list("工作台没有打开的内容").waitFor({ state: "detached" });
  }
});

test("it is asked before the file is saved without that, once, and 取消 saves nothing", async () => {
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  await clickGrid(page);
  await call(page, "select", "表", "B2");
  await page.keyboard.type("15");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+s");
  await list("保存的文件将没有这些内容").getByRole("button", { name: "取消" }).click();
  await list("保存的文件将没有这些内容").waitFor({ state: "detached" });
  await page.getByText("未保存", { exact: true }).waitFor();
  expect(downloads).toEqual([]);

  await page.keyboard.press("Control+s");
  const [download] = await Promise.all([page.waitForEvent("download"), list("保存的文件将没有这些内容").getByRole("button", { name: "仍要保存" }).click()]);
  const saved = await readWorkbook(new Uint8Array(await readFile(await download.path())));
  if (!saved.ok) throw new Error(saved.problem.code);
  expect([saved.plans[0]?.cells[1]?.[1]?.value, saved.plans[0]?.cells[3]?.[1], saved.losses]).toMatchObject([15, { value: 22.25, formula: "=SUM(B2:B3)" }, []]);

  const [again] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
  expect(again.suggestedFilename()).toBe("专项资金.xlsx");
});

test("an empty workbook after it says nothing of the kind", async () => {
  await page.getByRole("button", { name: "新建空白" }).click();
  await expect.poll(() => page.getByRole("button", { name: "部分内容未打开" }).count()).toBe(0);
  expect((await call(page, "cell", "Sheet1", "A1")).value).toBeNull();
});
