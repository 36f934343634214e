import type { Scheme } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { ColumnId } from "./columns";
import { formColumns } from "./columns";
import { formLines, lineKeys } from "./formLines";

/** Where the lines and columns of a form stand, counted from 0: planned for a new form, found by key on a read one. */
export interface FormPlacement {
  readonly columns: Readonly<Record<ColumnId, number>>;
  /** Row of each line by its key; lines that are missing are absent. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Rows above the first line: title, subtitle, head, column headers. */
export const headRows = { title: 0, subtitle: 1, head: 2, header: 3, first: 4 } as const;

/** Where everything stands on a form as we lay it out. */
export function plannedPlacement(scheme: Scheme): FormPlacement {
  const lines = formLines(scheme).map((line, index) => [line.key, headRows.first + index] as const);
  return {
    columns: plannedColumns,
    rows: new Map([[lineKeys.head, headRows.head], [lineKeys.header, headRows.header], ...lines]),
  };
}

/** Where the columns of a form stand as we lay it out. */
export const plannedColumns = columnsBy((id) => formColumns.findIndex((column) => column.id === id));

/** A column number for each of the form's columns. */
export function columnsBy(find: (id: ColumnId) => number): Readonly<Record<ColumnId, number>> {
  return {
    key: find("key"),
    number: find("number"),
    name: find("name"),
    points: find("points"),
    content: find("content"),
    criteria: find("criteria"),
    basis: find("basis"),
    method: find("method"),
    entry: find("entry"),
    unit: find("unit"),
    reported: find("reported"),
    verified: find("verified"),
    reportedPoints: find("reportedPoints"),
    verifiedPoints: find("verifiedPoints"),
    check: find("check"),
    explanation: find("explanation"),
    evidence: find("evidence"),
    reason: find("reason"),
    reviewState: find("reviewState"),
    reportedStatus: find("reportedStatus"),
    reportedNumber: find("reportedNumber"),
    adopted: find("adopted"),
    verifiedStatus: find("verifiedStatus"),
    verifiedNumber: find("verifiedNumber"),
  };
}

/** Address of a line's cell, or null where the line or the column is missing. */
export function addressOf(placement: FormPlacement, key: string, column: ColumnId): string | null {
  const row = placement.rows.get(key);
  const at = placement.columns[column];
  return row === undefined || at < 0 ? null : cellAddress(row, at);
}
