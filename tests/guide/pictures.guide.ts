/* oxlint-disable vitest/expect-expect -- each picture waits for what it shows, and fails where that does not come */
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { writeXlsx } from "../../src/xlsx/index";
import { lastYearSheets } from "../support/lastYearFiles";
import { edited } from "../support/returnedFiles";
import { launchBrowser } from "../e2e/browser";
import { clickGrid } from "../e2e/typist";
import { call, openWorkbench } from "../e2e/workbenchPage";
import { plainSample } from "../support/sampleForms";
import { unzipped } from "../support/unzipped";

/**
 * The pictures of docs/guide, each of the built workbench at 1366×768 in the order of the year. What is seen is what the steps in
 * the guide say, so a step that no longer works fails here.
 */
const folder = "docs/guide";
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

const press = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();
const seen = (text: string | RegExp) => pane.getByText(text).filter({ visible: true }).first().waitFor();

async function command(name: string): Promise<void> {
  await press("更多");
  await pane.getByRole("menuitem", { name }).click();
}

/** `shown` is what the pane has when all of it is there. */
async function picture(name: string, shown: string | RegExp): Promise<void> {
  await seen(shown);
  await call(page, "ready");
  const drafts = page.getByRole("button", { name: "不保留" });
  if ((await drafts.count()) > 0) await drafts.click();
  // A pointer over a button, or the message of a step before, is not of the picture.
  await page.mouse.move(700, 20);
  await page.evaluate(async () => document.fonts.ready);
  // The grid is drawn bit by bit, and nothing tells when all of it is: a picture of half a sheet helps nobody.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

const closeMessage = async () => {
  const close = page.locator(".message").getByRole("button");
  if ((await close.count()) > 0) await close.click();
};

test("the empty workbench, and a new workbook", async () => {
  await picture("01-start", "全部数据留在本工作簿中");
  await press("新建考核工作簿");
  await pane.getByRole("textbox", { name: "年度" }).fill("2013");
  await picture("02-new", /^新建（13 个城市）$/);
  await press("返回");
});

test("the sample: overview, form and entry", async () => {
  await press("打开示例");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await call(page, "ready");
  await closeMessage();
  await pane.getByRole("tab", { name: "汇总" }).click();
  await picture("03-overview", /^1040(\.00)?$/);
  await clickGrid(page);
  await call(page, "select", "南京市", "K8");
  await pane.getByRole("tab", { name: "填报" }).click();
  await picture("04-entry", "专职人员");
});

test("send out and take back", async () => {
  await command("导出填报表");
  await picture("05-send", /^导出 13 个文件/);
  const [download] = await Promise.all([page.waitForEvent("download"), press(/^导出 13 个文件/)]);
  const files = await unzipped(await readFile(await download.path()));
  const returned = await Promise.all(
    [...files].slice(0, 4).map(async ([name, bytes]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await edited(bytes, (form) => {
        const row = form.cells[7];
        if (row !== undefined) row[10] = { ...row[10], value: 9 };
      })),
    })),
  );
  await command("导入填报表");
  await pane.locator("input[type=file]").setInputFiles([...returned, { name: "说明.docx.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("不是工作簿") }]);
  await picture("06-take-back", /已读取 5 个文件/);
  await press(/^写入 4 个城市/);
  await seen(/已写入 4 个城市/);
});

test("track, review and award", async () => {
  await pane.getByRole("tab", { name: "报送" }).click();
  await press("建立报送跟踪");
  await pane.getByRole("tab", { name: "报送" }).click();
  await picture("07-track", /催报/);
  await call(page, "select", "南京市", "L8");
  await pane.getByRole("tab", { name: "核定" }).click();
  await picture("08-review", "1.3 人员配置情况");
  await command("创新加分");
  await picture("09-award", "得到省信用办推广");
  await press("返回");
});

test("try what a change would bring", async () => {
  const close = pane.getByRole("button", { name: "关闭消息" });
  if ((await close.count()) > 0) await close.click();
  await call(page, "select", "常州市", "K12");
  await command("试算");
  await pane.getByRole("group", { name: /3年行动计划/ }).getByRole("radio", { name: "是" }).click();
  await picture("10-try", "已试 1 处");
  await press("全部清除");
  await press("返回");
});

test("rank and publish", async () => {
  await press("一键计算");
  await seen(/已计算 13 个城市/);
  await press("生成排名");
  await picture("11-rank", /已生成 13 个城市的排名/);
  await command("公布结果");
  await picture("12-publish", "生成得分分析");
  await press("生成得分分析");
  await picture("13-analysis", /已生成 \d+ 个城市的得分分析/);
});

/** A former year's workbook of the same cities; every figure is made up. */
async function formerYear(year: number) {
  const cities = jiangsu2012.units;
  const sheets = lastYearSheets({ year, units: cities, entries: (index) => plainSample(year * 20 + index, 3 + ((index * 5 + year) % 6)) });
  return { name: `${year}年考核.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(await writeXlsx(sheets)) };
}

test("several years side by side", async () => {
  await command("公布结果");
  await pane.getByLabel("以前各年的工作簿").setInputFiles([await formerYear(2010), await formerYear(2011)]);
  await press("生成历年对比（3 年）");
  await seen(/已生成历年对比：3 年/);
  await picture("14-years", /已生成历年对比：3 年/);
});

test("what was done, and next year's table", async () => {
  await command("操作记录");
  await picture("15-history", /^导入填报表/);
  await press("返回");
  await command("编制方案");
  await press("生成方案草案");
  await seen(/没有错误，可以采用/);
  let row = 5;
  while ((await call(page, "cell", "方案草案", `F${row}`)).value !== "人员配置情况" && row < 60) row += 1;
  await call(page, "select", "方案草案", `I${row + 1}`);
  await picture("16-scheme", /^1\.3 信用办内人员配置情况/);
  expect(await page.locator(".message.error").count()).toBe(0);
});
