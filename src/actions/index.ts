import { isExcelOnWeb } from "../excel/platform";
import { watchBook } from "../excel/watch";
import { check } from "./form/check";
import { correct } from "./form/correct";
import { createWorkbook } from "./form/createWorkbook";
import { insertForm } from "./form/insertForm";
import { Navigator } from "./book/navigate";
import { rank } from "./overview/rank";
import { StateReader } from "./book/readState";
import { silentPicks } from "./book/silentPicks";
import { SheetEdits } from "./book/sheetEdits";
import { recompute } from "./form/recompute";
import type { WhoReviewedReader } from "./review/readWhoReviewed";
import type { DraftReader } from "./scheme/readDraftState";
import type { Actions, Outcome } from "./types";

export type * from "./types";

/** Everything a person can do, one thing at a time. */
export function createActions(): Actions {
  let running = false;
  const reader = new StateReader();
  const edits = new SheetEdits();
  const navigator = new Navigator();
  let drafts: Promise<DraftReader> | undefined;
  let reviewers: Promise<WhoReviewedReader> | undefined;
  const oneAtATime = async <T>(action: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (running) return { ok: false, failure: { code: "busy", items: [] } };
    running = true;
    try {
      return await action();
    } finally {
      running = false;
      reader.forget();
      edits.forget();
    }
  };
  return {
    createWorkbook: (request, options) => oneAtATime(() => createWorkbook(request, options)),
    insertForm: (request, options) => oneAtATime(() => insertForm(request, options)),
    check: (options) => oneAtATime(() => check(options)),
    recompute: (options) => oneAtATime(() => recompute(options)),
    rank: (options) => oneAtATime(() => rank(options)),
    correct: (corrections, options) => oneAtATime(() => correct(corrections, options)),
    // Loaded when they are first asked for: the pane shows long before a file is written or read.
    exportTemplates: (request, options) =>
      oneAtATime(async () => (await import("./returns/exportTemplates")).exportTemplates(request, options)),
    openFile: async (file) => (await import("./book/openFile")).openFile(file),
    previewReturns: (files, options) =>
      oneAtATime(async () => (await import("./returns/previewReturns")).previewReturns(files, options)),
    acceptReturns: (previews, options) =>
      oneAtATime(async () => (await import("./returns/acceptReturns")).acceptReturns(previews, options)),
    previewUndo: (options) => oneAtATime(async () => (await import("./returns/previewUndo")).previewUndo(options)),
    undoLastImport: (options) => oneAtATime(async () => (await import("./returns/undoLastImport")).undoLastImport(options)),
    enter: (request, options) => oneAtATime(async () => (await import("./form/enter")).enter(request, options)),
    enterBatch: (request, options) => oneAtATime(async () => (await import("./byIndicator/enterBatch")).enterBatch(request, options)),
    readHistory: async (request, options) => (await import("./log/readHistory")).readHistory(request, options),
    previewTakingBack: (id, options) => oneAtATime(async () => (await import("./log/previewTakingBack")).previewTakingBack(id, options)),
    takeBack: (request, options) => oneAtATime(async () => (await import("./log/takeBack")).takeBack(request, options)),
    previewRepair: (options) => oneAtATime(async () => (await import("./repair/previewRepair")).previewRepair(options)),
    repairForms: (previews, options) => oneAtATime(async () => (await import("./repair/repairForms")).repairForms(previews, options)),
    review: (marks, options) => oneAtATime(async () => (await import("./review/review")).review(marks, options)),
    writeWorklist: (request, options) => oneAtATime(async () => (await import("./review/writeWorklist")).writeWorklist(request, options)),
    readWhoReviewed: async () => {
      reviewers ??= import("./review/readWhoReviewed").then((module) => new module.WhoReviewedReader());
      return (await reviewers).read();
    },
    saveAward: (request, options) => oneAtATime(async () => (await import("./awards/saveAward")).saveAward(request, options)),
    writeNotice: (options) => oneAtATime(async () => (await import("./publish/writeNotice")).writeNotice(options)),
    writeScorecards: (units, options) =>
      oneAtATime(async () => (await import("./publish/writeScorecards")).writeScorecards(units, options)),
    makeDocument: (request, options) => oneAtATime(async () => (await import("./documents/makeDocument")).makeDocument(request, options)),
    finalise: (options) => oneAtATime(async () => (await import("./final/finalise")).finalise(options)),
    verifyFinal: (options) => oneAtATime(async () => (await import("./final/verifyFinal")).verifyFinal(options)),
    previewLastYear: (file, options) =>
      oneAtATime(async () => (await import("./lastYear/previewLastYear")).previewLastYear(file, options)),
    writeComparison: (comparison, options) =>
      oneAtATime(async () => (await import("./lastYear/writeComparison")).writeComparison(comparison, options)),
    previewYears: (files, options) => oneAtATime(async () => (await import("./years/previewYears")).previewYears(files, options)),
    writeYears: (files, options) => oneAtATime(async () => (await import("./years/writeYears")).writeYears(files, options)),
    writeAnalysis: (options) => oneAtATime(async () => (await import("./analysis/writeAnalysis")).writeAnalysis(options)),
    writeSensitivity: (options) => oneAtATime(async () => (await import("./sensitivity/writeSensitivity")).writeSensitivity(options)),
    settleUnit: (decision, options) => oneAtATime(async () => (await import("./units/settleUnit")).settleUnit(decision, options)),
    showForms: (request, options) =>
      oneAtATime(async () => {
        navigator.forget();
        return (await import("./units/showForms")).showForms(request, options);
      }),
    startDraft: (scheme, options) => oneAtATime(async () => (await import("./scheme/startDraft")).startDraft(scheme, options)),
    writeDraftRule: (change, options) => oneAtATime(async () => (await import("./scheme/writeDraftRule")).writeDraftRule(change, options)),
    adoptDraft: (options) => oneAtATime(async () => (await import("./scheme/adoptDraft")).adoptDraft(options)),
    carryOver: (scheme, options) => oneAtATime(async () => (await import("./scheme/carryOver")).carryOver(scheme, options)),
    readSchemeFile: (file, options) => oneAtATime(async () => (await import("./scheme/readSchemeFile")).readSchemeFile(file, options)),
    selfCheck: (options) => oneAtATime(async () => (await import("./selfCheck/selfCheck")).selfCheck(options)),
    readDraft: async () => {
      drafts ??= import("./scheme/readDraftState").then((module) => new module.DraftReader());
      return (await drafts).read(edits);
    },
    startTracking: (options) => oneAtATime(async () => (await import("./tracking/startTracking")).startTracking(options)),
    updateTracking: (options) => oneAtATime(async () => (await import("./tracking/updateTracking")).updateTracking(options)),
    editTracking: (edits, options) => oneAtATime(async () => (await import("./tracking/editTracking")).editTracking(edits, options)),
    readLetters: (options) => oneAtATime(async () => (await import("./tracking/writeLetters")).readLetters(options)),
    writeReminders: (options) => oneAtATime(async () => (await import("./tracking/writeLetters")).writeReminders(options)),
    writeRemarks: (units, options) => oneAtATime(async () => (await import("./tracking/writeLetters")).writeRemarks(units, options)),
    readTracking: async () => (await import("./tracking/readTrackingState")).readTrackingState(),
    readState: (options) => reader.read(options),
    jumpTo: (sheetId, address) => navigator.jumpTo(sheetId, address),
    watch: async (onChange) => {
      const leaves = silentPicks();
      const end = await watchBook((event) => {
        if (event.kind === "edited") reader.sheetChanged(event.sheetId);
        else if (event.kind === "activated") reader.activated(event.sheetId);
        else if (event.kind === "structure") reader.forget();
        if (event.kind === "edited" && event.isTyped) edits.typed(event);
        else if (event.kind === "edited" || event.kind === "structure") edits.forget();
        onChange(event);
        const left = leaves(event);
        if (left !== null && isExcelOnWeb() && reader.mayHaveChanged(left)) onChange({ kind: "suspected", sheetId: left });
      });
      edits.watch();
      return () => {
        edits.end();
        end();
      };
    },
  };
}
