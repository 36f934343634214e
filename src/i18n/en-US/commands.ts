import type { commands as chinese } from "../zh-CN/commands";
import { awardWords } from "./awards";
import { documentWords } from "./documents";
import { entryWords } from "./entry";
import { groupsWords } from "./groups";
import { overview } from "./overview";
import { publishWords } from "./publish";
import { repairWords } from "./repair";
import { reviewWords } from "./review";
import { unitsWords } from "./units";

/** What can be done, by name, in English. */
export const commands: typeof chinese = {
  createWorkbook: "New assessment workbook",
  insertForm: "Insert indicator table",
  check: "Check",
  recompute: "Recompute",
  rank: "Rank",
  rankSettings: overview.rankPanel.title,
  taskPane: "Task pane",
  correct: "Corrections",
  exportTemplates: "Export templates",
  openTemplate: "Open template",
  previewReturns: "Read returned forms",
  acceptReturns: "Import returned forms",
  previewUndo: "Read the last import",
  undoImport: "Undo import",
  enter: entryWords.command,
  byIndicator: "Enter by indicator…",
  enterBatch: "Enter by indicator",
  repair: repairWords.menu,
  previewRepair: repairWords.preview,
  repairForms: repairWords.title,
  review: reviewWords.command,
  award: awardWords.title,
  saveAward: awardWords.command,
  publish: publishWords.title,
  writeNotice: publishWords.writeNotice,
  makeDocument: documentWords.title,
  writeScorecards: publishWords.writeScorecards,
  finalise: publishWords.finalise,
  verifyFinal: publishWords.verifyFinal,
  previewLastYear: publishWords.previewLastYear,
  writeComparison: publishWords.writeComparison,
  writeSensitivity: publishWords.writeSensitivity,
  settleUnit: unitsWords.command,
  groups: groupsWords.open,
  regroup: groupsWords.command,
  startDraft: "Draft a scheme",
  startTracking: "Start tracking",
  updateTracking: "Update tracking",
  editTracking: "Edit tracking",
  writeReminders: "Make reminders",
  writeRemarks: "Make correction lists",
  writeDraftRule: "Change the rule",
  adoptDraft: "Adopt the scheme",
  readSchemeFile: "Read a scheme file",
  carryOver: "Change to another scheme",
  jump: "Go to",
  more: "More",
  settings: "Language and theme",
  help: "Guide",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  retry: "Try again",
  view: "View",
  openSample: "Open sample",
  copyDetails: "Copy details",
  copied: "Copied",
  selected: "Selected; press Ctrl+C to copy",
  dismiss: "Dismiss message",
};
