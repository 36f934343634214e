import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect, inject, vi } from "vitest";
import { clickGrid } from "./typist";
import { call, openIn, PATIENCE, VIEW } from "./workbenchPage";

/** Where the workbench keeps drafts. */
const DATABASE = "credit-assessment-workbench.drafts";

/** Everything that the browser has of drafts. */
export interface Stored {
  readonly drafts: readonly Record<string, unknown>[];
  readonly sheets: number;
  readonly cells: number;
}

export const NOTHING: Stored = { drafts: [], sheets: 0, cells: 0 };

/** What a browser remembers of this site. */
export type Remembered = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const bar = (at: Page): Locator => at.getByRole("region", { name: "草稿提示" });
export const list = (at: Page): Locator => at.getByRole("dialog", { name: "草稿", exact: true });
export const unsaved = (at: Page): Locator => at.locator(".title-bar").getByText("未保存", { exact: true });
export const answer = (at: Page, label: string): Promise<void> => bar(at).getByRole("button", { name: label, exact: true }).click();
export const showList = (at: Page): Promise<void> => at.getByRole("toolbar", { name: "文件" }).getByRole("button", { name: "草稿" }).click();
export const value = async (at: Page, sheet: string, address: string) => (await call(at, "cell", sheet, address)).value;
export const values = (at: Page, ...addresses: readonly string[]) => Promise.all(addresses.map((address) => value(at, "Sheet1", address)));

export async function typeInto(at: Page, address: string, ...texts: readonly string[]): Promise<void> {
  await clickGrid(at);
  await call(at, "select", "Sheet1", address);
  for (const text of texts) {
    await at.keyboard.type(text);
    await at.keyboard.press("Enter");
  }
}

export function stored(at: Page): Promise<Stored> {
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

/** Resolves when a draft says this of itself. */
export async function untilKept(at: Page, said: Readonly<Record<string, unknown>>): Promise<void> {
  const isKept = async () => expect((await stored(at)).drafts).toContainEqual(expect.objectContaining(said));
  await vi.waitFor(isKept, { timeout: PATIENCE, interval: 50 });
}

/** Resolves when the page has had the time to keep what was changed so far: it gathers with timers and keeps when it is idle, each served in turn. */
export function leisure(at: Page): Promise<void> {
  return at.evaluate(async () => {
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      await new Promise((resolve) => {
        requestIdleCallback(resolve);
      });
    }
  });
}

/** Types 42, agrees to drafts, and resolves when it is kept. */
export async function keepABook(at: Page): Promise<void> {
  await typeInto(at, "A1", "42");
  await answer(at, "保留");
  await untilKept(at, { changes: 1 });
}

/** A browser of its own that remembers what is given. */
export function contextOf(browser: Browser, storageState?: Remembered): Promise<BrowserContext> {
  return browser.newContext({ ...VIEW, ...(storageState === undefined ? {} : { storageState }) });
}

/** What a browser remembers after 42 was typed and kept as a draft, and the page is gone. */
export async function rememberABook(browser: Browser): Promise<Remembered> {
  const context = await contextOf(browser);
  await keepABook((await openIn(context)).page);
  const remembered = await context.storageState({ indexedDB: true });
  await context.close();
  return remembered;
}

/** Puts other values in the place of those in one of the drafts' stores, before the workbench is opened. */
export async function change(context: BrowserContext, store: "drafts" | "sheets", overwritten: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await context.newPage();
  await page.goto(new URL("assets/app-32.png", inject("siteUrl")).href);
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
  await page.close();
}
