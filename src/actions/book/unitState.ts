import type { Entries, Issue, Language, Scheme } from "../../core/index";
import { behaviourOf, indicatorCodeOf, isMissing, recognisedCodes, scoreUnit, wordsOf } from "../../core/index";
import type { FormSheet } from "../../excel/formGrid";
import { cellAddress } from "../../sheet/a1";
import { lineKeys } from "../../workbook/form/formLines";
import { suppliedEntries } from "../../workbook/form/completeness";
import { lineName } from "../../workbook/form/lineNames";
import { decodeCell, mendingOf } from "../../workbook/form/decode";
import type { FormReading } from "../../workbook/form/readForm";
import { cellOf, entriesOf, entryList } from "../../workbook/form/readForm";
import type { Correction, EntryPlace, Problem, ProblemCode, Side, UnitProgress, UnitState } from "../types";
import { sayingApplications } from "../form/applications";
import { damageOf } from "../form/damage";
import type { ReadUnit } from "../form/formatProblems";
import { formatCorrections, formatProblems, strayProblems } from "../form/formatProblems";
import { evidenceGaps, reviewProblems } from "../review/reviewProblems";
import { reviewsOf } from "../../workbook/review/review";
import { doubledCityMessage, sheetMessage } from "../../i18n/sheetMessages";

const sides: readonly Side[] = ["reported", "verified"];

/** A city as its form has it: scored both ways, with everything that is wrong, missing or can be mended. Pure. */
export function unitState(scheme: Scheme, form: FormSheet, reading: FormReading, language: Language): UnitState {
  const entries = entryList(scheme);
  const bonus = recognisedCodes(scheme);
  const typed = new Map(entries.map(({ key, entry }) => [key, decodeCell(entry, cellOf(reading, key, "reported"), "reported")] as const));
  const reportedEntries = entriesOf(scheme, reading, "reported");
  const score = (of: Entries) => sayingApplications(scheme, scoreUnit(scheme, of, { language }), typed, language);
  const reported = score(reportedEntries);
  const counted = entriesOf(scheme, reading, "verified");
  const verified = score(counted);
  const places = new Map(entries.flatMap(({ key }) => {
    const place = placeOf(reading, key);
    return place === null ? [] : [[key, place] as const];
  }));
  const read: ReadUnit = { scheme, form, reading, places, language };
  const reviews = reviewsOf(scheme, reading);
  const sheetwise = sheetProblems(scheme, reading, language);
  const problems = [
    ...sheetwise,
    ...reported.indicators.flatMap((row) =>
      row.issues
        // In category 8 both sides are 核定值 where it is given: told once, there.
        .filter((issue) => !bonus.has(row.code) || !isOwnProblem(reading, issue))
        .map((issue) => problemOf(row.code, issue, "reported", places)),
    ),
    ...verified.indicators.flatMap((row) =>
      row.issues
        .filter((issue) => isOwnProblem(reading, issue))
        .map((issue) => problemOf(row.code, issue, "verified", places)),
    ),
    ...formatProblems(read),
    ...strayProblems(scheme, reading, language),
    ...reviewProblems(reviews, language),
  ];
  // What does not apply to the city is as good as filled.
  const filled = entries.length - reported.indicators.flatMap(({ issues }) => issues.filter(({ code }) => code === "missing")).length;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return {
    name: reading.unit,
    city: reading.city,
    sheetId: form.id,
    sheetName: reading.sheetName,
    state: progressOf(verified.complete && sheetwise.length === 0, filled, errors),
    filled,
    expected: entries.length,
    errors,
    reported,
    verified,
    claimed: reportedEntries,
    counted,
    supplied: suppliedEntries(reported, verified),
    problems: sortByForm(scheme, problems),
    damage: damageOf(scheme, reading, language),
    corrections: [...formatCorrections(read), ...correctionsOf(read)],
    places,
    reviews,
    evidenceGaps: evidenceGaps(reported, reviews, language),
  };
}

/** A city is complete where its verified form is (reading 17), whatever else there is to say of what it reported. */
function progressOf(complete: boolean, filled: number, errors: number): UnitProgress {
  if (complete) return "complete";
  if (errors > 0) return "errors";
  return filled === 0 ? "notBegun" : "inProgress";
}

function placeOf(reading: FormReading, key: string): EntryPlace | null {
  const { rows, columns } = reading.placement;
  const row = rows.get(key);
  if (row === undefined || columns.reported < 0 || columns.verified < 0) return null;
  return { reported: cellAddress(row, columns.reported), verified: cellAddress(row, columns.verified) };
}

/** A problem of the verified side counts on its own only where something was typed into 核定值, or clashes with what was. */
function isOwnProblem(reading: FormReading, issue: Issue): boolean {
  const typed = cellOf(reading, issue.key, "verified");
  return (typed !== null && typed !== "") || (issue.code === "aboveWhole" && hasVerified(reading, issue.key));
}

function hasVerified(reading: FormReading, key: string): boolean {
  const code = indicatorCodeOf(key);
  return [...reading.placement.rows.keys()].some((other) => {
    const typed = other.startsWith(`${code}.`) ? cellOf(reading, other, "verified") : null;
    return typed !== null && typed !== "";
  });
}

function problemOf(indicator: string, issue: Issue, side: Side, places: ReadonlyMap<string, EntryPlace>): Problem {
  return {
    severity: issue.code === "missing" ? "gap" : "error",
    code: issue.code,
    indicator,
    key: issue.key,
    side,
    message: issue.message,
    address: places.get(issue.key)?.[side] ?? null,
  };
}

/** Missing and doubled lines and columns, each by its name. */
function sheetProblems(scheme: Scheme, reading: FormReading, language: Language): readonly Problem[] {
  const codes = new Map(entryList(scheme).map(({ key, code }) => [key, code] as const));
  const { rows, columns } = reading.placement;
  const problem = (code: ProblemCode, key: string, row?: number): Problem => ({
    severity: "error",
    code,
    indicator: codes.get(key) ?? "",
    key,
    side: "reported",
    message: sheetMessage(code, lineName(scheme, key, language), language),
    address: row === undefined ? null : cellAddress(row, Math.max(0, columns.number)),
  });
  const city: readonly Problem[] = reading.isDoubled
    ? [{ ...problem("doubledKey", lineKeys.head, rows.get(lineKeys.head)), message: doubledCityMessage(reading.city, language, scheme) }]
    : [];
  return [
    ...city,
    ...reading.missingColumns.map((header) => problem("missingColumn", header, rows.get(lineKeys.header))),
    ...reading.missingKeys.map((key) => problem("missingKey", key)),
    // The first of the lines may well be the right one; the last is where a copy was put.
    ...[...reading.doubledRows].map(([key, at]) => problem("doubledKey", key, at.at(-1))),
  ];
}

function correctionsOf({ scheme, form, reading, places, language }: ReadUnit): readonly Correction[] {
  return entryList(scheme).flatMap(({ key, entry }) => {
    const place = places.get(key);
    if (place === undefined) return [];
    const base = { sheetId: form.id, sheetName: reading.sheetName, key, label: wordsOf(language).label(entry.label) };
    const mended = sides.flatMap((side): Correction[] => {
      const cell = cellOf(reading, key, side);
      const mending = mendingOf(entry, cell);
      return mending === null ? [] : [{ ...base, side, address: place[side], before: String(cell), ...mending }];
    });
    const { whenEmpty } = behaviourOf(entry.type);
    const empty = whenEmpty !== null && isMissing(decodeCell(entry, cellOf(reading, key, "reported"), "reported"));
    const fill: Correction = { ...base, side: "reported", address: place.reported, before: "", after: whenEmpty ?? 0, reason: "emptyCount" };
    return empty ? [...mended, fill] : mended;
  });
}

function sortByForm(scheme: Scheme, problems: readonly Problem[]): readonly Problem[] {
  const order = new Map(entryList(scheme).map(({ key }, index) => [key, index] as const));
  return [...problems].sort((a, b) => (order.get(a.key) ?? -1) - (order.get(b.key) ?? -1));
}
