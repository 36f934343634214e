import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { writeXlsx } from "../../src/xlsx/index";
import { unzipped } from "../support/unzipped";
import { launchBrowser } from "./browser";
import { call, openFile, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
const cities = Array.from({ length: 100 }, (_, index) => `第${String(index + 1).padStart(3, "0")}考核单位`);
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await openFile(page, await writeXlsx(assessmentPlans({ scheme: jiangsu2012, year: 2012, units: cities })), "一百个单位.xlsx");
});
afterAll(() => browser.close());

const formsShown = async () => (await call(page, "sheets")).filter(({ name, visibility }) => cities.includes(name) && visibility === "Visible").map(({ name }) => name);
const active = async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name;

describe("a hundred cities", () => {
  test("their forms are hidden at one press, and the sheets that are left can be told apart", async () => {
    await pane.getByRole("tab", { name: "汇总" }).click();
    await pane.getByRole("button", { name: "隐藏填报表" }).click();
    await pane.getByText("已隐藏 100 张填报表，照常计分").first().waitFor();
    expect(await formsShown()).toEqual([]);
    await page.screenshot({ path: `${shots}/many-hidden.png` });
  });

  test("a city is found by keys alone, and its form is then the one that is shown", async () => {
    const search = pane.getByRole("searchbox", { name: "搜索城市" });
    await search.fill("07");
    await pane.getByText("11 / 100 个城市").waitFor();
    await search.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(formsShown).toHaveLength(1);
    const [first] = await formsShown();
    expect(await active()).toBe(first);
    await page.screenshot({ path: `${shots}/many-found.png` });
    await search.fill("088");
    await search.press("Enter");
    await expect.poll(active).toBe("第088考核单位");
    expect(await formsShown()).toEqual(["第088考核单位"]);
  });

  test("a saved file leads from 汇总 to the forms that are shown, and from each back", async () => {
    await pane.getByRole("searchbox", { name: "搜索城市" }).press("Escape");
    await pane.getByRole("button", { name: "显示填报表" }).click();
    await expect.poll(async () => (await formsShown()).length).toBe(100);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
    const parts = await unzipped(await readFile(await download.path()));
    const links = [...parts].flatMap(([name, part]) => (name.startsWith("xl/worksheets/sheet") ? (new TextDecoder().decode(part).match(/<hyperlink /g) ?? []) : []));
    expect(links).toHaveLength(200);
    expect(errors).toEqual([]);
  });

  test("the city in 试算 is chosen from a list with a search, by keys alone, and Escape keeps the one that was", async () => {
    await pane.getByRole("tab", { name: "得分" }).click();
    await pane.getByRole("button", { name: "试算" }).click();
    const choice = pane.getByRole("button", { name: /^城市 / }).first();
    await choice.focus();
    await page.keyboard.press("Enter");
    const list = pane.getByRole("dialog", { name: "城市" });
    await list.getByRole("searchbox").waitFor();
    await page.screenshot({ path: `${shots}/many-picker.png` });
    await page.keyboard.type("042");
    await expect.poll(() => list.getByRole("listitem").allTextContents()).toEqual(["第042考核单位"]);
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    expect(await choice.textContent()).toBe("第042考核单位");
    await page.keyboard.press("Enter");
    await list.getByRole("searchbox").waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await choice.textContent()).toBe("第042考核单位");
    await page.screenshot({ path: `${shots}/many-picked.png` });
  });

  test("a button leads from the form back to 汇总", async () => {
    await pane.getByRole("button", { name: "返回" }).first().click();
    expect(await active()).not.toBe("汇总");
    await pane.getByRole("button", { name: "回到“汇总”表" }).press("Enter");
    await expect.poll(active).toBe("汇总");
  });
});
