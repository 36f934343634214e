import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { findBrowser, howToGetABrowser } from "../../scripts/browser.mjs";
import { testFlags } from "./browser";
import { openIn, VIEW } from "./workbenchPage";

/** A browser that remembers what it keeps from one start to the next. */
export interface Profile {
  /** Starts the browser and opens the workbench in it. */
  open(): Promise<Page>;
  /** Ends the browser as a crash does. */
  kill(): Promise<void>;
  /** Everything that went wrong on the pages. */
  errors(): readonly string[];
  dispose(): Promise<void>;
}

export async function createProfile(): Promise<Profile> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToGetABrowser);
  const folder = await mkdtemp(path.join(os.tmpdir(), "profile-"));
  const errors: (readonly string[])[] = [];
  let context: BrowserContext | undefined;

  return {
    errors: () => errors.flat(),
    async open() {
      context = await chromium.launchPersistentContext(folder, { executablePath, args: testFlags, ...VIEW });
      const opened = await openIn(context, context.pages()[0]);
      errors.push(opened.errors);
      return opened.page;
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
