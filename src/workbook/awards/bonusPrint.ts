import { quoteText } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { BonusPlacement } from "./bonusFormulas";
import { bonusColumns, typedColumns } from "./bonusFormulas";
import type { Area, SheetContent } from "../../sheet/plan";

/**
 * What is printed of 创新加分: the table has 300 lines, most of them empty for ever, so a print area holds those that are
 * used, and 40 at least, which go on one page. It is a fixed one. A name with a formula would follow the lines by itself, but
 * in Excel only (LibreOffice takes no notice of it and prints all 300), and Excel's page set-up turns it into a fixed one.
 * So that no line typed below it is missed in print unnoticed, the note under the title, which is printed too, says so
 * live until the add-in has moved the end down: 一键计算 does, and saving an application there.
 */
const linesAtFirst = 40;
/** The end moves down by as many lines, so that it need not move with each. */
const linesMore = 20;
/** Lines typed below the table count nowhere and are to be seen all the same. */
const lowestRow = 2_000;

/** Row of the last line that is printed at first. */
export function printedAtFirst({ first, last }: Pick<BonusPlacement, "first" | "last">): number {
  return Math.min(last, first + linesAtFirst - 1);
}

/** What is printed: from the title down to a line, without 计入分, which is hidden. */
export function printArea({ columns }: BonusPlacement, last: number): Area {
  const shown = bonusColumns.filter(({ id }) => id !== "counted").map(({ id }) => columns[id]);
  return { row: 0, column: 0, rows: last + 1, columns: Math.max(...shown) + 1 };
}

const marker = "不在打印范围内";

/** The note under the title: `text`, or which lines are not printed. `last`: row of the last line that is, from 0. */
export function printNote({ columns, first, last: tableEnd }: BonusPlacement, last: number, text: string): string {
  // From the header on, so that a line inserted above the first one is counted both times; up to a row far below.
  const span = (column: number, end: number) => `${fixed(first - 1, column)}:${fixed(end, column)}`;
  const typedTo = (end: number) => `COUNTA(${typedColumns.map((column) => span(columns[column], end)).join(",")})`;
  // Counted, since the line itself may be deleted.
  const end = `ROW(${fixed(first - 1, columns.unit)})+ROWS(${span(columns.unit, last)})-1`;
  const missing = `"第 "&${end}&" 行以下有创新事项${marker}，请一键计算后再打印"`;
  return `=IF(${typedTo(Math.max(lowestRow, tableEnd))}=${typedTo(last)},${quoteText(text)},${missing})`;
}

/** Where the note says that lines are missing in print. */
export function isMissingInPrint(address: string): string {
  return `=ISNUMBER(FIND(${quoteText(marker)},${address}))`;
}

function fixed(row: number, column: number): string {
  return cellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

/** What is to be written so that all lines are printed. */
export interface PrintGrowth {
  readonly area: Area;
  /** The note anew; null where somebody wrote something else in its place. */
  readonly note: { readonly row: number; readonly column: number; readonly formula: string } | null;
}

/** How the print area is to grow for a line on row `lowest`; null where it holds that already. */
export function printGrowth(placement: BonusPlacement, content: SheetContent, lowest: number): PrintGrowth | null {
  const note = findNote(content, placement);
  const end = note?.last ?? printedAtFirst(placement);
  if (lowest <= end) return null;
  const steps = Math.ceil((lowest - placement.first + 1) / linesMore);
  const last = Math.max(lowest, Math.min(placement.last, placement.first + steps * linesMore - 1));
  return {
    area: printArea(placement, last),
    note: note === null ? null : { row: note.row, column: note.column, formula: printNote(placement, last, note.text) },
  };
}

const noteParts = /,"((?:[^"]|"")*)",\s*"[^"]*"&.*ROWS\(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?(\d+)\)/i;

/** The note with its text and the row down to which it takes lines for printed: inserted rows moved both together. */
function findNote({ formulas }: SheetContent, { first }: BonusPlacement) {
  for (const [row, cells] of formulas.slice(0, first).entries()) {
    for (const [column, formula] of cells.entries()) {
      const [, text, last] = noteParts.exec(formula ?? "") ?? [];
      if (text !== undefined && last !== undefined && formula?.includes(marker) === true) {
        return { row, column, text: text.replaceAll('""', '"'), last: Number(last) - 1 };
      }
    }
  }
  return null;
}
