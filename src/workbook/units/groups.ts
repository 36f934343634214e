import type { Group, GroupPlace, Scheme } from "../../core/index";
import type { KnownUnit } from "./units";

/** The column of a unit's group, and of its rank there, on every sheet that has them. */
export const groupHeaders = { group: "组别", rank: "组内名次" } as const;

/** What the column 组别 says of a unit that is in no group, and 组内名次 of its rank there. */
export const ungrouped = { group: "未分组", rank: "—" } as const;

/** So many characters may a group's name have, which stands in narrow columns and in filters. */
export const longestGroupName = 20;

/** The province's regions: offered for the cities of the built-in scheme, whose own text, and so whose digest, says nothing of them. */
const regions: readonly Group[] = [
  { name: "苏南", units: ["南京市", "无锡市", "常州市", "苏州市", "镇江市"] },
  { name: "苏中", units: ["南通市", "扬州市", "泰州市"] },
  { name: "苏北", units: ["徐州市", "连云港市", "淮安市", "盐城市", "宿迁市"] },
];

/**
 * The groups that a new workbook of the scheme can be given at one stroke: its own, else the province's regions where all
 * its units are cities of them; none for any other.
 *
 * @example groupsOffered(jiangsu2012).map(({ name }) => name) // ["苏南", "苏中", "苏北"]
 */
export function groupsOffered({ groups, units }: Pick<Scheme, "groups" | "units">): readonly Group[] {
  if (groups !== undefined && groups.length > 0) return groups;
  const known = new Set(regions.flatMap((region) => region.units));
  return units.length > 0 && units.every((unit) => known.has(unit)) ? regions : [];
}

/**
 * The group of a unit among these; "" for none.
 *
 * @example groupAmong(groupsOffered(jiangsu2012), "泰州市") // "苏中"
 */
export function groupAmong(groups: readonly Group[], unit: string): string {
  return groups.find(({ units }) => units.includes(unit))?.name ?? "";
}

/** Whether units are ranked in groups: one has one. */
export function hasGroups(units: readonly Pick<KnownUnit, "group">[]): boolean {
  return units.some(({ group = "" }) => group !== "");
}

/**
 * Names of the groups of a list of units: those offered in their order, others as the list first names them.
 *
 * @example groupNames(jiangsu2012, [{ name: "泰州市", sheetName: "泰州市", group: "苏中" }]) // ["苏中"]
 */
export function groupNames(scheme: Pick<Scheme, "groups" | "units">, units: readonly Pick<KnownUnit, "group">[]): readonly string[] {
  const used = new Set(units.flatMap(({ group = "" }) => (group === "" ? [] : [group])));
  const offered = groupsOffered(scheme).map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...offered, ...used])];
}

/**
 * A unit that joins the list, with the group that the scheme has for it where the list has that group.
 *
 * @example withOfferedGroup(jiangsu2012, list, { name: "泰州市", sheetName: "泰州市" }).group // "苏中"
 */
export function withOfferedGroup(scheme: Pick<Scheme, "groups" | "units">, list: readonly KnownUnit[], unit: KnownUnit): KnownUnit {
  const names = new Set(list.map(({ group }) => group));
  const group = unit.group ?? groupAmong(groupsOffered(scheme).filter(({ name }) => names.has(name)), unit.name);
  return group === "" ? unit : { ...unit, group };
}

export type GroupNameProblem = "tooLong" | "reserved" | "control";

/** Why a group cannot be called so; null where it can. "" means none and is no problem. */
export function groupNameProblem(name: string): GroupNameProblem | null {
  if (name.length > longestGroupName) return "tooLong";
  if (/\p{Cc}/u.test(name)) return "control";
  return name === ungrouped.group ? "reserved" : null;
}

/**
 * A place in a group, as the published sheets say it.
 *
 * @example placeInGroup({ group: "苏中", rank: 2, of: 3, tied: true }) // "苏中第 2 名（并列）"
 */
export function placeInGroup({ group, rank, tied }: GroupPlace): string {
  return `${group}第 ${rank} 名${tied ? "（并列）" : ""}`;
}
