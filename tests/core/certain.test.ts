import { expect, it } from "vitest";
import { certain } from "../../src/core/certain";

it("what is there is handed on, whatever it is worth, and what is missing is an error instead of a 0", () => {
  for (const there of [0, "", false, Number.NaN]) expect(certain(there)).toBe(there);
  expect(() => certain([1, 2][2])).toThrow("always there");
  expect(() => certain(null)).toThrow("always there");
});
