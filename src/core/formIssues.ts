import type { OwnEntries } from "./entries";
import type { IssueCode } from "./issue";
import type { Words } from "./messages/words";
import type { PreparedEntry, PreparedIndicator } from "./prepareIndicator";

/** What is wrong with an entry, or missing. */
export interface Issue {
  /** Key of the entry, e.g. "1.3.fullTime". */
  readonly key: string;
  /** Machine-readable. */
  readonly code: IssueCode;
  /** What is wrong and what to do, in the language asked for. */
  readonly message: string;
}

export const noIssues: readonly Issue[] = [];

/** What is wrong or missing in an indicator's entries; `codes` says of each what it is. */
export function issuesOf(
  prepared: PreparedIndicator,
  entries: OwnEntries,
  codes: readonly (IssueCode | null)[],
  words: Words,
): readonly Issue[] {
  const shownAt = ({ key, behaviour }: PreparedEntry) => shown(behaviour.printed(entries[key]));
  return prepared.entries.flatMap((one, slot) => {
    const { entry, key, wholeSlot } = one;
    const code = codes[slot] ?? null;
    if (code === null) return [];
    const whole = prepared.entries[wholeSlot];
    const beside = whole === undefined ? undefined : { label: whole.entry.label, shown: shownAt(whole) };
    return [{ key, code, message: words.issue(code, entry, shownAt(one), beside) }];
  });
}

/** Keys of a form that the scheme does not know; `present` counts those that it knows. */
export function unknownKeys(entries: OwnEntries, keys: ReadonlySet<string>, present: number, words: Words): readonly Issue[] {
  const given = Object.keys(entries);
  if (given.length === present) return noIssues;
  return given
    .filter((key) => !keys.has(key))
    .map((key) => ({ key, code: "unknownKey", message: words.issue("unknownKey", null, shown(key)) }));
}

/** A value as a message shows it between quotes: short, on one line and well-formed, without quotes of its own, whatever it is. */
function shown(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
  const line = Array.from(text.replace(/^“(.*)”$/su, "$1").replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " "));
  return line.length > 20 ? `${line.slice(0, 20).join("")}…` : line.join("");
}
