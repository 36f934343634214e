import { toPoints } from "./exact";
import { quoteText } from "./quoteText";
import type { Expression, Figure, Points, References, Test, Values } from "./expression";

/**
 * How points came about, as pieces that two readers render: the core as a sentence, the form as a live formula.
 * Both say the same because they read the same pieces.
 */
export type Piece = string | Figure | Expression<string> | { readonly test: Test; readonly then: readonly Piece[]; readonly otherwise: readonly Piece[] };

/** Points as a sentence shows them; `written` puts their formula where it can stand within others. */
export function shown(points: Points, written: (formula: string) => string = (formula) => formula): Figure {
  return { value: (values) => toPoints(points.value(values)), formula: (refs) => written(points.formula(refs)) };
}

export function either(test: Test, then: readonly Piece[], otherwise: readonly Piece[] = []): Piece {
  return { test, then, otherwise };
}

/** The sentence of the first case that holds, or the last one. */
export function firstOf(cases: readonly { readonly test: Test; readonly says: string }[], last: readonly Piece[]): readonly Piece[] {
  return cases.reduceRight((otherwise, { test, says }) => [either(test, [says], otherwise)], last);
}

/** The sentence for these values. Numbers appear as Excel's & would write them. */
export function renderText(pieces: readonly Piece[], values: Values): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if ("value" in piece) text += String(piece.value(values));
    else text += renderText(piece.test.value(values) ? piece.then : piece.otherwise, values);
  }
  return text;
}

/** An Excel expression (without "=") that yields the same sentence from the cells. */
export function renderFormula(pieces: readonly Piece[], refs: References): string {
  const terms = joinTexts(pieces).map((piece) => {
    if (typeof piece === "string") return quoteText(piece);
    if ("value" in piece) return piece.formula(refs);
    return `IF(${piece.test.formula(refs)},${renderFormula(piece.then, refs)},${renderFormula(piece.otherwise, refs)})`;
  });
  return terms.length === 0 ? '""' : terms.join("&");
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
