import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createProfile, type Profile } from "./profile";
import { clickGrid } from "./typist";
import { call } from "./workbenchPage";

/** How late a change may be kept, in milliseconds. */
const LATEST = 1_000;
const DATABASE = "credit-assessment-workbench.drafts";

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
const list = (at: Page = page) => at.getByRole("dialog", { name: "草稿", exact: true });
const showList = (at: Page = page) => at.getByRole("toolbar", { name: "文件" }).getByRole("button", { name: "草稿" }).click();
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
  return at.evaluate(async (name) => {
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
  }, DATABASE);
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
    await expect.poll(() => call(page, "openEntry")).toBe("12");
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
    await clickGrid(page);
    await call(page, "select", "苏州市", "K69");
    await page.keyboard.type("121");
    await page.keyboard.press("Enter");
    await answer("保留");
    await inPane(async () => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("排名").getRange("3:3").insert("Down");
        worksheets.getItem("操作记录").name = "记录";
        await context.sync();
      });
    });
    await call(page, "runRibbon", "Button.Recompute");
    await call(page, "ready");
    const before = await figures();
    expect(before.sheets).toContainEqual(["记录", "Visible"]);
    await page.waitForTimeout(LATEST);
    await expect.poll(async () => (await stored()).sheets).toBe(before.sheets.length);
    await startAgain();
    await answer("继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    await call(page, "ready");
    expect(await value("苏州市", "K69")).toBe(121);
    expect(await figures()).toEqual(before);
  });
});

describe("when asked whether drafts are kept", () => {
  test("不保留 keeps nothing, and is not asked again", async () => {
    await typeInto("A1", "42");
    await answer("不保留");
    await typeInto("A2", "7");
    await page.waitForTimeout(LATEST);
    expect(await stored()).toEqual({ drafts: [], sheets: 0, cells: 0 });
    await page.reload();
    await call(page, "ready");
    await typeInto("A1", "8");
    await unsaved().waitFor();
    expect(await bar().count()).toBe(0);
  });

  test("nothing is kept before the answer, and what was entered before it afterwards", async () => {
    await typeInto("A1", "42", "43");
    await bar().waitFor();
    await page.waitForTimeout(LATEST);
    expect(await stored()).toEqual({ drafts: [], sheets: 0, cells: 0 });
    await answer("保留");
    await expect.poll(async () => (await stored()).drafts[0]?.["changes"]).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.closest(".grid") !== null)).toBe(true);
  });

  test("turned off in the list, drafts are gone from every tab", async () => {
    await keepABook();
    const second = await profile.openTab();
    await showList(second);
    expect(await list(second).textContent()).toContain("另一标签页在编辑");
    await list(second).getByRole("checkbox").click();
    await second.getByRole("button", { name: "关闭并删除" }).click();
    await expect.poll(() => stored(second)).toEqual({ drafts: [], sheets: 0, cells: 0 });
    await page.bringToFront();
    await typeInto("A2", "7");
    await page.waitForTimeout(LATEST);
    expect(await stored()).toEqual({ drafts: [], sheets: 0, cells: 0 });
    expect(await value("Sheet1", "A2")).toBe(7);
  });
});

describe("two tabs", () => {
  test("of which one has the draft: the other may open a copy, and neither overwrites the other", async () => {
    await keepABook();
    const second = await profile.openTab();
    expect(await bar(second).count()).toBe(0);
    await showList(second);
    await list(second).getByRole("button", { name: "打开副本" }).click();
    await second.getByText("已恢复草稿“工作簿1 副本”").waitFor();
    await call(second, "userEdit", "Sheet1", "A1", 1000);
    await page.bringToFront();
    await typeInto("A2", "7");
    await page.waitForTimeout(LATEST);
    const { drafts, sheets } = await stored();
    expect([new Set(drafts.map(({ name }) => name)), sheets]).toEqual([new Set([null, "工作簿1 副本"]), 2]);
    expect([await value("Sheet1", "A1"), await value("Sheet1", "A1", second)]).toEqual([42, 1000]);
    await startAgain();
    await showList();
    await list().getByRole("row", { name: /工作簿1 副本/ }).getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText("已恢复草稿“工作簿1 副本”").waitFor();
    expect([await value("Sheet1", "A1"), await value("Sheet1", "A2")]).toEqual([1000, null]);
  });

  test("that both were offered a draft: the one that comes second is told", async () => {
    await keepABook();
    await startAgain();
    const second = await profile.openTab();
    await bar(second).waitFor();
    await answer("继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    await answer("继续编辑", second);
    await bar(second).getByText("正在另一个标签页中编辑").waitFor();
    expect(await value("Sheet1", "A1", second)).toBe(null);
    await answer("打开副本", second);
    await second.getByText("已恢复草稿“工作簿1 副本”").waitFor();
    expect(await value("Sheet1", "A1", second)).toBe(42);
  });
});

describe("a draft of earlier", () => {
  test("never takes the place of what has been typed without a question", async () => {
    await keepABook();
    await startAgain();
    await typeInto("A1", "5");
    await answer("继续编辑");
    await page.getByRole("dialog", { name: "放弃未保存的更改？" }).getByRole("button", { name: "取消" }).click();
    expect(await value("Sheet1", "A1")).toBe(5);
    await bar().waitFor();
    await page.waitForTimeout(LATEST);
    expect((await stored()).drafts).toHaveLength(2);
  });

  test("is erased with 放弃, after a question", async () => {
    await keepABook();
    await startAgain();
    await answer("放弃");
    const question = page.getByRole("dialog", { name: "删除这份草稿？" });
    await question.getByRole("button", { name: "取消" }).click();
    expect((await stored()).drafts).toHaveLength(1);
    await answer("放弃");
    await question.getByRole("button", { name: "删除" }).click();
    await bar().waitFor({ state: "detached" });
    expect(await stored()).toEqual({ drafts: [], sheets: 0, cells: 0 });
  });

  test("is not offered when it has been saved to a file, and is when something was changed after that", async () => {
    await keepABook();
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    await unsaved().waitFor({ state: "detached" });
    await page.waitForTimeout(LATEST);
    await startAgain();
    expect(await bar().count()).toBe(0);
    await showList();
    await list().getByText("已存为文件").waitFor();
    await list().getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText("已恢复草稿").waitFor();
    expect(await unsaved().count()).toBe(0);
    await call(page, "userEdit", "Sheet1", "A1", 43);
    await page.waitForTimeout(LATEST);
    await startAgain();
    await bar().getByText("1 处改动").waitFor();
  });

  test("does not put what was half typed over something newer", async () => {
    await keepABook();
    await call(page, "select", "Sheet1", "A2");
    await page.keyboard.type("12");
    await call(page, "userEdit", "Sheet1", "A2", 99);
    await page.waitForTimeout(LATEST);
    await change("drafts", { typed: { sheet: 1, row: 1, column: 0, text: "12", over: "" } });
    await startAgain();
    await answer("继续编辑");
    await page.getByText("Sheet1!A2 中输入到一半的“12”没有填入").waitFor();
    expect(await value("Sheet1", "A2")).toBe(99);
    expect(await call(page, "openEntry")).toBe(null);
  });
});

describe("what goes wrong", () => {
  test("no room left is said in words, and everything is kept once there is room", async () => {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await typeInto("A1", "42");
    await answer("保留");
    await page.getByText("浏览器存储空间不足").waitFor();
    await typeInto("A2", "7");
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await typeInto("A3", "8");
    // What could not be stored is tried again with the next change, so it takes longer than an entry usually does.
    const kept = async () => {
      const { sheets, drafts } = await stored();
      return [sheets, drafts[0]?.["changes"]];
    };
    await expect.poll(kept).toEqual([1, 3]);
    await page.waitForTimeout(LATEST);
    await startAgain();
    await answer("继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    expect(await Promise.all(["A1", "A2", "A3"].map((address) => value("Sheet1", address)))).toEqual([42, 7, 8]);
  });

  test("a browser that keeps nothing is told as such", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(IDBFactory.prototype, "open", {
        value: () => {
          throw new DOMException("", "SecurityError");
        },
      });
    });
    await page.reload();
    await call(page, "ready");
    await typeInto("A1", "42");
    await answer("保留");
    await page.getByText("浏览器不允许在本机保留草稿").waitFor();
    expect(await value("Sheet1", "A1")).toBe(42);
  });

  test.each<[string, "drafts" | "sheets", Readonly<Record<string, unknown>>]>([
    ["what is known of it", "drafts", { version: "?" }],
    ["a sheet of it", "sheets", { cells: 7 }],
  ])("a draft that is broken in %s stops nothing and can be erased", async (_, store, breaking) => {
    await keepABook();
    await change(store, breaking);
    await startAgain();
    if (store === "sheets") await answer("继续编辑");
    await bar().getByText("打不开").waitFor();
    expect(await value("Sheet1", "A1")).toBe(null);
    await answer("删除");
    await page.getByRole("dialog", { name: "删除这份草稿？" }).getByRole("button", { name: "删除" }).click();
    await expect.poll(() => stored()).toEqual({ drafts: [], sheets: 0, cells: 0 });
    expect(profile.errors).toEqual([]);
  });
});

/** Puts other values in the place of those in one of the drafts' stores, behind the workbench's back. */
async function change(store: "drafts" | "sheets", overwritten: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    async ([name, wanted, text]) => {
      const open = indexedDB.open(name);
      await new Promise((resolve) => open.addEventListener("success", resolve));
      const transaction = open.result.transaction(wanted, "readwrite");
      const cursor = transaction.objectStore(wanted).openCursor();
      cursor.addEventListener("success", () => {
        if (cursor.result === null) return;
        cursor.result.update({ ...cursor.result.value, ...JSON.parse(text) });
        cursor.result.continue();
      });
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      open.result.close();
    },
    [DATABASE, store, JSON.stringify(overwritten)] as const,
  );
}

/** Does something as the add-in does it. */
async function inPane(work: () => Promise<void>): Promise<void> {
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes("pane.html"));
  if (frame === undefined) throw new Error("the pane is not there");
  await frame.evaluate(work);
}

/** What the overview, the ranking and a form show. */
async function figures() {
  const sheets = (await call(page, "sheets")).map(({ name, visibility }) => [name, visibility]);
  const places = ["汇总", "排名", "苏州市"].flatMap((sheet) => Array.from({ length: 40 }, (_, row) => ["A", "B", "C", "D", "J"].map((column) => [sheet, `${column}${row + 1}`] as const)).flat());
  const cells = await Promise.all(places.map(([sheet, address]) => value(sheet, address)));
  return { sheets, cells };
}
