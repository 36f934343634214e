import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { answer, bar, contextOf, keepABook, leisure, list, NOTHING, showList, stored, typeInto, unsaved, untilKept, value, values } from "./draftPage";
import { call, openIn } from "./workbenchPage";

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await contextOf(browser);
});
afterEach(() => context.close());

describe("when asked whether drafts are kept", () => {
  test("不保留 keeps nothing, and is not asked again", async () => {
    ({ page } = await openIn(context));
    await typeInto(page, "A1", "42");
    await answer(page, "不保留");
    await typeInto(page, "A2", "7");
    await leisure(page);
    expect(await stored(page)).toEqual(NOTHING);
    await page.reload();
    await call(page, "ready");
    await typeInto(page, "A1", "8");
    await unsaved(page).waitFor();
    await leisure(page);
    expect(await bar(page).count()).toBe(0);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test("nothing is kept before the answer, what was entered before it afterwards, and when it is turned off nothing in any tab", async () => {
    ({ page } = await openIn(context));
    await typeInto(page, "A1", "42", "43");
    await bar(page).waitFor();
    await leisure(page);
    expect(await stored(page)).toEqual(NOTHING);
    await answer(page, "保留");
    await untilKept(page, { changes: 2 });
    expect(await page.evaluate(() => document.activeElement?.closest(".grid") !== null)).toBe(true);

    const { page: second } = await openIn(context);
    await showList(second);
    await list(second).getByText("另一标签页在编辑").waitFor();
    await list(second).getByRole("checkbox").click();
    await second.getByRole("button", { name: "关闭并删除" }).click();
    await expect.poll(() => stored(second)).toEqual(NOTHING);
    await page.bringToFront();
    await typeInto(page, "A3", "7");
    await expect.poll(() => value(page, "Sheet1", "A3")).toBe(7);
    await leisure(page);
    expect(await stored(page)).toEqual(NOTHING);
  });
});

describe("what goes wrong", () => {
  test("no room left is said in words, and everything is kept once there is room", async () => {
    ({ page } = await openIn(context));
    const session = await context.newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await typeInto(page, "A1", "42");
    await answer(page, "保留");
    await page.getByText("浏览器存储空间不足").waitFor();
    await typeInto(page, "A2", "7");
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await typeInto(page, "A3", "8");
    await untilKept(page, { changes: 3 });
    expect((await stored(page)).sheets).toBe(1);
    await page.close();
    ({ page } = await openIn(context));
    await answer(page, "继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    expect(await values(page, "A1", "A2", "A3")).toEqual([42, 7, 8]);
  });

  test("a browser that keeps nothing is told as such", async () => {
    await context.addInitScript(() => {
      Object.defineProperty(IDBFactory.prototype, "open", {
        value: () => {
          throw new DOMException("", "SecurityError");
        },
      });
    });
    ({ page } = await openIn(context));
    await typeInto(page, "A1", "42");
    await answer(page, "保留");
    await page.getByText("浏览器不允许在本机保留草稿").waitFor();
    expect(await value(page, "Sheet1", "A1")).toBe(42);
  });
});

test("of two tabs one has the draft: the other may open a copy, and neither overwrites the other", async () => {
  ({ page } = await openIn(context));
  await keepABook(page);
  const { page: second } = await openIn(context);
  await showList(second);
  await list(second).getByRole("button", { name: "打开副本" }).click();
  expect(await bar(second).count()).toBe(0);
  await second.getByText("已恢复草稿“工作簿1 副本”").waitFor();
  await call(second, "userEdit", "Sheet1", "A1", 1000);
  await untilKept(second, { name: "工作簿1 副本", changes: 2 });
  await page.bringToFront();
  await typeInto(page, "A2", "7");
  await untilKept(page, { name: null, changes: 2 });
  const { drafts, sheets } = await stored(page);
  expect([drafts.length, sheets]).toEqual([2, 2]);
  expect([await value(page, "Sheet1", "A1"), await value(second, "Sheet1", "A1")]).toEqual([42, 1000]);
  await page.close();
  await second.close();
  ({ page } = await openIn(context));
  await showList(page);
  await list(page).getByRole("row", { name: /工作簿1 副本/ }).getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("已恢复草稿“工作簿1 副本”").waitFor();
  expect(await values(page, "A1", "A2")).toEqual([1000, null]);
});
