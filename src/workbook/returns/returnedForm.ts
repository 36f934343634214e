import type { Language, Scheme } from "../../core/index";
import { isMissing, scoreUnit } from "../../core/index";
import type { EarlierFormulas } from "../form/earlierFormulas";
import { lineKeys } from "../form/formLines";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf, entriesOf, entryList, readForm } from "../form/readForm";
import type { ReturnedEntry } from "./returnedEntries";
import { returnedEntries } from "./returnedEntries";
import type { ExpectedForm } from "./returnedLayout";
import { changedLabels, columnProblems, expectedForm, isPrintedAlike, lineProblems, structureNotes, tamperNotes } from "./returnedLayout";
import type { ReturnedFile } from "./returnedSheets";
import { contentOf, expectedScheme, returnedSheets } from "./returnedSheets";
import type { ReturnProblem } from "./returnProblems";
import type { CityColumn } from "../form/columns";
import { askedIfAny, noted, notedIfAny, refused } from "./returnProblems";
import type { ReviewState } from "../form/reviewStates";
import { reviewsOf } from "../review/review";
import type { SchemeRecord } from "../scheme/schemeSheet";
import { markOf } from "../review/sentBack";
import { shiftedValues } from "./shiftedValues";
import type { ChangedSince } from "./whenSentBack";

/** A city's form in the master, as far as an import needs to know it. */
export interface MasterForm {
  readonly unit: string;
  readonly sheetName: string;
  readonly reading: FormReading;
  /** Its indicators that were sent back, as 操作记录 tells it. */
  readonly sentBack?: ReadonlyMap<string, ChangedSince>;
}

/** The workbook that returned files are held against. */
export interface Master {
  readonly scheme: Scheme;
  readonly year: number;
  readonly forms: readonly MasterForm[];
}

/** A value of the master that a returned file would change. */
export interface ReturnChange {
  readonly key: string;
  readonly column: CityColumn;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a returned file says, held against the master. Nothing of a file with a refusal may be taken. */
export interface ReturnedForm {
  /** "" where the file does not say. */
  readonly unit: string;
  readonly record: SchemeRecord | null;
  /** 自报值 that are filled in and can be taken. */
  readonly filled: number;
  readonly problems: readonly ReturnProblem[];
  readonly changes: readonly ReturnChange[];
}

/**
 * Prepares the reading of returned files against a master; the answer reads one file after the other. Files of earlier
 * versions are known by their formulas. Pure.
 */
export function returnReader(master: Master, language: Language, known?: EarlierFormulas): (file: ReturnedFile) => ReturnedForm {
  const expected = expectedForm(master.scheme, master.year);
  const ownScheme = expectedScheme(master.scheme, master.year);
  return (file) => {
    const { form, record, problems } = returnedSheets(file, ownScheme);
    const reading = form === null ? null : readForm(master.scheme, contentOf(form));
    const sheetProblems = problems.map((problem) => (problem.code === "schemeLost" && !isKnownByPrint(expected, reading) ? refused("noScheme") : problem));
    const unit = reading === null ? "" : unitOf(reading);
    const ended = (problems: readonly ReturnProblem[]): ReturnedForm => ({ unit, record, filled: 0, problems, changes: [] });
    if (form === null || reading === null) return ended(sheetProblems);
    const target = master.forms.find((one) => one.unit === unit);
    const trust = [
      ...sheetProblems,
      ...unitProblems(master, reading, unit, target),
      ...columnProblems(expected, reading, problems.some(({ code }) => code === "codesRebuilt")),
      ...lineProblems(expected, reading),
    ];
    if (target === undefined || trust.some(({ severity }) => severity === "refused")) return ended(trust);

    const reported = scoreUnit(master.scheme, entriesOf(master.scheme, reading, "reported"), { language, explanations: false });
    const verified = scoreUnit(master.scheme, entriesOf(master.scheme, reading, "verified"), { explanations: false });
    const issues = reported.indicators.flatMap((indicator) => indicator.issues);
    const taken = returnedEntries(master.scheme, reading, form, changedLabels(expected, reading), issues, file.warnings);
    const changes = taken.entries.filter(({ key }) => target.reading.placement.rows.has(key)).flatMap((entry) => changeOf(entry, target));
    return {
      unit,
      // A form that lost _方案 and is known by all that is printed on it is of this workbook's scheme and year.
      record: record ?? ownScheme.record,
      filled: taken.entries.filter(({ column, value }) => column === "reported" && !isMissing(value)).length,
      problems: [
        ...trust,
        ...askedIfAny("valuesShifted", changes.length === 0 ? [] : shiftedValues(master.scheme, reading, target.reading)),
        ...(form.name === unit || form.name === target.sheetName ? [] : [noted("sheetRenamed", form.name)]),
        ...structureNotes(expected, reading, form),
        ...tamperNotes(expected, reading, reported, verified, known),
        ...taken.problems,
        ...missingInMaster(taken.entries, target),
        ...reviewNotes(master.scheme, target, changes, (code) => isMendedBefore(master.scheme, target, reading, record, code)),
      ],
      changes,
    };
  };
}

/** Without _方案 a form is known by all that is printed on it. */
function isKnownByPrint(expected: ExpectedForm, reading: FormReading | null): boolean {
  return reading !== null && isPrintedAlike(expected, reading);
}

/** The city in the form's head; "" where there is none. The sheet's name alone does not say it. */
function unitOf(reading: FormReading): string {
  const cell = cellOf(reading, lineKeys.head, "name");
  return typeof cell === "string" ? cell.trim() : "";
}

function unitProblems(
  master: Master,
  reading: FormReading,
  unit: string,
  target: MasterForm | undefined,
): readonly ReturnProblem[] {
  const { sheetName, year } = reading;
  const isOthersSheet = master.forms.some((one) => one !== target && (one.sheetName === sheetName || one.unit === sheetName));
  if (unit === "" || (isOthersSheet && sheetName !== target?.sheetName)) return [refused("unitUnclear", unit, sheetName)];
  return [
    ...(target === undefined ? [refused("unknownUnit", unit)] : []),
    ...(year === master.year ? [] : [refused("otherYear", String(year ?? ""), String(master.year))]),
  ];
}

function missingInMaster(entries: readonly ReturnedEntry[], target: MasterForm): readonly ReturnProblem[] {
  return entries
    .filter(({ key, column }) => column === "reported" && !target.reading.placement.rows.has(key))
    .map(({ key, address }) => ({ severity: "left", code: "missingInMaster", key, column: null, address, items: [] }));
}

/** What the changes mean for the review as the master has it. */
function reviewNotes(
  scheme: Scheme,
  { reading }: MasterForm,
  changes: readonly ReturnChange[],
  isMended: (indicator: string) => boolean,
): readonly ReturnProblem[] {
  const changed = new Set(changes.map(({ key }) => key));
  const reviews = [...reviewsOf(scheme, reading).values()].map(({ indicator, state, entries }) => {
    return { indicator, state, isChanged: entries.some(({ key }) => changed.has(key)) };
  });
  const codes = (wanted: ReviewState, isChanged: boolean) =>
    reviews.filter((one) => one.state === wanted && one.isChanged === isChanged).map(({ indicator }) => indicator);
  return [
    ...notedIfAny("verifiedChanged", codes("verified", true)),
    ...notedIfAny("returnedUnchanged", codes("returned", false).filter((code) => !isMended(code))),
  ];
}

/**
 * Whether what was sent back had been mended before this file, which changes nothing of it: by an earlier import of the same,
 * as 操作记录 tells, or, where 退回 was typed by hand, by the mark that the city's file bears of what stood there then.
 */
function isMendedBefore(scheme: Scheme, target: MasterForm, file: FormReading, record: SchemeRecord | null, indicator: string): boolean {
  const since = target.sentBack?.get(indicator);
  const cell = (reading: FormReading, key: string, column: CityColumn) => cellOf(reading, key, column);
  if (since !== undefined) {
    return [...since].some(([key, before]) =>
      (["reported", "evidence"] as const).some((column) => column in before && !isSameValue(before[column] ?? null, cell(target.reading, key, column))),
    );
  }
  const mark = record?.sentBack.get(indicator);
  const keys = entryList(scheme).flatMap(({ key, code }) => (code === indicator ? [key] : []));
  return mark !== undefined && mark !== markOf(keys.map((key) => ({ reported: cell(file, key, "reported"), evidence: cell(file, key, "evidence") })));
}

function changeOf({ key, column, value }: ReturnedEntry, target: MasterForm): readonly ReturnChange[] {
  const stands = cellOf(target.reading, key, column);
  const before = stands === "" ? null : stands;
  return isSameValue(before, value) ? [] : [{ key, column, before, after: value }];
}

/** Whether two cells hold the same; an empty text is an empty cell. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isMissing(a) && isMissing(b));
}
