import type { documentWords as chinese } from "../zh-CN/documents";
import { cities } from "./counts";

/** Words of files to send out and to print, in English. */
export const documentWords: typeof chinese = {
  title: "Official documents",
  word: "Download for Word",
  wordNote: "The document for Word is laid out as Chinese official documents are (GB/T 9704-2012), with the ranking annexed; its number is left to fill in.",
  noDownload: "Excel for Mac cannot download files: make the sheet of the notice and copy it into Word.",
  toUnits: "To each city",
  toUnitsLead: "A file per city, with nothing of another; several come as one .zip.",
  sentBack: "What to put right",
  sentBackNote: "A document for Word per city: indicators that were returned, missing, wrong or without evidence. Number, signature and dates are left to fill in.",
  sentBackNoDownload: "Excel for Mac cannot download documents for Word.",
  scorecards: "Scorecard and form",
  scorecardsNote: "The city’s scorecard and its form, as values, on protected sheets (no password).",
  all: "All cities",
  one: (unit) => `${unit} only`,
  open: (unit) => `Open the file of ${unit}`,
  print: "Print all forms",
  printLead: "An add-in cannot print: all forms are put into a workbook just for printing, as values, laid out as they are (A3 landscape).",
  printOpen: "Open as a new workbook",
  printSave: "Download",
  printNext: "Next press Ctrl+P (⌘P on a Mac) and choose “Print Entire Workbook”",
  made: (name) => `File made: ${name}`,
  opened: (name) => `Opened as a new workbook: ${name}`,
  files: cities,
  nothingBack: "No city has anything to put right",
  notBegun: (count) => `${cities(count)} reported nothing yet and got no document`,
  differs: (count) => `${count === 1 ? "1 paragraph" : `${count} paragraphs`} of the sheet of the notice ${count === 1 ? "differs" : "differ"}: the file is made of the figures as they are now, without what was changed on the sheet`,
};
