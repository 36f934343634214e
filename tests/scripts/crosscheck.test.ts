import { expect, test } from "vitest";
import { jobsOf, settingsOf } from "../../scripts/crosscheck.mjs";

test("the crosscheck is told how many forms and where chance begins", () => {
  expect(settingsOf(["--forms", "100000", "--seed", "7"])).toEqual({ CROSSCHECK_FORMS: "100000", CROSSCHECK_SEED: "7" });
  expect(settingsOf([])).toEqual({});
});

test.each([[["--forms", "many"]], [["--forms"]], [["--form", "5"]], [["200"]]])("%j is refused", (args) => {
  expect(() => settingsOf(args)).toThrow();
});

test("processes share the forms, and each knows which it is", () => {
  const shared = settingsOf(["--forms", "101", "--jobs", "2", "--continue"]);
  expect(jobsOf(shared)).toEqual([0, 1].map((own) => ({ CROSSCHECK_FORMS: "51", CROSSCHECK_JOBS: "2", CROSSCHECK_CONTINUE: "1", CROSSCHECK_JOB: String(own) })));
  expect(jobsOf({})).toEqual([{ CROSSCHECK_JOB: "0" }]);
  expect(() => jobsOf({ CROSSCHECK_JOBS: "0" })).toThrow();
  expect(() => jobsOf({ CROSSCHECK_JOBS: "9" })).toThrow();
});
