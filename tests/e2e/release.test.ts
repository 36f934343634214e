import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRelease } from "../../scripts/package.mjs";
import { serve } from "../../scripts/serve.mjs";
import { launchBrowser } from "./browser";

const folder = mkdtempSync(path.join(tmpdir(), "release-"));
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

/** A release for a folder of a server, on a server that has it in that folder. */
beforeAll(async () => {
  writeRelease(path.join(folder, "release"), { url: "https://intranet.example/tools/credit/", site: path.resolve(import.meta.dirname, "../../dist") });
  cpSync(path.join(folder, "release", "site"), path.join(folder, "server", "tools", "credit"), { recursive: true });
  [browser, site] = await Promise.all([launchBrowser(), serve(path.join(folder, "server"), { port: 4400 })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
  rmSync(folder, { recursive: true });
});

test("works whole in a folder of a server", async () => {
  const page = await browser.newPage({ locale: "zh-CN" });
  const broken: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) broken.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => broken.push(error.message));
  await page.goto(new URL("tools/credit/workbench.html", site.url).href);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "打开示例" }).click();
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await page.getByRole("button", { name: "保存 .xlsx" }).waitFor();
  const icons = page.locator(".ribbon img");
  await expect.poll(() => icons.evaluateAll((all) => all.length > 0 && all.every((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))).toBe(true);
  expect(broken).toEqual([]);
});
