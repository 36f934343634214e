import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { computeStylesFast } from "./computedStyles";

/** jsdom lays nothing out and has no ResizeObserver; Fluent's MessageBar and overflow need one to exist. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillResizeObserver;

computeStylesFast(document);

afterEach(cleanup);
