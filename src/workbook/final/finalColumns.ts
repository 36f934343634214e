import type { Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import type { KeptFinal } from "./finalStore";

/** Rows of a 定稿; version 1.1 had the digest of the entries on `digest`, which is empty now. */
export const finalRows = { title: 0, made: 1, scheme: 2, digest: 3, header: 5, first: 6 } as const;

/** Whether the cities of a 定稿 were ranked in groups. */
export function isGroupedFinal({ units }: Pick<KeptFinal, "units">): boolean {
  return units.some(({ group }) => group !== undefined);
}

/**
 * Columns of a 定稿 by what they hold; the live comparisons, one per entry, are hidden at the end. `group` and `groupRank`
 * stand there only where the cities were ranked in groups.
 */
export function finalColumns(scheme: Scheme, isGrouped = false) {
  const categories = scheme.categories.filter(({ bonus }) => !bonus).length;
  const indicators = indicatorsOf(scheme).length;
  const first = isGrouped ? 7 : 5;
  return {
    rank: 0,
    unit: 1,
    total: 2,
    base: 3,
    bonus: 4,
    group: 5,
    groupRank: 6,
    firstCategory: first,
    remark: first + categories,
    check: first + 1 + categories,
    firstIndicator: first + 3 + categories,
    firstCheck: first + 4 + categories + indicators,
  } as const;
}
