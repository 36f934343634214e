import { parseArea } from "../sheet/a1";
import { selfChanging } from "./mentions";

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
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;

/** Texts; cells and ranges of cells; whole columns; whole rows. A word with digits that is a function or a name is no cell. */
const PARTS = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET}|(?<![\w.$!\u0080-\uffff]))(${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!:\u0080-\uffff])`,
  "gi",
);

/** What is left of a formula whose reads its text does not tell: places worked out, spilt results, tables, names of sheets, unions by a colon. */
const UNTOLD = new RegExp(String.raw`[!:[\]#@]|\b(?:OFFSET|LAMBDA|${selfChanging})\s*\(`, "i");

/** One end of a range: its rows and columns, and whether they stay when the formula is copied. */
interface Corner extends Span {
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Undefined where it lies outside any sheet: then the text is a name. */
function cornerOf(text: string): Corner | undefined {
  const area = parseArea(`${text}:${text}`);
  if (area === undefined) return undefined;
  const { row, column, rows, columns } = area;
  return {
    top: row,
    bottom: row + rows - 1,
    left: column,
    right: column + columns - 1,
    // A whole column has all rows wherever it is copied to, and a whole row all columns.
    fixedRow: /\$\d|^\D*$/.test(text),
    fixedColumn: /\$[A-Z]|^[^A-Z]*$/i.test(text),
  };
}

function readOf(sheetText: string | undefined, range: string): Read | undefined {
  const [from = "", to = from] = range.split(":");
  const [a, b] = [cornerOf(from), cornerOf(to)];
  if (a === undefined || b === undefined) return undefined;
  const [above, below] = a.top <= b.top ? [a, b] : [b, a];
  const [before, after] = a.left <= b.left ? [a, b] : [b, a];
  return {
    sheet: sheetText?.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'").toLowerCase(),
    top: above.top,
    fixedTop: above.fixedRow,
    bottom: below.bottom,
    fixedBottom: below.fixedRow,
    left: before.left,
    fixedLeft: before.fixedColumn,
    right: after.right,
    fixedRight: after.fixedColumn,
  };
}

function parsed(formula: string): readonly Read[] | undefined {
  const reads: Read[] = [];
  let rest = "";
  let last = 0;
  for (const { 0: part, 1: sheet, 2: range, index } of formula.matchAll(PARTS)) {
    rest += `${formula.slice(last, index)} `;
    last = index + part.length;
    if (range === undefined) continue;
    const read = readOf(sheet, range);
    if (read === undefined) return undefined;
    reads.push(read);
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

/** Where rows or columns come to that stay, or go with the copies, which lie this far away, from the least to the most. */
const reach = (at: number, isFixed: boolean, away: readonly [number, number]): readonly number[] => (isFixed ? [at] : away.map((by) => at + by));

/** The cells that a read comes to in all copies of its formula that lie `rows` and `columns` away, from the least to the most. */
export function movedSpan(read: Read, rows: readonly [number, number], columns: readonly [number, number]): Span {
  const down = [...reach(read.top, read.fixedTop, rows), ...reach(read.bottom, read.fixedBottom, rows)];
  const across = [...reach(read.left, read.fixedLeft, columns), ...reach(read.right, read.fixedRight, columns)];
  return { top: Math.min(...down), bottom: Math.max(...down), left: Math.min(...across), right: Math.max(...across) };
}
