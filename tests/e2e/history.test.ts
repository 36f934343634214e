import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const placement = plannedPlacement(jiangsu2012);
const shots = "tests/output";
const city = "无锡市";
const [full, part] = ["1.3.fullTime", "1.3.partTime"];
const at = (key: string, column: "reported" | "verified" | "reason" | "reviewState") => addressOf(placement, key, column) ?? "";
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];
/** What stood on the form when it went out, and comes back. */
let sent: { readonly full: unknown; readonly part: unknown };
let file: Buffer;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
});
afterAll(() => browser.close());

const value = async (key: string, column: "reported" | "verified" | "reason" | "reviewState" = "reported") => (await call(page, "cell", city, at(key, column))).value;
const shoot = (name: string) => page.screenshot({ path: `${shots}/history-${name}.png` });
const rows = () => pane.getByRole("grid", { name: "操作" }).getByRole("row");

async function command(name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name }).click();
}

/** Opens the latest action of this name. */
async function openAction(name: RegExp): Promise<void> {
  await rows().filter({ hasText: name }).first().click();
  await pane.getByRole("list", { name: "改动" }).waitFor();
}

describe("操作记录", () => {
  test("a return is imported over what stands there", async () => {
    await command("导出填报表");
    await pane.getByRole("checkbox", { name: /^城市（/ }).uncheck();
    await pane.getByRole("checkbox", { name: city }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "导出 1 个文件" }).click()]);
    file = await readFile(await download.path());
    sent = { full: await value(full), part: await value(part) };
    await call(page, "userEdit", city, at(full, "reported"), 71);
    await call(page, "userEdit", city, at(part, "reported"), 72);
    await command("导入填报表");
    await pane.locator("input[type=file]").setInputFiles([{ name: `2012_${city}_填报表.xlsx`, mimeType: "application/octet-stream", buffer: file }]);
    await pane.getByRole("button", { name: "写入 1 个城市 2 处改动" }).click();
    await pane.getByText("已写入 1 个城市 2 处改动").first().waitFor();
    expect([await value(full), await value(part)]).toEqual([sent.full, sent.part]);
  });

  test("a 核定值 is given after it", async () => {
    await pane.getByRole("tab", { name: "核定", exact: true }).click();
    await call(page, "select", city, at(full, "verified"));
    const card = pane.getByRole("region", { name: /^核定 1\.3 / });
    await card.getByLabel("核定值：专职人员").fill("3");
    await card.getByRole("combobox", { name: "核定理由：专职人员" }).fill("2 人借调");
    await card.getByRole("button", { name: "核定", exact: true }).click();
    await pane.getByText("已核定 1 项", { exact: true }).first().waitFor();
    expect([await value(full, "verified"), await value(full, "reviewState")]).toEqual([3, "已核定"]);
  });

  test("tells both, the latest first, and narrows to one by what it is called", async () => {
    // Somebody corrects a cell by hand since.
    await call(page, "userEdit", city, at(part, "reported"), 9);
    await command("操作记录");
    await rows().first().waitFor();
    const texts = await rows().allTextContents();
    expect(texts.findIndex((text) => text.startsWith("核定"))).toBeLessThan(texts.findIndex((text) => text.startsWith("导入填报表")));
    await shoot("list");
    await pane.getByRole("searchbox").fill("借调");
    await expect.poll(() => rows().count()).toBe(1);
    await pane.getByRole("searchbox").fill("");
  });

  test("says before anything is written what would go back, and what changed since and stays", async () => {
    await openAction(/^导入填报表/);
    await shoot("action");
    await pane.getByRole("button", { name: "撤销这次操作…" }).click();
    await pane.getByText("恢复 1 个城市 1 处 · 1 处保持不变").waitFor();
    await pane.getByRole("button", { name: "查看保持不变的 1 处" }).click();
    await pane.getByText("此后又有改动 · 现为 9").waitFor();
    await shoot("before");
    expect([await value(full), await value(part)]).toEqual([sent.full, 9]);
  });

  test("takes it back when that is confirmed: the old value, and nothing else", async () => {
    await pane.getByRole("button", { name: "撤销 1 处" }).click();
    await pane.getByText(/已撤销这次操作，恢复 1 处/).first().waitFor();
    expect([await value(full), await value(part)]).toEqual([71, 9]);
    expect([await value(full, "verified"), await value(full, "reason"), await value(full, "reviewState")]).toEqual([3, "2 人借调", "已核定"]);
    await rows().filter({ hasText: /^撤销：导入填报表/ }).waitFor();
    await shoot("undone");
  });

  test("does it again from where it was taken back", async () => {
    await openAction(/^撤销：导入填报表/);
    await pane.getByRole("button", { name: "重做…" }).click();
    await pane.getByText("恢复 1 个城市 1 处").waitFor();
    await shoot("again");
    await pane.getByRole("button", { name: "重做 1 处" }).click();
    await pane.getByText(/已重做，恢复 1 处/).first().waitFor();
    expect([await value(full), await value(part)]).toEqual([sent.full, 9]);
  });

  test("takes the 核定值 back too, with its reason and state", async () => {
    await openAction(/^核定/);
    await pane.getByRole("button", { name: "撤销这次操作…" }).click();
    await pane.getByRole("button", { name: "撤销 3 处" }).click();
    await pane.getByText(/已撤销这次操作，恢复 3 处/).first().waitFor();
    expect([await value(full, "verified"), await value(full, "reason"), await value(full, "reviewState")]).toEqual([null, null, null]);
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
