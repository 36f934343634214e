import { existsSync, readFileSync } from "node:fs";

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
