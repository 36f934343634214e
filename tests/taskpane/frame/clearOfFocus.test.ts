import { describe, expect, test } from "vitest";
import { clearEdge } from "../../../src/taskpane/frame/useClearOfFocus";

const box = { top: 100, bottom: 500 };

describe("a message lies where it does not cover what has the focus", () => {
  test.each([
    ["nothing has the focus", null, "bottom"],
    ["a field in the middle", { top: 280, bottom: 310 }, "bottom"],
    ["a field at the lower edge", { top: 460, bottom: 490 }, "top"],
    ["a field at the upper edge", { top: 110, bottom: 140 }, "bottom"],
    ["something that fills the box", { top: 100, bottom: 500 }, "bottom"],
    ["a field that is scrolled out of sight", { top: 700, bottom: 730 }, "bottom"],
  ] as const)("%s", (_what, focused, edge) => {
    expect(clearEdge(box, 60, focused)).toBe(edge);
  });

  test("what has no height yet waits at the lower edge", () => {
    expect(clearEdge(box, 0, { top: 460, bottom: 490 })).toBe("bottom");
  });
});
