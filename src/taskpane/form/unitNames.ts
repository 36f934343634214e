import type { NameProblem } from "../../workbook/sheetNames";
import { nameProblem } from "../../workbook/sheetNames";

/** A city on the list, with an identity that outlives renaming and moving. */
export interface NamedUnit {
  readonly id: number;
  readonly name: string;
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
    case "reset":
      return unitNames(edit.names, nextId);
  }
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

/** The names in a pasted list: one a line, or separated by 、 ， , ; or tabs; without doubles of each other or of those there. */
export function namesInText(text: string, present: readonly string[]): readonly string[] {
  const names = text
    .split(/[\r\n\t、，,；;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = new Set(present.map((name) => name.toLowerCase()));
  return names.filter((name) => {
    const folded = name.toLowerCase();
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
}
