import type { Scheme } from "../../core/index";
import { loggedChanges } from "../log/loggedEntries";
import type { SheetContent } from "../../sheet/plan";
import { entryList } from "../form/readForm";
import { reviewLabels } from "../form/reviewStates";
import type { LineEntry } from "./template";

/** Of an indicator that was sent back, what its cells held that were changed since, by entry key. */
export type ChangedSince = ReadonlyMap<string, Partial<LineEntry>>;

/** The indicators of a city that are sent back (退回) as 操作记录 tells it, by code. Of 退回 that was typed by hand it tells nothing. */
export function sentBackInLog(scheme: Scheme, log: SheetContent, unit: string): ReadonlyMap<string, ChangedSince> {
  const codes = new Map(entryList(scheme).map(({ key, code }) => [key, code] as const));
  const replaced = new Map<string, Map<string, Partial<LineEntry>>>();
  for (const { key, column, before, after } of loggedChanges(scheme, log, unit)) {
    const code = codes.get(key) ?? "";
    if (column === "reviewState") {
      if (after === reviewLabels.returned) replaced.set(code, new Map());
      else replaced.delete(code);
    }
    const since = replaced.get(code);
    if (since !== undefined && (column === "reported" || column === "evidence")) since.set(key, { [column]: before, ...since.get(key) });
  }
  return replaced;
}

/**
 * What had been entered on a city's form when its indicators were last sent back, by entry key: what stands there now, but
 * for what 操作记录 tells of changes since.
 */
export function whenSentBack(
  scheme: Scheme,
  log: SheetContent,
  unit: string,
  now: ReadonlyMap<string, LineEntry>,
): ReadonlyMap<string, LineEntry> {
  const known = new Map([...sentBackInLog(scheme, log, unit).values()].flatMap((since) => [...since]));
  return new Map([...now].map(([key, line]) => [key, { ...line, ...known.get(key) }]));
}
