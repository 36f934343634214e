import type { Failure, SkippedChange, UnitState } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import type { Command, Result } from "../state/model";
import { damagedUnits, describeDamage } from "./describeDamage";
import { describeUnits } from "./describeUnits";
import { describeYear } from "./describeYear";

/** What a message can offer to do next. */
export type NextStep = "showTodo" | "rank" | "viewReport" | "sendTemplates" | "startEntry" | "retryRead" | "undoImport" | "settleUnits" | "viewNotWritten" | "repair";

export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  /** Further facts, each short. */
  readonly parts: readonly string[];
  readonly steps: readonly NextStep[];
  /** What the host said, for the foldable details; "" where it said nothing. */
  readonly technical: string;
}

/** So many cities that share the first place are named; more are counted. */
const namedLeaders = 3;

/** A result in words: what happened with counts, and the next step. */
export function describeResult(result: Result, words: Dictionary): Message {
  const { results } = words;
  const counted = (count: number, text: (count: number) => string): readonly string[] => (count > 0 ? [text(count)] : []);
  switch (result.kind) {
    case "created":
      return message("success", results.opened(result.report.units), [results.openedSheets(result.report.sheets)], ["sendTemplates", "startEntry"]);
    case "inserted":
      return message("success", results.inserted(result.unit), [], []);
    case "checked": {
      const { units, complete, errors, gaps, warnings } = result.report;
      if (errors + gaps + warnings === 0) return message("success", results.checkedClean(units), [], ["rank"]);
      const parts = [
        results.checkedComplete(complete),
        ...counted(errors, results.errors),
        ...counted(gaps, results.gaps),
        ...counted(warnings, results.warnings),
      ];
      const steps: readonly NextStep[] = damagedUnits(result.report.state).length > 0 ? ["showTodo", "repair"] : ["showTodo"];
      return message(errors > 0 ? "warning" : "info", results.checked(units), parts, steps);
    }
    case "recomputed": {
      const { units, restored, updated, outdated, disagreements, rankingRefreshed, state } = result.report;
      const damaged = damagedUnits(state);
      const isSound = restored.length === 0 && disagreements.length === 0;
      const parts = [
        ...damagedParts(damaged, words),
        ...(isSound && damaged.length === 0 ? [results.allSound] : []),
        ...counted(restored.length, results.restored),
        ...counted(updated, results.updated),
        ...counted(outdated, results.outdated),
        ...counted(disagreements.length, results.disagreements),
        ...(rankingRefreshed ? [results.rankingRefreshed] : []),
      ];
      const steps: readonly NextStep[] = [
        ...(damaged.length > 0 ? ["repair" as const] : []),
        ...(isSound ? [] : ["viewReport" as const]),
        ...(rankingRefreshed ? [] : ["rank" as const]),
      ];
      return message(disagreements.length + damaged.length > 0 ? "warning" : "success", results.computed(units), parts, steps);
    }
    case "ranked": {
      const { units, leaders, ties, incomplete } = result.report;
      // Nobody leads where nobody has reported all.
      if (incomplete === units) return message("warning", results.rankedNone(units), [], []);
      const title =
        leaders.length > namedLeaders ? results.tiedFirst(units, leaders.length) : results.ranked(units, leaders.join(words.listSeparator));
      const parts = [...counted(ties, results.ties), ...counted(incomplete, results.incomplete)];
      return message(incomplete > 0 ? "warning" : "success", title, parts, []);
    }
    case "corrected":
      return message("success", (result.fills ? results.filled : results.corrected)(result.report.corrected), counted(result.report.skipped, results.skipped), ["showTodo"]);
    case "exported":
      return message("success", results.exported(result.files), [result.name], []);
    case "templateOpened":
      return message("success", results.templateOpened(result.name), [], []);
    case "imported": {
      const { files, written, unchanged, skipped } = result.report;
      const missed = result.notWritten.filter(({ why }) => why !== "cells").map(({ file }) => file);
      const parts = [
        ...counted(unchanged, results.importedUnchanged),
        ...skippedParts(skipped, words),
        ...(missed.length === 0 ? [] : [results.importedRefused(missed.length), listed(missed, words)]),
      ];
      const steps: readonly NextStep[] = [
        ...(result.notWritten.length > 0 ? ["viewNotWritten" as const] : []),
        ...(written > 0 ? ["undoImport" as const, "showTodo" as const] : []),
      ];
      const isWhole = skipped.length + missed.length === 0;
      return message(isWhole ? "success" : "warning", results.imported(files.length, written), parts, steps);
    }
    case "importUndone": {
      const { files, restored, skipped } = result.report;
      if (files.length === 0) return message("info", results.nothingToUndo, [], []);
      return message(skipped.length === 0 ? "success" : "warning", results.importUndone(files.length, restored), skippedParts(skipped, words), []);
    }
    case "repaired": {
      const { units, lines, columns, values, cells, unknown } = result.report;
      const { facts, repaired, repairedUnknown } = words.repair;
      const parts = [
        ...counted(lines, facts.lines),
        ...counted(columns, facts.columns),
        ...counted(values, facts.values),
        ...counted(cells, facts.cells),
        ...(unknown.length === 0 ? [] : [repairedUnknown(unknown.length), words.where(listed(unknown, words))]),
      ];
      return message(unknown.length === 0 ? "success" : "warning", repaired(units.length), parts, unknown.length === 0 ? [] : ["showTodo"]);
    }
    case "reviewed":
    case "awardSaved":
    case "noticeWritten":
    case "scorecardsWritten":
    case "finalised":
    case "finalVerified":
    case "comparisonWritten":
    case "sensitivityWritten": {
      const { intent, title, parts } = describeYear(result, words);
      return message(intent, title, parts, []);
    }
    case "unitSettled": {
      const [title, ...parts] = describeUnits(result.report, words);
      return message("success", title, parts, []);
    }
    case "sampleOpened":
      return message("success", results.sampleOpened, [], []);
    case "failed":
      return describeFailure(result.command, result.failure, words);
  }
}

/** Which forms have lost lines or columns, and which: never called sound. */
function damagedParts(damaged: readonly UnitState[], words: Dictionary): readonly string[] {
  if (damaged.length === 0) return [];
  return [words.repair.damaged(damaged.length), listed(damaged.map((unit) => describeDamage(unit, words)), words)];
}

/** How many changes were not made, and which. */
function skippedParts(skipped: readonly SkippedChange[], words: Dictionary): readonly string[] {
  if (skipped.length === 0) return [];
  return [words.results.skipped(skipped.length), words.where(listed(skipped.map(({ unit, label }) => `${unit} ${label}`), words))];
}

function message(intent: Message["intent"], title: string, parts: readonly string[], steps: readonly NextStep[]): Message {
  return { intent, title, parts, steps, technical: "" };
}

/** Commands that make sheets one by one, which are taken away again where they are cancelled; all others are cancelled before they write. */
const makers: ReadonlySet<string> = new Set(["createWorkbook", "writeScorecards", "finalise"] satisfies readonly Command[]);

/** What failed, where, and what to do. */
function describeFailure(command: Extract<Result, { kind: "failed" }>["command"], failure: Failure, words: Dictionary): Message {
  const { what, next } = words.failures[failure.code];
  const where = failure.items.length === 0 ? [] : [words.where(listed(failure.items, words))];
  const isCancelled = failure.code === "cancelled";
  const told = isCancelled && makers.has(command) ? words.takenBack : next;
  const failed = command === "read" ? words.failureReading : command === "jump" ? words.failureJump : words.failureOf(words.commands[command]);
  return {
    intent: isCancelled ? "info" : "error",
    title: isCancelled ? what : failed,
    parts: isCancelled ? [told] : [what, ...where, told],
    steps: command === "read" ? ["retryRead"] : [],
    technical: failure.technical ?? "",
  };
}

const longest = 5;

function listed(items: readonly string[], words: Dictionary): string {
  const shown = items.slice(0, longest).join(words.listSeparator);
  return items.length > longest ? words.andMore(shown, items.length - longest) : shown;
}
