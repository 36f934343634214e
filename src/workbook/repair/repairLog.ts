import type { Scheme } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import { entryAt } from "../form/readForm";
import { valueLogged } from "../log/importLog";
import { logFirstRow } from "../log/log";
import { placesNamed } from "../log/loggedEntries";
import type { SheetContent } from "../../sheet/plan";

/** What 操作记录 last wrote into a cell of a form. */
export interface LoggedCell {
  readonly content: CellContent;
  /** When, as 操作记录 has it, and by what. */
  readonly time: string;
  readonly action: string;
  /** Where the cell stood then. */
  readonly address: string;
}

/** The newest value that 操作记录 knows of each typed cell of a city's form, by its key and column ("1.3.fullTime reported"). */
export function newestLogged(scheme: Scheme, log: SheetContent | undefined, unit: string): ReadonlyMap<string, LoggedCell> {
  const placeOf = placesNamed(scheme);
  const newest = new Map<string, LoggedCell>();
  for (const row of (log?.values ?? []).slice(logFirstRow)) {
    const [time = "", action = "", city = "", what = "", address = "", , after = ""] = row.slice(0, 7).map((cell) => String(cell ?? ""));
    const place = city === unit ? placeOf(what, address) : null;
    if (place !== null) newest.set(`${place.key} ${place.column}`, { content: valueLogged(after, entryAt(scheme, place.key, place.column)), time, action, address });
  }
  return newest;
}
