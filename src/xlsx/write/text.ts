/**
 * In these files "_x0041_" stands for the character U+0041. Text that happens to look like that is guarded, and the
 * two characters XML cannot carry, which the writer does not guard itself, are written so.
 */
export function guarded(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Stands before a text while the writer has it; a character that Unicode leaves to private use. */
const MARK = "\uE000";

/**
 * The writer turns texts like "#N/A" into error values. With a mark before it such a text is one like any other, in the
 * table that all sheets share: some programs read no other kind. `unmarked` takes the mark away again.
 */
export function plainText<Value>(value: Value): Value | string {
  return typeof value === "string" && (value.startsWith("#") || value.startsWith(MARK)) ? MARK + value : value;
}

/** The table of shared texts without marks. */
export function unmarked(xml: string): string {
  return xml.replaceAll(new RegExp(`(<t(?:\\s[^>]*)?>)${MARK}`, "g"), "$1");
}
