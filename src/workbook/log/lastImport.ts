import type { Scheme } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import type { SheetContent } from "../../sheet/plan";
import type { CityColumn } from "../form/columns";
import { cityColumns, headerOf } from "../form/columns";
import { entryAt } from "../form/readForm";
import { importAction, valueLogged } from "./importLog";
import { actionsTakenBack, loggedActions } from "./loggedActions";
import { namedCell } from "./logNames";
import { logLinesIn } from "./readLog";
import { calledNow, renamingsIn } from "./renamings";

/** A value of the master that an import replaced. */
export interface ImportedValue {
  readonly key: string;
  readonly column: CityColumn;
  /** Where the cell stood then. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What one file brought to its city's form. */
export interface ImportedFile {
  readonly file: string;
  /** As it is called now. */
  readonly unit: string;
  readonly values: readonly ImportedValue[];
}

/** The last import that 操作记录 tells of. */
export interface LoggedImport {
  readonly kind: "import";
  /** As 操作记录 has it, e.g. 2012-12-14 09:30:00. */
  readonly time: string;
  readonly files: readonly ImportedFile[];
}

/** The last import that 操作记录 tells of; else whether the last one was undone, or there never was one. */
export function lastLoggedImport(scheme: Scheme, log: SheetContent): LoggedImport | { readonly kind: "undone" | "never" } {
  const lines = logLinesIn(log.values);
  const renamings = renamingsIn(scheme, lines);
  const actions = loggedActions(lines);
  const last = actions.filter(({ name }) => name === importAction).at(-1);
  if (last === undefined) return { kind: "never" };
  if (actionsTakenBack(actions).has(last.id)) return { kind: "undone" };
  const files = new Map<string, { readonly file: string; readonly unit: string; readonly values: ImportedValue[] }>();
  for (const { row, action, unit: city, what, address, before, after } of last.lines) {
    const unit = calledNow(renamings, city, row);
    const named = namedCell(what);
    const column = cityColumns.find((one) => headerOf(one) === named?.header);
    if (named === null || column === undefined) continue;
    const entry = entryAt(scheme, named.key, column);
    const file = files.get(`${action}\n${unit}`) ?? { file: action.slice(importAction.length + 1), unit, values: [] };
    files.set(`${action}\n${unit}`, file);
    file.values.push({ key: named.key, column, address, before: valueLogged(before, entry), after: valueLogged(after, entry) });
  }
  return { kind: "import", time: last.time, files: [...files.values()] };
}

/** Tells an import from every other that 操作记录 may tell of: when it was made, and how much it wrote for which files. */
export function importMark(time: string, files: readonly { readonly file: string; readonly unit: string; readonly count: number }[]): string {
  return [time, ...files.map(({ file, unit, count }) => `${file}\t${unit}\t${count}`)].join("\n");
}
