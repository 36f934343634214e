import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { inject } from "vitest";
import type { WorkbenchApi } from "../../src/workbench/testApi";

/** How long a page may take for what it has to do, in milliseconds: a machine that is slow, or stands still for a while, is no fault of it. */
export const PATIENCE = 60_000;

/** Calls the page's API for scripts and brings back what it answers. */
export async function call<K extends keyof WorkbenchApi>(
  page: Page,
  method: K,
  ...args: Parameters<WorkbenchApi[K]>
): Promise<Awaited<ReturnType<WorkbenchApi[K]>>> {
  return page.evaluate(
    async ([name, given]) => {
      const api: unknown = window.creditAssessmentWorkbench;
      const run: unknown = typeof api === "object" && api !== null ? Reflect.get(api, name) : undefined;
      if (typeof run !== "function") throw new Error(`the workbench has no ${name}`);
      return run(...given);
    },
    [method, args] as const,
  );
}

/** Opens a file in the place of what is open. Its bytes travel as text: a page takes no typed arrays from outside. */
export async function openFile(page: Page, bytes: Uint8Array, fileName: string): Promise<void> {
  const opened = await page.evaluate(
    async ([text, name]) => {
      const api: unknown = window.creditAssessmentWorkbench;
      const open: unknown = typeof api === "object" && api !== null ? Reflect.get(api, "openBytes") : undefined;
      if (typeof open !== "function") throw new Error("the workbench cannot open files");
      return open(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)), name);
    },
    [Buffer.from(bytes).toString("base64"), fileName] as const,
  );
  if (opened !== true) throw new Error(`${fileName} was not opened`);
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The production pane in its frame. */
  readonly pane: FrameLocator;
  /** Everything that went wrong on the page or in the pane. */
  readonly errors: string[];
}

/** Puts the tour of the first start away as people do; a browser that has answered it shows none. */
async function skipTour(page: Page): Promise<void> {
  if (await page.evaluate(() => localStorage.getItem("credit-assessment.tour") === "seen")) return;
  const tour = page.frameLocator("iframe").getByRole("region", { name: /^快速导览/ });
  await tour.getByRole("button", { name: "跳过" }).click();
  await tour.waitFor({ state: "detached" });
}

/** A small screen, and an office that reads Chinese. */
export const VIEW = { viewport: { width: 1366, height: 768 }, locale: "zh-CN" } as const;

/** Opens the workbench in a browser of its own and waits until its pane has something to press. */
export async function openWorkbench(browser: Browser, width = 1440, height = 900): Promise<OpenWorkbench> {
  return openIn(await browser.newContext({ ...VIEW, viewport: { width, height } }));
}

/** Opens the workbench in another tab, or in the page that is given. */
export async function openIn(context: BrowserContext, given?: Page): Promise<OpenWorkbench> {
  const page = given ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  // Nothing may be asked of another server, whatever the page does.
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(inject("siteUrl")).origin) errors.push(`asks ${request.url()}`);
  });
  await page.goto(new URL("workbench.html", inject("siteUrl")).href);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "新建考核工作簿" }).first().waitFor();
  await skipTour(page);
  await call(page, "ready");
  return { page, pane, errors };
}
