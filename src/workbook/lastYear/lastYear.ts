import type { Scheme, Scorecard } from "../../core/index";
import { figuresOfAll, scoreUnit } from "../../core/index";
import { formColumns } from "../form/columns";
import { isUnfilledForm } from "../overview/unfilled";
import type { SchemeProblem } from "../scheme/fileScheme";
import { fileScheme } from "../scheme/fileScheme";
import type { SheetPlan } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { entriesOf, entryList, readForm } from "../form/readForm";
import { contentOf } from "../returns/returnedSheets";
import type { ReturnedFile } from "../returns/returnedSheets";
import { readSchemeSheet } from "../scheme/schemeSheet";
import type { KnownUnit } from "../units/units";
import { isReservedName, sheetNames } from "../sheetNames";

/** A city of one year, scored with what was verified. */
export interface YearUnit {
  readonly name: string;
  readonly scorecard: Scorecard;
  /** The group that it was ranked in; absent or "" for none. */
  readonly group?: string;
  /** Whether another form of that year is the same city's; nobody knows which of them counts. */
  readonly isDoubled: boolean;
}

/** A year's assessment, as far as a comparison needs it. */
export interface YearResults {
  readonly year: number;
  readonly scheme: Scheme;
  readonly units: readonly YearUnit[];
}

export type LastYearRefusal = "noRecord" | "cityFile" | "notEarlier" | "noForms" | "cellsUnclear" | SchemeProblem;
export type LastYearRemark = "otherYear" | "linesMissing" | "unfilled" | "incomplete" | "notComputed";

/** What is wrong with last year's file, or to be known about it; `items` are the names it is about. */
export type LastYearProblem =
  | { readonly severity: "refused"; readonly code: LastYearRefusal; readonly items: readonly string[] }
  | { readonly severity: "note"; readonly code: LastYearRemark; readonly items: readonly string[] };

/** Last year's results; null where the file is refused. */
export interface LastYearRead {
  readonly results: YearResults | null;
  readonly problems: readonly LastYearProblem[];
}

/** What the reader holds the file against. */
export interface LastYearExpected {
  /** This year. */
  readonly year: number;
  /** Schemes this version knows; others are taken from the file, if they hold together. */
  readonly known: readonly Scheme[];
}

/** Warnings after which two readers may see different values in a sheet. */
const unclear = new Set(["cellTwice", "cellOutside", "textMissing"]);
const longestName = 40;

/** Rests between two sheets or cities, of which it is told how many are done and which is next; false ends the reading. */
export type LastYearPause = (done: number, total: number, doing: string) => Promise<boolean>;

/**
 * Last year's workbook, every city scored anew under its own scheme from what was typed: totals and ranks that stand in
 * the file have no effect. Never throws, whatever the sheets hold. Null where a pause ended it.
 */
export async function readLastYear(file: ReturnedFile, expected: LastYearExpected, pause: LastYearPause = async () => true): Promise<LastYearRead | null> {
  const records = file.sheets.filter(({ name }) => name === sheetNames.scheme);
  const values = records.length === 1 && records[0] !== undefined ? contentOf(records[0]).values : [];
  const record = readSchemeSheet(values);
  if (record === null || !Number.isSafeInteger(record.year)) return refused("noRecord");
  if (record.side === "city") return refused("cityFile");
  if (record.year >= expected.year) return refused("notEarlier", String(record.year), String(expected.year));
  const found = fileScheme(record, values, expected.known);
  if (!found.ok) return refused(found.problem, `${clipped(record.id)} ${clipped(record.version)}`);
  const { scheme } = found;
  const all = await formsOf(scheme, file.sheets, pause);
  if (all === null) return null;
  const forms = all.filter(({ reading }) => reading.year === null || reading.year === record.year);
  if (forms.length === 0) return refused("noForms");
  const read = new Set([sheetNames.scheme, ...forms.map(({ reading }) => reading.sheetName)]);
  const doubtful = file.warnings.filter(({ code, sheet }) => unclear.has(code) && sheet !== undefined && read.has(sheet));
  if (doubtful.length > 0) return refused("cellsUnclear", ...doubtful.map(({ sheet, detail }) => `${sheet ?? ""} ${detail ?? ""}`.trim()));

  const units: YearUnit[] = [];
  const readings = forms.map(({ reading }) => reading);
  const figures = figuresOf(scheme, readings);
  for (const [index, reading] of readings.entries()) {
    if (!(await pause(forms.length + index, 2 * forms.length, clipped(reading.city)))) return null;
    units.push(yearUnit(scheme, reading, readings, figures));
  }
  const results = inGroups({ year: record.year, scheme, units }, groupsIn(record.units));
  const isUnfilled = ({ scorecard }: YearUnit) => isUnfilledForm(scheme, scorecard);
  const named = (isMeant: (unit: YearUnit) => boolean) => results.units.filter(isMeant).map(({ name }) => name);
  const cities = (isMeant: (form: Form) => boolean) => forms.filter(isMeant).map(({ reading }) => clipped(reading.city));
  return {
    results,
    problems: [
      ...noted("otherYear", all.filter((form) => !forms.includes(form)).map(({ reading }) => clipped(reading.city))),
      ...noted("linesMissing", cities(({ reading }) => hasLostLines(scheme, reading))),
      ...noted("notComputed", cities((form) => hasUncomputed(scheme, form))),
      ...noted("unfilled", named(isUnfilled)),
      ...noted("incomplete", named((unit) => !unit.scorecard.complete && !isUnfilled(unit))),
    ],
  };
}

/** A year's cities from their forms, scored with 核定值 where given and 自报值 otherwise. */
export function yearResults(scheme: Scheme, year: number, readings: readonly FormReading[]): YearResults {
  const figures = figuresOf(scheme, readings);
  return { year, scheme, units: readings.map((reading) => yearUnit(scheme, reading, readings, figures)) };
}

/** A year's cities with their groups, by the cities' names. */
export function inGroups(results: YearResults, groupOf: (city: string) => string): YearResults {
  return { ...results, units: results.units.map((unit) => ({ ...unit, group: groupOf(unit.name) })) };
}

function groupsIn(units: readonly KnownUnit[]): (city: string) => string {
  const groups = new Map(units.map(({ name, group = "" }) => [clipped(name), clipped(group)] as const));
  return (city) => groups.get(city) ?? "";
}

type Figures = ReturnType<typeof figuresOfAll>;

function figuresOf(scheme: Scheme, readings: readonly FormReading[]): Figures {
  return figuresOfAll(scheme, readings.map((reading) => entriesOf(scheme, reading, "verified")));
}

function yearUnit(scheme: Scheme, reading: FormReading, all: readonly FormReading[], figures: Figures): YearUnit {
  return {
    name: clipped(reading.city),
    scorecard: scoreUnit(scheme, entriesOf(scheme, reading, "verified"), { explanations: false, figures }),
    isDoubled: all.some((other) => other !== reading && other.city === reading.city),
  };
}

interface Form {
  readonly sheet: SheetPlan;
  readonly reading: FormReading;
}

async function formsOf(scheme: Scheme, sheets: readonly SheetPlan[], pause: LastYearPause): Promise<readonly Form[] | null> {
  const forms: Form[] = [];
  const own = sheets.filter(({ name }) => !isReservedName(name));
  for (const [index, sheet] of own.entries()) {
    if (!(await pause(index, 2 * own.length, clipped(sheet.name)))) return null;
    const reading = readForm(scheme, contentOf(sheet));
    if (reading !== null) forms.push({ sheet, reading });
  }
  return forms;
}

/** Whether lines or columns that hold entries are gone or stand twice; what they held counts as not reported. */
function hasLostLines(scheme: Scheme, reading: FormReading): boolean {
  const keys = new Set(entryList(scheme).map(({ key }) => key));
  const typed = formColumns.filter(({ id }) => id === "reported" || id === "verified").map(({ header }): string => header);
  return (
    [...reading.missingKeys, ...reading.doubledKeys].some((key) => keys.has(key)) ||
    reading.missingColumns.some((header) => typed.includes(header))
  );
}

/** Whether a formula in 核定值 (the recognised innovation points) was saved without what it comes to. */
function hasUncomputed(scheme: Scheme, { sheet, reading }: Form): boolean {
  const { rows, columns } = reading.placement;
  return entryList(scheme).some(({ key }) => {
    const cell = sheet.cells[rows.get(key) ?? -1]?.[columns.verified];
    return cell?.formula !== undefined && (cell.value === undefined || cell.value === null);
  });
}

/** A name as it can be shown; a cell may hold 32,767 characters. */
function clipped(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function refused(code: LastYearRefusal, ...items: readonly string[]): LastYearRead {
  return { results: null, problems: [{ severity: "refused", code, items }] };
}

function noted(code: LastYearRemark, items: readonly string[]): readonly LastYearProblem[] {
  return items.length === 0 ? [] : [{ severity: "note", code, items }];
}
