import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { AbortablePromise, FetchOptions } from "jsdom";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { installOfficeContext } from "../../src/host/officeContext";
import type { OfficeContextOptions } from "../../src/host/officeContext";

/** Real Office.js in a jsdom window, talking to a headless host. */
export interface OfficeHarness {
  readonly window: Window;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
  /** Puts Office.js's names on globalThis, for source code that uses them as globals, until `dispose`. */
  installGlobals(): void;
  dispose(): void;
}

const OFFICE_JS = path.resolve("node_modules/@microsoft/office-js/dist");
const PAGE = `<!doctype html><html><head><script src="/office/office.js"></script></head><body></body></html>`;
const GLOBALS = ["Office", "Excel", "OfficeExtension"] as const;

/** Serves /office/… from the installed package; anything else does not exist. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string, _options: FetchOptions): AbortablePromise<Buffer> | null {
    const name = /\/office\/([^?]+)/.exec(url)?.[1];
    const file = name === undefined ? undefined : path.join(OFFICE_JS, name);
    const found = file !== undefined && existsSync(file);
    const content = found ? Promise.resolve(readFileSync(file)) : Promise.reject(new Error(`No such file: ${url}`));
    return Object.assign(content, { abort: () => undefined });
  }
}

function hasOffice(target: unknown): target is Pick<typeof globalThis, (typeof GLOBALS)[number]> {
  return typeof target === "object" && target !== null && GLOBALS.every((name) => name in target);
}

/** Starts Office.js once; takes about a second. */
export async function startOffice(options: Omit<OfficeContextOptions, "bridge"> = {}): Promise<OfficeHarness> {
  const host = createHeadlessHost();
  const dom = new JSDOM(PAGE, {
    url: "http://localhost/pane.html",
    runScripts: "dangerously",
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      const target: unknown = window;
      if (isWindow(target)) installOfficeContext(target, { ...options, bridge: host.bridge });
    },
  });
  await new Promise((resolve) => dom.window.addEventListener("load", resolve));
  const office: unknown = dom.window["Office"];
  if (!isOffice(office)) throw new Error("Office.js did not load.");
  await office.onReady();
  const loaded: unknown = dom.window;
  if (!hasOffice(loaded) || !isWindow(loaded)) throw new Error("Office.js did not start.");

  return {
    window: loaded,
    Office: loaded.Office,
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    host,
    installGlobals() {
      for (const name of GLOBALS) Object.defineProperty(globalThis, name, { value: loaded[name], configurable: true, writable: true });
    },
    dispose() {
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      dom.window.close();
      host.dispose();
    },
  };
}

function isWindow(value: unknown): value is Window & typeof globalThis {
  return typeof value === "object" && value !== null && "document" in value;
}

function isOffice(value: unknown): value is typeof Office {
  return typeof value === "object" && value !== null && "onReady" in value;
}
