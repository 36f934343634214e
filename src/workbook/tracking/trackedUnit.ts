import type { CellValue } from "../../sheet/plan";
import type { UnitHistory } from "./histories";
import type { AutomaticColumn, TrackingState } from "./trackingColumns";
import { trackingLabels } from "./trackingColumns";

/** What a city's form says of how far it has come. */
export interface FormProgress {
  /** Entries that have a value, and of how many. */
  readonly filled: number;
  readonly expected: number;
  readonly gaps: number;
  readonly errors: number;
  /** Indicators that are reviewed, that are sent back, and all. */
  readonly reviewed: number;
  readonly sentBack: number;
  readonly indicators: number;
}

/** A form that went out. */
export interface Sending {
  readonly file: string;
  readonly at: number;
}

/** A city as forms, 操作记录 and an export that was just made tell of it. */
export interface TrackedUnit {
  readonly name: string;
  readonly progress: FormProgress;
  /** undefined where 操作记录 tells nothing of it. */
  readonly history: UnitHistory | undefined;
  readonly sending?: Sending;
  /** Names that it had before and no other city has now, the latest first: its line may bear one of them. */
  readonly formerNames?: readonly string[];
}

/** What the add-in put on a line, by column: what a cell holds beyond that was typed. */
export type KeptValues = Readonly<Partial<Record<AutomaticColumn, CellValue>>>;

/** What a line's automatic columns are known to hold, without 状态, which also goes by what was typed. */
export function factsOf({ history, progress, sending }: TrackedUnit): KeptValues {
  const returns = history?.returns ?? [];
  const last = returns.at(-1);
  // Of what 操作记录 does not know, that stays which stood there; what was undone goes.
  const back: KeptValues = history === undefined ? {} : { sentBackAt: history.sentBack?.at ?? null, firstAt: returns[0]?.at ?? null, returnedAt: last?.at ?? null, times: last === undefined ? null : returns.length, returnedFile: last?.file ?? null };
  const out: KeptValues = sending === undefined ? {} : { sentAt: sending.at, sentFile: sending.file };
  return { ...out, ...back, open: openText(progress) };
}

/** What of a line 状态 goes by besides the form and 操作记录. */
export interface StandingFacts {
  readonly sentAt: number | null;
  readonly returnedAt: number | null;
  /** What 状态 and 报回次数 were when they were last brought up to date. */
  readonly before: { readonly state: CellValue; readonly times: CellValue };
}

/** How far a city has come. */
export function stateOf({ history, progress }: TrackedUnit, facts: StandingFacts): TrackingState {
  const returns = history?.returns ?? [];
  if (progress.indicators > 0 && progress.reviewed === progress.indicators) return "verified";
  if (progress.sentBack > 0) return isAnswered(history, returns.length, facts) ? "again" : "sentBack";
  if (returns.length === 0 && facts.returnedAt === null) return facts.sentAt === null ? "unsent" : "sent";
  const sentBack = history?.sentBack ?? null;
  return sentBack !== null && cameAfter(history, sentBack, facts) ? "again" : "returned";
}

/** Whether what is sent back came again since. Of 退回 that was typed by hand 操作记录 tells nothing: then a return more than when it was first seen tells it. */
function isAnswered(history: UnitHistory | undefined, times: number, facts: StandingFacts): boolean {
  const sentBack = history?.sentBack ?? null;
  if (sentBack !== null) return cameAfter(history, sentBack, facts);
  const { state, times: before } = facts.before;
  return state === trackingLabels.again || (state === trackingLabels.sentBack && times > Number(before ?? 0));
}

function cameAfter(history: UnitHistory | undefined, sentBack: { readonly at: number; readonly order: number }, { returnedAt }: StandingFacts): boolean {
  const last = history?.returns.at(-1);
  if (last !== undefined && last.order > sentBack.order) return true;
  // A return that was typed; what stands there of an import is no later than that import.
  return returnedAt !== null && returnedAt > Math.max(sentBack.at, (last?.at ?? 0) + 1 / 1_440);
}

/** 未了事项: what is still open on a form of which anything is filled in. */
export function openText({ filled, gaps, errors, reviewed, sentBack, indicators }: FormProgress): string | null {
  if (filled === 0 && errors === 0) return null;
  const unreviewed = indicators - reviewed - sentBack;
  const parts = [
    ...(gaps > 0 ? [`未填报 ${gaps} 项`] : []),
    ...(errors > 0 ? [`错误 ${errors} 处`] : []),
    ...(sentBack > 0 ? [`退回 ${sentBack} 项`] : []),
    ...(unreviewed > 0 ? [`待核定 ${unreviewed} 项`] : []),
  ];
  return parts.length === 0 ? null : parts.join("；");
}
