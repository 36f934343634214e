import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "served-"));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, "dist", "js"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "dist", "index.html"), "<p>页面</p>");
  writeFileSync(path.join(folder, "dist", "js", "main.0123456789.js"), "1");
  site = await serve(path.join(folder, "dist"), { port: 4500 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("a folder's page is served as UTF-8 and asked for anew each time", async () => {
  const response = await fetch(site.url);
  expect(await response.text()).toBe("<p>页面</p>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

test("a file with its hash in its name is kept by the browser", async () => {
  const response = await fetch(`${site.url}js/main.0123456789.js`);
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%zz", "/js", "/missing.js"])("%s is not found", async (target) => {
  expect(await statusOf(target)).toBe(404);
});

test("a port that is taken leads to the next free one", async () => {
  const second = await serve(folder, { port: site.port });
  expect(second.port).toBeGreaterThan(site.port);
  await second.close();
});

/** Asks for a path exactly as written; fetch would tidy it. */
async function statusOf(target: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: site.port, path: target }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
