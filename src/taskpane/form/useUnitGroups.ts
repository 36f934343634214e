import { useMemo, useState } from "react";
import type { Group, Scheme } from "../../core/index";
import { groupAmong, groupsOffered, hasGroups } from "../../workbook/units/groups";
import { groupProblems } from "../../workbook/units/unitsInText";
import { useWords } from "../state/react";
import { countsByGroup } from "../units/groupCounts";
import { namesSaid, problemText } from "../units/PasteUnits";
import type { NamedUnit } from "./unitNames";

/** The groups of a list of units that is being made. */
interface UnitGroups {
  /** Groups that can be given at one stroke. */
  readonly offered: readonly Group[];
  readonly isOffered: boolean;
  readonly setOffered: (isOffered: boolean) => void;
  /** By the units' names, "" for none; null where units are ranked overall only. */
  readonly groups: ReadonlyMap<string, string> | null;
  readonly groupOf: (unit: NamedUnit) => string;
  /** How many units each group has, and who has none, in lines. */
  readonly said: readonly string[];
  /** What is wrong with the groups' names; null where nothing is. */
  readonly wrong: string | null;
}

/** The groups of units: what was typed or pasted counts, else the one that is offered where that was asked for. */
export function useUnitGroups(scheme: Scheme, units: readonly NamedUnit[]): UnitGroups {
  const words = useWords();
  const offered = useMemo(() => groupsOffered(scheme), [scheme]);
  const [isWanted, setOffered] = useState(false);
  const isOffered = isWanted && offered.length > 0;
  const groupOf = ({ name, group }: NamedUnit) => (group ?? (isOffered ? groupAmong(offered, name) : "")).trim();
  const known = units.map((unit) => ({ name: unit.name, group: groupOf(unit) }));
  const isGrouped = isOffered || hasGroups(known);
  const without = known.filter(({ group }) => group === "").map(({ name }) => name);
  const said = [words.groups.now(countsByGroup(known, words)), ...(without.length === 0 ? [] : [words.create.ungrouped(namesSaid(without, words))])];
  const [problem] = groupProblems(known.map(({ group }) => group));
  return {
    offered,
    isOffered,
    setOffered,
    groups: isGrouped ? new Map(known.map(({ name, group }) => [name, group] as const)) : null,
    groupOf,
    said,
    wrong: problem === undefined ? null : problemText(problem, words),
  };
}
