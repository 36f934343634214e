import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot, readProjectFile } from "../sourceFiles";
import { addresses, attribute, elements, onlyElement, parseManifest } from "./manifest";
import { sequenceFaults } from "./schema";

const manifest = parseManifest();
const overrides = onlyElement(manifest, "VersionOverrides");
const resources = onlyElement(overrides, "Resources");

const doubled = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const textOf = (name: string): string => onlyElement(manifest, name).textContent ?? "";

/** Text of a resource in the default language and in the others. */
function wordings(resource: Element): string[] {
  return [attribute(resource, "DefaultValue"), ...elements(resource, "Override").map((override) => attribute(override, "Value"))];
}

/** Width and height from a PNG file's header. */
function pngSize(name: string): { width: number; height: number } {
  const header = readFileSync(path.join(projectRoot, name)).subarray(0, 24);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

describe("the manifest's form", () => {
  test("is well-formed XML", () => {
    expect(manifest.documentElement.localName).toBe("OfficeApp");
    expect(() => parseManifest("<OfficeApp><Id></OfficeApp>")).toThrow();
  });

  test("keeps the order of elements that the schemas ask for", () => {
    expect(sequenceFaults(manifest)).toEqual([]);
  });

  test("and a swapped or unknown element would be seen", () => {
    const xml = readProjectFile("manifest.xml");
    expect(sequenceFaults(parseManifest(xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1")))).toHaveLength(1);
    expect(sequenceFaults(parseManifest(xml.replace("<Supertip>", "<Extra/><Supertip>")))).toHaveLength(2);
  });

  test("is a task-pane add-in for workbooks that may read and write the document", () => {
    expect(attribute(manifest.documentElement, "xsi:type")).toBe("TaskPaneApp");
    expect(attribute(overrides, "xsi:type")).toBe("VersionOverridesV1_0");
    expect(elements(manifest, "Host").map((host) => attribute(host, "Name") || attribute(host, "xsi:type"))).toEqual(["Workbook", "Workbook"]);
    expect(textOf("Permissions")).toBe("ReadWriteDocument");
  });

  test("has an id and a version in their forms", () => {
    expect(textOf("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textOf("Version")).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    const { version }: { version: string } = JSON.parse(readProjectFile("package.json"));
    expect(textOf("Version")).toBe(`${version}.0`);
  });

  test("keeps the lengths that Office accepts", () => {
    const [displayName] = elements(manifest, "DisplayName");
    const [description] = elements(manifest, "Description");
    const tooLong = [
      ...(displayName ? wordings(displayName) : [""]).filter((text) => text.length > 125),
      ...(description ? wordings(description) : [""]).filter((text) => text.length > 250),
      ...elements(onlyElement(resources, "ShortStrings"), "String").flatMap(wordings).filter((text) => text.length > 125),
      ...elements(onlyElement(resources, "LongStrings"), "String").flatMap(wordings).filter((text) => text.length > 250),
      ...[...resources.children].flatMap((group) => [...group.children].map((resource) => attribute(resource, "id"))).filter((id) => id.length > 32),
      ...elements(overrides, "*").map((element) => attribute(element, "id")).filter((id) => id.length > 125),
      ...elements(manifest, "TaskpaneId").map((id) => id.textContent ?? "").filter((id) => id.length > 125),
    ];
    expect(tooLong).toEqual([]);
    expect(textOf("ProviderName").length).toBeLessThanOrEqual(125);
  });
});

describe("resources", () => {
  const defined = [...resources.children].flatMap((group) => [...group.children].map((resource) => attribute(resource, "id")));
  const used = elements(overrides, "*").map((element) => attribute(element, "resid")).filter(Boolean);

  test("have ids of their own, as have tab, groups and buttons", () => {
    expect(doubled(elements(overrides, "*").map((element) => attribute(element, "id")).filter(Boolean))).toEqual([]);
  });

  test("are defined when they are used, and used when they are defined", () => {
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
  });

  test.each([
    ["Label", "ShortStrings"],
    ["Title", "ShortStrings"],
    ["Description", "LongStrings"],
    ["Image", "Images"],
    ["SourceLocation", "Urls"],
    ["FunctionFile", "Urls"],
    ["Runtime", "Urls"],
  ])("of a %s stand among the %s", (element, group) => {
    const ids = new Set([...onlyElement(resources, group).children].map((resource) => attribute(resource, "id")));
    const references = elements(overrides, element).map((reference) => attribute(reference, "resid")).filter(Boolean);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("are worded in Chinese, and in English beside it", () => {
    expect(textOf("DefaultLocale")).toBe("zh-CN");
    const worded = [...elements(manifest, "DisplayName"), ...elements(manifest, "Description").filter((text) => text.hasAttribute("DefaultValue")), ...elements(resources, "String")];
    const unworded = worded.filter((text) => {
      const english = elements(text, "Override").filter((override) => attribute(override, "Locale") === "en-US");
      return !/\p{Script=Han}/u.test(attribute(text, "DefaultValue")) || english.length !== 1 || !/^[\x20-\x7e]+$/.test(attribute(english[0] ?? text, "Value"));
    });
    expect(unworded.map((text) => text.outerHTML)).toEqual([]);
  });
});

describe("addresses", () => {
  test("all lie on one https server, with no domain besides", () => {
    const origins = new Set(addresses(manifest).map((address) => new URL(address).origin));
    expect([...origins]).toEqual(["https://localhost:3000"]);
    expect(elements(manifest, "AppDomain")).toEqual([]);
  });

  test("name files that exist: icons in assets/, pages that the build makes", () => {
    const pages = [...readProjectFile("webpack.config.js").matchAll(/page\("([^"]+)"/g)].map(([, page]) => `/${page}`);
    const missing = addresses(manifest)
      .map((address) => new URL(address).pathname)
      .filter((name) => (name.startsWith("/assets/") ? !existsSync(path.join(projectRoot, name)) : !pages.includes(name)));
    expect(addresses(manifest).length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test("of icons give each size the picture of that size", () => {
    const wrong = elements(onlyElement(overrides, "Hosts"), "Image").filter((image) => {
      const resource = elements(resources, "Image").find((candidate) => attribute(candidate, "id") === attribute(image, "resid"));
      return !resource || !attribute(resource, "DefaultValue").endsWith(`-${attribute(image, "size")}.png`);
    });
    expect(wrong.map((image) => attribute(image, "resid"))).toEqual([]);
  });

  test("of icons lead to PNG files that are as large as they say", () => {
    const icons = new Set(addresses(manifest).map((address) => new URL(address).pathname).filter((name) => name.endsWith(".png")));
    const wrong = [...icons].filter((name) => {
      const { width, height } = pngSize(name);
      const expected = Number(/-(\d+)\.png$/.exec(name)?.[1]);
      return width !== expected || height !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test("lead all to one page, so that ribbon and pane share a runtime that lives long", () => {
    const [runtime] = elements(overrides, "Runtime");
    expect(elements(overrides, "Runtime").map((element) => attribute(element, "lifetime"))).toEqual(["long"]);
    const page = runtime ? attribute(runtime, "resid") : "";
    expect([...elements(overrides, "FunctionFile"), ...elements(overrides, "SourceLocation")].map((element) => attribute(element, "resid"))).toEqual([page, page]);
    const url = elements(resources, "Url").find((candidate) => attribute(candidate, "id") === page);
    const [settings] = elements(manifest, "DefaultSettings");
    expect(settings ? attribute(onlyElement(settings, "SourceLocation"), "DefaultValue") : "").toBe(url ? attribute(url, "DefaultValue") : undefined);
  });
});
