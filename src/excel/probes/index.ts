import { chartProbes } from "./charts";
import { eventProbes } from "./events";
import { formulaProbes } from "./formulas";
import { lookProbes } from "./looks";
import { pageProbes } from "./pages";
import type { Probe, Probes } from "./probe";
import { protectionProbes } from "./protection";
import { ruleProbes } from "./rules";
import { sheetProbes } from "./sheets";
import { valueProbes } from "./values";

/** What the facts are about. */
export type ProbeSubject = "values" | "formulas" | "sheets" | "rules" | "looks" | "protection" | "pages" | "charts" | "events";

type NamesIn<All> = All extends Probes<infer Name> ? Name : never;

/** Name of a fact. */
export type ProbeName = NamesIn<
  | typeof valueProbes
  | typeof formulaProbes
  | typeof sheetProbes
  | typeof ruleProbes
  | typeof lookProbes
  | typeof protectionProbes
  | typeof pageProbes
  | typeof chartProbes
  | typeof eventProbes
>;

export interface NamedProbe {
  readonly subject: ProbeSubject;
  readonly name: ProbeName;
  readonly probe: Probe;
}

function named<Name extends ProbeName>(subject: ProbeSubject, probes: Probes<Name>): readonly NamedProbe[] {
  const names: readonly Name[] = namesOf(probes);
  return names.map((name) => ({ subject, name, probe: probes[name] }));
}

function namesOf<Name extends string>(probes: Probes<Name>): readonly Name[] {
  const names: Name[] = [];
  for (const name in probes) if (Object.hasOwn(probes, name)) names.push(name);
  return names;
}

/** Every fact of Office.js that is asked for, by subject, in the order in which it is asked. */
export const allProbes: readonly NamedProbe[] = [
  ...named("values", valueProbes),
  ...named("formulas", formulaProbes),
  ...named("sheets", sheetProbes),
  ...named("rules", ruleProbes),
  ...named("looks", lookProbes),
  ...named("protection", protectionProbes),
  ...named("pages", pageProbes),
  ...named("charts", chartProbes),
  ...named("events", eventProbes),
];
