import type { Entries, Entry, EntryValue } from "../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012 } from "../../src/core/index";

/** A form of the official scheme with all base points: everything done, nobody absent, nothing revoked; no bonus. */
export const fullForm: Entries = Object.fromEntries(
  indicatorsOf(jiangsu2012).flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), fullValue(entry)] as const)),
);

function fullValue({ name, type, atMost }: Entry): EntryValue {
  switch (type.kind) {
    case "bool":
      return true;
    case "choice":
      return type.options[0]?.id;
    case "plan":
      return 10;
    case "score":
      return type.max === 100 ? 0 : type.max;
    default:
      return /Absences$|Revoked$/.test(name) ? 0 : atMost === undefined ? 9999 : 10;
  }
}
