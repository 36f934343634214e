import type { returns as chinese } from "../zh-CN/returns";
import { cities, counted } from "./counts";

/** Words of files that go out to cities and come back, in English. */
export const returns: typeof chinese = {
  exportPanel: {
    lead: "Makes a file for each city, with what is already entered. Once filled in and sent back, read them with “Import returned forms”.",
    protection: "The files' sheets are protected: only reported values and evidence can be typed. The protection has no password.",
    units: (chosen, total) => `Cities (${chosen} / ${total})`,
    archive: "Several files are downloaded as one .zip.",
    submit: (count) => `Export ${counted(count, "file")}`,
    open: "Open in a new workbook",
    none: "There is no city to export",
  },
  importPanel: {
    lead: "Reads the forms that cities sent back and first shows how they differ from this workbook; nothing is written before you accept it.",
    drop: "Drop .xlsx files here, or",
    choose: "Choose files",
    undoLast: "Undo the last import…",
    read: (files, acceptable) => `${counted(files, "file")} read, ${acceptable} can be written`,
    files: "Returned forms",
    unknownUnit: "Unknown city",
    entries: (filled, expected) => `${filled} / ${expected} entries`,
    changes: (count) => (count === 0 ? "no changes" : counted(count, "change")),
    lookFirst: "Look at the changes, then tick the file",
    refused: "cannot be imported",
    showChanges: (count) => `Show ${counted(count, "change")}`,
    moreProblems: (count) => `${count} more`,
    take: (file, unit) => `Write ${file} (${unit})`,
    remove: (file) => `Remove ${file}`,
    evidence: "evidence",
    formula: (formula, result) => `${formula} (value ${result})`,
    notWritten: (count) => `${counted(count, "file")} not or not wholly written by imports`,
    notWrittenTitle: "Files not written",
    notWrittenLead: "This list stays until it is closed; copy it to tell those who sent the files.",
    allWritten: "All files that were read are written",
    copyNotWritten: "Copy list",
    closeNotWritten: "Close list",
    whyNotWritten: {
      refused: "Cannot be imported",
      unticked: "Not ticked",
      late: "It did not fit the workbook any more when it was to be written: read it again",
      cells: "All of it is written but this",
    },
    submit: (units, changes) => `Write ${counted(changes, "change")} of ${cities(units)}`,
  },
};
