import type { CellValue, SheetContent } from "../../sheet/plan";
import { summaryRows } from "../overview/summaryColumns";
import { groupHeaders, groupNameProblem, ungrouped } from "./groups";
import type { KnownUnit } from "./units";
import { groupProblems } from "./unitsInText";

/** A group that a person typed over the one that the list of units has; "" for none. */
export interface TypedGroup {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What 汇总 says of groups that the list does not. */
export interface TypedGroups {
  /** The list with what was typed. */
  readonly units: readonly KnownUnit[];
  readonly taken: readonly TypedGroup[];
  /** What was typed and cannot be a group: such a unit stays where it is. */
  readonly refused: readonly string[];
}

/** What a cell shows whose formula failed. */
const errorValue = /^#[A-Z/0]+[!?]?$/u;

/**
 * The groups that stand in 组别 of 汇总 where they are not those of the list: people change them there, as in any table.
 * `order`: the units in the order of 汇总's lines; where they stand in another one, somebody sorted a part of it, and nothing is taken.
 */
export function typedGroups(units: readonly KnownUnit[], order: readonly string[], { values }: SheetContent): TypedGroups {
  const nothing: TypedGroups = { units, taken: [], refused: [] };
  const column = values[summaryRows.header]?.indexOf(groupHeaders.group) ?? -1;
  const lines = values.slice(summaryRows.first).map((row) => ({ name: String(row[0] ?? ""), group: groupIn(row[column]) }));
  if (column < 0 || !isInOrder(lines.map(({ name }) => name), order)) return nothing;
  const known = new Map(units.map(({ name, group = "" }) => [name, group] as const));
  const typed = lines.flatMap(({ name, group }): TypedGroup[] => {
    const before = known.get(name);
    return before === undefined || before === group ? [] : [{ name, before, after: group }];
  });
  const [fit, refused] = parted(typed, ({ after }) => groupNameProblem(after) === null && !errorValue.test(after));
  const isTooMany = groupProblems(grouped(units, fit).map(({ group = "" }) => group)).length > 0;
  const [taken, beyond] = parted(fit, ({ after }) => !isTooMany || after === "" || [...known.values()].includes(after));
  return { units: grouped(units, taken), taken, refused: [...refused, ...beyond].map(({ after }) => after) };
}

function groupIn(cell: CellValue | undefined): string {
  const text = String(cell ?? "").trim();
  return text === ungrouped.group ? "" : text;
}

function grouped(units: readonly KnownUnit[], typed: readonly TypedGroup[]): readonly KnownUnit[] {
  const groups = new Map(typed.map(({ name, after }) => [name, after] as const));
  return units.map((unit) => ({ ...unit, ...(groups.has(unit.name) && { group: groups.get(unit.name) ?? "" }) }));
}

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const there = new Set(names);
  const expected = order.filter((name) => there.has(name));
  const known = new Set(order);
  const found = names.filter((name) => known.has(name));
  return found.length === expected.length && found.every((name, index) => name === expected[index]);
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
