import { expect, it } from "vitest";
import { libreOfficeAvailable, libreOfficeMissing } from "../support/libreoffice";
import { keep, keptIn } from "./kept";
import type { Calculating } from "./run";
import { crosscheck } from "./run";

/** A number that scripts/crosscheck.mjs passes on. */
const given = (name: string, otherwise: number): number => Number(process.env[`CROSSCHECK_${name}`] ?? otherwise);

/** Books between two lines that say how far it is. */
const told = 50;

/** The embedded spreadsheet; only runs that ask for it wait until it is loaded. */
async function startEmbedded() {
  const [{ startOffice }, { calculated }] = await Promise.all([import("../support/officeHarness"), import("../support/officeBooks")]);
  const office = await startOffice();
  office.installGlobals();
  const into: Calculating = async (plans) => calculated(office, plans);
  return { calculated: into, dispose: () => office.dispose() };
}

it("every engine says what the core says", { timeout: 86_400_000 }, async () => {
  const jobs = { own: given("JOB", 0), of: given("JOBS", 1) };
  const extent = { jobs, seed: given("SEED", 1), ironCalc: given("FORMS", 200), libreOffice: given("LIBREOFFICE", 0), embedded: given("EMBEDDED", 0), units: 13 };
  if (extent.libreOffice > 0 && !libreOfficeAvailable) throw new Error(libreOfficeMissing);
  const embedded = extent.embedded > 0 ? await startEmbedded() : null;
  const file = `reports/crosscheck/seed-${extent.seed}-${jobs.own + 1}-of-${jobs.of}.jsonl`;
  let books = 0;
  const { forms, limits, found } = await crosscheck(extent, embedded?.calculated ?? null, (sofar, next) => {
    books += 1;
    if (books % told !== 0) return;
    keep(file, sofar, next);
    console.log(`${jobs.of > 1 ? `Job ${jobs.own + 1}: ` : ""}${sofar.forms.straight} forms`);
  }, keptIn(file, given("CONTINUE", 0) === 1));
  embedded?.dispose();
  console.log(`Forms: ${JSON.stringify(forms)}. Known limits met: ${JSON.stringify(Object.fromEntries(limits))}. Differences: ${found.length}`);
  console.log(found.join("\n"));
  expect(found).toHaveLength(0);
});
