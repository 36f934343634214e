/**
 * How points came about, as pieces that two readers render: the core as a sentence, the form as a live formula.
 * Both say the same because they read the same pieces.
 */

/** The valid entries of one indicator as numbers, by slot: false 0, true 1, a choice the index of its option. */
export type Values = readonly number[];

/** Cell references of the entries of one indicator, by slot, e.g. "K12". */
export type References = readonly string[];

export type Piece =
  | string
  | { readonly value: (values: Values) => number; readonly formula: (refs: References) => string }
  | {
      readonly when: (values: Values) => boolean;
      readonly formula: (refs: References) => string;
      readonly then: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };

/** The figure entered in a slot, as it stands in the cell. */
export function entered(slot: number): Piece {
  return { value: (values) => values[slot] ?? 0, formula: (refs) => refs[slot] ?? "" };
}

/** One of several sentences, each under its condition. */
export interface Case {
  readonly when: (values: Values) => boolean;
  readonly formula: (refs: References) => string;
  readonly then: string;
}

/** The sentence of the first case that holds, or the last one. */
export function firstOf(cases: readonly Case[], last: readonly Piece[]): readonly Piece[] {
  return cases.reduceRight((otherwise, one) => [{ ...one, then: [one.then], otherwise }], last);
}

/** The sentence for these values. Numbers appear as Excel's & would write them. */
export function renderText(pieces: readonly Piece[], values: Values): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if ("value" in piece) text += String(piece.value(values));
    else text += renderText(piece.when(values) ? piece.then : piece.otherwise, values);
  }
  return text;
}

/** An Excel expression (without "=") that yields the same sentence from the cells. */
export function renderFormula(pieces: readonly Piece[], refs: References): string {
  const terms = joinTexts(pieces).map((piece) => {
    if (typeof piece === "string") return quoteText(piece);
    if ("value" in piece) return piece.formula(refs);
    return `IF(${piece.formula(refs)},${renderFormula(piece.then, refs)},${renderFormula(piece.otherwise, refs)})`;
  });
  return terms.length === 0 ? '""' : terms.join("&");
}

/** Characters that a literal of a formula holds. */
const longestLiteral = 255;

/** A text as an Excel string literal; a longer one than a literal holds as several, joined. */
export function quoteText(text: string): string {
  if (text.length <= longestLiteral) return `"${text.replaceAll('"', '""')}"`;
  // Not between the halves of a character.
  const end = /[\ud800-\udbff]/.test(text.charAt(longestLiteral - 1)) ? longestLiteral - 1 : longestLiteral;
  return `${quoteText(text.slice(0, end))}&${quoteText(text.slice(end))}`;
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
