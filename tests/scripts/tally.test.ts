import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { failures, formatTimes, slowestFiles } from "../../scripts/tally.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tally-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(name: string, files: readonly (readonly [file: string, seconds: number])[]): string {
  const at = path.join(folder, name);
  const testResults = files.map(([file, seconds]) => ({ name: path.join(folder, file), startTime: 5_000, endTime: 5_000 + seconds * 1_000 }));
  writeFileSync(at, JSON.stringify({ testResults }));
  return at;
}

it("the slowest files of several reports are named, the slowest first; a report that was never written is none", () => {
  const unit = report("unit.json", [["tests/a.test.ts", 1], ["tests/b.test.ts", 90.25]]);
  const e2e = report("e2e.json", [["tests/c.test.ts", 30]]);
  const found = slowestFiles([unit, path.join(folder, "none.json"), e2e], folder, 2);
  expect(found).toEqual([{ file: "tests/b.test.ts", seconds: 90.25 }, { file: "tests/c.test.ts", seconds: 30 }]);
  expect(formatTimes(362.4, found)).toBe("6 min 2 s in all; longest:\n   90.3 s  tests/b.test.ts\n   30.0 s  tests/c.test.ts");
  expect(formatTimes(59, [])).toBe("59 s in all");
});

it("what failed is named with its file, its test and the first line of what was wrong, a file that could not be loaded too", () => {
  const at = path.join(folder, "unit.json");
  const passed = { status: "passed", fullName: "adds", failureMessages: [] };
  const failed = { status: "failed", fullName: "ranks ties", failureMessages: ["AssertionError: expected 1 to be 2\n    at somewhere"] };
  const testResults = [
    { name: path.join(folder, "tests/a.test.ts"), status: "failed", message: "", assertionResults: [passed, failed] },
    { name: path.join(folder, "tests/b.test.ts"), status: "failed", message: "Cannot find module 'x'\n- more", assertionResults: [] },
    { name: path.join(folder, "tests/c.test.ts"), status: "passed", message: "", assertionResults: [passed] },
  ];
  writeFileSync(at, JSON.stringify({ testResults }));
  expect(failures([at, path.join(folder, "none.json")], folder)).toEqual(["tests/a.test.ts › ranks ties › AssertionError: expected 1 to be 2", "tests/b.test.ts › Cannot find module 'x'"]);
});
