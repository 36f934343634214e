import type { GroupsState } from "../../actions/types";

/** What units are looked for by. */
export interface UnitFind {
  /** Part of their names, letter case aside. */
  readonly text: string;
  /** Their group; `ofNoGroup` for those of none, null for all. */
  readonly group: string | null;
}

export const noFind: UnitFind = { text: "", group: null };

/** The groups of what has none. */
export const noGroups: GroupsState = { names: [], places: new Map() };

/** The units of no group, where those are asked for. */
export const ofNoGroup = "";

/** A list of more units than this is searched; a shorter one is looked over. */
const lookedOver = 20;

/** Whether a list of so many units has a search. */
export function isSearched(count: number): boolean {
  return count > lookedOver;
}

/** Whether anything is left out. */
export function isFinding({ text, group }: UnitFind): boolean {
  return text.trim() !== "" || group !== null;
}

/** Says of a unit's name whether it is among those looked for. */
export function finderOf({ text, group }: UnitFind, { places }: Pick<GroupsState, "places">): (name: string) => boolean {
  const part = text.trim().toLowerCase();
  return (name) => name.toLowerCase().includes(part) && (group === null || (places.get(name)?.group ?? ofNoGroup) === group);
}

/** What is looked for, as far as the workbook still has the group: one that is gone leaves nothing out. */
export function stillThere(find: UnitFind, { names, places }: GroupsState, units: number): UnitFind {
  const { group } = find;
  const isThere = group === null || (group === ofNoGroup ? names.length > 0 && places.size < units : names.includes(group));
  return isThere ? find : { ...find, group: null };
}

/** The same in a list of so many of the units; where it has no search, nothing is looked for. */
export function findIn(find: UnitFind, groups: GroupsState, listed: number, units: number): UnitFind {
  return isSearched(listed) ? stillThere(find, groups, units) : noFind;
}
