import type { Scheme } from "../../core/index";
import { toHostError } from "../../excel/hostError";
import { runExcel } from "../../excel/session";
import { createWorkbook } from "../form/createWorkbook";
import { recompute } from "../form/recompute";
import { rank } from "../overview/rank";
import type { ActionOptions, Failure, Outcome } from "../types";
import { compareForm } from "./formsAgainstCore";
import type { SelfCheckStep, SelfCheckStepName } from "./selfCheckTypes";

/** The parts of the main job, in the order in which they are done. */
export const stepNames: readonly SelfCheckStepName[] = ["create", "forms", "recompute", "rank"];

/** Year and cities of the workbook that is made, and how many forms are held against the core. */
const year = 2012;
const forms = 40;
export const checkedUnits = (scheme: Scheme): readonly string[] => scheme.units.slice(0, 2);
/** As many cells are told as help to see what is wrong. */
const mostDetails = 20;

type Part = Omit<SelfCheckStep, "name" | "milliseconds">;

const skipped: Part = { state: "skipped", count: 0, wrong: 0, details: [] };

/** Does the main job in the workbook at hand and tells how each part of it ended; what stands on a part that failed is skipped. Removes nothing. */
export async function* yearSteps(
  scheme: Scheme,
  { language, signal }: ActionOptions,
  progress: (doing: SelfCheckStepName) => Promise<void>,
): AsyncGenerator<SelfCheckStep, void> {
  const options: ActionOptions = signal === undefined ? { language } : { language, signal };
  const units = checkedUnits(scheme);
  const parts: Readonly<Record<SelfCheckStepName, () => Promise<Part>>> = {
    create: async () => ofOutcome(await createWorkbook({ scheme, year, units }, options), ({ sheets }) => ({ count: sheets, wrong: 0, details: [] })),
    forms: () => compareForms(scheme, units[0] ?? ""),
    recompute: async () =>
      ofOutcome(await recompute(options), ({ units: count, restored, disagreements }) => ({
        count,
        wrong: restored.length + disagreements.length,
        details: [...restored, ...disagreements].map(({ unit, address }) => `${unit}!${address}`),
      })),
    rank: async () => ofOutcome(await rank(options), ({ units: count }) => ({ count, wrong: 0, details: [] })),
  };
  let isPossible = true;
  for (const name of stepNames) {
    await progress(name);
    const started = performance.now();
    const part: Part = isPossible ? await parts[name]() : skipped;
    // Figures that differ do not keep the rest from being tried.
    isPossible &&= part.state === "holds" || part.state === "differs";
    yield { name, ...part, details: part.details.slice(0, mostDetails), milliseconds: Math.round(performance.now() - started) };
  }
}

/** Failures that say that the main job cannot be done beside what the workbook already holds. */
const inTheWay: readonly Failure["code"][] = ["namesTaken", "cityWorkbook"];

function ofOutcome<T>(outcome: Outcome<T>, found: (value: T) => Omit<Part, "state">): Part {
  if (outcome.ok) {
    const part = found(outcome.value);
    return { state: part.wrong === 0 ? "holds" : "differs", ...part };
  }
  const { code, items, technical } = outcome.failure;
  if (inTheWay.includes(code)) return { ...skipped, details: items };
  return { state: "failed", count: 0, wrong: 0, details: [code, ...items, ...(technical === undefined ? [] : [technical])] };
}

async function compareForms(scheme: Scheme, sheetName: string): Promise<Part> {
  try {
    const different = await runExcel(async (session) => {
      const found = [];
      for (let seed = 1; seed <= forms; seed += 1) found.push(...(await compareForm(session, scheme, sheetName, seed)));
      return found;
    });
    return {
      state: different.length === 0 ? "holds" : "differs",
      count: forms,
      wrong: new Set(different.map(({ seed }) => seed)).size,
      details: different.map(({ seed, address, live, core }) => `#${seed} ${address}: ${live} ≠ ${core}`),
    };
  } catch (error) {
    return { state: "failed", count: 0, wrong: 0, details: [toHostError(error).technical] };
  }
}
