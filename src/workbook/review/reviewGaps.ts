import type { EntryValue, Indicator, Issue, Language, Scheme } from "../../core/index";
import { recognisedCodes, entryKey, issuesOfIndicator } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import { decodeCell } from "../form/decode";
import type { ReviewState } from "../form/reviewStates";
import type { CellValue } from "../../sheet/plan";

/** What a review lacks: a 核定值 that is none, or the reason for a change or a 退回; and on which entry's line. */
export interface ReviewGap {
  readonly code: "invalid" | "noReason";
  readonly key: string;
}

/** An entry with what the reviewer gave it, as it stands or as it is to be. */
export interface GivenReview {
  readonly key: string;
  readonly reported: CellValue;
  /** 核定值; null or empty means as reported. */
  readonly verified: CellValue;
  readonly reason: string;
}

/** What the review of an indicator lacks, in the order of its entries. Pure. */
export function reviewGaps(scheme: Scheme, indicator: Indicator, state: ReviewState, entries: readonly GivenReview[]): readonly ReviewGap[] {
  const invalid = new Set(verifiedIssues(scheme, indicator, entries, "zh-CN").map(({ key }) => key));
  const silent = unexplained(scheme, indicator, state, entries);
  return entries.flatMap(({ key }): ReviewGap[] => [
    ...(invalid.has(key) ? [{ code: "invalid", key } as const] : []),
    ...(silent.has(key) ? [{ code: "noReason", key } as const] : []),
  ]);
}

/** What is wrong with the 核定值 given, alone and beside each other; what is wrong with what the city reported is not among it. */
export function verifiedIssues(
  scheme: Scheme,
  indicator: Indicator,
  entries: readonly GivenReview[],
  language: Language,
): readonly Issue[] {
  const given = givenKeys(entries);
  if (given.size === 0) return [];
  return countedIssues(scheme, indicator, entries, language).filter(({ key, code }) => given.has(key) || code === "aboveWhole");
}

/** What is missing or wrong of what the city reported, where no 核定值 was given in its place; the city's to mend. */
export function reportedIssues(
  scheme: Scheme,
  indicator: Indicator,
  entries: readonly GivenReview[],
  language: Language,
): readonly Issue[] {
  const given = givenKeys(entries);
  return countedIssues(scheme, indicator, entries, language).filter(({ key, code }) => !given.has(key) && (code !== "aboveWhole" || given.size === 0));
}

function givenKeys(entries: readonly GivenReview[]): ReadonlySet<string> {
  return new Set(entries.filter(({ verified }) => isGiven(verified)).map(({ key }) => key));
}

/** What is wrong with what counts: 核定值 where it is given, else 自报值. */
function countedIssues(scheme: Scheme, indicator: Indicator, entries: readonly GivenReview[], language: Language): readonly Issue[] {
  const cells = new Map(entries.map(({ key, verified, reported }) => [key, isGiven(verified) ? { cell: verified, column: "verified" as const } : { cell: reported, column: "reported" as const }] as const));
  const values = Object.fromEntries(
    indicator.entries.map((entry): [string, EntryValue] => {
      const key = entryKey(indicator, entry);
      const { cell, column } = cells.get(key) ?? { cell: null, column: "reported" };
      return [key, decodeCell(entry, cell, column)];
    }),
  );
  return issuesOfIndicator(scheme, indicator.code, values, language);
}

/** Whether 核定值 was given and is not what the city reported. */
export function isChanged({ reported, verified }: Pick<GivenReview, "reported" | "verified">): boolean {
  return isGiven(verified) && !isSameContent(reported, verified);
}

/** Lines that owe a reason: a 退回 owes one anywhere, a change owes its own. What 创新加分 recognises is explained there. */
function unexplained(scheme: Scheme, { code }: Indicator, state: ReviewState, entries: readonly GivenReview[]): ReadonlySet<string> {
  if (state === "returned" && entries.every(({ reason }) => reason.trim() === "")) return new Set(entries.slice(0, 1).map(({ key }) => key));
  const changed = entries.filter((entry) => isChanged(entry) && entry.reason.trim() === "");
  return changed.length === 0 || recognisedCodes(scheme).has(code) ? new Set() : new Set(changed.map(({ key }) => key));
}

function isGiven(verified: CellValue): boolean {
  return verified !== null && verified !== "";
}
