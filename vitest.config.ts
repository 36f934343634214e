import { defineConfig } from "vitest/config";
import { fasterUniver } from "./scripts/univer.mjs";

/**
 * Unit and integration tests. Everything runs in Node except the pane's views, which need a document.
 * The end-to-end tests have a config of their own (vitest.e2e.config.ts): they need a build and a browser.
 */
export default defineConfig({
  test: {
    // On two cores the default would leave one idle.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [fasterUniver()],
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/taskpane/**", "tests/output/**"],
          // Univer and our code are evaluated once for all the files of a worker; no file may leave anything behind in a module.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          server: { deps: { inline: [/@univerjs/] } },
        },
      },
      {
        test: {
          name: "pane",
          environment: "jsdom",
          include: ["tests/taskpane/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup/pane.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
