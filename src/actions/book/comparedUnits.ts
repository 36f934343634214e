import type { Language } from "../../core/index";
import { acrossCodes, figuresOfAll, scoreUnit } from "../../core/index";
import type { UnitState } from "../types";
import type { Book } from "./book";

/**
 * Units held against each other where the scheme asks for it: the verified points of what compares them, and what is summed
 * of it. In a city's template, where the others are not, it still waits. Pure.
 */
export function comparedUnits({ scheme, outline }: Pick<Book, "scheme" | "outline">, units: readonly UnitState[], language: Language): readonly UnitState[] {
  const codes = new Set(acrossCodes(scheme));
  if (codes.size === 0 || outline.record?.side === "city") return units;
  const figures = figuresOfAll(scheme, units.map(({ counted }) => counted));
  return units.map((unit) => {
    const scored = scoreUnit(scheme, unit.counted, { language, figures });
    const indicators = scored.indicators.map((row, index) => (codes.has(row.code) ? row : (unit.verified.indicators[index] ?? row)));
    return { ...unit, verified: { ...scored, indicators } };
  });
}
