import type { Entry, Words } from "../../core/index";
import { behaviourOf, canLackQuota, quoteText, shownFormula, statusNumber } from "../../core/index";
import { statusMessages } from "./status";

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
  quota?: Quota,
): string {
  const valid =
    whole === null ? "1" : `IF(${whole.status}=1,IF(${shownFormula(cell)}>${shownFormula(whole.value)},${statusNumber("aboveWhole")},1),1)`;
  const typed = behaviourOf(entry.type).status(cell, valid, words);
  const lacks = quota === undefined ? "" : lacksQuota(quota.cell, words);
  const missing = quota === undefined ? String(statusNumber("missing")) : `IF(${lacks},1,${statusNumber("missing")})`;
  const given = quota !== undefined && canLackQuota(entry) ? `IF(${lacks},1,${typed})` : typed;
  return `IF(ISERROR(${cell}),${statusNumber("errorValue")},IF(LEN(${cell})=0,${missing},${given}))`;
}

/** The 核定值 of the plan of which the indicator may have none (reading 18). */
export interface Quota {
  readonly cell: string;
}

/** Asks 核定值 and not what is adopted: a city cannot say it. COUNTIF passes over an error, which a comparison would hand on. */
export function lacksQuota(cell: string, words: Words): string {
  return `COUNTIF(${cell},${quoteText(words.noQuota)})=1`;
}

/** The number rules compute with: 否 0 and 是 1, an option its place in the list from 0; 0 while the value is not valid. */
export function numberFormula(entry: Entry, cell: string, status: string, words: Words, quota?: Quota): string {
  const value = behaviourOf(entry.type).numberFormula(cell, words);
  return `IF(${status}=1,${quota === undefined ? value : `IF(ISNUMBER(${cell}),${value},0)`},0)`;
}

/** 核定值 where given, else 自报值; empty stays empty and an error stays an error. */
export function adoptedFormula(reported: string, verified: string): string {
  return `IF(LEN(${verified})=0,IF(LEN(${reported})=0,"",${reported}),${verified})`;
}

/** The same of category 8, where 自报值 is an application: a valid one comes to 0 while nothing was recognised. */
export function recognisedFormula(entry: Entry, application: string, verified: string): string {
  const most = behaviourOf(entry.type).most ?? 0;
  const within = `IF(${application}<0,${application},IF(${shownFormula(application)}>${most},${application},0))`;
  const taken = `IF(OR(ISLOGICAL(${application}),NOT(ISNUMBER(${application}))),${application},${within})`;
  return `IF(LEN(${verified})=0,IF(LEN(${application})=0,"",${taken}),${verified})`;
}

/** What 校验 says of a valid line of category 8: how much the city applied for, and how much was recognised. */
export function applicationFormula(application: string, recognised: string): string {
  const said = `"申请分 "&${application}&"，认定 "&${recognised}`;
  return `IF(ISNUMBER(${application}),IF(${application}>0,${said},""),"")`;
}

/** The message in 校验: what is wrong with 自报值, else with 核定值, else nothing. `whole` is the entry that this one must not exceed. */
export function checkFormula(
  { entry, whole }: { readonly entry: Entry; readonly whole: Entry | undefined },
  reportedStatus: string,
  verifiedStatus: string,
  words: Words,
  otherwise = '""',
): string {
  const messages = statusMessages(entry, words, whole).map(quoteText).join(",");
  const which = `IF(${reportedStatus}<>1,${reportedStatus},${verifiedStatus})`;
  const side = `IF(${reportedStatus}<>1,"","核定值：")`;
  return `IF(AND(${reportedStatus}=1,${verifiedStatus}=1),${otherwise},${side}&CHOOSE(1-${which},${messages}))`;
}

/** What may be chosen, as it stands in the cell: 是 and 否, or the options; empty for numbers. */
export function optionLabels(entry: Entry, words: Words): readonly string[] {
  return behaviourOf(entry.type).choices.flatMap((choice) => choice.texts(words).slice(0, 1));
}
