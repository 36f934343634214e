import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** End-to-end tests: the built site in a real browser. `npm test` builds first and finds the browser. */
export default defineConfig({
  test: {
    name: "e2e",
    environment: "node",
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/e2e/site.ts"],
    // Each file has a browser of its own, which takes about a core and leaves it now and then for a person's pauses.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The site, its readers and its writers are evaluated once for all the files of a worker; no file leaves anything behind in a module.
    isolate: false,
    // They wait for what has to be, not for how long: a slow machine is no failure.
    expect: { poll: { timeout: 60_000, interval: 50 } },
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
