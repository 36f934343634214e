import type { Entry } from "./entry";
import type { EntryType } from "./entryTypes/index";
import { behaviourOf } from "./entryTypes/index";
import { asShown } from "./exact";
import type { EntryValue, StatusCode } from "./issue";

/** A complete or partial form: entry key ("1.3.fullTime") to value. */
export type Entries = Readonly<Record<string, EntryValue>>;

declare const own: unique symbol;

/** Entries with nothing inherited in them: whatever is found under a key is the form's. */
export type OwnEntries = Entries & { readonly [own]: true };

/**
 * A form's own entries, as they are looked up while it is scored, which is faster than asking of each whose it is. The form
 * itself where it inherits nothing that a key could find (the names of every object's own parent hold no point, as keys do).
 *
 * @example ownEntries(Object.create({ "1.3.fullTime": 5 }))["1.3.fullTime"] // undefined
 */
export function ownEntries(entries: Entries): OwnEntries;
export function ownEntries(entries: Entries): Entries {
  const parent: unknown = Object.getPrototypeOf(entries);
  return parent === null || parent === Object.prototype ? entries : { ...entries };
}

/** True where nothing was entered: undefined, null or an empty text. */
export function isMissing(value: EntryValue): boolean {
  return value === undefined || value === null || value === "";
}

/**
 * Checks one value against its entry's type, alone; missing counts as an issue here. Never throws.
 *
 * @example issueOf({ type: { kind: "count" }, … }, -1) // "negative"
 */
export function issueOf(entry: Entry, value: EntryValue): StatusCode | null {
  return issueOfValue(entry.type, typeof value === "number" ? asShown(value) : value);
}

/** The same for who has the type at hand, and the value as it counts. */
export function issueOfValue(type: EntryType, value: EntryValue): StatusCode | null {
  return isMissing(value) ? "missing" : behaviourOf(type).check(value);
}

/** The issues that a value of this entry's type can have, missing first. */
export function issuesOfType(entry: Entry): readonly StatusCode[] {
  const { issues } = behaviourOf(entry.type);
  return entry.atMost === undefined ? issues : [...issues, "aboveWhole"];
}
