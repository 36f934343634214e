import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { cellAddress } from "../../src/sheet/a1";
import { summaryColumns, summaryRows } from "../../src/workbook/overview/summaryColumns";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const placement = plannedPlacement(jiangsu2012);
const shots = "tests/output";
const [leader, staff] = ["7.1.leaderAbsences", "7.1.staffAbsences"];
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

/** Absences of leaders and staff as an office keeps them: in another order, by short names, one of them wrong. */
const kept = ["宿迁\t0\t0", "泰州市\t0\t1", "镇江\t1\t0", "扬州\t0\t0", "盐 城\t0\t2", "淮安\t0\t0", "连云港\t2\t0", "南通市\t0\t0", "苏州\t0\t0", "常州\t0\t5", "徐州\t0\t0", "无希市\t1\t1", "南京市\t0\t０"];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

const verified = async (unit: string, key: string) => (await call(page, "cell", unit, addressOf(placement, key, "verified") ?? "")).value;
const points = async (unit: string) => (await call(page, "cell", unit, addressOf(placement, leader, "verifiedPoints") ?? "")).value;
const shoot = (name: string) => page.screenshot({ path: `${shots}/by-indicator-${name}.png` });
/** What 汇总 says of the first two cities: name and total. */
const totals = async () => {
  const { unit, total } = summaryColumns(jiangsu2012);
  const rows = [summaryRows.first, summaryRows.first + 1];
  return Promise.all(rows.flatMap((row) => [unit, total].map(async (column) => (await call(page, "cell", "汇总", cellAddress(row, column))).value)));
};

/** Copies a text where the keyboard stands, as from another program. */
async function paste(text: string): Promise<void> {
  await pane.locator(":focus").evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe("7.1, which the province holds itself", () => {
  test("is chosen by its code, from the menu", async () => {
    await pane.getByRole("button", { name: "新建考核工作簿" }).first().click();
    await pane.getByRole("button", { name: "新建（13 个城市）" }).click();
    await pane.getByText("已新建考核工作簿：13 个城市", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "关闭消息" }).click();
    await pane.getByRole("button", { name: "更多" }).click();
    await pane.getByRole("menuitem", { name: "按指标录入…" }).click();
    const box = pane.getByRole("combobox", { name: "指标" });
    await box.fill("缺席");
    await pane.getByRole("option", { name: /^7\.1/ }).waitFor();
    await shoot("choose");
    await page.keyboard.press("Enter");
    await expect.poll(async () => pane.getByRole("grid", { name: /^录入 7\.1/ }).count()).toBe(1);
  });

  test("is pasted in another order; the wrong name is asked about", async () => {
    await pane.getByRole("textbox", { name: /^南京市：主要领导/ }).click();
    await paste(["城市\t主要领导、分管领导缺席\t其他人员缺席", ...kept].join("\r\n"));
    await pane.getByText("第 13 行“无希市”").waitFor();
    await shoot("names");
    await pane.getByRole("combobox", { name: "第 13 行“无希市”对应" }).selectOption({ label: "无锡市" });
    await pane.getByRole("button", { name: "填入 13 行" }).click();
    await pane.getByText(/已填入 13 行/).waitFor();
    expect(await pane.getByRole("textbox", { name: /^无锡市：主要领导/ }).inputValue()).toBe("1");
    await shoot("filled");
  });

  test("has what it says in full width mended, and is written with a reason", async () => {
    await pane.getByRole("button", { name: "全部更正" }).click();
    await pane.getByRole("button", { name: "填入考核依据：会议报到记录" }).click();
    await shoot("reason");
    await pane.getByRole("button", { name: "写入（13 市 26 格）" }).click();
    await pane.getByText("7.1：已写入 13 个城市 26 格").first().waitFor();
    await shoot("written");
    expect([await verified("无锡市", leader), await verified("无锡市", staff), await points("无锡市")]).toEqual([1, 1, 3]);
    expect([await points("南京市"), await points("连云港市"), await points("常州市"), await points("盐城市")]).toEqual([10, 0, 0, 6]);
  });

  test("stands in 汇总 at once", async () => {
    expect(await totals()).toEqual(["南京市", 10, "无锡市", 3]);
  });

  test("is taken back by one press", async () => {
    await pane.getByRole("button", { name: "撤销操作" }).click();
    await pane.getByText(/已撤销这次操作，恢复 \d+ 处/).first().waitFor();
    await shoot("undone");
    expect([await verified("无锡市", leader), await points("无锡市"), ...(await totals())]).toEqual([null, 0, "南京市", 0, "无锡市", 0]);
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
