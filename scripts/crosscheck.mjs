// npm run crosscheck -- --forms 1000 --seed 7 [--libreoffice 100] [--embedded 100]: so many forms filled in by chance through every engine.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root, runNode } from "./shell.mjs";

const usage = "Usage: npm run crosscheck -- [--forms N] [--seed S] [--libreoffice M] [--embedded M]";

/** What a run is told: environment variables by what was asked for. Throws for anything but whole numbers. */
export function settingsOf(args) {
  const option = { type: "string" };
  const { values } = parseArgs({ args, options: { forms: option, seed: option, libreoffice: option, embedded: option } });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) throw new Error(`--${name} ${String(value)} is no whole number. ${usage}`);
      return [`CROSSCHECK_${name.toUpperCase()}`, value];
    }),
  );
}

async function main() {
  let settings;
  try {
    settings = settingsOf(process.argv.slice(2));
  } catch (error) {
    console.error(error.message.includes(usage) ? error.message : `${error.message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = await runNode(path.join(root, "node_modules/vitest/vitest.mjs"), ["run", "--config", "vitest.crosscheck.config.ts"], { env: { ...process.env, ...settings } });
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) await main();
