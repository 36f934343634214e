import { defineConfig } from "vitest/config";
import { fasterUniver } from "./scripts/univer.mjs";

/** Measurements, each a test that prints what it measured: `npm run bench`. */
export default defineConfig({
  plugins: [fasterUniver()],
  test: {
    name: "bench",
    environment: "node",
    include: ["bench/**/*.bench.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
    server: { deps: { inline: [/@univerjs/] } },
  },
});
