import { defineConfig } from "vitest/config";

/** The tests that notice a fault in the scoring core, for mutation testing: those that need neither spreadsheet nor page. */
export default defineConfig({
  test: {
    include: ["tests/core/**/*.test.ts", "tests/pin.test.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
