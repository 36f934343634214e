import type { documentPanelWords as chinese } from "../zh-CN/documentPanel";
import type { EnglishUnits } from "../unitWords";

/** Where files to send out and to print are asked for, in English. */
export const documentPanelWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  word: "Download for Word",
  wordNote: "The document for Word is laid out as Chinese official documents are (GB/T 9704-2012), with the ranking annexed; its number is left to fill in.",
  noDownload: "Excel for Mac cannot download files: make the sheet of the notice and copy it into Word.",
  toUnits: `To each ${who.one}`,
  toUnitsLead: `A file per ${who.one}, with nothing of another; several come as one .zip.`,
  sentBack: "What to put right",
  sentBackNote: `A document for Word per ${who.one}: indicators that were returned, missing, wrong or without evidence. Number, signature and dates are left to fill in.`,
  sentBackNoDownload: "Excel for Mac cannot download documents for Word.",
  scorecards: "Scorecard and form",
  scorecardsNote: `The ${who.one}’s scorecard and its form, as values, on protected sheets (no password).`,
  all: `All ${who.many}`,
  one: (unit) => `${unit} only`,
  open: (unit) => `Open the file of ${unit}`,
  print: "Print all forms",
  printLead: "An add-in cannot print: all forms are put into a workbook just for printing, as values, laid out as they are (A3 landscape).",
  printOpen: "Open as a new workbook",
  printSave: "Download",
});
