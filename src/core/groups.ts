import type { Ranked } from "./rank";

/** So many groups there may be at the most. */
export const mostUnitGroups = 20;

/** A unit's place among those of its group. */
export interface GroupPlace {
  readonly group: string;
  /** Equal totals share a rank and the next is skipped, as overall. */
  readonly rank: number;
  /** How many units the group has. */
  readonly of: number;
  readonly tied: boolean;
}

/**
 * Places within groups as the ranks overall have them, by the units' names; a unit without a group has none. `groupOf` says a unit's group, "" or
 * undefined for none.
 *
 * @example rankInGroups(ranking, (name) => groups.get(name)).get("南通市") // { group: "苏中", rank: 1, of: 3, tied: false }
 */
export function rankInGroups(ranking: readonly Ranked[], groupOf: (name: string) => string | undefined): ReadonlyMap<string, GroupPlace> {
  const members = new Map<string, Ranked[]>();
  for (const ranked of ranking) {
    const group = groupOf(ranked.name) ?? "";
    if (group !== "") members.set(group, [...(members.get(group) ?? []), ranked]);
  }
  return new Map(
    [...members].flatMap(([group, units]) =>
      units.map(({ name, rank: overall }) => {
        const rank = 1 + units.filter((other) => other.rank < overall).length;
        const tied = units.filter((other) => other.rank === overall).length > 1;
        return [name, { group, rank, of: units.length, tied }] as const;
      }),
    ),
  );
}
