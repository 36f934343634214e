import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { loadDictionary } from "../../src/i18n/index";
import { computeStylesFast } from "./computedStyles";

/** jsdom lays nothing out and has no ResizeObserver; Fluent's MessageBar and overflow need one to exist. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillResizeObserver;

computeStylesFast(document);

/** Tests speak English as soon as they ask for it; that its words are loaded on demand is a test of its own. */
beforeAll(() => loadDictionary("en-US"));

// What is waited for comes when it comes: within the library's second only on a machine that has nothing else to do.
configure({ asyncUtilTimeout: 60_000 });

// What the pane keeps in the browser is each test's own.
afterEach(() => {
  cleanup();
  localStorage.clear();
});
