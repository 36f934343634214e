import type { Piece } from "../workbook/documentPlan";
import { widthOf } from "./width";

/**
 * How many characters stand free at the right of 发文机关署名 and of 成文日期, without a seal: the publisher two, and the
 * date begins two characters behind it; where the date is longer, it has the two and the publisher moves to the left.
 */
export function signatureIndents(publisher: readonly Piece[], date: readonly Piece[]): { readonly publisher: number; readonly date: number } {
  const own = piecesWidth(publisher);
  const dated = piecesWidth(date);
  const free = Math.max(2, own - dated);
  return { publisher: own === 0 ? 0 : free + dated + 2 - own, date: free };
}

function piecesWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? widthOf(piece) : piece.blank), 0);
}
