import { readFile } from "node:fs/promises";
import type { Browser, Download, FrameLocator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/xlsx/index";
import { launchBrowser } from "./browser";
import { clickGrid } from "./typist";
import { call, openWorkbench } from "./workbenchPage";

let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

const unsaved = () => page.locator(".title-bar").getByText("未保存", { exact: true });
const question = () => page.getByRole("dialog", { name: "放弃未保存的更改？" });
const newBook = () => page.getByRole("button", { name: "新建空白" }).click();
const first = async () => (await call(page, "cell", "Sheet1", "A1")).value;

/** What the file has in its first cell. */
async function savedValue(download: Download): Promise<unknown> {
  const read = await readWorkbook(new Uint8Array(await readFile(await download.path())));
  if (!read.ok) throw new Error(`the file cannot be read: ${read.problem.code}`);
  return read.plans[0]?.cells[0]?.[0]?.value;
}

async function enter(at: Page): Promise<void> {
  await clickGrid(at);
  await call(at, "select", "Sheet1", "A1");
  await at.keyboard.type("42");
  await at.keyboard.press("Enter");
}

const ofPage = (request: Request) => request.frame() === request.frame().page().mainFrame();

/** Keeps back the scripts that the page itself, not its pane, asks for from now on, until what is answered is called. */
async function holdScripts(at: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await at.route("**/js/*.js", async (route) => {
    if (ofPage(route.request())) await held;
    await route.continue();
  });
  return letGo;
}

beforeEach(async () => {
  await call(page, "newBook");
  await enter(page);
  await unsaved().waitFor();
});

describe("Ctrl+S", () => {
  test("saves from the grid, with what is still in the editor", async () => {
    await call(page, "select", "Sheet1", "A1");
    await page.keyboard.type("4321");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(await savedValue(download)).toBe(4321);
    await unsaved().waitFor({ state: "detached" });
  });

  test("saves from the pane", async () => {
    await pane.getByRole("button", { name: "新建考核工作簿" }).first().focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(await savedValue(download)).toBe(42);
    await unsaved().waitFor({ state: "detached" });
  });
});

test("what is typed while the file is being written is still unsaved", async () => {
  // The writer is loaded with the first file: until then nothing is written.
  const { page: fresh } = await openWorkbench(browser, 1366, 768);
  const isUnsaved = fresh.locator(".title-bar").getByText("未保存", { exact: true });
  await enter(fresh);
  await isUnsaved.waitFor();
  const letGo = await holdScripts(fresh);
  const arrives = fresh.waitForEvent("download");
  const asked = fresh.waitForRequest((request) => request.url().endsWith(".js") && ofPage(request));
  await fresh.keyboard.press("Control+s");
  await fresh.getByText("正在生成文件…").waitFor();
  await asked;
  await call(fresh, "userEdit", "Sheet1", "A1", 43);
  const told = fresh.getByText(/^已保存为/).waitFor();
  letGo();
  await told;
  expect(await savedValue(await arrives)).toBe(42);
  expect(await isUnsaved.count()).toBe(1);
  await fresh.close();
});

describe("the question when work is unsaved", () => {
  test("saves and goes on with 保存并继续", async () => {
    await newBook();
    const [download] = await Promise.all([page.waitForEvent("download"), question().getByRole("button", { name: "保存并继续" }).click()]);
    expect(await savedValue(download)).toBe(42);
    await expect.poll(first).toBe(null);
    await unsaved().waitFor({ state: "detached" });
  });

  test("goes on without a file with 放弃更改", async () => {
    const downloads: Download[] = [];
    page.on("download", (download) => downloads.push(download));
    await newBook();
    await question().getByRole("button", { name: "放弃更改" }).click();
    await expect.poll(first).toBe(null);
    expect(downloads).toEqual([]);
  });

  test("leaves everything as it is with 取消 and with Esc", async () => {
    await newBook();
    await question().getByRole("button", { name: "取消" }).click();
    await newBook();
    await question().waitFor();
    await page.keyboard.press("Escape");
    await question().waitFor({ state: "detached" });
    expect(await first()).toBe(42);
    expect(await unsaved().count()).toBe(1);
  });

  test("is not asked when the work is saved", async () => {
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    await unsaved().waitFor({ state: "detached" });
    await newBook();
    await expect.poll(first).toBe(null);
    expect(await question().count()).toBe(0);
  });
});
