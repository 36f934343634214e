import type { Entry, Words } from "../core/index";
import { quoteText } from "../core/index";
import { statusMessages, statusNumber } from "./status";

/** Excel holds 15 digits: the largest whole number that it and the core both keep exactly. */
const largestWhole = 9_007_199_254_740_990;

/**
 * The status number of the value in `cell` (see status.ts). `whole` gives the cells of the entry that this one must
 * not exceed. The same checks as the core's, in the same order, for what a cell can hold. Emptiness is asked by LEN,
 * because not every spreadsheet tells 0 from "" in a comparison.
 */
export function statusFormula(
  entry: Entry,
  cell: string,
  whole: { readonly value: string; readonly status: string } | null,
  words: Words,
): string {
  const valid =
    whole === null ? "1" : `IF(${whole.status}=1,IF(${cell}>${whole.value},${statusNumber("aboveWhole")},1),1)`;
  const typed = statusOfType(entry, cell, valid, words);
  return `IF(ISERROR(${cell}),${statusNumber("errorValue")},IF(LEN(${cell})=0,${statusNumber("missing")},${typed}))`;
}

function statusOfType(entry: Entry, cell: string, valid: string, words: Words): string {
  switch (entry.type.kind) {
    case "bool":
    case "choice": {
      const code = entry.type.kind === "bool" ? "notBoolean" : "notOption";
      const listed = optionLabels(entry, words).map((label) => `${cell}=${quoteText(label)}`);
      return `IF(OR(${listed.join(",")}),${valid},${statusNumber(code)})`;
    }
    case "count":
      return numeric(cell, whole(cell, valid));
    case "plan":
      return numeric(cell, whole(cell, `IF(${cell}=0,${statusNumber("zeroPlan")},${valid})`));
    case "amount":
      return numeric(cell, valid);
    case "score":
      return numeric(cell, `IF(${cell}>${entry.type.max},${statusNumber("aboveMax")},${valid})`);
  }
}

/** TRUE and FALSE are numbers to some spreadsheets, so they are ruled out by name. */
function numeric(cell: string, then: string): string {
  const notNumber = `OR(ISLOGICAL(${cell}),NOT(ISNUMBER(${cell})))`;
  return `IF(${notNumber},${statusNumber("notNumber")},IF(${cell}<0,${statusNumber("negative")},${then}))`;
}

function whole(cell: string, then: string): string {
  return `IF(${cell}<>INT(${cell}),${statusNumber("fraction")},IF(${cell}>${largestWhole},${statusNumber("tooLarge")},${then}))`;
}

/** The number rules compute with: 否 0 and 是 1, an option its place in the list from 0; 0 while the value is not valid. */
export function numberFormula(entry: Entry, cell: string, status: string, words: Words): string {
  return `IF(${status}=1,${valueFormula(entry, cell, words)},0)`;
}

function valueFormula(entry: Entry, cell: string, words: Words): string {
  if (entry.type.kind === "bool") return `IF(${cell}=${quoteText(words.yes)},1,0)`;
  if (entry.type.kind !== "choice") return cell;
  const labels = entry.type.options.map((option) => words.label(option.label));
  return labels
    .slice(0, -1)
    .reduceRight((rest, label, index) => `IF(${cell}=${quoteText(label)},${index},${rest})`, String(labels.length - 1));
}

/** 核定值 where given, else 自报值; empty stays empty and an error stays an error. */
export function adoptedFormula(reported: string, verified: string): string {
  return `IF(LEN(${verified})=0,IF(LEN(${reported})=0,"",${reported}),${verified})`;
}

/** The same of category 8, where 自报值 is an application: one that is valid comes to 0 while nothing was recognised. */
export function recognisedFormula(reported: string, reportedStatus: string, verified: string): string {
  return `IF(LEN(${verified})=0,IF(LEN(${reported})=0,"",IF(${reportedStatus}=1,0,${reported})),${verified})`;
}

/** The message in 校验: what is wrong with 自报值, else with 核定值, else nothing. */
export function checkFormula(entry: Entry, reportedStatus: string, verifiedStatus: string, words: Words): string {
  const messages = statusMessages(entry, words).map(quoteText).join(",");
  const which = `IF(${reportedStatus}<>1,${reportedStatus},${verifiedStatus})`;
  const side = `IF(${reportedStatus}<>1,"","核定值：")`;
  return `IF(AND(${reportedStatus}=1,${verifiedStatus}=1),"",${side}&CHOOSE(1-${which},${messages}))`;
}

/** What may be chosen, as it stands in the cell: 是 and 否, or the options; empty for numbers. */
export function optionLabels(entry: Entry, words: Words): readonly string[] {
  if (entry.type.kind === "bool") return [words.yes, words.no];
  return entry.type.kind === "choice" ? entry.type.options.map((option) => words.label(option.label)) : [];
}
