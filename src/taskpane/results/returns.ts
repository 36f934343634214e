import type { NextStep, MessagesOf } from "./message";
import { counted, listed, message, skippedParts, told } from "./message";

/** How results of sending forms out and taking them back read. */
export const returnResults: MessagesOf<"exported" | "templateOpened" | "imported" | "importUndone"> = {
  exported: ({ files, name }, { results }) => message("success", results.exported(files), [name]),

  templateOpened: ({ name }, { results }) => message("success", results.templateOpened(name)),

  imported: ({ report: { files, written, unchanged, skipped }, notWritten }, words) => {
    const { results } = words;
    const missed = notWritten.filter(({ why }) => why !== "cells").map(({ file }) => file);
    const parts = [
      counted(unchanged, results.importedUnchanged),
      ...skippedParts(skipped, words),
      ...(missed.length === 0 ? [] : [results.importedRefused(missed.length), listed(missed, words)]),
    ];
    const steps: readonly NextStep[] = [
      ...(notWritten.length > 0 ? ["viewNotWritten" as const] : []),
      ...(written > 0 ? ["undoImport" as const, "showTodo" as const] : []),
    ];
    return told(skipped.length + missed.length === 0, results.imported(files.length, written), parts, steps);
  },

  importUndone: ({ report: { files, restored, skipped } }, words) => {
    if (files.length === 0) return message("info", words.results.nothingToUndo);
    return told(skipped.length === 0, words.results.importUndone(files.length, restored), skippedParts(skipped, words));
  },
};
