import type { Scheme } from "../core/index";
import { loggedChanges } from "./loggedEntries";
import type { SheetContent } from "./plan";
import { entryList } from "./readForm";
import { reviewLabels } from "./review";
import type { LineEntry } from "./template";

/**
 * What had been entered on a city's form when its indicators were last sent back (退回), by entry key: what stands there
 * now, but for what 操作记录 tells of changes since. Of 退回 that was typed by hand it tells nothing.
 */
export function whenSentBack(
  scheme: Scheme,
  log: SheetContent,
  unit: string,
  now: ReadonlyMap<string, LineEntry>,
): ReadonlyMap<string, LineEntry> {
  const codes = new Map(entryList(scheme).map(({ key, code }) => [key, code] as const));
  /** Of each indicator that was sent back, what the changes since replaced, the first of each cell. */
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
  const known = new Map([...replaced.values()].flatMap((since) => [...since]));
  return new Map([...now].map(([key, line]) => [key, { ...line, ...known.get(key) }]));
}
