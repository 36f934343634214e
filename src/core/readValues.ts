import { certain } from "./certain";
import type { OwnEntries } from "./entries";
import { isMissing } from "./entries";
import { noQuota } from "./entryTypes/foreign";
import type { Hundredths } from "./exact";
import { asShown, lesser, plainZero } from "./exact";
import type { IssueCode } from "./issue";
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
export function readValues(prepared: PreparedIndicator, entries: OwnEntries, allDigits = false): ReadValues {
  const values: number[] = [];
  const codes: (IssueCode | null)[] = [];
  let present = 0;
  let status: Status = "ok";
  const quota = entryIn(prepared.entries, prepared.quotaSlot);
  const lacksQuota = quota !== undefined && entries[quota.key] === noQuota;
  const isAbsent = isAbsentIn(prepared, entries);
  for (const { key, behaviour, standsForItself } of prepared.entries) {
    const given = entries[key];
    if (given !== undefined || Object.hasOwn(entries, key)) present += 1;
    // Where the indicator does not apply, nothing else of it is asked for.
    if (isAbsent && values.length !== prepared.absentSlot) {
      codes.push(null);
      values.push(0);
      continue;
    }
    const value = typeof given === "number" && !allDigits ? asShown(given) : given;
    const found = isMissing(value) ? "missing" : behaviour.check(value);
    // Nor need the others be there where there is no quota.
    const code = lacksQuota && found === "missing" ? null : found;
    codes.push(code);
    if (code !== null) {
      values.push(0);
      if (status !== "invalid") status = code === "missing" ? "missing" : "invalid";
    } else if (standsForItself && typeof value === "number") values.push(plainZero(value));
    else values.push(behaviour.toNumber(value));
  }
  if (checkWholes(prepared.parts, values, codes)) status = "invalid";
  return { values, codes, status, lacksQuota, present };
}

/** The entry in a slot; none in -1, which a list would look up by name, and slowly. */
function entryIn(entries: readonly PreparedEntry[], slot: number): PreparedEntry | undefined {
  return slot < 0 ? undefined : entries[slot];
}

/** Whether the form says that the indicator does not apply, so that nothing else of it is looked at. */
function isAbsentIn({ absentSlot, entries: prepared }: PreparedIndicator, entries: OwnEntries): boolean {
  const entry = entryIn(prepared, absentSlot);
  if (entry === undefined) return false;
  const value = entries[entry.key];
  return !isMissing(value) && entry.behaviour.check(value) === null && entry.behaviour.toNumber(value) === 1;
}

/** The points of valid values. */
export function pointsOf({ max, scoring, withoutQuota }: PreparedIndicator, values: readonly number[], lacksQuota: boolean): Hundredths {
  return lacksQuota ? withoutQuota : lesser(max, scoring.points.value(values));
}

/** Marks parts above their wholes (reading 8); true where there is one. */
function checkWholes(parts: PreparedIndicator["parts"], values: readonly number[], codes: (IssueCode | null)[]): boolean {
  let found = false;
  for (const { slot, wholeSlot } of parts) {
    // What is not valid, or not asked for, counts 0 and exceeds nothing.
    if (codes[wholeSlot] !== null || certain(values[slot]) <= certain(values[wholeSlot])) continue;
    codes[slot] = "aboveWhole";
    found = true;
  }
  return found;
}
