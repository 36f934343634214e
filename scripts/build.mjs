import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { officeArgument } from "./office.mjs";
import { root, runNode } from "./shell.mjs";
import { markBuilt } from "./freshness.mjs";

/** Builds dist/: the static site, its task pane with Office.js from `office`, and the scoring core as an ES module with its types. Resolves to an exit code. The sizes are checkBudgets' business. */
export async function build(office = "local") {
  const steps = [
    { name: "webpack", script: "node_modules/webpack/bin/webpack.js", args: ["--mode", "production", "--env", `office=${office}`] },
    { name: "types of the core", script: "node_modules/typescript/bin/tsc", args: ["-p", "tsconfig.core.json"] },
  ];
  for (const { name, script, args } of steps) {
    const code = await runNode(script, args);
    if (code !== 0) {
      console.error(`The build stopped at: ${name}`);
      return code;
    }
  }
  await writeSchema();
  markBuilt();
  return 0;
}

/** The JSON Schema of scheme files, from the declarations in the core. */
async function writeSchema() {
  const { schemeJsonSchema } = await import(pathToFileURL(path.join(root, "dist/core/index.js")).href);
  mkdirSync(path.join(root, "dist/schemas"), { recursive: true });
  writeFileSync(path.join(root, "dist/schemas/scheme-1.json"), `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`);
}

/** Prints what a user has to load and resolves to an exit code that is not 0 when it is more than the project allows. */
export function checkBudgets() {
  return runNode("scripts/check-budget.mjs");
}

async function main() {
  try {
    return (await build(officeArgument(process.argv.slice(2)))) || (await checkBudgets());
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) process.exitCode = await main();
