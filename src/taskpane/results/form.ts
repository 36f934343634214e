import type { UnitState } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import { damagedUnits, describeDamage } from "./damage";
import type { NextStep, MessagesOf } from "./message";
import { counted, groupParts, listed, message, told } from "./message";

/** How results of creating, checking, computing, correcting and mending forms read. */
export const formResults: MessagesOf<"created" | "inserted" | "checked" | "recomputed" | "corrected" | "repaired" | "sampleOpened"> = {
  created: ({ report, opensPane }, { results }) => {
    const pane = opensPane === null ? [] : [opensPane ? results.opensPane : results.opensPaneNot];
    return message("success", results.opened(report.units), [results.openedSheets(report.sheets), ...pane], ["sendTemplates", "startEntry"]);
  },

  inserted: ({ unit }, { results }) => message("success", results.inserted(unit)),

  checked: ({ report: { units, complete, errors, gaps, warnings, state } }, { results }) => {
    if (errors + gaps + warnings === 0) return message("success", results.checkedClean(units), [], ["rank"]);
    const parts = [results.checkedComplete(complete), counted(errors, results.errors), counted(gaps, results.gaps), counted(warnings, results.warnings)];
    const steps: readonly NextStep[] = damagedUnits(state).length > 0 ? ["showTodo", "repair"] : ["showTodo"];
    return message(errors > 0 ? "warning" : "info", results.checked(units), parts, steps);
  },

  recomputed: ({ report: { units, restored, updated, outdated, disagreements, rankingRefreshed, groups, state } }, words) => {
    const { results } = words;
    const damaged = damagedUnits(state);
    const isSound = restored.length === 0 && disagreements.length === 0;
    const parts = [
      ...damagedParts(damaged, words),
      isSound && damaged.length === 0 ? results.allSound : "",
      counted(restored.length, results.restored),
      counted(updated, results.updated),
      counted(outdated, results.outdated),
      counted(disagreements.length, results.disagreements),
      ...groupParts(groups, words),
      rankingRefreshed ? results.rankingRefreshed : "",
    ];
    const steps: readonly NextStep[] = [
      ...(damaged.length > 0 ? ["repair" as const] : []),
      ...(isSound ? [] : ["viewReport" as const]),
      ...(rankingRefreshed ? [] : ["rank" as const]),
    ];
    return told(disagreements.length + damaged.length + groups.refused.length === 0, results.computed(units), parts, steps);
  },

  corrected: ({ fills, report: { corrected, action, skipped } }, { results }) =>
    message("success", (fills ? results.filled : results.corrected)(corrected), [counted(skipped, results.skipped)], action === "" ? ["showTodo"] : ["takeBack", "showTodo"]),

  repaired: ({ report: { units, lines, columns, values, cells, unknown } }, words) => {
    const { facts, repaired, repairedUnknown } = words.repair;
    const isWhole = unknown.length === 0;
    const parts = [
      counted(lines, facts.lines),
      counted(columns, facts.columns),
      counted(values, facts.values),
      counted(cells, facts.cells),
      ...(isWhole ? [] : [repairedUnknown(unknown.length), words.where(listed(unknown, words))]),
    ];
    return told(isWhole, repaired(units.length), parts, isWhole ? [] : ["showTodo"]);
  },

  sampleOpened: (_result, { results }) => message("success", results.sampleOpened),
};

/** Which forms have lost lines or columns, and which: never called sound. */
function damagedParts(damaged: readonly UnitState[], words: Dictionary): readonly string[] {
  if (damaged.length === 0) return [];
  return [words.repair.damaged(damaged.length), listed(damaged.map((unit) => describeDamage(unit, words)), words)];
}
