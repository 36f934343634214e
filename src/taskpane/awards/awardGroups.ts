import { addPoints } from "../../core/index";
import type { AwardLine, AwardsState, UnitState } from "../../actions/types";

/** The applications of one city. */
export interface AwardGroup {
  /** "" for lines without a city. */
  readonly unit: string;
  /** Whether the workbook has a form of the city; the others count nowhere. */
  readonly isKnown: boolean;
  readonly lines: readonly AwardLine[];
  /** Recognised points, capped. */
  readonly points: number;
  /** The same before the cap. */
  readonly sum: number;
}

/** The cities that can apply, as 创新加分 names them: two forms of one city are told apart elsewhere, not here. */
export function citiesOf(units: readonly UnitState[]): readonly string[] {
  return [...new Set(units.map(({ city }) => city))];
}

/**
 * Applications by city: that of the form that is shown first, then those of no city of ours, then the others in their
 * order. `wanted` leaves some cities': those of them that applied, or all of them where none did.
 */
export function awardGroups(awards: AwardsState, cities: readonly string[], shown: string, wanted: ((city: string) => boolean) | null): readonly AwardGroup[] {
  const known = new Map(cities.map((city) => [city.toLowerCase(), city] as const));
  const groups = new Map<string, AwardLine[]>();
  for (const line of awards.lines) {
    const unit = known.get(line.unit.toLowerCase()) ?? line.unit.trim();
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [line]);
    else group.push(line);
  }
  const isKnown = (unit: string) => known.has(unit.toLowerCase());
  const strangers = [...groups.keys()].filter((unit) => !isKnown(unit));
  const all = [...(shown === "" ? [] : [shown]), ...strangers, ...cities.filter((city) => city !== shown && groups.has(city))];
  const found = wanted === null ? all : all.filter((unit) => groups.has(unit) && wanted(unit));
  const listed = found.length === 0 && wanted !== null ? cities.filter(wanted) : found;
  return listed.map((unit) => {
    const lines = groups.get(unit) ?? [];
    return {
      unit,
      isKnown: isKnown(unit),
      lines,
      points: awards.points.get(unit) ?? 0,
      sum: addPoints(lines.map(({ counted }) => counted)),
    };
  });
}

/** Points that a city has been recognised for besides one line, before the cap. */
export function othersOf(lines: readonly AwardLine[], unit: string, line: AwardLine | null | undefined): number {
  const others = lines.filter((one) => one.row !== line?.row && one.unit.toLowerCase() === unit.toLowerCase());
  return addPoints(others.map(({ counted }) => counted));
}
