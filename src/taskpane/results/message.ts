import type { GroupsReport, SkippedChange, TrackingFollowed } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import type { Result } from "../state/model";

/** What a message can offer to do next. */
export type NextStep = "showTodo" | "rank" | "viewReport" | "sendTemplates" | "startEntry" | "retryRead" | "undoImport" | "takeBack" | "settleUnits" | "viewNotWritten" | "repair";

export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  /** Further facts, each short. */
  readonly parts: readonly string[];
  readonly steps: readonly NextStep[];
  /** What the host said, for the foldable details; "" where it said nothing. */
  readonly technical: string;
}

export type ResultKind = Result["kind"];

/** How results of these kinds read: what happened with counts, and the next step. */
export type MessagesOf<Kind extends ResultKind> = { readonly [One in Kind]: (result: Extract<Result, { readonly kind: One }>, words: Dictionary) => Message };

/** A message; empty parts are left out. */
export function message(intent: Message["intent"], title: string, parts: readonly string[] = [], steps: readonly NextStep[] = []): Message {
  return { intent, title, parts: parts.filter((part) => part !== ""), steps, technical: "" };
}

/** All went well, or there is something to look at. */
export function told(isWell: boolean, title: string, parts: readonly string[], steps: readonly NextStep[] = []): Message {
  return message(isWell ? "success" : "warning", title, parts, steps);
}

/** A count in words; "" for none. */
export function counted(count: number, text: (count: number) => string): string {
  return count > 0 ? text(count) : "";
}

const longest = 5;

/** The first of some names, and how many there are. */
export function listed(items: readonly string[], words: Dictionary): string {
  const shown = items.slice(0, longest).join(words.listSeparator);
  return items.length > longest ? words.andMore(shown, items.length - longest) : shown;
}

/** Where 报送跟踪 was not brought up to date, that and what to do; "" where it was, or where there is none. */
export function trackingPart(tracking: TrackingFollowed | undefined, { tracked }: Dictionary): string {
  return tracking === undefined ? "" : tracked.followed[tracking];
}

/** What came of groups that were typed into 汇总. */
export function groupParts({ taken, refused }: GroupsReport, words: Dictionary): readonly string[] {
  const { results } = words.groups;
  return [counted(taken, results.typed), refused.length === 0 ? "" : results.refused(listed(refused, words), refused.length)];
}

/** How many changes were not made, and which. */
export function skippedParts(skipped: readonly Pick<SkippedChange, "unit" | "label">[], words: Dictionary): readonly string[] {
  if (skipped.length === 0) return [];
  return [words.results.skipped(skipped.length), words.where(listed(skipped.map(({ unit, label }) => `${unit} ${label}`), words))];
}
