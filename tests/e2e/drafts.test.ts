import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createProfile, type Profile } from "./profile";
import { clickGrid } from "./typist";
import { call } from "./workbenchPage";

/** How late a change may be kept, in milliseconds. */
const LATEST = 1_000;

let profile: Profile;
let page: Page;

beforeEach(async () => {
  profile = await createProfile();
  page = await profile.open();
});
afterEach(async () => {
  await profile.dispose();
});

const bar = (at: Page = page) => at.getByRole("region", { name: "草稿提示" });
const answer = (label: string, at: Page = page) => bar(at).getByRole("button", { name: label, exact: true }).click();
const value = async (sheet: string, address: string, at: Page = page) => (await call(at, "cell", sheet, address)).value;
const unsaved = (at: Page = page) => at.locator(".title-bar").getByText("未保存", { exact: true });

async function typeInto(address: string, ...texts: readonly string[]): Promise<void> {
  await clickGrid(page);
  await call(page, "select", "Sheet1", address);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** Everything that the browser has of drafts. */
function stored(at: Page = page): Promise<{ drafts: readonly Record<string, unknown>[]; sheets: number; cells: number }> {
  return at.evaluate(async () => {
    const name = "credit-assessment-workbench.drafts";
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return { drafts: [], sheets: 0, cells: 0 };
    const wait = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(String(request.error))));
      });
    const database = await wait(indexedDB.open(name));
    const store = (one: string): IDBObjectStore => database.transaction(one).objectStore(one);
    const drafts: Record<string, unknown>[] = await wait(store("drafts").getAll());
    const counts = { sheets: await wait(store("sheets").count()), cells: await wait(store("cells").count()) };
    database.close();
    return { drafts, ...counts };
  });
}

/** A book of which 42 is kept. */
async function keepABook(): Promise<void> {
  await typeInto("A1", "42");
  await answer("保留");
  await expect.poll(async () => (await stored()).sheets).toBe(1);
}

async function startAgain(): Promise<void> {
  await profile.kill();
  page = await profile.open();
}

describe("after the browser was killed within a second", () => {
  test("what was entered is offered and comes back, what was being typed too", async () => {
    await keepABook();
    await typeInto("A2", "7", "8", "=A1+A2");
    await page.keyboard.type("12");
    await page.waitForTimeout(LATEST);
    await startAgain();
    expect(await bar().textContent()).toMatch(/有未保存的草稿：工作簿1（今天 \d\d:\d\d，4 处改动）/);
    expect(await value("Sheet1", "A1")).toBe(null);
    await answer("继续编辑");
    await page.getByText("已恢复草稿“工作簿1”").waitFor();
    await unsaved().waitFor();
    expect(await Promise.all(["A1", "A2", "A3", "A4"].map((address) => value("Sheet1", address)))).toEqual([42, 7, 8, 49]);
    await expect.poll(() => call(page, "openEntry"), { timeout: 20_000 }).toBe("12");
    expect(await value("Sheet1", "A5")).toBe(null);
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expect.poll(() => value("Sheet1", "A5")).toBe(123);
    expect((await stored()).drafts).toHaveLength(1);
    expect(profile.errors).toEqual([]);
  });

  test("structure, names and what the add-in did come back", async () => {
    await call(page, "openSample");
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tab", { name: "汇总" }).waitFor();
    await call(page, "select", "苏州市", "K69");
    await clickGrid(page);
    await call(page, "select", "苏州市", "K69");
    await page.keyboard.type("121");
    await page.keyboard.press("Enter");
    await answer("保留");
    await page.getByRole("button", { name: "一键计算" }).first().click();
    await pane.getByText(/已计算 13 个城市/).first().waitFor();
    await call(page, "userEdit", "排名", "A60", "备注");
    const before = await figures(page);
    await expect.poll(async () => (await stored()).sheets, { timeout: 20_000 }).toBeGreaterThan(13);
    await page.waitForTimeout(LATEST);
    await startAgain();
    await answer("继续编辑");
    await page.getByText("已恢复草稿").waitFor({ timeout: 60_000 });
    await call(page, "ready");
    expect(await value("苏州市", "K69")).toBe(121);
    expect(await value("排名", "A60")).toBe("备注");
    expect(await figures(page)).toEqual(before);
  });
});

async function figures(at: Page): Promise<unknown> {
  const sheets = await call(at, "sheets");
  const rows = Array.from({ length: 40 }, (_, index) => index + 1);
  const ranking = await Promise.all(rows.map((row) => value("排名", `C${row}`, at)));
  return { sheets: sheets.map(({ name, visibility }) => [name, visibility]), ranking };
}
