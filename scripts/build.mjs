import path from "node:path";
import { pathToFileURL } from "node:url";
import { root, runNode } from "./shell.mjs";
import { markBuilt } from "./freshness.mjs";

/** Builds dist/: the static site and the scoring core as an ES module with its types. Resolves to an exit code. */
export async function build() {
  const steps = [
    { name: "webpack", script: "node_modules/webpack/bin/webpack.js", args: ["--mode", "production"] },
    { name: "types of the core", script: "node_modules/typescript/bin/tsc", args: ["-p", "tsconfig.core.json"] },
    { name: "size budgets", script: "scripts/check-budget.mjs", args: [] },
  ];
  for (const { name, script, args } of steps) {
    const code = await runNode(script, args);
    if (code !== 0) {
      console.error(`The build stopped at: ${name}`);
      return code;
    }
  }
  markBuilt();
  return 0;
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) process.exitCode = await build();
