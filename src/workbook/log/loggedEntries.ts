import type { Scheme } from "../../core/index";
import { recognisedCodes, indicatorsOf, wordsOf } from "../../core/index";
import { shownBy } from "../../sheet/cellContent";
import type { ColumnId } from "../form/columns";
import { formColumns, typedColumns } from "../form/columns";
import { valueLogged } from "./importLog";
import { namedCell } from "./logNames";
import type { LogLine } from "./readLog";
import { logLinesIn } from "./readLog";
import { calledNow, renamingsIn } from "./renamings";
import { addressOf, plannedPlacement } from "../form/placement";
import type { CellValue, SheetContent } from "../../sheet/plan";
import { entryAt, entryList } from "../form/readForm";

/** What stands in a cell of a form, found by its line's key. */
export interface KnownCell {
  readonly key: string;
  readonly column: ColumnId;
  readonly value: CellValue;
}

/** A change of an entry's cell that the add-in made. */
export interface LoggedChange {
  readonly key: string;
  readonly column: ColumnId;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** The changes of a city's form that 操作记录 tells of, in their order, under whatever name it had then. What is only ever typed by hand stands nowhere in it. */
export function loggedChanges(scheme: Scheme, log: SheetContent, unit: string): readonly LoggedChange[] {
  const placeOf = placesNamed(scheme);
  return (linesByUnit(scheme, log).get(unit) ?? []).flatMap(({ what, address, before, after }): LoggedChange[] => {
    const place = placeOf(what, address);
    if (place === null) return [];
    const entry = entryAt(scheme, place.key, place.column);
    return [{ ...place, before: shownBy(valueLogged(before, entry)), after: shownBy(valueLogged(after, entry)) }];
  });
}

const linesKnown = new WeakMap<SheetContent, { readonly scheme: Scheme; readonly byUnit: ReadonlyMap<string, readonly LogLine[]> }>();

/** The lines by the names that cities have now. A log is asked about one city after the other, and is gone through once for all. */
function linesByUnit(scheme: Scheme, log: SheetContent): ReadonlyMap<string, readonly LogLine[]> {
  const known = linesKnown.get(log);
  if (known?.scheme === scheme) return known.byUnit;
  const lines = logLinesIn(log.values);
  const renamings = renamingsIn(scheme, lines);
  const byUnit = new Map<string, LogLine[]>();
  for (const line of lines) {
    const unit = calledNow(renamings, line.unit, line.row);
    const others = byUnit.get(unit);
    if (others === undefined) byUnit.set(unit, [line]);
    else others.push(line);
  }
  linesKnown.set(log, { scheme, byUnit });
  return byUnit;
}

/**
 * What 操作记录 still knows of the entries of a city's form: the last value that each cell was given through the add-in.
 * 核定值 of innovation points is a formula and never among them.
 */
export function loggedEntries(scheme: Scheme, log: SheetContent, unit: string): readonly KnownCell[] {
  const cells = new Map<string, KnownCell>();
  for (const { key, column, after } of loggedChanges(scheme, log, unit)) cells.set(`${key} ${column}`, { key, column, value: after });
  return [...cells.values()].filter(({ value }) => value !== null && value !== "");
}

const sides = ["reported", "verified"] as const;

type Place = Pick<KnownCell, "key" | "column">;

/** Finds the cell that a line's 内容 names, or, as 自动更正 of version 1.1 did, an entry's label with its cell. */
export function placesNamed(scheme: Scheme): (what: string, address: string) => Place | null {
  const words = wordsOf("zh-CN");
  const entries = new Map(entryList(scheme).map((one) => [one.key, one] as const));
  const first = new Map(indicatorsOf(scheme).map(({ code }) => [code, [...entries.values()].find((one) => one.code === code)?.key] as const));
  const columns = new Map<string, ColumnId>(typedColumns.map((id) => [formColumns.find((column) => column.id === id)?.header ?? "", id]));
  const placement = plannedPlacement(scheme);
  const corrected = new Map(
    [...entries.keys()].flatMap((key) => sides.map((column) => [addressOf(placement, key, column) ?? "", { key, column }] as const)),
  );
  const computed = recognisedCodes(scheme);
  const find = (what: string, address: string): Place | null => {
    const named = namedCell(what);
    const column = columns.get(named?.header ?? "");
    if (named !== null && column !== undefined) {
      const key = column === "reviewState" ? first.get(named.key) : named.key;
      const entry = entries.get(key ?? "");
      if (key === undefined || entry === undefined) return null;
      return column === "verified" && computed.has(entry.code) ? null : { key, column };
    }
    // 自动更正 names the entry by its label; of those that share one, its cell tells which it was.
    const place = corrected.get(address);
    const entry = entries.get(place?.key ?? "")?.entry;
    return place !== undefined && entry !== undefined && words.label(entry.label) === what ? place : null;
  };
  // A log names the same cells over and over.
  const known = new Map<string, Place | null>();
  return (what, address) => {
    const id = `${what}\n${address}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = find(what, address);
    known.set(id, found);
    return found;
  };
}
