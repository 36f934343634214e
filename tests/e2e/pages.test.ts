import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings } from "./axe";
import { launchBrowser } from "./browser";

const siteUrl = inject("siteUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Loads a page and notes every request that leaves its origin and everything that breaks. */
async function visit(page: Page, path: string): Promise<{ foreign: string[]; broken: string[] }> {
  const foreign: string[] = [];
  const broken: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(siteUrl).origin) foreign.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) broken.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => broken.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  await page.goto(new URL(path, siteUrl).href, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  return { foreign, broken };
}

describe("the built pages", () => {
  for (const path of ["", "workbench.html", "taskpane.html", "guide.html"]) {
    test(`/${path} loads whole, obeys its policy and asks nothing of another server`, async () => {
      const page = await browser.newPage();
      const { foreign, broken } = await visit(page, path);
      expect(foreign).toEqual([]);
      expect(broken).toEqual([]);
      await page.close();
    });
  }

  test("the guide shows every picture, and the pane's 使用说明 leads to it", async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await visit(page, "guide.html");
    for (const picture of await page.locator("main img").all()) await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator("main img").evaluateAll((images) => images.every((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))).toBe(true);
    expect(await page.locator("main img").count()).toBeGreaterThan(10);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await findings(page.mainFrame())]).toEqual([colorScheme, []]);
    }
    await page.goto(new URL("workbench.html", siteUrl).href);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "使用说明" }).click();
    const [opened] = await Promise.all([page.waitForEvent("popup"), pane.getByRole("link", { name: /图文使用手册/ }).click()]);
    await opened.getByRole("heading", { level: 1, name: "信用考核加载项 图文使用手册" }).waitFor();
    await page.close();
  });

  test("a page may not call another server even if its code tried to", async () => {
    const page = await browser.newPage();
    await visit(page, "taskpane.html");
    const outcome = await page.evaluate(async () => fetch("https://example.com/").then(() => "answered", (error: Error) => error.name));
    const reason = await page.evaluate(
      async () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
          fetch("https://example.com/").catch(() => undefined);
        }),
    );
    expect(outcome).toBe("TypeError");
    expect(reason).toBe("connect-src");
    await page.close();
  });
});
