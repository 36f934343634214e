import type { NameProblem } from "../../workbook/sheetNames";
import { nameProblem } from "../../workbook/sheetNames";

/** A city on the list, with an identity that outlives renaming and moving. */
export interface NamedUnit {
  readonly id: number;
  readonly name: string;
}

/** What is wrong with each name, by identity. The first of two equal names is right, the second is not. */
export function problemsOf(units: readonly NamedUnit[]): ReadonlyMap<number, NameProblem> {
  const problems = new Map<number, NameProblem>();
  for (const [index, unit] of units.entries()) {
    const before = units.slice(0, index).map(({ name }) => name);
    const problem = nameProblem(unit.name, before);
    if (problem !== null) problems.set(unit.id, problem);
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

/** The list with one unit moved up (-1) or down (1); the same list at its ends. */
export function moved(units: readonly NamedUnit[], index: number, by: -1 | 1): readonly NamedUnit[] {
  const unit = units[index];
  const other = units[index + by];
  if (unit === undefined || other === undefined) return units;
  return units.map((one, place) => (place === index ? other : place === index + by ? unit : one));
}
