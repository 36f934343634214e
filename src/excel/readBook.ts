import { cellAddress } from "../workbook/a1";
import type { FormHeader } from "../workbook/readForm";
import { findHeader } from "../workbook/readForm";
import type { ColumnId } from "../workbook/columns";
import { computedColumns, typedColumns } from "../workbook/columns";
import type { CellValue, SheetContent } from "../workbook/plan";
import type { SchemeRecord } from "../workbook/schemeSheet";
import { readSchemeSheet } from "../workbook/schemeSheet";
import { sheetNames } from "../workbook/sheetNames";
import { batchBytes, type Session } from "./session";

/** A sheet of the workbook, as far as every action needs to know it. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** What the first look at the workbook tells. */
export interface BookOutline {
  readonly readOnly: boolean;
  readonly activeId: string;
  readonly sheets: readonly SheetInfo[];
  /** null where the workbook is none of ours. */
  readonly record: SchemeRecord | null;
}

/** A sheet that is a form, with the columns that were asked for; all other cells read as empty. */
export interface FormSheet {
  readonly id: string;
  readonly isProtected: boolean;
  readonly content: SheetContent;
  /** Addresses of 自报值 and 核定值 cells that show their number as a date. */
  readonly dateCells: ReadonlySet<string>;
}

/** One sync: the sheets, which is active, and the record on _方案. Recalculates first, in case calculation is manual. */
export async function readOutline(session: Session): Promise<BookOutline> {
  const { workbook } = session;
  workbook.load("readOnly");
  workbook.application.calculate("Recalculate");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const scheme = worksheets.getItemOrNullObject(sheetNames.scheme).getUsedRangeOrNullObject(true);
  scheme.load("values");
  await session.sync();
  return {
    readOnly: workbook.readOnly,
    activeId: active.id,
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === "Visible" })),
    record: scheme.isNullObject ? null : readSchemeSheet(scheme.values),
  };
}

/** Header lines stand in the upper rows unless many rows were inserted above them. */
const headerRows = 12;
const headerColumns = 60;

/** A sheet on the way to being known as a form. */
interface Candidate {
  readonly id: string;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly rowCount: number;
  readonly isProtected: boolean;
  readonly upper: readonly (readonly CellValue[])[];
  readonly header: FormHeader | null;
}

/** What a read of the forms brings, besides the forms themselves. */
export interface FormsRead {
  readonly forms: readonly FormSheet[];
  /** Contents of the other sheets that were asked for, by name. */
  readonly others: ReadonlyMap<string, SheetContent>;
}

/**
 * Two syncs: the header lines of every candidate sheet, then the columns of those that are forms. `formulas` asks for
 * the formulas of the computed columns too. Answers too are limited to 5 MB in Excel on the web, so there large
 * workbooks are read in several.
 */
export async function readForms(
  session: Session,
  sheets: readonly SheetInfo[],
  options: { readonly formulas: boolean; readonly others?: readonly string[]; readonly limitAnswers: boolean },
): Promise<FormsRead> {
  const otherNames = new Set(options.others ?? []);
  const candidates = await readHeaders(session, sheets, otherNames);
  const forms: (() => FormSheet | null)[] = [];
  const others: (() => readonly [string, SheetContent])[] = [];
  let expected = 0;
  for (const candidate of candidates) {
    const bytes = candidate.rowCount * (options.formulas ? 1_100 : 160);
    if (options.limitAnswers && expected > 0 && expected + bytes > batchBytes) {
      await session.sync();
      expected = 0;
    }
    if (otherNames.has(candidate.name)) others.push(loadWhole(candidate));
    else if (candidate.header !== null) forms.push(loadForm(candidate, candidate.header, options.formulas));
    else if (mayBeShiftedForm(candidate)) forms.push(loadShifted(candidate));
    else continue;
    expected += bytes;
  }
  if (forms.length + others.length > 0) await session.sync();
  return { forms: forms.map((form) => form()).filter((form) => form !== null), others: new Map(others.map((other) => other())) };
}

async function readHeaders(
  session: Session,
  sheets: readonly SheetInfo[],
  others: ReadonlySet<string>,
): Promise<readonly Candidate[]> {
  const looks = sheets
    .filter((sheet) => sheet.name !== sheetNames.scheme)
    .map(({ id, name }) => {
      const sheet = session.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load("rowIndex,rowCount");
      sheet.protection.load("protected");
      const upper = others.has(name) ? null : sheet.getRangeByIndexes(0, 0, headerRows, headerColumns);
      upper?.load("values");
      return { id, name, sheet, used, upper };
    });
  await session.sync();
  return looks.map(({ id, name, sheet, used, upper }) => ({
    id,
    sheet,
    name,
    rowCount: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    isProtected: sheet.protection.protected,
    upper: upper?.values ?? [],
    header: upper === null ? null : findHeader(upper.values),
  }));
}

/** Queues the columns of a form; the result is ready after the next sync. */
function loadForm(candidate: Candidate, header: FormHeader, formulas: boolean): () => FormSheet {
  const { sheet, rowCount } = candidate;
  const wanted: readonly ColumnId[] = ["key", ...typedColumns, ...computedColumns];
  const loads = wanted.flatMap((id) => {
    const column = header.columns[id];
    if (column < 0 || (!formulas && isOnlyComputed(id))) return [];
    const range = sheet.getRangeByIndexes(0, column, Math.max(1, rowCount), 1);
    const dates = id === "reported" || id === "verified";
    range.load(formulas && isComputed(id) ? "values,formulas" : dates ? "values,numberFormat" : "values");
    return [{ column, range, formulas: formulas && isComputed(id), dates }];
  });
  return () => {
    const values = emptyGrid(rowCount, candidate.upper);
    const found = emptyGrid(rowCount, []);
    const dateCells = new Set<string>();
    for (const load of loads) {
      for (let row = 0; row < rowCount; row += 1) {
        put(values, row, load.column, load.range.values[row]?.[0] ?? null);
        if (load.dates && isDateFormat(load.range.numberFormat[row]?.[0])) dateCells.add(cellAddress(row, load.column));
        if (load.formulas) put(found, row, load.column, asFormula(load.range.formulas[row]?.[0]));
      }
    }
    return {
      id: candidate.id,
      isProtected: candidate.isProtected,
      content: { name: candidate.name, values, formulas: found.map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))) },
      dateCells,
    };
  };
}

/** A sheet too large to be a form with rows inserted above it is not searched. */
const mostRows = 2_000;

function mayBeShiftedForm(candidate: Candidate): boolean {
  return candidate.rowCount > headerRows && candidate.rowCount <= mostRows;
}

/** Queues a whole sheet whose header line may stand further down. */
function loadShifted(candidate: Candidate): () => FormSheet | null {
  const whole = loadWhole(candidate);
  return () => {
    const [, content] = whole();
    if (findHeader(content.values) === null) return null;
    return { id: candidate.id, isProtected: candidate.isProtected, content, dateCells: new Set() };
  };
}

/** Whether a number format shows a number as a date: it has day or year codes outside quotes and brackets. */
function isDateFormat(format: unknown): boolean {
  return typeof format === "string" && /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/^general$/i, ""));
}

/** Queues everything on a sheet; ready after the next sync. */
function loadWhole(candidate: Candidate): () => readonly [string, SheetContent] {
  const { sheet, name } = candidate;
  const range = sheet.getUsedRangeOrNullObject(false);
  range.load("rowIndex,columnIndex,values,formulas");
  return () => {
    if (range.isNullObject) return [name, { name, values: [], formulas: [] }];
    const pad = <T>(grid: readonly (readonly T[])[], blank: T) => [
      ...Array.from({ length: range.rowIndex }, () => []),
      ...grid.map((row) => [...Array.from({ length: range.columnIndex }, () => blank), ...row]),
    ];
    const values: readonly (readonly CellValue[])[] = range.values;
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    return [
      name,
      { name, values: pad(values, null), formulas: pad(formulas.map((row) => row.map(asFormula)), null) },
    ];
  };
}

function isComputed(id: ColumnId): boolean {
  return computedColumns.some((column) => column === id);
}

/** Computed columns other than the points are only read to be compared. */
function isOnlyComputed(id: ColumnId): boolean {
  return isComputed(id) && id !== "reportedPoints" && id !== "verifiedPoints";
}

function asFormula(cell: unknown): string | null {
  return typeof cell === "string" && cell.startsWith("=") ? cell : null;
}

function emptyGrid(rows: number, upper: readonly (readonly CellValue[])[]): CellValue[][] {
  return Array.from({ length: rows }, (_, row) => [...(upper[row] ?? [])]);
}

function put(grid: CellValue[][], row: number, column: number, value: CellValue): void {
  const line = grid[row];
  if (line === undefined) return;
  while (line.length <= column) line.push(null);
  line[column] = value;
}
