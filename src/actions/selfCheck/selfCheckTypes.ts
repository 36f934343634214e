import type { ProbeName, ProbeSubject } from "../../excel/probes/index";
import type { ProbeOutcome } from "../../excel/probes/runProbe";

export type { ProbeName, ProbeSubject } from "../../excel/probes/index";

/** A fact of Office.js that was asked for, and what came of it. */
export interface SelfCheckFact {
  readonly subject: ProbeSubject;
  readonly name: ProbeName;
  /** Page of the documentation, or issue. */
  readonly source: string;
  readonly state: ProbeOutcome["state"];
  /** As JSON. */
  readonly expected: string;
  readonly got: string;
  readonly technical: string;
  readonly milliseconds: number;
}

/** Parts of the year's work that are done on sheets made for it. */
export type SelfCheckStepName = "create" | "forms" | "recompute" | "rank";

export interface SelfCheckStep {
  readonly name: SelfCheckStepName;
  /** "skipped": the workbook has sheets of these names, or a step before did not come out well. */
  readonly state: "holds" | "differs" | "failed" | "skipped";
  /** How many there were (forms, cities, cells), and how many of them are not as they should be. */
  readonly count: number;
  readonly wrong: number;
  /** Cells, or what Excel said; plain text for whoever looks into it. */
  readonly details: readonly string[];
  readonly milliseconds: number;
}

/** 自检: what holds in the Excel at hand, with what is needed to look into the rest. */
export interface SelfCheckReport {
  /** ISO 8601. */
  readonly time: string;
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  readonly language: string;
  /** Highest version of each requirement set that is there. */
  readonly requirementSets: readonly string[];
  readonly facts: readonly SelfCheckFact[];
  readonly steps: readonly SelfCheckStep[];
  /** Sheets made for it that could not be removed again. */
  readonly left: readonly string[];
}
