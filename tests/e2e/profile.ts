import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { inject } from "vitest";
import { browserFlags, findBrowser, howToGetABrowser } from "../../scripts/browser.mjs";
import { call, PATIENCE } from "./workbenchPage";

/** A browser that remembers what it keeps from one start to the next. */
export interface Profile {
  /** Starts the browser and opens the workbench in it. */
  open(): Promise<Page>;
  /** Another tab of the same browser. */
  openTab(): Promise<Page>;
  /** Ends the browser as a crash does. */
  kill(): Promise<void>;
  /** Everything that went wrong on the pages. */
  readonly errors: string[];
  dispose(): Promise<void>;
}

export async function createProfile(): Promise<Profile> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToGetABrowser);
  const folder = await mkdtemp(path.join(os.tmpdir(), "profile-"));
  const errors: string[] = [];
  let context: BrowserContext | undefined;

  async function load(page: Page): Promise<Page> {
    page.on("pageerror", (error) => errors.push(error.message));
    page.setDefaultTimeout(PATIENCE);
    await page.goto(new URL("workbench.html", inject("siteUrl")).href);
    await page.frameLocator("iframe").getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
    await call(page, "ready");
    return page;
  }

  return {
    errors,
    async open() {
      context = await chromium.launchPersistentContext(folder, { executablePath, args: browserFlags, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
      return load(context.pages()[0] ?? (await context.newPage()));
    },
    async openTab() {
      if (context === undefined) throw new Error("The browser has not been started.");
      return load(await context.newPage());
    },
    async kill() {
      const browser = context?.browser();
      if (!browser) throw new Error("The browser has not been started.");
      const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
      const gone = new Promise((resolve) => browser.once("disconnected", resolve));
      // The others first: they would have time to end in good order.
      for (const { id, type } of processInfo) if (type !== "browser") end(id);
      for (const { id, type } of processInfo) if (type === "browser") end(id);
      await gone;
      context = undefined;
      await rm(path.join(folder, "SingletonLock"), { force: true });
    },
    async dispose() {
      await context?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function end(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
