import { expect, test } from "vitest";
import { settingsOf } from "../../scripts/crosscheck.mjs";

test("the crosscheck is told how many forms and where chance begins", () => {
  expect(settingsOf(["--forms", "100000", "--seed", "7"])).toEqual({ CROSSCHECK_FORMS: "100000", CROSSCHECK_SEED: "7" });
  expect(settingsOf([])).toEqual({});
});

test.each([[["--forms", "many"]], [["--forms"]], [["--form", "5"]], [["200"]]])("%j is refused", (args) => {
  expect(() => settingsOf(args)).toThrow();
});
