import type { Entry, Words } from "../../core/index";
import { issuesOfType, statusNumber } from "../../core/index";

/** The messages of an entry's statuses as arguments of CHOOSE(1-status, …), in the order of the numbers; `whole` is what the entry must not exceed. */
export function statusMessages(entry: Entry, words: Words, whole?: Entry): readonly string[] {
  const byNumber = issuesOfType(entry);
  const last = Math.max(...byNumber.map((code) => -statusNumber(code)));
  return Array.from({ length: last + 1 }, (_, number) => {
    const code = byNumber.find((one) => statusNumber(one) === -number);
    return code === undefined ? "" : words.issueInCell(code, entry, whole);
  });
}
