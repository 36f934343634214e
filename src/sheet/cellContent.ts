import { isMissing } from "../core/index";
import type { CellValue, SheetContent } from "./plan";

/**
 * A formula that a person typed into a cell. It comes from a cell or from a record that one stood there,
 * never from a text: a text that begins with "=" is a CellValue and stays one.
 */
export interface Formula {
  /** Begins with "=". */
  readonly formula: string;
  /** What it gave; absent where that is not known. */
  readonly result?: CellValue;
}

/** What a person put into a cell. */
export type CellContent = CellValue | Formula;

export function isFormula(content: CellContent): content is Formula {
  return typeof content === "object" && content !== null;
}

/** What stands at a place of a sheet that was read, as its formula where it has one; null where nothing does. */
export function contentIn(content: SheetContent, row: number, column: number): CellContent {
  const value = content.values[row]?.[column] ?? null;
  const formula = content.formulas[row]?.[column] ?? null;
  return formula === null ? value : { formula, result: value };
}

/** Whether two cells hold the same: the same formula, whatever it gives now, or the same value; an empty text is an empty cell. */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  return a === b || (isMissing(a) && isMissing(b));
}

/** What a cell shows. */
export function shownBy(content: CellContent): CellValue {
  return isFormula(content) ? (content.result ?? null) : content;
}

/** Names of sheets in a formula, with the other workbook's where it is one's; an error value such as #REF! is none. */
const mentionedSheet = /'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])((?:\[[^\]]*\])?[\p{L}\p{N}_.]+)!/gu;
const texts = /"(?:[^"]|"")*"/g;
/** What speaks of no cell: names of functions, numbers and truth values. */
const cellless = /[\p{L}\p{N}_.]+\(|(?<![\p{L}$:])\d+(?:\.\d*)?(?:E[+-]?\d+)?(?!:)|\b(?:TRUE|FALSE)\b/giu;

/**
 * Whether a formula that stood at an address would mean something else if it were put back now: the cell has moved,
 * so that what it speaks of may have moved too, or a sheet it speaks of is gone.
 */
export function isStale({ formula }: Formula, stood: string, stands: string, sheets: ReadonlySet<string>): boolean {
  const outsideTexts = formula.replaceAll(texts, "");
  const names = [...outsideTexts.matchAll(mentionedSheet)].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? "");
  if (names.some((name) => !sheets.has(name))) return true;
  return stood !== stands && /[\p{L}\p{N}[]/u.test(outsideTexts.replaceAll(cellless, ""));
}
