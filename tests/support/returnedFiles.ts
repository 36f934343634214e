import type { ReturnFile } from "../../src/actions/index";
import type { Entries, Entry, Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import type { ColumnId } from "../../src/workbook/form/columns";
import { plannedPlacement } from "../../src/workbook/form/placement";
import type { Cell, CellValue, SheetPlan } from "../../src/sheet/plan";
import { entryList } from "../../src/workbook/form/readForm";
import { templatePlans } from "../../src/workbook/returns/template";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { packZip } from "../../src/xlsx/zip/pack";
import { unpackZip } from "../../src/xlsx/zip/unpack";

const scheme = jiangsu2012;
const { columns, rows } = plannedPlacement(scheme);

/** A form's sheet that a test may change cell by cell. */
export interface EditableSheet extends Omit<SheetPlan, "cells"> {
  readonly cells: (Cell | undefined)[][];
}

export type Editing = (form: EditableSheet, sheets: EditableSheet[]) => Partial<SheetPlan> | void;

/** A city's template as its provincial office sends it, filled in with what a city reports. */
export function filledPlans(unit: string, entries: Entries, evidence: CellValue = null): readonly SheetPlan[] {
  return plansFilledBy(scheme, unit, (key, entry) => encodeValue(entry, entries[key]), evidence);
}

/** The same of any scheme, with what `reported` says of each entry in its cell. */
export function plansFilledBy(of: Scheme, unit: string, reported: (key: string, entry: Entry) => CellValue, evidence: CellValue = null): readonly SheetPlan[] {
  const lines = entryList(of).map(({ key, entry }) => [key, { reported: reported(key, entry), evidence }] as const);
  return templatePlans({ scheme: of, year: 2012, unit, sheetName: unit, entries: new Map(lines) });
}

/** The same as a file, after `edit` has done to it what a city may do. */
export async function returnedFile(unit: string, entries: Entries, edit: Editing = () => undefined): Promise<Uint8Array> {
  return edited(await writeXlsx(filledPlans(unit, entries, `${unit}佐证`)), edit);
}

/** A file with its form changed, as if opened, changed and saved. */
export async function edited(bytes: Uint8Array, edit: Editing): Promise<Uint8Array> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  const sheets = result.plans.map((plan): EditableSheet => ({ ...plan, cells: plan.cells.map((row) => [...row]) }));
  const at = sheets.findIndex((sheet) => sheet.cells.some((row) => row[0]?.value === "#columns"));
  const form = sheets[at];
  if (form === undefined) throw new Error("no form");
  const replaced = edit(form, sheets);
  return writeXlsx(sheets.map((sheet) => (sheet === form ? { ...sheet, ...replaced } : sheet)));
}

/** Puts a cell into an entry's line. */
export function put(form: EditableSheet, key: string, column: ColumnId, cell: Cell): void {
  const row = form.cells[rows.get(key) ?? -1];
  if (row === undefined) throw new Error(`no line ${key}`);
  row[columns[column]] = { style: row[columns[column]]?.style, ...cell };
}

/** A file with its parts changed as text. */
export async function withParts(bytes: Uint8Array, change: (name: string, text: string) => string | null): Promise<Uint8Array> {
  const unpacked = await unpackZip(bytes);
  if (!unpacked.ok) throw new Error(unpacked.problem.code);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return packZip(
    [...unpacked.parts].flatMap(([name, content]): [string, Uint8Array][] => {
      const text = change(name, decoder.decode(content));
      return text === null ? [] : [[name, encoder.encode(text)]];
    }),
  );
}

/** A file as the user's file picker gives it. */
export function picked(name: string, bytes: Uint8Array): ReturnFile {
  return { name, size: bytes.length, read: async () => bytes };
}
