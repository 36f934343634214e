import { jiangsu2012 } from "../../core/index";
import { hostFacts } from "../../excel/hostFacts";
import { allProbes } from "../../excel/probes/index";
import { newTraces, runProbe, tracesLeft } from "../../excel/probes/runProbe";
import { readOutline } from "../../excel/readOutline";
import { runExcel } from "../../excel/session";
import { assertFreeStructure, assertWritable } from "../book/book";
import { breathe } from "../book/breathe";
import { attemptOutside, stopIfCancelled } from "../book/outcome";
import type { ActionOptions, Outcome } from "../types";
import { removeMade } from "./removeMade";
import type { SelfCheckFact, SelfCheckReport, SelfCheckStep } from "./selfCheckTypes";
import { checkedUnits, stepNames, yearSteps } from "./yearSteps";

/**
 * 自检: asks the Excel at hand for every fact of Office.js that the add-in relies on, and does the main job once, on sheets that are gone
 * again afterwards. What does not hold is in the report; a failure only where it cannot begin or was cancelled.
 */
export function selfCheck(options: ActionOptions): Promise<Outcome<SelfCheckReport>> {
  return attemptOutside(async () => {
    const before = await runExcel(readOutline);
    assertWritable(before);
    assertFreeStructure(before);
    const traces = newTraces();
    const total = allProbes.length + stepNames.length;
    let done = 0;
    const progress = async (doing: string) => {
      options.onProgress?.({ done, total, doing });
      done += 1;
      await breathe();
      stopIfCancelled(options.signal);
    };
    const facts: SelfCheckFact[] = [];
    const steps: SelfCheckStep[] = [];
    let made: readonly string[] = [];
    try {
      for (const { subject, name, probe } of allProbes) {
        await progress(name);
        const { got, ...outcome } = await runProbe(probe, traces);
        facts.push({ subject, name, source: probe.source, ...outcome, expected: asJson(probe.expected), got: asJson(got) });
      }
      for await (const step of yearSteps(jiangsu2012, options, progress)) steps.push(step);
    } finally {
      made = await removeMade(before, checkedUnits(jiangsu2012));
    }
    const left = [...(await tracesLeft(traces)), ...made];
    return { time: new Date().toISOString(), ...hostFacts(), facts, steps, left };
  });
}

const asJson = (value: unknown): string => JSON.stringify(value ?? null);
