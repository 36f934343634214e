import { defineConfig } from "vitest/config";
import { fasterUniver } from "./scripts/univer.mjs";

/** Tests that put another module in the place of one of ours, which files that share their modules would all get. */
const mocked = ["tests/taskpane/**/*.mocked.test.tsx"];

/** A test that is given up while React works leaves it waiting, and nothing is drawn in the files after it: slow machines get the time. */
const pane = { environment: "jsdom", setupFiles: ["tests/setup/pane.ts"], testTimeout: 240_000 };

/**
 * Unit and integration tests. Everything runs in Node except the pane's views, which need a document.
 * The end-to-end tests have a config of their own (vitest.e2e.config.ts): they need a build and a browser.
 */
export default defineConfig({
  test: {
    // On two cores the default would leave one idle.
    maxWorkers: "100%",
    // Of the scoring core nothing may be left untried: no branch, no function, no statement. `npm test` asks, and `npm run coverage`.
    coverage: {
      provider: "v8",
      include: ["src/core/**/*.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      reportsDirectory: "reports/coverage",
      thresholds: { 100: true },
    },
    projects: [
      {
        test: {
          name: "core",
          environment: "node",
          // Threads start sooner than processes, which is felt where everything else takes seconds.
          pool: "threads",
          include: ["tests/core/**/*.test.ts"],
          isolate: false,
          testTimeout: 240_000,
        },
      },
      {
        plugins: [fasterUniver()],
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/core/**", "tests/e2e/**", "tests/taskpane/**", "tests/output/**"],
          // Univer and our code are evaluated once for all the files of a worker; no file may leave anything behind in a module.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
          server: { deps: { inline: [/@univerjs/] } },
        },
      },
      {
        test: {
          ...pane,
          name: "pane",
          include: ["tests/taskpane/**/*.test.{ts,tsx}"],
          exclude: mocked,
          // React and Fluent UI are evaluated once for all the files of a worker: that takes longer than most files' tests.
          isolate: false,
        },
      },
      { test: { ...pane, name: "pane, mocked", include: mocked } },
    ],
  },
});
