import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressed, urlArgument, writeRelease, zipOf } from "../../scripts/package.mjs";
import { packagesOf } from "../../scripts/release/licences.mjs";
import { assertOneVersion, withoutRibbon } from "../../scripts/release/manifests.mjs";
import { parseManifest } from "../manifest/manifest";

const root = path.resolve(import.meta.dirname, "../..");
const url = "https://intranet.example/tools/credit/";
const version: string = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version;
let folder = "";
let release = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "release-"));
  const site = path.join(folder, "dist");
  mkdirSync(path.join(site, "js"), { recursive: true });
  writeFileSync(path.join(site, "index.html"), "<!doctype html>");
  writeFileSync(path.join(site, "js", "pane.0123456789.js"), "pane();");
  release = path.join(folder, "credit");
  writeRelease(release, { url, site });
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (name: string) => readFileSync(path.join(release, name), "utf8");

describe("a release", () => {
  it("has the site and all that an administrator needs, with the addresses of where it will be", () => {
    for (const name of ["site/index.html", "site/js/pane.0123456789.js", "LICENSE"]) expect(existsSync(path.join(release, name)), name).toBe(true);
    for (const name of ["manifest.xml", "manifest-without-ribbon.xml", "site/manifest.xml"]) {
      expect(text(name), name).toContain(`"${url}taskpane.html"`);
      expect(text(name), name).not.toContain("localhost");
    }
    for (const name of ["管理员指南.md", "administrator-guide.md", "nginx.conf"]) {
      expect(text(name), name).toContain(version);
      expect(text(name), name).not.toContain("{{");
    }
    expect(text("管理员指南.md")).toContain(`${url}workbench.html`);
    expect(text("nginx.conf")).toContain("location /tools/credit/js/ {");
    expect(text("nginx.conf")).not.toMatch(/add_header X-Frame-Options/);
  });

  it("has checksums of every file but their own, that hold", () => {
    const lines = text("SHA256SUMS").trimEnd().split("\n");
    expect(lines.length).toBe(10);
    for (const line of lines) {
      const [sum = "", name = ""] = line.split("  ");
      expect(createHash("sha256").update(readFileSync(path.join(release, name))).digest("hex"), name).toBe(sum);
    }
    expect(text("SHA256SUMS")).not.toContain("SHA256SUMS");
  });

  it("names the licence of every package that the site is made of, and of none that only builds it", () => {
    const licences = text("THIRD-PARTY-LICENCES.txt");
    const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    for (const [name, used] of Object.entries(dependencies)) expect(licences).toContain(`${name} ${String(used)} (`);
    for (const name of ["webpack", "vitest", "playwright-core", "oxlint", "jsdom"]) expect(licences).not.toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it("packs into one .zip with the same bytes each time", () => {
    const bytes = zipOf(release);
    expect(zipOf(release)).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain("credit/管理员指南.md");
    expect(new TextDecoder().decode(files["credit/site/js/pane.0123456789.js"])).toBe("pane();");
  });
});

describe("the manifest without a ribbon", () => {
  const bare = () => text("manifest-without-ribbon.xml");

  it("asks for nothing that stands with the ribbon, and is otherwise the same add-in", () => {
    expect(bare()).not.toMatch(/VersionOverrides|SharedRuntime|bt:Image/);
    for (const part of ["<Id>", "<Version>", "<DisplayName", "<SourceLocation", '<Set Name="ExcelApi"']) {
      const line = text("manifest.xml").split("\n").find((one) => one.includes(part));
      expect(bare()).toContain(line?.trim());
    }
    expect(() => parseManifest(bare())).not.toThrow();
  });

  it("cannot be made of one that has none", () => {
    expect(() => withoutRibbon(bare())).toThrow("no ribbon");
  });
});

describe("what does not fit is refused", () => {
  it("no address, or none that Excel would load", () => {
    expect(() => urlArgument([])).toThrow("Usage: npm run package -- --url");
    expect(urlArgument(["--office", "cdn", "--url=https://a.example/b"])).toBe("https://a.example/b/");
    expect(() => writeRelease(path.join(folder, "other"), { url: "http://a.example/", site: path.join(folder, "dist") })).toThrow("Not an https address");
    expect(existsSync(path.join(folder, "other"))).toBe(false);
  });

  it("versions that part", () => {
    expect(() => assertOneVersion(text("manifest.xml"), "9.9.9")).toThrow(`manifest.xml says version ${version}.0, package.json 9.9.9`);
  });
});

it("addresses are put in wherever a text asks for them", () => {
  expect(addressed("{{URL}} {{HOST}} {{PATH}} {{VERSION}} {{URL}}", url, "1.2.3")).toBe(`${url} intranet.example /tools/credit/ 1.2.3 ${url}`);
});

it("packages for development alone are not of the site", () => {
  const packages = { "": {}, "node_modules/a": {}, "node_modules/b": { dev: true }, "node_modules/c": { optional: true } };
  expect(packagesOf({ packages })).toEqual(["node_modules/a"]);
});
