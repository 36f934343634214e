import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { answer, bar, change, contextOf, list, NOTHING, rememberABook, showList, stored, typeInto, unsaved, untilKept, value, type Remembered } from "./draftPage";
import { call, openIn } from "./workbenchPage";

let browser: Browser;
let remembered: Remembered;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  remembered = await rememberABook(browser);
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await contextOf(browser, remembered);
});
afterEach(() => context.close());

const open = async (): Promise<void> => {
  ({ page, errors } = await openIn(context));
};
const question = () => page.getByRole("dialog", { name: "删除这份草稿？" });

describe("a draft of earlier", () => {
  test("never takes the place of what has been typed without a question", async () => {
    await open();
    await typeInto(page, "A1", "5");
    await answer(page, "继续编辑");
    await page.getByRole("dialog", { name: "放弃未保存的更改？" }).getByRole("button", { name: "取消" }).click();
    expect(await value(page, "Sheet1", "A1")).toBe(5);
    await bar(page).waitFor();
    await expect.poll(async () => (await stored(page)).drafts).toHaveLength(2);
  });

  test("is erased with 放弃, after a question", async () => {
    await open();
    await answer(page, "放弃");
    await question().getByRole("button", { name: "取消" }).click();
    expect((await stored(page)).drafts).toHaveLength(1);
    await answer(page, "放弃");
    await question().getByRole("button", { name: "删除" }).click();
    await bar(page).waitFor({ state: "detached" });
    await expect.poll(() => stored(page)).toEqual(NOTHING);
  });

  test("is not offered when it has been saved to a file, and is when something was changed after that", async () => {
    await open();
    await answer(page, "继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    await unsaved(page).waitFor();
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    await unsaved(page).waitFor({ state: "detached" });
    await untilKept(page, { changes: 0, savedAt: expect.any(Number) });
    await page.close();
    await open();
    await showList(page);
    await list(page).getByText("已存为文件").waitFor();
    expect(await bar(page).count()).toBe(0);
    await list(page).getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText("已恢复草稿").waitFor();
    expect(await unsaved(page).count()).toBe(0);
    await call(page, "userEdit", "Sheet1", "A1", 43);
    await untilKept(page, { changes: 1 });
    await page.close();
    await open();
    await bar(page).getByText("1 处改动").waitFor();
  });

  test("does not put what was half typed over something newer", async () => {
    await change(context, "drafts", { typed: { sheet: 1, row: 0, column: 0, text: "12", over: "" } });
    await open();
    await answer(page, "继续编辑");
    await page.getByText("Sheet1!A1 中输入到一半的“12”没有填入").waitFor();
    expect(await value(page, "Sheet1", "A1")).toBe(42);
    expect(await call(page, "openEntry")).toBe(null);
  });

  test("that two tabs were offered: the one that comes second is told", async () => {
    await open();
    const { page: second } = await openIn(context);
    await bar(second).waitFor();
    await answer(page, "继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    await answer(second, "继续编辑");
    await bar(second).getByText("正在另一个标签页中编辑").waitFor();
    expect(await value(second, "Sheet1", "A1")).toBe(null);
    await answer(second, "打开副本");
    await second.getByText("已恢复草稿“工作簿1 副本”").waitFor();
    expect(await value(second, "Sheet1", "A1")).toBe(42);
  });

  test.each<[string, "drafts" | "sheets", Readonly<Record<string, unknown>>]>([
    ["what is known of it", "drafts", { version: "?" }],
    ["a sheet of it", "sheets", { cells: 7 }],
  ])("that is broken in %s stops nothing and can be erased", async (_, store, breaking) => {
    await change(context, store, breaking);
    await open();
    if (store === "sheets") await answer(page, "继续编辑");
    await bar(page).getByText("打不开").waitFor();
    expect(await value(page, "Sheet1", "A1")).toBe(null);
    await answer(page, "删除");
    await question().getByRole("button", { name: "删除" }).click();
    await expect.poll(() => stored(page)).toEqual(NOTHING);
    expect(errors).toEqual([]);
  });
});
