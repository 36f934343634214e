// npm run crosscheck -- --forms 1000 --seed 7 [--libreoffice 100] [--embedded 100]: so many forms filled in by chance through every engine.
// --jobs 2 shares them between two processes; --continue goes on where the same run was cut, from what it kept in reports/crosscheck.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root, runNode } from "./shell.mjs";

const usage = "Usage: npm run crosscheck -- [--forms N] [--seed S] [--libreoffice M] [--embedded M] [--jobs J] [--continue]";

/** More would each see too few of the schemes. */
const mostJobs = 8;

/** What a run is told: environment variables by what was asked for. Throws for anything but whole numbers. */
export function settingsOf(args) {
  const option = { type: "string" };
  const { values } = parseArgs({ args, options: { forms: option, seed: option, libreoffice: option, embedded: option, jobs: option, continue: { type: "boolean" } } });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value === true) return [`CROSSCHECK_${name.toUpperCase()}`, "1"];
      if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) throw new Error(`--${name} ${String(value)} is no whole number. ${usage}`);
      return [`CROSSCHECK_${name.toUpperCase()}`, value];
    }),
  );
}

/** What each of the processes that share a run is told. */
export function jobsOf(settings) {
  const of = Number(settings.CROSSCHECK_JOBS ?? 1);
  if (of < 1 || of > mostJobs) throw new Error(`--jobs ${of} is not 1 to ${mostJobs}. ${usage}`);
  const shared = ["FORMS", "LIBREOFFICE", "EMBEDDED"].flatMap((name) => {
    const key = `CROSSCHECK_${name}`;
    return settings[key] === undefined ? [] : [[key, String(Math.ceil(Number(settings[key]) / of))]];
  });
  return Array.from({ length: of }, (_, own) => ({ ...settings, ...Object.fromEntries(shared), CROSSCHECK_JOB: String(own) }));
}

async function main() {
  let jobs;
  try {
    jobs = jobsOf(settingsOf(process.argv.slice(2)));
  } catch (error) {
    console.error(error.message.includes(usage) ? error.message : `${error.message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const codes = await Promise.all(jobs.map((job) => runNode(vitest, ["run", "--config", "vitest.crosscheck.config.ts"], { env: { ...process.env, ...job } })));
  process.exitCode = Math.max(...codes);
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) await main();
