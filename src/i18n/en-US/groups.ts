import type { groupsWords as chinese } from "../zh-CN/groups";
import { counted } from "./counts";
import type { EnglishUnits } from "../unitWords";

/** Words about groups of cities in English. */
export const groupsWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Groups",
  command: "Groups",
  open: "Groups…",
  lead: `${who.Many} can be ranked in groups besides overall. Summary and ranking get, or lose, a column each for the group and the rank in it; every change goes into the log sheet. Scorecards and notice that were made before are to be made again.`,
  list: `Groups of the ${who.many}`,
  group: "Group",
  groupOf: (unit) => `Group of ${unit}`,
  paste: "Paste two columns",
  pasteHint: `Copy the columns ${who.one} and group from Excel and paste them here; an empty group means none.`,
  read: (lines, groups) => `${who.count(lines)} read, ${groups}`,
  ofGroup: (group, count) => `${group} ${count}`,
  noGroups: "no groups",
  added: (count) => `of these new: ${count}`,
  without: (count, units) => `${who.count(count)} without a group, ranked overall only: ${units}`,
  unknown: (units) => `Not on the list and left alone: ${units}`,
  severalGroups: (unit, groups) => `${unit} stands in several groups: ${groups}; leave one`,
  badGroup: (group, longest) => `“${group}” can be no group: at most ${longest} characters, and not the word for “in no group”`,
  tooMany: (count, most) => `${count} groups; at most ${most}`,
  blank: "none",
  apply: (count) => `Take ${count}`,
  offered: (groups) => `Group by ${groups}`,
  clear: "No groups",
  now: (groups) => `Now: ${groups}`,
  none: "No groups: ranked overall only",
  submit: (count) => (count === 0 ? "Apply" : `Apply (${who.count(count)} change)`),
  settleFirst: `The list of ${who.many} and the forms disagree: settle that first.`,
  results: {
    regrouped: (groups, count) => `Grouped by ${groups}; ${who.count(count)} changed`,
    ungrouped: "No groups any more: ranked overall only",
    typed: (count) => `${counted(count, "group")} typed into the overview taken over, the old ones kept in the log sheet`,
    refused: (groups, count) => `${count} cannot be a group (“${groups}”; at most 20 characters, 20 groups); the old group stands again`,
    publishAgain: "scorecards and notice that were made before are to be made again",
  },
});
