import type { Ranked } from "../../core/index";
import { rankInGroups } from "../../core/index";
import { groupNames, hasGroups, withOfferedGroup } from "../../workbook/units/groups";
import type { KnownUnit } from "../../workbook/units/units";
import type { GroupsState } from "../types";
import type { Book } from "./book";
import { listOf } from "./unitsState";

/** No groups: every unit is ranked overall only. */
export const noGroups: GroupsState = { names: [], places: new Map() };

/** Groups of cities by their names, "" for a city that has none; null in a workbook without groups. */
export function groupsOf(book: Book, list: readonly KnownUnit[] = listOf(book)): ((city: string) => string) | null {
  if (!hasGroups(list)) return null;
  const groups = new Map(list.map(({ name, group = "" }) => [name, group] as const));
  // A city that joined and is not written down yet is taken for what it will be.
  return (city) => groups.get(city) ?? withOfferedGroup(book.scheme, list, { name: city, sheetName: city }).group ?? "";
}

/** What the state of the workbook says of groups. */
export function groupsState(book: Book, ranking: readonly Ranked[], cityOf: ReadonlyMap<string, string>): GroupsState {
  const list = listOf(book);
  const groups = groupsOf(book, list);
  if (groups === null) return noGroups;
  return { names: groupNames(book.scheme, list), places: rankInGroups(ranking, (name) => groups(cityOf.get(name) ?? name)) };
}
