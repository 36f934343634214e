import { toHundredths } from "./exact";
import type { Ranked } from "./rank";

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
 * Places within groups, by the units' names; a unit without a group has none. `groupOf` says a unit's group, "" or
 * undefined for none.
 *
 * @example rankInGroups(ranking, (name) => groups.get(name)).get("南通市") // { group: "苏中", rank: 1, of: 3, tied: false }
 */
export function rankInGroups(ranking: readonly Ranked[], groupOf: (name: string) => string | undefined): ReadonlyMap<string, GroupPlace> {
  const members = new Map<string, { readonly name: string; readonly total: number }[]>();
  for (const { name, total } of ranking) {
    const group = groupOf(name) ?? "";
    if (group !== "") members.set(group, [...(members.get(group) ?? []), { name, total: toHundredths(total) }]);
  }
  return new Map(
    [...members].flatMap(([group, units]) =>
      units.map(({ name, total }) => {
        const rank = 1 + units.filter((other) => other.total > total).length;
        const tied = units.filter((other) => other.total === total).length > 1;
        return [name, { group, rank, of: units.length, tied }] as const;
      }),
    ),
  );
}
