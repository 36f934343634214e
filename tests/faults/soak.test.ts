import { expect, it } from "vitest";
import type { SheetPlan } from "../../src/sheet/plan";
import { snapshot } from "../support/officeBooks";
import { quiet } from "../support/wire";
import { randomFrom } from "../support/randomForms";
import { useGlobalOffice } from "../support/useGlobalOffice";
import { openPlans, smallBook } from "./smallBook";
import type { Soaked } from "./soaked";
import { pick, watched } from "./soaked";
import { soakSteps } from "./soakSteps";
import { sheetNames } from "../../src/workbook/sheetNames";
import { awardLines, ownCells, typedCells, unlike, unlikeCore } from "./soakModel";

/** `SOAK=1000 npm run unit -- soak` takes so many steps, in books of sixty with a seed each; `SOAK_SEED=7` begins with that one. */
const steps = Number(process.env["SOAK"] ?? 40);
const first = Number(process.env["SOAK_SEED"] ?? 1);
const office = useGlobalOffice();

/** So long is a workbook worked at before another is begun: what was inserted makes it slower and slower. */
const ofOneBook = 60;
let begun: readonly SheetPlan[] | undefined;

const names = Object.entries(soakSteps).flatMap(([name, [share]]) => Array.from({ length: share }, () => name));

/** What does not hold after a step. */
async function wrongIn(soaked: Soaked, own: string, awards: readonly string[]): Promise<readonly string[]> {
  const sheets = await snapshot();
  const found = typedCells(sheets);
  for (const begins of soaked.unknown) {
    for (const id of soaked.model.keys()) if (id.startsWith(begins)) soaked.model.delete(id);
    for (const [id, text] of found) if (id.startsWith(begins)) soaked.model.set(id, text);
  }
  soaked.unknown.clear();
  const broken = sheets.filter((sheet) => sheet.name !== sheetNames.log && /#REF!/u.test(JSON.stringify([sheet.values, sheet.formulas]))).map(({ name }) => `${name} holds #REF!`);
  const others = [...(ownCells(sheets) === own ? [] : ["the sheet of somebody's own"]), ...(soaked.areAwardsTouched || JSON.stringify(awardLines(sheets)) === JSON.stringify(awards) ? [] : ["创新加分"])];
  return [...unlike(soaked.model, found), ...unlikeCore(sheets), ...broken, ...others];
}

async function soak(seed: number, count: number): Promise<void> {
  begun ??= await smallBook(office);
  await openPlans(office, begun);
  const soaked: Soaked = { office, random: randomFrom(seed), actions: await watched(), model: new Map(), unknown: new Set(), areAwardsTouched: false, told: [] };
  await soaked.actions.recompute({ language: "zh-CN" });
  const begin = await snapshot();
  for (const [id, text] of typedCells(begin)) soaked.model.set(id, text);
  for (let step = 1; step <= count; step += 1) {
    const name = pick(soaked, names);
    const awards = awardLines(await snapshot());
    soaked.areAwardsTouched = false;
    soaked.told.push(`\n${step}. ${name}:`);
    // What Excel tells of the step before has been told: sheets renamed, cells changed.
    await quiet(office);
    const failed = await Promise.resolve(soakSteps[name]?.[1](soaked)).then(() => [], (error: unknown) => [String(error instanceof Error ? error.stack : error)]);
    const wrong = [...failed, ...(await wrongIn(soaked, ownCells(begin), awards))];
    if (wrong.length > 0) throw new Error(`SOAK_SEED=${seed}, after${soaked.told.join(" ")}\n\n${wrong.slice(0, 30).join("\n")}`);
  }
}

const books = Math.ceil(steps / ofOneBook);

it.each(Array.from({ length: books }, (_, index) => first + index))("a workbook holds what was typed and the core's figures after many steps of a person, from seed %i", async (seed) => {
  await soak(seed, Math.min(steps, ofOneBook));
  expect(begun?.length).toBeGreaterThan(0);
});
