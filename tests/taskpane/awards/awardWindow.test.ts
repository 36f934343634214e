import { describe, expect, test } from "vitest";
import { drawnPieces } from "../../../src/taskpane/awards/useAwardWindow";

describe("the pieces of a list that are drawn", () => {
  const pieces = ["a", "b", "c", "d", "e"].map((key) => ({ key, estimate: 10 }));
  const drawn = (from: number, to: number, kept: string | null = null, heights: ReadonlyMap<string, number> = new Map()) => {
    const { drawn: found, rest } = drawnPieces(pieces, heights, from, to, kept);
    return [[...found].map(([key, { gap }]) => `${gap} ${key}`).join(", "), rest];
  };

  test("are those that reach into sight, with room for those above and below", () => {
    expect(drawn(0, 50)).toEqual(["0 a, 0 b, 0 c, 0 d, 0 e", 0]);
    expect(drawn(15, 31)).toEqual(["10 b, 0 c, 0 d", 10]);
    expect(drawn(20, 30)).toEqual(["20 c", 20]);
  });

  test("and the one that is kept, wherever it stands", () => {
    expect(drawn(20, 30, "a")).toEqual(["0 a, 10 c", 20]);
    expect(drawn(0, 10, "d")).toEqual(["0 a, 20 d", 10]);
    expect(drawn(20, 30, "gone")).toEqual(["20 c", 20]);
  });

  test("stand where the measured heights put them", () => {
    expect(drawn(30, 40, null, new Map([["a", 25], ["d", 100]]))).toEqual(["25 b, 0 c", 110]);
  });

  test("none beyond the end, where the list grew shorter under a scrolled box", () => {
    expect(drawn(100, 200)).toEqual(["", 50]);
  });
});
