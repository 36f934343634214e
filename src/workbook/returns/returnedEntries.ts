import type { Entry, Issue, Scheme } from "../../core/index";
import { issueOf, wordsOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { showsDate, showsPercent } from "../../sheet/numberFormat";
import type { Cell, CellValue, SheetPlan } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { entryList } from "../form/readForm";
import type { FileWarning } from "./returnedSheets";
import type { LeftCode, NoteCode, ReturnProblem } from "./returnProblems";
import type { CityColumn } from "../form/columns";
import { isDay } from "../form/entryFormat";
import { cityColumns } from "../form/columns";
import { hazardsOf } from "../../sheet/textHazards";

/** A cell of a returned form that can be taken as it stands; null for an empty one. */
export interface ReturnedEntry {
  readonly key: string;
  readonly column: CityColumn;
  readonly value: CellValue;
  /** Where it stands in the returned file. */
  readonly address: string;
}

/** What of a form's entries can be taken, and what is wrong with the others. */
export interface ReturnedEntries {
  readonly entries: readonly ReturnedEntry[];
  readonly problems: readonly ReturnProblem[];
}

/** Reads 自报值 and 佐证材料 of every line that stands once and under its own label. */
export function returnedEntries(
  scheme: Scheme,
  reading: FormReading,
  form: SheetPlan,
  changedLabels: ReadonlyMap<string, string>,
  issues: readonly Issue[],
  warnings: readonly FileWarning[] = [],
): ReturnedEntries {
  const told = toldCells(warnings, form.name);
  // A day of such a file is four years off; which of its numbers are days of its own nobody can tell.
  const takesDays = !warnings.some(({ code }) => code === "dates1904");
  const { columns, rows } = reading.placement;
  const isMerged = mergedCells(form, new Set(cityColumns.map((column) => columns[column])));
  const entries: ReturnedEntry[] = [];
  const problems: ReturnProblem[] = lostLines(scheme, reading);
  for (const { key, entry } of entryList(scheme)) {
    const row = rows.get(key);
    if (row === undefined) continue;
    const label = changedLabels.get(key);
    if (label !== undefined) {
      const address = cellAddress(row, columns.entry);
      problems.push({ severity: "left", code: "labelChanged", key, column: null, address, items: [label] });
      continue;
    }
    for (const column of cityColumns) {
      const address = cellAddress(row, columns[column]);
      const cell = form.cells[row]?.[columns[column]];
      const doubt = isMerged(row, columns[column]) ? "mergedEntry" : cell?.formula === undefined ? told.get(address) : undefined;
      const found = doubt === undefined ? cellFindings(entry, column, cell, takesDays) : [left(doubt, cell?.value === undefined ? [] : [String(cell.value)])];
      const invalid = column === "reported" ? issues.filter((issue) => issue.key === key && issue.code !== "missing") : [];
      const isLeft = found.some(({ severity }) => severity === "left");
      if (!isLeft) found.push(...invalid.map(({ message }) => note("invalidEntry", [message])));
      for (const finding of found) problems.push({ ...finding, key, column, address });
      if (!isLeft) entries.push({ key, column, value: emptyAsNull(cell?.value), address });
    }
  }
  return { entries, problems };
}

function lostLines(scheme: Scheme, reading: FormReading): ReturnProblem[] {
  const lost = (code: LeftCode, keys: readonly string[]) =>
    entryList(scheme)
      .filter(({ key }) => keys.includes(key))
      .map(({ key, entry }): ReturnProblem => {
        const items = [wordsOf("zh-CN").label(entry.label)];
        return { severity: "left", code, key, column: null, address: null, items };
      });
  return [...lost("missingKey", reading.missingKeys), ...lost("doubledKey", reading.doubledKeys)];
}

type Finding =
  | { readonly severity: "left"; readonly code: LeftCode; readonly items: readonly string[] }
  | { readonly severity: "note"; readonly code: NoteCode; readonly items: readonly string[] };

const left = (code: LeftCode, items: readonly string[] = []): Finding => ({ severity: "left", code, items });
const note = (code: NoteCode, items: readonly string[] = []): Finding => ({ severity: "note", code, items });

/** What the reader of the file could not take for a value, by address. */
const doubts: Readonly<Record<string, LeftCode>> = {
  formulaResult: "resultInEntry",
  objectInCell: "objectInEntry",
  errorCell: "errorValue",
  textMissing: "cellUnclear",
};

function toldCells(warnings: readonly FileWarning[], sheet: string): ReadonlyMap<string, LeftCode> {
  return new Map(
    warnings.flatMap(({ code, detail, ...one }) => {
      const left = Object.hasOwn(doubts, code) ? doubts[code] : undefined;
      return left === undefined || one.sheet !== sheet || detail === undefined ? [] : [[detail, left] as const];
    }),
  );
}

/** Formulas by which programs put a picture into a cell. */
const pictureFormula = /^=\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i;

function cellFindings(entry: Entry, column: CityColumn, cell: Cell | undefined, takesDays: boolean): Finding[] {
  const value = cell?.value ?? null;
  if (pictureFormula.test(cell?.formula ?? "")) return [left("objectInEntry")];
  if (cell?.formula !== undefined) return [left("formulaInEntry", [cell.formula])];
  // In 佐证材料 a text may well begin with #; error values are told by the reader.
  if (column === "reported" && issueOf(entry, value) === "errorValue") return [left("errorValue", [String(value)])];
  if (typeof value === "number" && !(takesDays && column === "reported" && isDay(entry)) && showsDate(cell?.style?.format)) return [left("dateInEntry", [String(value)])];
  if (column === "reported" && typeof value === "number" && showsPercent(cell?.style?.format)) {
    return [left("percentInEntry", [`${Number((value * 100).toPrecision(15))}%`, String(value)])];
  }
  return hazardsOf(value).map(({ hazard, codes }): Finding => {
    switch (hazard) {
      case "controlCharacters":
      case "textTooLong":
        return left(hazard, codes);
      case "textLikeFormula":
      case "invisibleCharacters":
      case "rightToLeft":
        return note(hazard, codes);
    }
  });
}

/** Asks whether a cell of these columns lies in a merged area. A merge may span a million rows, and a file bring thousands. */
function mergedCells(form: SheetPlan, columns: ReadonlySet<number>): (row: number, column: number) => boolean {
  const touching = (form.merges ?? []).filter(({ column, columns: wide }) => [...columns].some((one) => one >= column && one < column + wide));
  return (row, column) =>
    touching.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
}

function emptyAsNull(value: CellValue | undefined): CellValue {
  return value === undefined || value === "" ? null : value;
}
