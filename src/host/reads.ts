import { columnIndex } from "../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/limits";

/** Cells from the first to the last row and column, both counted from 0 and included. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that a formula speaks of, and which of their rows and columns stay where they are when it is copied. */
export interface Read extends Span {
  /** In small letters; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly fixedTop: boolean;
  readonly fixedLeft: boolean;
  readonly fixedBottom: boolean;
  readonly fixedRight: boolean;
}

const SHEET = String.raw`('(?:[^']|'')+'|[^\s'"!(),+\-*/&=<>^:;{}%[\]]+)!`;
const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})`;

/** Texts; cells and ranges of cells; whole columns; whole rows. A word with digits that is a function or a name is no cell. */
const PARTS = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET}|(?<![\w.$!\u0080-\uffff]))(?:${CELL}(?::${CELL})?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!:\u0080-\uffff])`,
  "gi",
);

/** What is left of a formula whose reads its text does not tell: places worked out, spilt results, tables, names of sheets, unions by a colon. */
const UNTOLD = /[!:[\]#@]|\b(?:OFFSET|INDIRECT|CELL|INFO|TODAY|NOW|RAND\w*|LAMBDA)\s*\(/i;

const index = (digits: string | undefined): number => Number(digits) - 1;

function readOf(parts: readonly (string | undefined)[]): Read | undefined {
  const [, sheetText, fc1, c1, fr1, r1, fc2, c2, fr2, r2, fcA, cA, fcB, cB, frA, rA, frB, rB] = parts;
  const sheet = sheetText === undefined ? undefined : sheetText.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'").toLowerCase();
  if (c1 !== undefined) {
    const from = { row: index(r1), column: columnIndex(c1), fixedRow: fr1 !== "", fixedColumn: fc1 !== "" };
    const to = c2 === undefined ? from : { row: index(r2), column: columnIndex(c2), fixedRow: fr2 !== "", fixedColumn: fc2 !== "" };
    const [above, below] = from.row <= to.row ? [from, to] : [to, from];
    const [before, after] = from.column <= to.column ? [from, to] : [to, from];
    return {
      sheet,
      top: above.row, fixedTop: above.fixedRow, bottom: below.row, fixedBottom: below.fixedRow,
      left: before.column, fixedLeft: before.fixedColumn, right: after.column, fixedRight: after.fixedColumn,
    };
  }
  const whole = { sheet, top: 0, bottom: MAX_ROWS - 1, left: 0, right: MAX_COLUMNS - 1, fixedTop: true, fixedBottom: true, fixedLeft: true, fixedRight: true };
  if (cA !== undefined && cB !== undefined) {
    const [a, b] = [{ at: columnIndex(cA), fixed: fcA !== "" }, { at: columnIndex(cB), fixed: fcB !== "" }];
    const [left, right] = a.at <= b.at ? [a, b] : [b, a];
    return { ...whole, left: left.at, fixedLeft: left.fixed, right: right.at, fixedRight: right.fixed };
  }
  if (rA === undefined) return undefined;
  const [a, b] = [{ at: index(rA), fixed: frA !== "" }, { at: index(rB), fixed: frB !== "" }];
  const [top, bottom] = a.at <= b.at ? [a, b] : [b, a];
  return { ...whole, top: top.at, fixedTop: top.fixed, bottom: bottom.at, fixedBottom: bottom.fixed };
}

function parsed(formula: string): readonly Read[] | undefined {
  const reads: Read[] = [];
  let rest = "";
  let last = 0;
  for (const match of formula.matchAll(PARTS)) {
    rest += `${formula.slice(last, match.index)} `;
    last = match.index + match[0].length;
    const read = readOf(match);
    if (read !== undefined) reads.push(read);
  }
  return UNTOLD.test(rest + formula.slice(last)) ? undefined : reads;
}

/** Of so many formulas at most the reads are remembered. */
const MOST_REMEMBERED = 100_000;

const known = new Map<string, readonly Read[] | undefined>();

/**
 * The cells that a formula reads, as its text names them; undefined when the text does not tell all of them. Errs on the side of more.
 * @example readsOf("='南京市'!$B$2+1")?.[0]?.sheet === "南京市"
 */
export function readsOf(formula: string): readonly Read[] | undefined {
  if (known.has(formula)) return known.get(formula);
  if (known.size >= MOST_REMEMBERED) known.clear();
  const reads = parsed(formula);
  known.set(formula, reads);
  return reads;
}

/** The cells that a read comes to in all copies of its formula that lie `rows` and `columns` away, from the least to the most. */
export function movedSpan(read: Read, rows: readonly [number, number], columns: readonly [number, number]): Span {
  const corners = [
    [read.top + (read.fixedTop ? 0 : rows[0]), read.top + (read.fixedTop ? 0 : rows[1]), read.bottom + (read.fixedBottom ? 0 : rows[0]), read.bottom + (read.fixedBottom ? 0 : rows[1])],
    [read.left + (read.fixedLeft ? 0 : columns[0]), read.left + (read.fixedLeft ? 0 : columns[1]), read.right + (read.fixedRight ? 0 : columns[0]), read.right + (read.fixedRight ? 0 : columns[1])],
  ] as const;
  return { top: Math.min(...corners[0]), bottom: Math.max(...corners[0]), left: Math.min(...corners[1]), right: Math.max(...corners[1]) };
}
