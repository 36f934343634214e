import type { Named } from "../../core/index";
import { isOfUnitList } from "./logWords";
import type { LogLine } from "./readLog";

/** A city that was given another name through the add-in, as a line of 操作记录 tells it. */
export interface Renaming {
  /** Row of the line. */
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

type RenamingLine = Pick<LogLine, "row" | "what" | "before" | "after">;

/** Whether a line tells of a city's new name. */
export function isRenaming(scheme: Named, { what, before, after }: Omit<RenamingLine, "row">): boolean {
  return before !== "" && after !== "" && before !== after && isOfUnitList(scheme, what);
}

/** Every renaming that lines tell of, in their order; one that was taken back is one more. */
export function renamingsIn(scheme: Named, lines: readonly RenamingLine[]): readonly Renaming[] {
  return lines.flatMap((line) => (isRenaming(scheme, line) ? [{ row: line.row, before: line.before, after: line.after }] : []));
}

/** What a city is called now that a line at `row` calls `unit`. */
export function calledNow(renamings: readonly Renaming[], unit: string, row = -1): string {
  return renamings.reduce((name, { row: at, before, after }) => (at > row && name === before ? after : name), unit);
}

/** The names that cities had before, by those that they have now, the latest first. */
export function formerNames(renamings: readonly Renaming[]): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, readonly string[]>();
  for (const { before, after } of renamings) {
    const names = [before, ...(former.get(before) ?? [])].filter((name) => name !== after);
    former.delete(before);
    former.set(after, [...new Set([...names, ...(former.get(after) ?? [])])]);
  }
  return former;
}
