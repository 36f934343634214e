import { certain } from "./certain";
import type { Entries } from "./entries";
import { isMissing } from "./entries";
import { noQuota } from "./entryTypes/foreign";
import type { Hundredths } from "./exact";
import { asShown, lesser, plainZero } from "./exact";
import type { EntryValue, IssueCode } from "./issue";
import type { PreparedEntry, PreparedIndicator } from "./prepareIndicator";

/** Whether an indicator's entries are all there and valid. */
export type Status = "ok" | "missing" | "invalid";

/** The entries of one indicator as its rule computes with them, by slot; 0 where there is none. */
export interface ReadValues {
  readonly values: readonly number[];
  /** What is wrong with each; null for a valid one. */
  readonly codes: readonly (IssueCode | null)[];
  readonly status: Status;
  /** Whether the province set no quota (reading 18). */
  readonly lacksQuota: boolean;
  /** How many keys of the form are the indicator's. */
  readonly present: number;
}

/** Reads one indicator's entries from a form. Never throws for any value. */
export function readValues(prepared: PreparedIndicator, entries: Entries, allDigits = false): ReadValues {
  const values: number[] = [];
  const codes: (IssueCode | null)[] = [];
  let present = 0;
  let status: Status = "ok";
  const quota = prepared.entries[prepared.quotaSlot];
  const lacksQuota = quota !== undefined && valueAt(entries, quota.key) === noQuota;
  const isAbsent = isAbsentIn(prepared, entries);
  for (const [slot, { key, behaviour, standsForItself }] of prepared.entries.entries()) {
    const isPresent = Object.hasOwn(entries, key);
    const given = isPresent ? entries[key] : undefined;
    const value = typeof given === "number" && !allDigits ? asShown(given) : given;
    if (isPresent) present += 1;
    const found = isMissing(value) ? "missing" : behaviour.check(value);
    // Where there is no quota the other entries are not asked for.
    const isAsked = !isAbsent || slot === prepared.absentSlot;
    const code = !isAsked || (lacksQuota && found === "missing") ? null : found;
    codes.push(code);
    // A number stands for itself.
    values.push(code !== null || !isAsked ? 0 : typeof value === "number" && standsForItself ? plainZero(value) : behaviour.toNumber(value));
    if (code !== null && status !== "invalid") status = code === "missing" ? "missing" : "invalid";
  }
  if (checkWholes(prepared.entries, values, codes)) status = "invalid";
  return { values, codes, status, lacksQuota, present };
}

/** Whether the form says that the indicator does not apply, so that nothing else of it is looked at. */
function isAbsentIn({ absentSlot, entries: prepared }: PreparedIndicator, entries: Entries): boolean {
  const entry = prepared[absentSlot];
  if (entry === undefined) return false;
  const value = valueAt(entries, entry.key);
  return !isMissing(value) && entry.behaviour.check(value) === null && entry.behaviour.toNumber(value) === 1;
}

/** The points of valid values. */
export function pointsOf({ max, scoring, withoutQuota }: PreparedIndicator, values: readonly number[], lacksQuota: boolean): Hundredths {
  return lacksQuota ? withoutQuota : lesser(max, scoring.points.value(values));
}

/** A form's own value under a key; what it inherits is not its own. */
export function valueAt(entries: Entries, key: string): EntryValue {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** Marks parts above their wholes (reading 8); true where there is one. */
function checkWholes(entries: readonly PreparedEntry[], values: readonly number[], codes: (IssueCode | null)[]): boolean {
  let found = false;
  for (const [slot, { wholeSlot }] of entries.entries()) {
    // What is not valid, or not asked for, counts 0 and exceeds nothing.
    if (codes[wholeSlot] !== null || certain(values[slot]) <= certain(values[wholeSlot])) continue;
    codes[slot] = "aboveWhole";
    found = true;
  }
  return found;
}
