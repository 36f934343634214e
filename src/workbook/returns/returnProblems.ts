import type { CityColumn } from "../form/columns";

/** Why nothing of a file can be taken. The first ten are about the file, the rest about what is in it. */
export type RefusalCode =
  | "unreadable"
  /** It has no bytes. */
  | "emptyFile"
  | "notXlsx"
  | "legacyXls"
  | "encrypted"
  | "macroEnabled"
  | "binaryWorkbook"
  | "damagedZip"
  | "damagedXml"
  | "notAWorkbook"
  /** Larger than the limits; items: the limit. */
  | "tooLarge"
  | "unexpected"
  /** No sheet has the header line's key. */
  | "noForm"
  /** More than one sheet is a form; items: their names. */
  | "severalForms"
  /** _方案 is missing or says nothing. */
  | "noScheme"
  | "otherScheme"
  /** The scheme has the same id and another content; items: the file's version, the master's, then what differs. */
  | "otherVersion"
  /** items: the file's year, the master's. */
  | "otherYear"
  /** items: the file's city. */
  | "unknownUnit"
  /** The form names one city and its sheet another; items: both. */
  | "unitUnclear"
  /** items: the city, the other files. */
  | "doubledUnit"
  /** items: headers. */
  | "columnMissing"
  | "columnDoubled"
  /** Columns stand elsewhere and the formulas do not know it: their headers cannot be trusted. */
  | "columnsUnclear"
  /** Lines carry other lines' codes; items: the codes. */
  | "linesMixed"
  /** Cells were pushed out of their lines; items: the codes. */
  | "cellsShifted"
  /** The file says of a cell that it stands twice, or lies nowhere; items: addresses. */
  | "cellsUnclear";

/** Why an entry is left as the master has it, while others of the file are taken. */
export type LeftCode =
  | "missingKey"
  | "doubledKey"
  /** The master has no line for it. */
  | "missingInMaster"
  /** The line's printed label is not its code's; items: what stands there. */
  | "labelChanged"
  | "formulaInEntry"
  | "errorValue"
  | "dateInEntry"
  /** A number shown as so many per cent: nobody knows which of the two is meant; items: as it shows, as it counts. */
  | "percentInEntry"
  /** The result of a formula that stands elsewhere: an array formula, a data table, a shared formula. */
  | "resultInEntry"
  /** A picture or a linked object instead of a value. */
  | "objectInEntry"
  /** The file does not say what the cell holds. */
  | "cellUnclear"
  | "mergedEntry"
  /** Control characters, or such as turn the direction of writing; items: their codes. */
  | "controlCharacters"
  | "textTooLong";

/** What somebody has to look at before anything of the file is taken. */
export type AskCode =
  /** The codes of the lines were gone and are known by the official texts. */
  | "codesRebuilt"
  /** _方案 is missing, and all that is printed is as it should be. */
  | "schemeLost"
  /** Values stand one line away from where the master has them; items: the codes. */
  | "valuesShifted";

/** What is told although it changes nothing about what is taken. */
export type NoteCode =
  /** Invalid for its entry, and taken as it stands; items: the message. */
  | "invalidEntry"
  | "textLikeFormula"
  | "invisibleCharacters"
  | "rightToLeft"
  | "reviewTyped"
  /** Indicators that the master has as 已核定 and the file changes; items: their codes. */
  | "verifiedChanged"
  /** Indicators that were sent back and come as they were; items: their codes. */
  | "returnedUnchanged"
  | "formulasChanged"
  | "scoresChanged"
  | "pointsChanged"
  | "textsChanged"
  | "schemeChanged"
  | "linesAdded"
  /** Category and total lines; items: their codes. */
  | "linesRemoved"
  | "linesSorted"
  | "linesHidden"
  | "columnsMoved"
  | "columnsHidden"
  /** Columns of which nothing is taken are gone; items: their headers. */
  | "columnsRemoved"
  /** The form's sheet has another name than its city; items: the name. */
  | "sheetRenamed"
  /** Content far beyond the table; items: the first cell. */
  | "cellsFar"
  | "sheetsAdded"
  | "sheetsRemoved"
  | "formHidden"
  | "unprotected"
  | "externalLinks"
  | "dates1904";

export type ReturnProblemCode = RefusalCode | AskCode | LeftCode | NoteCode;

interface About {
  /** Key of the entry it is about, "" where it is about the file. */
  readonly key: string;
  /** Which of the entry's cells. */
  readonly column: CityColumn | null;
  /** The cell in the returned file. */
  readonly address: string | null;
  /** What the message names. */
  readonly items: readonly string[];
}

/** Something wrong or odd about a returned file. */
export type ReturnProblem =
  | ({ readonly severity: "refused"; readonly code: RefusalCode } & About)
  | ({ readonly severity: "ask"; readonly code: AskCode } & About)
  | ({ readonly severity: "left"; readonly code: LeftCode } & About)
  | ({ readonly severity: "note"; readonly code: NoteCode } & About);

const aboutFile = { key: "", column: null, address: null } as const;

export function refused(code: RefusalCode, ...items: readonly string[]): ReturnProblem {
  return { severity: "refused", code, ...aboutFile, items };
}

export function asked(code: AskCode, ...items: readonly string[]): ReturnProblem {
  return { severity: "ask", code, ...aboutFile, items };
}

export function noted(code: NoteCode, ...items: readonly string[]): ReturnProblem {
  return { severity: "note", code, ...aboutFile, items };
}

/** A question where there is something to ask about. */
export function askedIfAny(code: AskCode, items: readonly string[]): readonly ReturnProblem[] {
  return items.length === 0 ? [] : [asked(code, ...items)];
}

/** A note where there is something to note. */
export function notedIfAny(code: NoteCode, items: readonly string[]): readonly ReturnProblem[] {
  return items.length === 0 ? [] : [noted(code, ...items)];
}
