import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { clickGrid } from "./typist";
import { call, openWorkbench } from "./workbenchPage";

let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await clickGrid(page);
});
afterAll(() => browser.close());

const value = async (sheet: string, address: string) => (await call(page, "cell", sheet, address)).value;
const list = () => page.locator('[data-u-comp="sheets-dropdown-list"]');
const arrow = () => page.getByRole("button", { name: "从下拉列表中选择" });
const goTo = async (sheet: string, address: string): Promise<void> => {
  await call(page, "select", sheet, address);
  await call(page, "ready");
};

/** What a key has set off is drawn by then. */
const nextFrames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)))));

describe("a cell with a list", () => {
  test("has an arrow while it is selected, other cells have none", async () => {
    await goTo("苏州市", "K68");
    await expect.poll(() => arrow().count()).toBe(1);
    await goTo("苏州市", "K69");
    await expect.poll(() => arrow().count()).toBe(0);
  });

  test("shows its values whole, and nothing that changes the rule", async () => {
    await goTo("创新加分", "C8");
    await arrow().click();
    await list().waitFor();
    const cut = await list()
      .locator(".univer-truncate")
      .evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent));
    expect(cut).toEqual([]);
    expect(await list().getByText("编辑", { exact: true }).count()).toBe(0);
    expect(await list().locator("input").count()).toBe(0);
  });

  test("keeps its value when that is chosen again, and takes another", async () => {
    await list().getByText("信用服务业发展", { exact: true }).click();
    await list().waitFor({ state: "detached" });
    expect(await value("创新加分", "C8")).toBe("信用服务业发展");
    await page.keyboard.press("Alt+ArrowDown");
    await list().getByText("示范创建", { exact: true }).click();
    await expect.poll(() => value("创新加分", "C8")).toBe("示范创建");
  });

  test("takes what is typed, and no list opens", async () => {
    await goTo("苏州市", "K68");
    await page.keyboard.type("否");
    await expect.poll(() => call(page, "openEntry")).toBe("否");
    await nextFrames();
    expect(await list().count()).toBe(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => value("苏州市", "K68")).toBe("否");
    await nextFrames();
    expect(await list().count()).toBe(0);
  });
});

test("the menu of a cell offers no notes, which a saved file would not hold", async () => {
  await goTo("苏州市", "K68");
  await clickGrid(page, "right");
  await page.getByText("复制", { exact: true }).first().waitFor();
  expect(await page.getByText("添加批注").count()).toBe(0);
  await page.keyboard.press("Escape");
});

test("nothing went wrong on the page", () => expect(errors).toEqual([]));

describe("a sheet that is renamed on its tab by a double click, and at once", () => {
  const tab = (name: string) => page.locator("[data-u-comp=slide-tab-item]", { hasText: name });

  test("keeps its tab in the bar, and the next workbook is drawn", async () => {
    await goTo("苏州市", "K68");
    await tab("苏州市").dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("苏州");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await call(page, "sheets")).map(({ name }) => name)).toContain("苏州");
    // As long as a press has to last that drags a tab.
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => [...document.body.children].filter(({ textContent, tagName }) => tagName === "DIV" && textContent === "苏州").length)).toBe(0);
    await call(page, "openSample");
    await call(page, "ready");
    await tab("苏州市").waitFor();
    expect(errors).toEqual([]);
  });
});
