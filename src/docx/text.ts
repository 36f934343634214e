import { TextRun } from "docx";
import type { Piece } from "../workbook/documentPlan";
import type { Face } from "./fonts";
import { fontOf } from "./fonts";
import { bodySpacing, sizes } from "./measures";

/** How a run of text is set. */
export interface Look {
  readonly face: Face;
  /** In half points. */
  readonly size: number;
}

/** Characters that XML cannot carry: with one of them Word refuses the whole file. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Runs of a text of whoever wrote it: as it stands, with its line breaks, without what no file can hold. */
export function runsOf(text: string, look: Look): readonly TextRun[] {
  return writable(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...styleOf(look), ...(index === 0 ? {} : { break: 1 }) }));
}

/** A text without what no file can hold; its lines end as ours do. */
export function writable(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(unwritable, "");
}

/** Runs of a line with blanks; these are marked, so that nobody overlooks what is still to be filled in. */
export function piecesOf(pieces: readonly Piece[], look: Look): readonly TextRun[] {
  return pieces.flatMap((piece) =>
    typeof piece === "string" ? runsOf(piece, look) : [new TextRun({ text: "　".repeat(piece.blank), ...styleOf(look), underline: {}, highlight: "yellow" })],
  );
}

/** The look of a run, for those that are no text. */
export function styleOf({ face, size }: Look) {
  return { font: fontOf(face), size, ...(size === sizes.三号 ? { characterSpacing: bodySpacing } : {}) };
}
