import type { CellValue } from "./plan";

/** A cell holds 32,767 characters; room is left for what quotes the text. */
const longestText = 32_000;

/** Control characters besides line breaks and tabs, such as turn the direction of writing, halves of characters, and what is no character. */
const controls = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
/** Characters without width, which nobody sees in a cell. */
const invisibles = /(?!\p{Bidi_Control})\p{Default_Ignorable_Code_Point}/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export type Hazard = "controlCharacters" | "textTooLong" | "textLikeFormula" | "invisibleCharacters" | "rightToLeft";

export interface HazardFound {
  readonly hazard: Hazard;
  /** Codes of the characters it is about, e.g. "U+202E". */
  readonly codes: readonly string[];
}

/** What may be dangerous or misleading about a cell's text. */
export function hazardsOf(value: CellValue): readonly HazardFound[] {
  if (typeof value !== "string") return [];
  const control = codesIn(value, controls);
  const invisible = codesIn(value, invisibles);
  return [
    ...(control.length > 0 ? [{ hazard: "controlCharacters", codes: control } as const] : []),
    ...(value.length > longestText ? [{ hazard: "textTooLong", codes: [] } as const] : []),
    ...(/^\s*[=+\-@]/.test(value) ? [{ hazard: "textLikeFormula", codes: [] } as const] : []),
    ...(invisible.length > 0 ? [{ hazard: "invisibleCharacters", codes: invisible } as const] : []),
    ...(rightToLeft.test(value) ? [{ hazard: "rightToLeft", codes: [] } as const] : []),
  ];
}

/** Whether a cell's text may not be written into the master at all. */
export function isUnwritable(value: CellValue): boolean {
  return hazardsOf(value).some(({ hazard }) => hazard === "controlCharacters" || hazard === "textTooLong");
}

/** At most a handful: they are shown to a person. */
const shown = 5;

function codesIn(text: string, pattern: RegExp): readonly string[] {
  const codes = new Set<string>();
  for (const [character] of text.matchAll(pattern)) {
    codes.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
    if (codes.size === shown) break;
  }
  return [...codes];
}
