import type { NameProblem } from "../../workbook/sheetNames";
import type { UnitLine, UnitsText } from "../../workbook/units/unitsInText";
import { nameProblem } from "../../workbook/sheetNames";

/** A city on the list, with an identity that outlives renaming and moving. */
export interface NamedUnit {
  readonly id: number;
  readonly name: string;
  /** Its group as it was typed or pasted, "" for none; absent where nothing was said of it. */
  readonly group?: string;
}

/** What was last done to the list, for those who hear it and for the keyboard to follow. */
export type LastEdit =
  | { readonly kind: "moved"; readonly id: number; readonly name: string; readonly position: number }
  | { readonly kind: "removed"; readonly name: string; readonly next: number | null }
  | { readonly kind: "added"; readonly count: number };

export interface UnitNames {
  readonly units: readonly NamedUnit[];
  readonly nextId: number;
  readonly last: LastEdit | null;
}

export type UnitEdit =
  | { readonly type: "rename"; readonly id: number; readonly name: string }
  | { readonly type: "move"; readonly id: number; readonly by: -1 | 1 }
  | { readonly type: "remove"; readonly id: number }
  | { readonly type: "add"; readonly names: readonly string[] }
  /** A pasted list with groups: units that are there get theirs, the others are added with theirs. */
  | { readonly type: "paste"; readonly lines: readonly UnitLine[] }
  | { readonly type: "group"; readonly id: number; readonly group: string }
  /** Forgets all groups that were typed or pasted. */
  | { readonly type: "ungroup" }
  | { readonly type: "reset"; readonly names: readonly string[] };

/** The list of these names, untouched. */
export function unitNames(names: readonly string[], firstId = 0): UnitNames {
  return { units: names.map((name, index) => ({ id: firstId + index, name })), nextId: firstId + names.length, last: null };
}

/** The list after an edit. A move beyond either end changes nothing. */
export function editUnits(list: UnitNames, edit: UnitEdit): UnitNames {
  const { units, nextId } = list;
  switch (edit.type) {
    case "rename":
      return { ...list, units: units.map((unit) => (unit.id === edit.id ? { ...unit, name: edit.name } : unit)), last: null };
    case "move":
      return moved(list, edit.id, edit.by);
    case "remove": {
      const index = units.findIndex(({ id }) => id === edit.id);
      const next = (units[index + 1] ?? units[index - 1])?.id ?? null;
      return { ...list, units: units.filter(({ id }) => id !== edit.id), last: { kind: "removed", name: units[index]?.name ?? "", next } };
    }
    case "add": {
      const added = unitNames(edit.names, nextId);
      return { units: [...units, ...added.units], nextId: added.nextId, last: { kind: "added", count: edit.names.length } };
    }
    case "paste":
      return pasted(list, edit.lines);
    case "group":
      return { ...list, units: units.map((unit) => (unit.id === edit.id ? { ...unit, group: edit.group } : unit)), last: null };
    case "ungroup":
      return { ...list, units: units.map(({ id, name }) => ({ id, name })), last: null };
    case "reset":
      return unitNames(edit.names, nextId);
  }
}

function pasted(list: UnitNames, lines: readonly UnitLine[]): UnitNames {
  const groups = new Map(lines.map(({ name, group }) => [name.toLowerCase(), group] as const));
  const there = list.units.map((unit) => ({ ...unit, group: groups.get(unit.name.toLowerCase()) ?? unit.group ?? "" }));
  const names = new Set(list.units.map(({ name }) => name.toLowerCase()));
  const added = lines.filter(({ name }) => !names.has(name.toLowerCase())).map(({ name, group }, index) => ({ id: list.nextId + index, name, group }));
  return { units: [...there, ...added], nextId: list.nextId + added.length, last: { kind: "added", count: added.length } };
}

function moved(list: UnitNames, id: number, by: -1 | 1): UnitNames {
  const { units } = list;
  const index = units.findIndex((unit) => unit.id === id);
  const unit = units[index];
  const other = units[index + by];
  if (unit === undefined || other === undefined) return list;
  const swapped = units.map((one, place) => (place === index ? other : place === index + by ? unit : one));
  return { ...list, units: swapped, last: { kind: "moved", id, name: unit.name, position: index + by + 1 } };
}

/** What is wrong with each name, by identity. The first of two equal names is right, the second is not. */
export function problemsOf(units: readonly NamedUnit[]): ReadonlyMap<number, NameProblem> {
  const problems = new Map<number, NameProblem>();
  const before = new Set<string>();
  for (const { id, name } of units) {
    const folded = name.toLowerCase();
    const problem = nameProblem(name, before.has(folded) ? [name] : []);
    if (problem !== null) problems.set(id, problem);
    before.add(folded);
  }
  return problems;
}

/** Units of a pasted list that are not there yet; without doubles of each other or of those there. */
export function newUnits({ lines }: Pick<UnitsText, "lines">, present: readonly string[]): readonly UnitLine[] {
  const known = new Set(present.map((name) => name.toLowerCase()));
  return lines.filter(({ name }) => !known.has(name.toLowerCase()));
}
