import { recognisedCodes } from "../../src/core/index";
import type { SheetContent } from "../../src/sheet/plan";
import { isReservedName } from "../../src/workbook/sheetNames";
import type { ColumnId } from "../../src/workbook/form/columns";
import { typedColumns } from "../../src/workbook/form/columns";
import { readBonus } from "../../src/workbook/awards/readBonus";
import { cellOf, entryList, readForm } from "../../src/workbook/form/readForm";
import { disagreements } from "../support/agreement";
import { cities, ownSheet, smallScheme } from "./smallBook";

export type Cells = ReadonlyMap<string, string>;

/** What stands in a cell, as it is compared: kinds of values are told apart. */
export const said = (value: unknown): string => (value === null || value === undefined || value === "" ? "" : JSON.stringify(value));

export const cellId = (unit: string, key: string, column: ColumnId): string => `${unit}|${key}|${column}`;

/** Entries that people fill in: what is recognised matter by matter follows from 创新加分. */
export const soakEntries = entryList(smallScheme).filter(({ code }) => !recognisedCodes(smallScheme).has(code));

/** Typed cells of every form by city and key, as somebody reads them who goes by headers and keys alone. */
export function typedCells(sheets: readonly SheetContent[]): Cells {
  return new Map(sheets.flatMap((sheet) => {
    const reading = isReservedName(sheet.name) || sheet.name === ownSheet ? null : readForm(smallScheme, sheet);
    if (reading === null) return [];
    return soakEntries.flatMap(({ key }) =>
      typedColumns.flatMap((column) => {
        const text = said(cellOf(reading, key, column));
        return text === "" ? [] : [[cellId(reading.city, key, column), text] as const];
      }));
  }));
}

/** The applications, whatever line each stands on. */
export function awardLines(sheets: readonly SheetContent[]): readonly string[] {
  const sheet = sheets.find(({ name }) => name === "创新加分");
  if (sheet === undefined) return [];
  return readBonus(smallScheme, sheet, cities).lines.map(({ typed }) => JSON.stringify(typed)).sort();
}

export function ownCells(sheets: readonly SheetContent[]): string {
  return JSON.stringify(sheets.find(({ name }) => name === ownSheet)?.formulas);
}

/** Cells that are not as the model has them. */
export function unlike(model: Cells, found: Cells): readonly string[] {
  return [...new Set([...model.keys(), ...found.keys()])].filter((id) => (model.get(id) ?? "") !== (found.get(id) ?? "")).map((id) => `${id} is ${found.get(id) ?? "empty"}, not ${model.get(id) ?? "empty"}`);
}

/** Where live figures, sentences and checks of whole forms are not the core's. */
export function unlikeCore(sheets: readonly SheetContent[]): readonly string[] {
  return sheets.flatMap((sheet) => {
    const reading = isReservedName(sheet.name) ? null : readForm(smallScheme, sheet);
    const isWhole = reading !== null && reading.missingKeys.length + reading.doubledKeys.length + reading.missingColumns.length === 0;
    return isWhole ? disagreements(smallScheme, sheet) : [];
  });
}
