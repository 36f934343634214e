import type { Entry, EntryValue } from "../../core/index";
import { isMissing, issueOf } from "../../core/index";

/**
 * What of an entry of category 8 counts, on both sides of the form (reading 16): 核定值, which is what was recognised.
 * 自报值 is the city's application (申请分) and never counts. While 核定值 is empty, as on a template, a valid application
 * comes to 0, and one that is missing or wrong stays what it is, to be told of.
 */
export function recognisedValue(entry: Entry, application: EntryValue, verified: EntryValue): EntryValue {
  if (!isMissing(verified)) return verified;
  return issueOf(entry, application) === null ? 0 : application;
}
