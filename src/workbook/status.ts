import type { Entry, IssueCode, Words } from "../core/index";
import { issuesOfType } from "../core/index";

/**
 * Numbers by which the form's hidden columns say how an entry stands: 1 is valid, 0 is missing, below 0 is invalid.
 * They pick the message in 校验 and paint the cell.
 */
const statusNumbers = {
  missing: 0,
  notNumber: -1,
  numberAsText: -1,
  negative: -2,
  fraction: -3,
  notOption: -4,
  notBoolean: -4,
  zeroPlan: -5,
  aboveMax: -6,
  aboveWhole: -7,
  errorValue: -8,
  tooLarge: -9,
} as const satisfies Partial<Record<IssueCode, number>>;

export type StatusCode = keyof typeof statusNumbers;

/** The status number of an issue; 1 for no issue. */
export function statusNumber(code: StatusCode | null): number {
  return code === null ? 1 : statusNumbers[code];
}

/** The messages of an entry's statuses as arguments of CHOOSE(1-status, …), in the order of the numbers; `whole` is what the entry must not exceed. */
export function statusMessages(entry: Entry, words: Words, whole?: Entry): readonly string[] {
  const byNumber = issuesOfType(entry);
  const last = Math.max(...byNumber.map((code) => -statusNumber(code)));
  return Array.from({ length: last + 1 }, (_, number) => {
    const code = byNumber.find((one) => statusNumber(one) === -number);
    return code === undefined ? "" : words.issueInCell(code, entry, whole);
  });
}
