import { watchBook } from "../excel/watch";
import { acceptReturns } from "./acceptReturns";
import { check } from "./check";
import { correct } from "./correct";
import { createWorkbook } from "./createWorkbook";
import { exportTemplates } from "./exportTemplates";
import { insertForm } from "./insertForm";
import { jumpTo } from "./navigate";
import { openFile } from "./openFile";
import { previewReturns } from "./previewReturns";
import { rank } from "./rank";
import { StateReader } from "./readState";
import { recompute } from "./recompute";
import type { Actions, Outcome } from "./types";
import { undoLastImport } from "./undoLastImport";

export { withDoubledUnits } from "./previewReturns";
export type * from "./types";

/** Everything a person can do, one thing at a time. */
export function createActions(): Actions {
  let running = false;
  const reader = new StateReader();
  const oneAtATime = async <T>(action: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (running) return { ok: false, failure: { code: "busy", items: [] } };
    running = true;
    try {
      return await action();
    } finally {
      running = false;
      reader.forget();
    }
  };
  return {
    createWorkbook: (request, options) => oneAtATime(() => createWorkbook(request, options)),
    insertForm: (request, options) => oneAtATime(() => insertForm(request, options)),
    check: (options) => oneAtATime(() => check(options)),
    recompute: (options) => oneAtATime(() => recompute(options)),
    rank: (options) => oneAtATime(() => rank(options)),
    correct: (corrections, options) => oneAtATime(() => correct(corrections, options)),
    exportTemplates: (request, options) => oneAtATime(() => exportTemplates(request, options)),
    openFile,
    previewReturns: (files, options) => oneAtATime(() => previewReturns(files, options)),
    acceptReturns: (previews, options) => oneAtATime(() => acceptReturns(previews, options)),
    undoLastImport: (options) => oneAtATime(() => undoLastImport(options)),
    readState: (options) => reader.read(options),
    jumpTo,
    watch: (onChange) =>
      watchBook((event) => {
        if (event.kind === "edited") reader.sheetChanged(event.sheetId);
        else if (event.kind === "activated") reader.activated(event.sheetId);
        else if (event.kind === "structure") reader.forget();
        onChange(event);
      }),
  };
}
