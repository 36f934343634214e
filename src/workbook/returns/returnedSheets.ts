import { versionUnder } from "../scheme/editions";
import { findHeader } from "../form/readForm";
import type { CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import { readSchemeSheet, schemeSheetPlan } from "../scheme/schemeSheet";
import type { SchemeRecord } from "../scheme/schemeSheet";
import { sheetNames } from "../sheetNames";
import type { Scheme } from "../../core/index";
import type { ReturnProblem } from "./returnProblems";
import { asked, noted, notedIfAny, refused } from "./returnProblems";
import { fileScheme } from "../scheme/fileScheme";
import { rebuiltForm } from "./rebuiltForm";
import { schemeDifferences } from "../scheme/schemeDifferences";

/** What was left aside when a file was read, as the reader of files tells it. */
export interface FileWarning {
  readonly code: string;
  readonly sheet?: string;
  readonly detail?: string;
}

/** A returned file as it was read. */
export interface ReturnedFile {
  readonly sheets: readonly SheetPlan[];
  readonly warnings: readonly FileWarning[];
}

/** The sheets that matter of a file. */
export interface ReturnedSheets {
  readonly form: SheetPlan | null;
  readonly record: SchemeRecord | null;
  readonly problems: readonly ReturnProblem[];
}

/** The scheme that returned files must carry, prepared once for many files. */
export interface ExpectedScheme {
  readonly scheme: Scheme;
  readonly record: SchemeRecord;
  readonly text: string;
}

/** Prepares what _方案 of returned files is held against. */
export function expectedScheme(scheme: Scheme, year: number): ExpectedScheme {
  const values = valuesOf(schemeSheetPlan(scheme, year));
  const { id, version } = scheme;
  return { scheme, record: readSchemeSheet(values) ?? { id, version, year, side: "city", digest: "", units: [], sentBack: new Map() }, text: textIn(values) };
}

/** Warnings after which two readers may see different values in a sheet; texts that are missing speak of their own cells only. */
const unclear = new Set(["cellTwice", "cellOutside"]);
const unclearScheme = new Set([...unclear, "textMissing"]);

/** The sheets that are forms, whatever they are called; where none carries its codes, those whose official texts tell them. */
function formsIn(scheme: Scheme, sheets: readonly SheetPlan[]): { readonly forms: readonly SheetPlan[]; readonly isRebuilt: boolean } {
  const coded = sheets.filter((sheet) => {
    const header = findHeader(valuesOf(sheet));
    return header !== null && header.row >= 0;
  });
  if (coded.length > 0) return { forms: coded, isRebuilt: false };
  const rebuilt = sheets.map((sheet) => rebuiltForm(scheme, sheet)).filter((form) => form !== null);
  if (rebuilt.length > 0) return { forms: rebuilt.map(({ sheet }) => sheet), isRebuilt: rebuilt.some(({ isByText }) => isByText) };
  return { forms: sheets.filter((sheet) => findHeader(valuesOf(sheet)) !== null), isRebuilt: false };
}

/** Finds the form and the record of the scheme among a file's sheets, and tells what is wrong with the sheets. */
export function returnedSheets(file: ReturnedFile, expected: ExpectedScheme): ReturnedSheets {
  const { sheets, warnings } = file;
  const { forms, isRebuilt } = formsIn(expected.scheme, sheets);
  const records = sheets.filter((sheet) => sheet.name === sheetNames.scheme);
  const form = forms.length === 1 ? (forms[0] ?? null) : null;
  const record = records.length === 1 && records[0] !== undefined ? readSchemeSheet(valuesOf(records[0])) : null;
  const ours = [sheetNames.guide, sheetNames.scheme, ...forms.map((sheet) => sheet.name)];
  const doubtful = warnings.filter(({ code, sheet }) => (sheet === form?.name && unclear.has(code)) || (sheet === sheetNames.scheme && unclearScheme.has(code)));
  const far = warnings.filter(({ code, sheet }) => code === "cellsFar" && sheet === form?.name);
  // A workbook of something else needs no list of all that a form would have.
  if (forms.length === 0) return { form, record, problems: [refused("noForm")] };
  return {
    form,
    record,
    problems: [
      ...schemeProblems(record, valuesOf(records[0]), expected),
      ...(isRebuilt ? [asked("codesRebuilt")] : []),
      ...(forms.length > 1 ? [refused("severalForms", ...forms.map((sheet) => sheet.name))] : []),
      ...(doubtful.length > 0 ? [refused("cellsUnclear", ...doubtful.map(({ detail }) => detail ?? ""))] : []),
      ...notedIfAny("cellsFar", far.map(({ detail }) => detail ?? "")),
      ...notedIfAny("sheetsAdded", sheets.map((sheet) => sheet.name).filter((name) => !ours.includes(name))),
      ...(sheets.some((sheet) => sheet.name === sheetNames.guide) ? [] : [noted("sheetsRemoved", sheetNames.guide)]),
      ...(form?.visibility === undefined || form.visibility === "visible" ? [] : [noted("formHidden", form.name)]),
      ...(form === null || form.protected === true ? [] : [noted("unprotected", form.name)]),
      ...(warnings.some(({ code }) => code === "externalLinks") ? [noted("externalLinks")] : []),
      ...(warnings.some(({ code }) => code === "dates1904") ? [noted("dates1904")] : []),
      ...(records[0] !== undefined && record?.digest === expected.record.digest && textIn(valuesOf(records[0])) !== expected.text
        ? [noted("schemeChanged")]
        : []),
    ],
  };
}

function schemeProblems(record: SchemeRecord | null, values: readonly (readonly CellValue[])[], expected: ExpectedScheme): readonly ReturnProblem[] {
  const { scheme, record: ours } = expected;
  // Whether the form is ours all the same is told by what is printed on it.
  if (record === null) return [asked("schemeLost")];
  if (record.id !== ours.id) return [refused("otherScheme", record.id, ours.id)];
  if (record.version !== versionUnder(scheme, record.digest)) return [refused("otherVersion", record.version, ours.version, ...differencesTold(scheme, record, values))];
  return record.year === ours.year ? [] : [refused("otherYear", String(record.year), String(ours.year))];
}

/** What differs between the file's scheme and ours, each as the indicator's code and kinds of difference; [] where the file does not say. */
function differencesTold(scheme: Scheme, record: SchemeRecord, values: readonly (readonly CellValue[])[]): readonly string[] {
  const theirs = fileScheme(record, values, []);
  return theirs.ok ? schemeDifferences(scheme, theirs.scheme).map(({ code, what }) => [code, ...what].join(" ")) : [];
}

/** The scheme as _方案 spells it out. It is never used, only held against ours. */
function textIn(values: readonly (readonly CellValue[])[]): string {
  return values.filter((row) => row[0] === "json").map((row) => row[1]).join("");
}

function valuesOf(sheet: SheetPlan | undefined): readonly (readonly CellValue[])[] {
  return (sheet?.cells ?? []).map((row) => row.map((cell) => cell?.value ?? null));
}

/** A sheet's values and formulas. */
export function contentOf(sheet: SheetPlan): SheetContent {
  return {
    name: sheet.name,
    values: valuesOf(sheet),
    formulas: sheet.cells.map((row) => row.map((cell) => cell?.formula ?? null)),
  };
}
