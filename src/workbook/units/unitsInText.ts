import { mostUnitGroups } from "../../core/index";
import { groupHeaders, groupNameProblem, longestGroupName } from "./groups";

/** A unit of a pasted list, and its group; "" for none. */
export interface UnitLine {
  readonly name: string;
  readonly group: string;
}

/** What has to be mended in a pasted list before it is of use. */
export type UnitsTextProblem =
  /** A unit stands there with several groups. */
  | { readonly kind: "severalGroups"; readonly name: string; readonly groups: readonly string[] }
  /** A group cannot be called so. */
  | { readonly kind: "badGroup"; readonly group: string; readonly longest: number }
  | { readonly kind: "tooManyGroups"; readonly count: number; readonly most: number };

/** A pasted list as it was understood. */
export interface UnitsText {
  /** Each unit once, in the order of the list. */
  readonly lines: readonly UnitLine[];
  /** Whether its second column names groups. */
  readonly isGrouped: boolean;
  readonly problems: readonly UnitsTextProblem[];
}

/**
 * Reads a pasted list of units: one a line, or separated by 、 ， , ; or tabs; or in two columns, as Excel copies them, of
 * which the second names groups. Two columns are groups unless units stand in the second, too: `known` are units that
 * there are. Letters' case tells no units apart, as it tells no sheets.
 *
 * @example unitsInText("南京市\t苏南\n徐州市\t苏北").lines // [{ name: "南京市", group: "苏南" }, { name: "徐州市", group: "苏北" }]
 */
export function unitsInText(text: string, known: readonly string[] = []): UnitsText {
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== "").map((row) => row.split("\t").map((cell) => cell.trim()));
  if (!isInTwoColumns(rows, known)) {
    const names = text.split(/[\r\n\t、，,；;]+/).map((name) => name.trim()).filter((name) => name !== "");
    return { lines: once(names.map((name) => ({ name, group: "" }))), isGrouped: false, problems: [] };
  }
  const titles: readonly string[] = [groupHeaders.group, "分组"];
  const lines = rows.filter(([name = "", group = ""], index) => name !== "" && !(index === 0 && titles.includes(group))).map(([name = "", group = ""]) => ({ name, group }));
  return { lines: once(lines), isGrouped: true, problems: problemsOf(lines) };
}

/** Whether rows are units with their groups: more rows than one, in two columns, and no unit's name in the second. */
function isInTwoColumns(rows: readonly (readonly string[])[], known: readonly string[]): boolean {
  const seconds = rows.map(([, group = ""]) => group).filter((group) => group !== "");
  const names = new Set([...known, ...rows.map(([name = ""]) => name)].map(folded));
  return rows.every((row) => row.slice(2).every((cell) => cell === "")) && seconds.length > 0 && rows.length > 1 && !seconds.some((group) => names.has(folded(group)));
}

function problemsOf(lines: readonly UnitLine[]): readonly UnitsTextProblem[] {
  const groupsOf = new Map<string, { readonly name: string; readonly groups: Set<string> }>();
  for (const { name, group } of lines) {
    const unit = groupsOf.get(folded(name)) ?? { name, groups: new Set<string>() };
    groupsOf.set(folded(name), { ...unit, groups: unit.groups.add(group) });
  }
  return [
    ...[...groupsOf.values()].flatMap(({ name, groups }): UnitsTextProblem[] => (groups.size > 1 ? [{ kind: "severalGroups", name, groups: [...groups] }] : [])),
    ...groupProblems(lines.map(({ group }) => group)),
  ];
}

/** What is wrong with the names of groups, and with how many there are. */
export function groupProblems(names: readonly string[]): readonly UnitsTextProblem[] {
  const groups = [...new Set(names)].filter((name) => name !== "");
  return [
    ...groups.flatMap((group): UnitsTextProblem[] => (groupNameProblem(group) === null ? [] : [{ kind: "badGroup", group, longest: longestGroupName }])),
    ...(groups.length > mostUnitGroups ? [{ kind: "tooManyGroups", count: groups.length, most: mostUnitGroups } as const] : []),
  ];
}

/** The first line of each unit. */
function once(lines: readonly UnitLine[]): readonly UnitLine[] {
  const seen = new Set<string>();
  return lines.filter(({ name }) => {
    const isNew = !seen.has(folded(name));
    seen.add(folded(name));
    return isNew;
  });
}

function folded(name: string): string {
  return name.toLowerCase();
}
