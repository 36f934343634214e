import type { Scheme, Scorecard } from "../../core/index";
import { recognisedCodes, wordsOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { ColumnId, FormColumn } from "../form/columns";
import { formColumns } from "../form/columns";
import type { FormComparison } from "../form/compareForm";
import { compareForm } from "../form/compareForm";
import type { EarlierFormulas } from "../form/earlierFormulas";
import { formPlan } from "../form/form";
import { lineKeys } from "../form/formLines";
import type { FormPlacement } from "../form/placement";
import { plannedPlacement } from "../form/placement";
import type { CellValue, SheetPlan } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf, entryList } from "../form/readForm";
import type { ReturnProblem } from "./returnProblems";
import { noted, notedIfAny, refused } from "./returnProblems";

const words = wordsOf("zh-CN");

/** Columns printed by us whose texts a returned form must still carry; 填报项 is held against the codes on its own. */
const printed = ["number", "name", "content", "criteria", "basis", "method", "unit"] as const;

/** What a form must look like, prepared once for many files. */
export interface ExpectedForm {
  readonly scheme: Scheme;
  readonly cells: SheetPlan["cells"];
  readonly planned: FormPlacement;
  /** 填报项 by key. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Prepares what returned forms of a scheme are held against. */
export function expectedForm(scheme: Scheme, year: number): ExpectedForm {
  const labels = new Map(entryList(scheme).map(({ key, entry }) => [key, words.label(entry.label)] as const));
  const { cells } = formPlan({ scheme, year, unit: "", hasBonusSheet: false });
  return { scheme, cells, planned: plannedPlacement(scheme), labels };
}

/** Columns without which nothing of a form can be taken. */
const needed: readonly ColumnId[] = ["entry", "reported", "evidence"];

/** What speaks against trusting the columns' headers. */
export function columnProblems(expected: ExpectedForm, reading: FormReading, isRebuilt = false): readonly ReturnProblem[] {
  const { columns, rows } = reading.placement;
  const header = reading.content.values[rows.get(lineKeys.header) ?? -1] ?? [];
  const lost = formColumns.filter((column) => columns[column.id] < 0);
  const texts = lost.map((column) => column.header);
  const doubled = texts.filter((text) => header.filter((cell) => typeof cell === "string" && cell.trim() === text).length > 1);
  if (doubled.length > 0) return [refused("columnDoubled", ...doubled)];
  const missed = lost.filter(({ id }) => needed.includes(id)).map((column) => column.header);
  if (missed.length > 0) return [refused("columnMissing", ...missed)];
  return [...notedIfAny("columnsRemoved", texts), ...movedColumns(expected, reading, isRebuilt)];
}

/**
 * Columns that stand elsewhere. Headers are trusted where their formulas know it; where formulas are gone and the order
 * is still ours; and, of a form without its codes, where entries stand as far from their labels as ever.
 */
function movedColumns(expected: ExpectedForm, reading: FormReading, isRebuilt: boolean): readonly ReturnProblem[] {
  const { columns } = reading.placement;
  const { columns: planned } = expected.planned;
  // Codes may stand anywhere.
  const present = formColumns.filter((column) => columns[column.id] >= 0 && column.id !== "key");
  const moved = present.filter((column) => columns[column.id] !== formColumns.indexOf(column));
  if (moved.length === 0) return [];
  const shown = moved.map((column) => column.header);
  const references = statusReferences(expected, reading);
  const follow = references.every(({ found, refers }) => found === refers) && references.length * 2 > expected.labels.size;
  const isOrdered = references.length === 0 && isRising(present.map((column) => columns[column.id]));
  const isKept = isRebuilt && needed.every((id) => columns[id] - columns.entry === planned[id] - planned.entry);
  return [follow || isOrdered || isKept ? noted("columnsMoved", ...shown) : refused("columnsUnclear", ...shown)];
}

/** What speaks against trusting the codes of lines: lines or cells that were moved apart from them. */
export function lineProblems(expected: ExpectedForm, reading: FormReading): readonly ReturnProblem[] {
  const mixed = [...expected.labels].filter(([key, label]) => {
    const shown = plain(cellOf(reading, key, "entry"));
    return reading.placement.rows.has(key) && shown !== plain(label) && isOtherLabel(expected, shown);
  });
  const shifted = statusReferences(expected, reading).filter(
    ({ found, planned, refers }) => refers !== found && refers !== planned,
  );
  const codes = [...mixed.map(([key]) => key), ...(mixed.length > 0 ? [] : exchangedKeys(expected, reading))];
  return [
    ...(codes.length > 0 ? [refused("linesMixed", ...codes)] : []),
    ...(shifted.length > 0 ? [refused("cellsShifted", ...shifted.map(({ key }) => key))] : []),
  ];
}

/**
 * Keys that stand on each other's lines although all labels stand in the form's order: lines with the same label changed
 * their codes. Lines that somebody sorted whole have their labels in another order too, and are read by their codes.
 */
function exchangedKeys({ labels }: ExpectedForm, reading: FormReading): readonly string[] {
  const { rows } = reading.placement;
  const planned = [...labels.keys()].filter((key) => rows.has(key));
  const found = [...planned].sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0));
  const isOrdered = planned.every((key, index) => labels.get(key) === labels.get(found[index] ?? ""));
  return isOrdered ? planned.filter((key, index) => key !== found[index]) : [];
}

/** Keys whose line shows a label that is nobody's: its printed text was changed. */
export function changedLabels(expected: ExpectedForm, reading: FormReading): ReadonlyMap<string, string> {
  const changed = [...expected.labels].flatMap(([key, label]) => {
    const shown = cellOf(reading, key, "entry");
    const isChanged = reading.placement.rows.has(key) && plain(shown) !== plain(label);
    return isChanged ? [[key, String(shown ?? "")] as const] : [];
  });
  return new Map(changed);
}

/** Whether all that is printed on the form is what the scheme has printed there. */
export function isPrintedAlike(expected: ExpectedForm, reading: FormReading): boolean {
  const all = [...printed, "points"] as const;
  return changedLabels(expected, reading).size === 0 && all.every((column) => reading.placement.columns[column] >= 0 && changedCells(expected, reading, column).length === 0);
}

/** Lines and columns that were inserted, sorted or hidden. */
export function structureNotes(expected: ExpectedForm, reading: FormReading, form: SheetPlan): readonly ReturnProblem[] {
  const { columns, rows } = reading.placement;
  const keys = [...expected.labels.keys()];
  const hiddenRows = new Set(form.hiddenRows);
  const hiddenColumns = new Set(form.hiddenColumns);
  const isOpen = (column: FormColumn) => column.hidden !== true;
  return [
    ...notedIfAny("linesAdded", addedRows(reading)),
    ...notedIfAny("linesRemoved", [...reading.missingKeys, ...reading.doubledKeys].filter((key) => !expected.labels.has(key))),
    ...(isRising(rowsOf(reading, keys)) ? [] : [noted("linesSorted")]),
    ...notedIfAny("linesHidden", keys.filter((key) => hiddenRows.has(rows.get(key) ?? -1))),
    ...notedIfAny(
      "columnsHidden",
      formColumns.filter((column) => isOpen(column) && hiddenColumns.has(columns[column.id])).map((column) => column.header),
    ),
  ];
}

/** Formulas, scores, points and printed texts that are not what the scheme says. None of them has any effect. */
export function tamperNotes(
  expected: ExpectedForm,
  reading: FormReading,
  reported: Scorecard,
  verified: Scorecard,
  known?: EarlierFormulas,
): readonly ReturnProblem[] {
  const comparison: FormComparison = compareForm(expected.scheme, reading, reported, verified, known, true);
  // What an earlier version's formulas come to may be told otherwise today.
  const differing = comparison.earlier.length > 0 ? [] : comparison.differing;
  const reviewed = [...expected.labels.keys()].filter((key) => !isEmpty(cellOf(reading, key, "verified")));
  const at = (key: string) => cellAddress(reading.placement.rows.get(key) ?? 0, reading.placement.columns.verified);
  const texts = printed.flatMap((column) => changedCells(expected, reading, column));
  return [
    ...notedIfAny("formulasChanged", comparison.overwritten.map(({ address }) => address)),
    ...notedIfAny("scoresChanged", differing.filter(({ live }) => live !== null).map(({ address }) => address)),
    ...notedIfAny("pointsChanged", changedCells(expected, reading, "points")),
    ...notedIfAny("textsChanged", texts),
    ...notedIfAny("reviewTyped", reviewed.map(at)),
  ];
}

function changedCells(expected: ExpectedForm, reading: FormReading, column: (typeof printed)[number] | "points"): string[] {
  const { planned } = expected;
  if (reading.placement.columns[column] < 0) return [];
  return [...planned.rows].flatMap(([key, row]) => {
    const text = plain(expected.cells[row]?.[planned.columns[column]]?.value ?? null);
    const found = reading.placement.rows.get(key);
    if (text === "" || found === undefined || key === lineKeys.head) return [];
    return plain(cellOf(reading, key, column)) === text ? [] : [cellAddress(found, reading.placement.columns[column])];
  });
}

/** Rows between the header and the last line that are nobody's, and rows below it with something in them. */
function addedRows(reading: FormReading): readonly string[] {
  const known = new Set(reading.placement.rows.values());
  const last = Math.max(...known);
  const key = reading.placement.columns.key;
  return reading.content.values.flatMap((cells, row) => {
    if (row < Math.min(...known) || known.has(row)) return [];
    const isDoubled = reading.doubledKeys.includes(plain(cells[key] ?? null));
    return !isDoubled && (row < last || cells.some((cell) => !isEmpty(cell))) ? [String(row + 1)] : [];
  });
}

/**
 * Where each line's hidden status formula looks for 自报值: Excel lets it follow the cell, wherever that is moved. In
 * category 8 it is 采用值 that looks there, after 核定值; and a line of what may not apply asks first whether it does.
 */
function statusReferences({ scheme, cells, labels, planned }: ExpectedForm, reading: FormReading) {
  const { columns, rows } = reading.placement;
  const bonus = new Set(entryList(scheme).filter(({ code }) => recognisedCodes(scheme).has(code)).map(({ key }) => key));
  return [...labels.keys()].flatMap((key) => {
    const row = rows.get(key);
    const column = bonus.has(key) ? "adopted" : "reportedStatus";
    const [plannedRow, plannedAt] = [planned.rows.get(key) ?? 0, cellAddress(planned.rows.get(key) ?? 0, planned.columns.reported)];
    const formula = row === undefined ? null : reading.content.formulas[row]?.[columns[column]];
    const refers = referencesIn(formula ?? "")[referencesIn(cells[plannedRow]?.[planned.columns[column]]?.formula ?? "").indexOf(plannedAt)];
    if (row === undefined || refers === undefined) return [];
    return [{ key, refers, found: cellAddress(row, columns.reported), planned: plannedAt }];
  });
}

/** The cells that a formula refers to, in its order. */
function referencesIn(formula: string): readonly string[] {
  return [...formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+)/g)].map(([, column = "", row = ""]) => column + row);
}

function isOtherLabel(expected: ExpectedForm, shown: string): boolean {
  return [...expected.labels.values()].some((label) => plain(label) === shown);
}

function rowsOf(reading: FormReading, keys: readonly string[]): readonly number[] {
  return keys.map((key) => reading.placement.rows.get(key)).filter((row) => row !== undefined);
}

function isRising(rows: readonly number[]): boolean {
  return rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? -1));
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}

/** Text as a person sees it, whatever line breaks and spaces a program saved. */
function plain(value: CellValue): string {
  return String(value ?? "").replaceAll(/\s+/g, " ").trim();
}
