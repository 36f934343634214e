import type { returns as chinese } from "../zh-CN/returns";
import { counted } from "./counts";
import type { EnglishUnits } from "../unitWords";

/** Words of files that go out to cities and come back, in English. */
export const returns = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  exportPanel: {
    lead: `Makes a file for each ${who.one}, with what is already entered. Once filled in and sent back, read them with “Import returned forms”.`,
    protection: "The files' sheets are protected: only reported values and evidence can be typed. The protection has no password.",
    found: (chosen, found) => `${who.Many} found (${chosen} / ${found})`,
    units: (chosen, total) => `${who.Many} (${chosen} / ${total})`,
    archive: "Several files are downloaded as one .zip.",
    submit: (count) => `Export ${counted(count, "file")}`,
    open: "Open in a new workbook",
    oneByOne: `Excel on a Mac cannot download files: open the ${who.many}' forms one by one, save each from its window and send it.`,
    openNext: (unit) => `Open the form of ${unit}`,
    opened: (opened, total) => `${opened} of ${total} opened`,
    isOpened: "Opened",
    allOpened: "All opened",
    none: `There is no ${who.one} to export`,
  },
  importPanel: {
    lead: `Reads the forms that ${who.many} sent back and first shows how they differ from this workbook; nothing is written before you accept it.`,
    drop: "Drop .xlsx files here, or",
    choose: "Choose files",
    undoLast: "Undo the last import…",
    read: (files, acceptable) => `${counted(files, "file")} read, ${acceptable} can be written`,
    files: "Returned forms",
    unknownUnit: `Unknown ${who.one}`,
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
    submit: (units, changes) => `Write ${counted(changes, "change")} of ${who.count(units)}`,
  },
});
