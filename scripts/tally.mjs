import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Counts the tests of a vitest JSON report. A run that died, or a file that could not be loaded, is a failure of its own. */
export function readTally(report, exitCode) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.every((result) => result.status !== "failed")).length;
  const failed = numFailedTests + brokenFiles;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

/** Sum of several tallies. */
export function addTallies(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The closing line, e.g. «12 passed, 0 failed, 1 skipped»; skipped is named only when there are any. */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * What failed in vitest JSON reports, a line each: the file as `under` knows it, the test and the first line of what was wrong, so that
 * the end of a long log tells it. A file that could not be loaded is named without a test.
 */
export function failures(reports, under) {
  return reports
    .filter((report) => existsSync(report))
    .flatMap((report) => JSON.parse(readFileSync(report, "utf8")).testResults)
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message = "", assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === "failed");
      const said = failed.length > 0 ? failed.map(({ fullName, failureMessages }) => [fullName, failureMessages[0]]) : [["", message]];
      return said.map(([test, text = ""]) => [path.relative(under, name), test, text.split("\n")[0]].filter((part) => part !== "").join(" › "));
    });
}

/** The slowest files of vitest JSON reports, the slowest first: seconds and the file as `under` knows it. What cannot be read has none. */
export function slowestFiles(reports, under, count = 5) {
  return reports
    .filter((report) => existsSync(report))
    .flatMap((report) => JSON.parse(readFileSync(report, "utf8")).testResults)
    .map(({ name, startTime, endTime }) => ({ file: path.relative(under, name), seconds: (endTime - startTime) / 1_000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count);
}

/** How long everything took and which files took longest, a line each, e.g. «6 min 2 s in all». */
export function formatTimes(seconds, files) {
  const rounded = Math.round(seconds);
  const total = rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  return [`${total} in all${files.length > 0 ? "; longest:" : ""}`, ...files.map(({ file, seconds: one }) => `${one.toFixed(1).padStart(7)} s  ${file}`)].join("\n");
}
