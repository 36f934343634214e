import { defineConfig } from "vitest/config";
import { fasterUniver } from "./scripts/univer.mjs";

/** Random forms through all engines, as many as asked for: `npm run crosscheck`. */
export default defineConfig({
  plugins: [fasterUniver()],
  test: {
    name: "crosscheck",
    environment: "node",
    include: ["tests/crosscheck/long.crosscheck.ts"],
    disableConsoleIntercept: true,
    server: { deps: { inline: [/@univerjs/] } },
  },
});
