import type { ColumnId } from "../workbook/form/columns";
import { computedColumns, formColumns, lastShownColumn, typedColumns } from "../workbook/form/columns";
import { plannedColumns } from "../workbook/form/placement";
import type { SheetContent } from "../sheet/plan";
import { findHeader } from "../workbook/form/readForm";
import { sheetNames } from "../workbook/sheetNames";
import type { FormSheet } from "./formGrid";
import { formSheet } from "./formGrid";
import type { SheetInfo } from "./readOutline";
import type { Session } from "./session";
import { batchBytes } from "./session";

export interface ReadOptions {
  /** Whether formulas are wanted too: those of all columns, or those typed into the columns that people fill in. */
  readonly formulas: boolean | "typed";
  /** Sheets that are no forms and wanted whole, by name. */
  readonly others?: readonly string[];
  /** Whether answers are limited to 5 MB, as in Excel on the web; large workbooks are then read in several. */
  readonly limitAnswers: boolean;
}

/** What a read of the forms brings, besides the forms themselves. */
export interface FormsRead {
  readonly forms: readonly FormSheet[];
  readonly others: ReadonlyMap<string, SheetContent>;
  /** Names of those others that are protected. */
  readonly protectedOthers: ReadonlySet<string>;
}

/** Rows that a form as we lay it out takes, with room for some inserted ones. */
const expectedRows = 110;
/** Header lines stand in the upper rows unless many rows were inserted above them. */
const upperRows = 12;
const upperColumns = 60;
/** A sheet too large to be a form is not searched. */
const mostRows = 2_000;

/** The columns from the first of these to the last, as we lay them out. */
function span(...ids: readonly ColumnId[]): { readonly first: number; readonly count: number } {
  const at = ids.map((id) => plannedColumns[id]);
  return { first: Math.min(...at), count: Math.max(...at) - Math.min(...at) + 1 };
}

const entered = span("reported", "verified");
const remarks = span("evidence", "reason", "reviewState");
const shown = span("reported", lastShownColumn);
const filled = span(...typedColumns, ...computedColumns);

/** About how many bytes of answer a form's row takes. */
const rowBytes = (formulas: ReadOptions["formulas"]): number => (formulas === true ? 1_100 : formulas === "typed" ? 300 : 200);

/**
 * One sync: every candidate sheet's upper rows, and its cells where a form of ours has them. A second one only for
 * sheets on which columns or many rows were moved, or that are longer. All cells not asked for read as empty.
 */
export async function readForms(session: Session, sheets: readonly SheetInfo[], options: ReadOptions): Promise<FormsRead> {
  const meter = answerMeter(session, options.limitAnswers);
  const whole = new Set(options.others ?? []);
  const others: Whole[] = [];
  const looks: Look[] = [];
  for (const info of sheets) {
    if (info.name === sheetNames.scheme) continue;
    await meter(expectedRows * rowBytes(options.formulas));
    if (whole.has(info.name)) others.push(queueWhole(session, info));
    else looks.push(queueLook(session, info, options.formulas));
  }
  await session.sync();
  const pending: (() => FormSheet | null)[] = [];
  let hasMoved = false;
  for (const look of looks) {
    const form = look.form();
    if (form === "moved") {
      await meter(mostRows * 500);
      pending.push(queueMoved(session, look));
      hasMoved = true;
    } else {
      pending.push(() => form);
    }
  }
  if (hasMoved) await session.sync();
  return {
    forms: pending.map((form) => form()).filter((form) => form !== null),
    others: new Map(others.map(({ content }) => content()).map((content) => [content.name, content])),
    protectedOthers: new Set(others.filter(({ protection }) => protection.protected).map(({ content }) => content().name)),
  };
}

/** Sends what is pending before an answer would grow too large. */
function answerMeter(session: Session, limited: boolean): (bytes: number) => Promise<void> {
  let expected = 0;
  return async (bytes) => {
    if (limited && expected > 0 && expected + bytes > batchBytes) {
      await session.sync();
      expected = 0;
    }
    expected += bytes;
  };
}

/** A first look at a sheet; ready after the next sync. */
interface Look {
  readonly info: SheetInfo;
  readonly protection: Excel.WorksheetProtection;
  /** The form; null where it is none; "moved" where its cells are elsewhere than looked. */
  readonly form: () => FormSheet | "moved" | null;
}

function queueLook(session: Session, info: SheetInfo, formulas: ReadOptions["formulas"]): Look {
  const sheet = session.workbook.worksheets.getItem(info.id);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,rowCount");
  const { protection } = sheet;
  protection.load("protected");
  const upper = sheet.getRangeByIndexes(0, 0, upperRows, upperColumns);
  upper.load("values");
  const keys = sheet.getRangeByIndexes(0, 0, expectedRows, 1);
  keys.load("values");
  const isWhole = formulas === true;
  const isTyped = formulas === "typed";
  const read = isWhole ? filled : shown;
  const columnsOf = ({ first, count }: typeof read) => sheet.getRangeByIndexes(0, first, expectedRows, count);
  const cells = columnsOf(read);
  cells.load(isWhole ? "values,formulas" : "values");
  const typed = columnsOf(entered);
  typed.load(isTyped ? "numberFormat,formulas" : "numberFormat");
  const remarked = isTyped ? columnsOf(remarks) : null;
  remarked?.load("formulas");
  return {
    info,
    protection,
    form: () => {
      const rowCount = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
      const header = findHeader(upper.values);
      if (header === null) return rowCount > upperRows && rowCount <= mostRows ? "moved" : null;
      const isInPlace = formColumns.every((column, index) => header.columns[column.id] === index);
      if (!isInPlace || rowCount > expectedRows) return "moved";
      return formSheet(info, protection.protected, [
        { row: 0, column: 0, values: upper.values },
        { row: 0, column: 0, values: keys.values },
        { row: 0, column: read.first, values: cells.values, ...(isWhole ? { formulas: cells.formulas } : {}) },
        { row: 0, column: entered.first, formats: typed.numberFormat, ...(isTyped ? { formulas: typed.formulas } : {}) },
        ...(remarked === null ? [] : [{ row: 0, column: remarks.first, formulas: remarked.formulas }]),
      ]);
    },
  };
}

/** Queues a whole sheet whose lines or columns were moved; ready after the next sync. */
function queueMoved(session: Session, { info, protection }: Look): () => FormSheet | null {
  const range = session.workbook.worksheets.getItem(info.id).getUsedRangeOrNullObject(false);
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return () => {
    if (range.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, values, formulas, numberFormat: formats } = range;
    const form = formSheet(info, protection.protected, [{ row, column, values, formulas, formats }]);
    return findHeader(form.content.values) === null ? null : form;
  };
}

/** A sheet that is no form and wanted whole; ready after the next sync. */
interface Whole {
  readonly protection: Excel.WorksheetProtection;
  readonly content: () => SheetContent;
}

function queueWhole(session: Session, info: SheetInfo): Whole {
  const sheet = session.workbook.worksheets.getItem(info.id);
  const { protection } = sheet;
  protection.load("protected");
  const range = sheet.getUsedRangeOrNullObject(false);
  range.load("rowIndex,columnIndex,values,formulas");
  const content = (): SheetContent => {
    if (range.isNullObject) return { name: info.name, values: [], formulas: [] };
    const { rowIndex: row, columnIndex: column, values, formulas } = range;
    return formSheet(info, false, [{ row, column, values, formulas }]).content;
  };
  return { protection, content };
}
