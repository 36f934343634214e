import type { Dictionary } from "../../i18n/index";

/** How many units each group has, in words, in the order in which the groups are first named. */
export function countsByGroup(units: readonly { readonly group?: string }[], words: Dictionary): string {
  const counts = new Map<string, number>();
  for (const { group = "" } of units) if (group !== "") counts.set(group, (counts.get(group) ?? 0) + 1);
  if (counts.size === 0) return words.groups.noGroups;
  return [...counts].map(([group, count]) => words.groups.ofGroup(group, count)).join(words.listSeparator);
}
