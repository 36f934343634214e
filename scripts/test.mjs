// npm test: installs what is missing, then type check, lint, unit and integration tests, build, end-to-end tests.
// Every step runs even after one failed; the last line is the sum of all tests, a failed step counting as one failure, the lines
// before it what failed, how long everything took and which files of tests took longest.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { findBrowser, howToGetABrowser } from "./browser.mjs";
import { build, checkBudgets } from "./build.mjs";
import { installDebianPackages } from "./debian.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, runNode } from "./shell.mjs";
import { addTallies, failures, formatTally, formatTimes, readTally, slowestFiles } from "./tally.mjs";

const output = path.join(root, "tests", "output");

const reports = [];

async function runVitest(name, args) {
  const report = path.join(output, `${name}.json`);
  reports.push(report);
  rmSync(report, { force: true });
  const code = await runNode("node_modules/vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args]);
  return readTally(report, code);
}

async function runStep(run) {
  return { passed: 0, failed: (await run()) === 0 ? 0 : 1, skipped: 0 };
}

async function endToEnd() {
  if (!findBrowser()) await installDebianPackages(["chromium", "fonts-noto-cjk"]);
  if (findBrowser()) return runVitest("e2e", ["--config", "vitest.e2e.config.ts"]);
  console.error(howToGetABrowser);
  return { passed: 0, failed: 1, skipped: 0 };
}

async function test() {
  const started = performance.now();
  await ensureInstalled();
  mkdirSync(output, { recursive: true });
  const tallies = [];
  const step = async (title, run) => {
    console.log(`\n— ${title}`);
    const tally = await run();
    if (tally.failed > 0) console.error(`— ${title}: failed`);
    tallies.push(tally);
    return tally.failed === 0;
  };
  await step("Type check", () => runStep(() => runNode("node_modules/typescript/bin/tsc", ["--noEmit"])));
  await step("Lint", () => runStep(() => runNode("node_modules/oxlint/bin/oxlint", ["--type-aware"])));
  await step("Tests of the core, with its coverage", () => runVitest("core", ["--project=core", "--coverage.enabled"]));
  await step("Unit and integration tests", () => runVitest("unit", ["--project=!core"]));
  const built = await step("Build", () => runStep(build));
  if (built) {
    await step("Size budgets", () => runStep(checkBudgets));
    await step("End-to-end tests", endToEnd);
  }
  const total = addTallies(tallies);
  console.log(`\n${formatTimes((performance.now() - started) / 1_000, slowestFiles(reports, root))}`);
  for (const line of failures(reports, root)) console.log(`failed: ${line}`);
  console.log(formatTally(total));
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await test();
} catch (error) {
  console.error(error.message);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
