import type { NextStep, MessagesOf } from "./message";
import { counted, listed, message, skippedParts, told, trackingPart } from "./message";

/** How results of sending forms out and taking them back read. */
export const returnResults: MessagesOf<"exported" | "templateOpened" | "imported" | "importUndone" | "takenBack" | "tracked" | "letterWritten"> = {
  exported: ({ files, name, tracking }, words) => {
    const missed = trackingPart(tracking, words);
    // When files went out stands nowhere else.
    return told(missed === "", words.results.exported(files), [name, missed, missed === "" ? "" : words.tracked.lost]);
  },

  templateOpened: ({ name }, { results }) => message("success", results.templateOpened(name)),

  imported: ({ report: { files, written, unchanged, skipped, tracking }, notWritten }, words) => {
    const { results } = words;
    const missed = notWritten.filter(({ why }) => why !== "cells").map(({ file }) => file);
    const parts = [
      counted(unchanged, results.importedUnchanged),
      ...skippedParts(skipped, words),
      ...(missed.length === 0 ? [] : [results.importedRefused(missed.length), listed(missed, words)]),
      trackingPart(tracking, words),
    ];
    const steps: readonly NextStep[] = [
      ...(notWritten.length > 0 ? ["viewNotWritten" as const] : []),
      ...(written > 0 ? ["undoImport" as const, "showTodo" as const] : []),
    ];
    return told(skipped.length + missed.length === 0 && trackingPart(tracking, words) === "", results.imported(files.length, written), parts, steps);
  },

  tracked: ({ command, report: { units, lines, kept } }, words) => {
    const { tracked, publish } = words;
    if (command === "editTracking") return message("success", tracked.edited);
    const title = command === "startTracking" ? tracked.made(units) : lines === 0 ? tracked.upToDate : tracked.updated(lines);
    return message("success", title, [kept === null ? "" : publish.kept(kept)]);
  },

  takenBack: ({ isRedo, report: { restored, skipped, tracking } }, words) => {
    const { takenBack, takenBackAgain } = words.results;
    return told(skipped.length === 0, (isRedo ? takenBackAgain : takenBack)(restored), [...skippedParts(skipped, words), trackingPart(tracking, words)]);
  },

  letterWritten: ({ report: { sheetName, units, kept } }, { tracked, publish }) => message("success", tracked.written(sheetName, units), [kept === null ? "" : publish.kept(kept)]),

  importUndone: ({ report: { files, restored, skipped, tracking } }, words) => {
    if (files.length === 0) return message("info", words.results.nothingToUndo);
    return told(skipped.length === 0 && trackingPart(tracking, words) === "", words.results.importUndone(files.length, restored), [...skippedParts(skipped, words), trackingPart(tracking, words)]);
  },
};
