import { defineConfig } from "vitest/config";

/** Draws the user guide's pictures anew from the built workbench: `npm run guide`. */
export default defineConfig({
  test: {
    name: "guide",
    environment: "node",
    include: ["tests/guide/*.guide.ts"],
    globalSetup: ["tests/e2e/site.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
