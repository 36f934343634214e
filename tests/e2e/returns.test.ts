import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { placeOf } from "../support/randomForms";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const staff = placeOf(jiangsu2012, "1.3.fullTime", "reported");
const shots = "tests/output";
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let sent: Buffer;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane } = await openWorkbench(browser));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
});
afterAll(() => browser.close());

async function command(name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name }).click();
}

describe("send out and collect, from the pane", () => {
  test("one city's form goes out as a file of its own", async () => {
    await command("导出填报表");
    await pane.getByRole("checkbox", { name: /^城市（/ }).uncheck();
    await pane.getByRole("checkbox", { name: "无锡市" }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "导出 1 个文件" }).click()]);
    expect(download.suggestedFilename()).toBe("2012_无锡市_填报表.xlsx");
    sent = await readFile(await download.path());
    await pane.getByText("已导出 1 个文件").first().waitFor();
  });

  test("a return is shown as a difference, written only when accepted, and taken back", async () => {
    const before = (await call(page, "cell", "无锡市", staff)).value;
    await call(page, "userEdit", "无锡市", staff, 1);
    await command("导入填报表");
    await pane.locator("input[type=file]").setInputFiles([
      { name: "2012_无锡市_填报表.xlsx", mimeType: "application/octet-stream", buffer: sent },
      { name: "坏文件.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("not a workbook") },
    ]);
    await pane.getByText("不能导入").first().waitFor();
    await page.screenshot({ path: `${shots}/import.png` });
    expect((await call(page, "cell", "无锡市", staff)).value).toBe(1);
    await pane.getByRole("button", { name: "写入 1 个城市 1 处改动" }).click();
    await pane.getByText("已写入 1 个城市 1 处改动").first().waitFor();
    expect((await call(page, "cell", "无锡市", staff)).value).toBe(before);
    await pane.getByRole("button", { name: "撤销导入" }).or(pane.getByText("撤销导入")).first().click();
    await expect.poll(async () => (await call(page, "cell", "无锡市", staff)).value).toBe(1);
  });
});
