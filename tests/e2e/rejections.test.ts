import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { clickGrid, steady, typeCell } from "./typist";
import { call, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
const city = "苏州市";

let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];
let dialog: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await clickGrid(page);
  dialog = page.locator("dialog[open]");
});
afterAll(() => browser.close());

const value = async (address: string) => (await call(page, "cell", city, address)).value;
const openText = () => call(page, "openEntry");

/** Types into a cell what it does not take, key after key, and waits for the question. */
async function typeWrong(address: string, keys: string): Promise<void> {
  await call(page, "select", city, address);
  await typeCell(page, keys, "Enter", steady(100, 0));
  await dialog.waitFor();
}

describe("an entry that its cell does not take", () => {
  beforeEach(async () => {
    await Promise.all([call(page, "userEdit", city, "K69", 51), call(page, "userEdit", city, "K70", 52)]);
    await call(page, "ready");
  });

  test("is told with its cell and its text, and cancelled by Esc it leaves the old value", async () => {
    await typeWrong("K69", "a1b");
    expect(await dialog.textContent()).toContain(`${city}!K69`);
    expect(await dialog.textContent()).toContain("a1b");
    expect(await dialog.getByRole("button", { name: "重试" }).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.screenshot({ path: `${shots}/rejected.png` });
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await value("K69")).toBe(51);
    expect(await openText()).toBeNull();
  });

  test("is kept for a draft while it is asked about", async () => {
    await typeWrong("K69", "a1b");
    await expect.poll(openText).toBe("a1b");
    await page.keyboard.press("Escape");
    await expect.poll(() => openText()).toBeNull();
  });

  test("gives the keyboard back to the same cell when it is cancelled", async () => {
    await typeWrong("K69", "a1b");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => dialog.count()).toBe(0);
    await typeCell(page, "77", "Enter", steady(100, 100));
    await call(page, "ready");
    expect([await value("K69"), await value("K70")]).toEqual([77, 52]);
  });

  test("comes back into the editor as it was typed", async () => {
    await typeWrong("K69", "1.50x");
    await page.keyboard.press("Enter");
    await expect.poll(() => openText()).toBe("1.50x");
    await page.screenshot({ path: `${shots}/retried.png` });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Backspace");
    await expect.poll(openText).toBe("1.50");
    await page.keyboard.press("Escape");
  });

  for (const pace of [0, 100, 200, 300]) {
    test(`is typed over right after Enter, ${pace} ms between keys`, async () => {
      await typeWrong("K69", "a1b");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(pace);
      await typeCell(page, "1234", "Enter", steady(pace, 100));
      await typeCell(page, "56", "Enter", steady(pace, 100));
      await call(page, "ready");
      expect([await value("K69"), await value("K70")]).toEqual([1234, 56]);
      expect(await dialog.count()).toBe(0);
    });

    test(`is typed over right after a click, ${pace} ms between keys`, async () => {
      await typeWrong("K69", "a1b");
      await dialog.getByRole("button", { name: "重试" }).click();
      await page.waitForTimeout(pace);
      await typeCell(page, "1234", "Enter", steady(pace, 100));
      await typeCell(page, "56", "Enter", steady(pace, 100));
      await call(page, "ready");
      expect([await value("K69"), await value("K70")]).toEqual([1234, 56]);
    });
  }

  test("is asked about again when it is sent off again", async () => {
    await typeWrong("K69", "a1b");
    for (let round = 0; round < 3; round += 1) {
      await page.keyboard.press("Enter");
      await expect.poll(() => dialog.count()).toBe(0);
      await page.keyboard.press("Enter");
      await dialog.waitFor();
    }
    await page.keyboard.press("Escape");
    expect(await value("K69")).toBe(51);
  });

  test("is asked about when a click elsewhere ends it, and comes back into its own cell", async () => {
    await call(page, "select", city, "K69");
    for (const key of "a1b") await page.keyboard.press(key);
    const box = await page.locator(".grid").boundingBox();
    if (box === null) throw new Error("no grid");
    await page.mouse.click(box.x + box.width / 2, box.y + 240);
    await dialog.waitFor();
    await page.keyboard.press("Enter");
    await typeCell(page, "88", "Enter", steady(100, 100));
    await call(page, "ready");
    expect(await value("K69")).toBe(88);
  });
});

test("one that had waited for the add-in is asked about after it, and not while the next cell is typed", async () => {
  await call(page, "userEdit", city, "K69", 51);
  await call(page, "userEdit", city, "K70", 52);
  await call(page, "ready");
  await call(page, "select", city, "K69");
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error("no pane");
  // One request that writes for seconds; it could not begin while a cell is being typed into.
  const writing = frame.evaluate(`Excel.run(async (context) => {
    for (let time = 0; time < 5; time += 1) {
      context.workbook.worksheets.getItem("填报说明").getRange("Z99").values = [[time]];
      context.workbook.application.calculate("Full");
    }
    setTimeout(() => document.body.classList.add("has-begun"));
    await context.sync();
  })`);
  await frame.locator("body.has-begun").waitFor();
  await typeCell(page, "7x8", "Enter", steady(30, 0));
  await page.getByText("刚输入的内容写完后即填入").waitFor();
  await typeCell(page, "99", "Enter", steady(300, 0));
  expect(await dialog.count()).toBe(0);
  await writing;
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain("7x8");
  await call(page, "ready");
  expect([await value("K69"), await value("K70")]).toEqual([51, 99]);
  await page.keyboard.press("Enter");
  await typeCell(page, "66", "Enter", steady(100, 100));
  await call(page, "ready");
  expect([await value("K69"), await value("K70")]).toEqual([66, 99]);
});

test("nothing broke on the way", () => {
  expect(errors).toEqual([]);
});
