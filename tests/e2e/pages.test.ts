import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
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
  for (const path of ["", "workbench.html", "taskpane.html"]) {
    test(`/${path} loads whole, obeys its policy and asks nothing of another server`, async () => {
      const page = await browser.newPage();
      const { foreign, broken } = await visit(page, path);
      expect(foreign).toEqual([]);
      expect(broken).toEqual([]);
      await page.close();
    });
  }

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
