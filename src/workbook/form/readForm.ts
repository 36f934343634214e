import type { Entries, Entry, EntryValue, Scheme } from "../../core/index";
import { recognisedCodes, entryKey, indicatorsOf } from "../../core/index";
import { recognisedValue } from "./application";
import type { ColumnId } from "./columns";
import { formColumns, headerOf } from "./columns";
import { decodeCell } from "./decode";
import { formLines, lineKeys } from "./formLines";
import type { FormPlacement } from "./placement";
import { columnsBy } from "./placement";
import type { CellValue, SheetContent } from "../../sheet/plan";
import { yearIn } from "../year";

/** A form as it was found on a sheet: by keys and headers, wherever they stand. */
export interface FormReading {
  readonly sheetName: string;
  /** The city as the form names it. */
  readonly city: string;
  /** The city as the workbook tells it apart; another one's name too where two forms are the same city's. */
  readonly unit: string;
  /** Whether another form of the workbook is the same city's. */
  readonly isDoubled: boolean;
  readonly year: number | null;
  readonly placement: FormPlacement;
  /** Keys of lines that should be there and are not. */
  readonly missingKeys: readonly string[];
  /** Keys that stand on more than one line; none of these lines counts. */
  readonly doubledKeys: readonly string[];
  /** Rows of the lines with these keys. */
  readonly doubledRows: ReadonlyMap<string, readonly number[]>;
  /** Headers of columns that are not there, or stand there more than once. */
  readonly missingColumns: readonly string[];
  readonly content: SheetContent;
}

/** Where the header line and its columns stand, or null where the sheet is no form. */
export interface FormHeader {
  readonly row: number;
  readonly columns: Readonly<Record<ColumnId, number>>;
  readonly missing: readonly string[];
}

/**
 * Finds the header line by its key. Takes the sheet's upper rows, all columns. A form that lost it stays a form, so
 * that its city does not leave the assessment unseen; its columns are all missing.
 */
export function findHeader(rows: readonly (readonly CellValue[])[]): FormHeader | null {
  for (const [row, cells] of rows.entries()) {
    const key = cells.findIndex((cell) => isKey(cell, lineKeys.header));
    if (key < 0) continue;
    const headers = cells.map((cell) => (typeof cell === "string" ? cell.replaceAll(/\s+/g, "") : ""));
    const columns = columnsBy((id) => (id === "key" ? key : onlyIndexOf(headers, headerOf(id))));
    const missing = formColumns.filter((column) => columns[column.id] < 0).map((column) => column.header);
    return { row, columns, missing };
  }
  const key = rows.map((cells) => cells.findIndex((cell) => isKey(cell, lineKeys.head))).find((at) => at >= 0);
  return key === undefined ? null : { row: -1, columns: columnsBy((id) => (id === "key" ? key : -1)), missing: [] };
}

/** Spaces around a code are nobody's doing; reading goes by what is meant. */
function isKey(cell: CellValue, key: string): boolean {
  return typeof cell === "string" && cell.trim() === key;
}

/** Where a header stands; -1 where it stands twice, because nobody knows which of the columns counts. */
function onlyIndexOf(headers: readonly string[], header: string): number {
  const first = headers.indexOf(header);
  return headers.lastIndexOf(header) === first ? first : -1;
}

/** Reads a sheet as a form of the scheme; null where it is none. */
export function readForm(scheme: Scheme, content: SheetContent): FormReading | null {
  const header = findHeader(content.values);
  if (header === null) return null;
  const wanted = [lineKeys.head, lineKeys.header, ...formLines(scheme).map((line) => line.key)];
  const found = new Map<string, number[]>();
  for (const [row, cells] of content.values.entries()) {
    const key = cells[header.columns.key];
    if (typeof key !== "string" || key === "") continue;
    const at = found.get(key.trim());
    if (at === undefined) found.set(key.trim(), [row]);
    else at.push(row);
  }
  const rows = new Map<string, number>();
  for (const key of wanted) {
    const at = found.get(key);
    if (at?.length === 1 && at[0] !== undefined) rows.set(key, at[0]);
  }
  const doubledRows = new Map(
    wanted.flatMap((key) => {
      const at = found.get(key) ?? [];
      return at.length > 1 ? [[key, at] as const] : [];
    }),
  );
  const placement: FormPlacement = { columns: header.columns, rows };
  const head = rows.get(lineKeys.head);
  const headCell = (id: ColumnId) => (head === undefined ? null : (content.values[head]?.[header.columns[id]] ?? null));
  const year = headCell("content");
  const name = headCell("name");
  const city = typeof name === "string" && name.trim() !== "" ? name.trim() : content.name;
  return {
    sheetName: content.name,
    city,
    unit: city,
    isDoubled: false,
    year: yearIn(year),
    placement,
    missingKeys: wanted.filter((key) => !found.has(key)),
    doubledKeys: [...doubledRows.keys()],
    doubledRows,
    missingColumns: header.missing,
    content,
  };
}

/** The value that stands in a line's cell; null where the line or column is missing. */
export function cellOf(reading: FormReading, key: string, column: ColumnId): CellValue {
  const row = reading.placement.rows.get(key);
  const at = reading.placement.columns[column];
  return row === undefined || at < 0 ? null : (reading.content.values[row]?.[at] ?? null);
}

/** The form's entries as the core takes them. */
export function entriesOf(scheme: Scheme, reading: FormReading, side: "reported" | "verified"): Entries {
  return entriesFrom(scheme, side, (key, column) => cellOf(reading, key, column));
}

/**
 * Entries as one side has them, from the cells of 自报值 and 核定值: for `verified`, 核定值 where given and 自报值 otherwise;
 * of category 8 on both sides what was recognised.
 */
export function entriesFrom(scheme: Scheme, side: "reported" | "verified", cell: (key: string, column: "reported" | "verified") => CellValue): Entries {
  const entries: Record<string, EntryValue> = {};
  const bonus = recognisedCodes(scheme);
  for (const { key, entry, code } of entryList(scheme)) {
    const reported = decodeCell(entry, cell(key, "reported"), "reported");
    const isBonus = bonus.has(code);
    const verified = side === "verified" || isBonus ? decodeCell(entry, cell(key, "verified"), "verified") : undefined;
    const value = isBonus ? recognisedValue(entry, reported, verified) : (verified ?? reported);
    if (value !== undefined) entries[key] = value;
  }
  return entries;
}

const known = new WeakMap<Scheme, ReadonlyMap<string, Entry>>();

/** The entries of a scheme by their keys. */
export function entriesByKey(scheme: Scheme): ReadonlyMap<string, Entry> {
  const found = known.get(scheme) ?? new Map(entryList(scheme).map(({ key, entry }) => [key, entry] as const));
  known.set(scheme, found);
  return found;
}

/** The entry that a cell of a line is for; undefined in columns that hold remarks, and for what is no line of an entry. */
export function entryAt(scheme: Scheme, key: string, column: ColumnId): Entry | undefined {
  return column === "reported" || column === "verified" ? entriesByKey(scheme).get(key) : undefined;
}

/** All entries of a scheme with their keys and indicators, in form order. */
export function entryList(scheme: Scheme): readonly { readonly key: string; readonly entry: Entry; readonly code: string }[] {
  return indicatorsOf(scheme).flatMap((indicator) =>
    indicator.entries.map((entry) => ({ key: entryKey(indicator, entry), entry, code: indicator.code })),
  );
}
