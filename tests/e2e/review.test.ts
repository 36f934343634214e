import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const placement = plannedPlacement(jiangsu2012);
const shots = "tests/output";
const at = (key: string, column: "verified" | "evidence" | "reason" | "reviewState") => addressOf(placement, key, column) ?? "";
/** Milliseconds between two keys of somebody who types quickly. */
const rhythm = { delay: 40 };
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await call(page, "userEdit", "南京市", at("1.2.office", "evidence"), "见 https://credit.example.gov.cn/1.2；另存 D:\\考核\\1.2 编办文件.pdf");
});
afterAll(() => browser.close());

const value = async (unit: string, key: string, column: "verified" | "reason" | "reviewState") => (await call(page, "cell", unit, at(key, column))).value;
const shoot = (name: string) => page.screenshot({ path: `${shots}/review-${name}.png` });
const position = (text: string | RegExp) => pane.getByRole("group", { name: "逐项核定" }).getByText(text).waitFor();
const focused = () => pane.locator(":focus").getAttribute("aria-label");
const card = (code: string) => pane.getByRole("region", { name: new RegExp(`^核定 ${code.replace(".", "\\.")} `) });

describe("a reviewer by the keyboard alone", () => {
  test("walks fast, and the sheet's selection comes to where they are", async () => {
    await pane.getByRole("tab", { name: "核定", exact: true }).click();
    await pane.getByRole("tab", { name: "未审核" }).click();
    await position("清单共 611 项");
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Alt+ArrowDown");
    await position("第 3 / 611 项");
    expect(await focused()).toBe("核定值：专职人员");
    // The box left of the formula names the selected cell.
    await expect.poll(() => page.locator("input").evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")))).toContain(at("1.3.fullTime", "verified"));
    await shoot("walk");
  });

  test("says who they are, once", async () => {
    await pane.getByRole("combobox", { name: "审核人" }).click();
    await page.keyboard.type("张三", rhythm);
    await card("1.3").getByLabel("核定值：专职人员").click();
    expect(await pane.getByRole("combobox", { name: "审核人" }).inputValue()).toBe("张三");
  });

  test("types value and reason, decides and is on the next one", async () => {
    await page.keyboard.type("6", rhythm);
    await page.keyboard.press("Enter");
    await page.keyboard.type("2 人借调", rhythm);
    await page.keyboard.press("Control+Enter");
    await card("2.1").waitFor();
    await position("第 3 / 610 项");
    expect(await focused()).toMatch(/^核定值：/);
    expect([await value("南京市", "1.3.fullTime", "verified"), await value("南京市", "1.3.fullTime", "reason"), await value("南京市", "1.3.fullTime", "reviewState")]).toEqual([6, "2 人借调", "已核定"]);
    await pane.getByText("已核定 1 项", { exact: true }).first().waitFor();
    await shoot("decided");
  });

  test("takes the reason again for another city, by ↓ and Enter", async () => {
    await pane.getByLabel("顺序").selectOption({ label: "按指标" });
    await call(page, "select", "无锡市", at("1.3.fullTime", "verified"));
    await card("1.3").getByLabel("核定值：专职人员").click();
    await page.keyboard.type("5", rhythm);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await pane.getByRole("option", { name: "2 人借调" }).waitFor();
    await shoot("reasons");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => card("1.3").getByRole("combobox", { name: "核定理由：专职人员" }).inputValue()).toBe("2 人借调");
  });

  test("loses nothing half typed when the pane is loaded anew", async () => {
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
      frame.contentWindow?.location.reload();
    });
    await pane.getByRole("tab", { name: "核定", exact: true }).click();
    await call(page, "select", "南京市", at("1.1.chairedByCityLeader", "verified"));
    await call(page, "select", "无锡市", at("1.3.fullTime", "verified"));
    await expect.poll(() => card("1.3").getByRole("combobox", { name: "核定理由：专职人员" }).inputValue()).toBe("2 人借调");
    expect(await card("1.3").getByLabel("核定值：专职人员").inputValue()).toBe("5");
    expect(await pane.getByRole("combobox", { name: "审核人" }).inputValue()).toBe("张三");
    expect(await value("无锡市", "1.3.fullTime", "verified")).toBeNull();
  });

  test("sees who gave what, and takes the last decision back by one press", async () => {
    await card("1.3").getByRole("button", { name: "核定", exact: true }).click();
    await pane.getByText(/核定值：张三，\d{4}-\d\d-\d\d \d\d:\d\d/).waitFor();
    await shoot("who");
    expect(await value("无锡市", "1.3.fullTime", "verified")).toBe(5);
    await pane.getByRole("button", { name: "撤销操作" }).click();
    await pane.getByText(/已撤销这次操作/).first().waitFor();
    expect([await value("无锡市", "1.3.fullTime", "verified"), await value("无锡市", "1.3.fullTime", "reviewState")]).toEqual([null, null]);
    expect(await value("南京市", "1.3.fullTime", "verified")).toBe(6);
  });

  test("opens what is an address, without a way back to the pane, and copies what is a path", async () => {
    await call(page, "select", "南京市", at("1.2.office", "verified"));
    const link = card("1.2").getByRole("link", { name: "https://credit.example.gov.cn/1.2" });
    expect([await link.getAttribute("target"), await link.getAttribute("rel")]).toEqual(["_blank", "noopener noreferrer"]);
    await card("1.2").getByRole("button", { name: "复制路径" }).click();
    await card("1.2").getByText(/已复制|已选中/).waitFor();
    await shoot("evidence");
  });

  test("is told of a line and of a form that go meanwhile, and keeps what was typed", async () => {
    await call(page, "select", "南京市", at("1.2.office", "verified"));
    await card("1.2").getByRole("combobox", { name: /^核定理由/ }).fill("请附编办文件");
    const code = addressOf(placement, "1.2.office", "key") ?? "";
    await call(page, "userEdit", "南京市", code, null);
    await card("1.2").getByText(/这一行，无处可写/).waitFor();
    await shoot("line-gone");
    expect(await card("1.2").getByRole("combobox", { name: /^核定理由/ }).inputValue()).toBe("请附编办文件");
    await call(page, "userEdit", "南京市", code, "1.2.office");
    await card("1.2").getByText(/这一行，无处可写/).waitFor({ state: "detached" });
    await pane.locator("body").evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").delete();
      await context.sync();
    }));
    const lost = pane.getByRole("region", { name: /^未写入的核定：南京市 1\.2/ });
    await lost.getByText(/核定理由 请附编办文件/).waitFor();
    await shoot("form-gone");
    await lost.getByRole("button", { name: "复制文字" }).click();
    await lost.getByText(/已复制|已选中/).waitFor();
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
