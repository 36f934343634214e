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

export interface ReadOptions {
  /** Whether formulas are wanted too: those of all columns, or those typed into the columns that people fill in. */
  readonly formulas: boolean | "typed";
  /** Sheets that are no forms and wanted whole, by name. */
  readonly others?: readonly string[];
  /** About how many bytes an answer may have; what would be larger is read in several. */
  readonly answerBytes: number;
  /** What is done between two answers, as to let the page be drawn. */
  readonly between?: () => Promise<void>;
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
 * sheets on which columns or many rows were moved, or that are longer. More of each where the answer would grow beyond
 * what it may have. All cells not asked for read as empty.
 */
export async function readForms(session: Session, sheets: readonly SheetInfo[], options: ReadOptions): Promise<FormsRead> {
  const answers = answersOf(session, options);
  const candidates = sheets.filter(({ name }) => name !== sheetNames.scheme);
  const whole = new Set(options.others ?? []);
  const others: Whole[] = [];
  const forms = new Map<SheetInfo, FormSheet>();
  const moved: Look[] = [];
  for (const info of candidates) {
    const bytes = expectedRows * rowBytes(options.formulas);
    if (whole.has(info.name)) {
      await answers.ask(bytes, queueWhole(session, info), (read) => others.push(read));
      continue;
    }
    const look = queueLook(session, info, options.formulas);
    await answers.ask(bytes, look.form, (form) => {
      if (form === "moved") moved.push(look);
      else if (form !== null) forms.set(info, form);
    });
  }
  await answers.rest();
  for (const look of moved) {
    await answers.ask(mostRows * 500, queueMoved(session, look), (form) => {
      if (form !== null) forms.set(look.info, form);
    });
  }
  await answers.rest();
  return {
    forms: candidates.flatMap((info) => forms.get(info) ?? []),
    others: new Map(others.map(({ content }) => [content.name, content])),
    protectedOthers: new Set(others.filter(({ isProtected }) => isProtected).map(({ content }) => content.name)),
  };
}

/** What is asked of Excel and taken from its answers, which are taken before the next would grow too large. */
interface Answers {
  /** Something that has been queued; about so many bytes will tell of it, and `read` is what they say. */
  readonly ask: <T>(bytes: number, read: () => T, take: (told: T) => void) => Promise<void>;
  /** Asks for what is still queued. */
  readonly rest: () => Promise<void>;
}

function answersOf(session: Session, { answerBytes, between }: ReadOptions): Answers {
  let expected = 0;
  let waiting: (() => void)[] = [];
  let hasAnswered = false;
  const rest = async () => {
    if (hasAnswered && waiting.length === 0) return;
    await session.sync();
    hasAnswered = true;
    const told = waiting;
    waiting = [];
    expected = 0;
    for (const take of told) take();
  };
  return {
    rest,
    async ask(bytes, read, take) {
      waiting.push(() => take(read()));
      expected += bytes;
      if (expected + bytes <= answerBytes) return;
      await rest();
      await between?.();
    },
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

/** A sheet that is no form and wanted whole. */
interface Whole {
  readonly content: SheetContent;
  readonly isProtected: boolean;
}

/** Queues such a sheet; ready after the next sync. */
function queueWhole(session: Session, info: SheetInfo): () => Whole {
  const sheet = session.workbook.worksheets.getItem(info.id);
  const { protection } = sheet;
  protection.load("protected");
  const range = sheet.getUsedRangeOrNullObject(false);
  range.load("rowIndex,columnIndex,values,formulas");
  return () => {
    const { protected: isProtected } = protection;
    if (range.isNullObject) return { content: { name: info.name, values: [], formulas: [] }, isProtected };
    const { rowIndex: row, columnIndex: column, values, formulas } = range;
    return { content: formSheet(info, false, [{ row, column, values, formulas }]).content, isProtected };
  };
}
