import type { TrackingState } from "./trackingColumns";
import { trackingLabels } from "./trackingColumns";

/** What being late is told from; days and times as spreadsheets count them, null where there are none. */
export interface Timing {
  readonly deadline: number | null;
  readonly firstAt: number | null;
  /** When it was last sent back. */
  readonly sentBackAt: number | null;
  /** null where 状态 says something of its own. */
  readonly state: TrackingState | null;
}

export interface Lateness {
  readonly days: number;
  /** Whether the form is still to come; else it came so many days late. */
  readonly isOwed: boolean;
}

/**
 * Days past the deadline: up to today where the form is owed, else up to its first return, so that sending it back makes nobody late. What was
 * sent back is owed anew where the deadline is no earlier than that: a deadline of its own, or one that is still to come. Null without a deadline, or where no day of return is known.
 */
export function latenessOf({ deadline, firstAt, sentBackAt, state }: Timing, today: number): Lateness | null {
  if (deadline === null) return null;
  const due = Math.floor(deadline);
  const isOwed = state === "sentBack" ? sentBackAt !== null && due >= Math.floor(sentBackAt) : firstAt === null && (state === "unsent" || state === "sent");
  if (isOwed) return { days: Math.max(0, today - due), isOwed };
  return firstAt === null ? null : { days: Math.max(0, Math.floor(firstAt) - due), isOwed };
}

/** The same as a live formula, from the addresses of one line's cells; empty where there is nothing to say. */
export function latenessFormula(at: Readonly<Record<"deadline" | "firstAt" | "sentBackAt" | "state", string>>): string {
  const { deadline, firstAt, sentBackAt, state } = at;
  const { unsent, sent, sentBack } = trackingLabels;
  const owedAgain = `AND(${state}="${sentBack}",ISNUMBER(${sentBackAt}),INT(${deadline})>=INT(N(${sentBackAt})))`;
  const owed = `AND(NOT(ISNUMBER(${firstAt})),OR(${state}="${unsent}",${state}="${sent}"))`;
  const returned = `IF(ISNUMBER(${firstAt}),MAX(0,INT(${firstAt})-INT(${deadline})),"")`;
  return `=IF(ISNUMBER(${deadline}),IF(OR(${owedAgain},${owed}),MAX(0,TODAY()-INT(${deadline})),${returned}),"")`;
}
