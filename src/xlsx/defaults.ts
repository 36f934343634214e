/**
 * What the files say of cells that say nothing of themselves. 宋体 11 is the font of Chinese Excel and WPS, so an
 * unstyled cell looks native there.
 */
export const DEFAULT_FONT = "宋体";
export const DEFAULT_SIZE = 11;

/**
 * Plans count a column's width as Office.js is given it: 7 pixels a character and 5 around the text. Files count in digits
 * of the default font, 8 pixels wide, with the pixels around the text: a column is as wide on screen and paper either way.
 */
const CHARACTER = 7;
const PADDING = 5;
const DIGIT = 8;

/** Beyond these Excel takes the file for damaged: a column's width, and a row's height in points. */
const WIDEST = 255;
export const HIGHEST = 409.5;

/** The width that a file carries for a column as wide as so many characters. */
export function fileWidth(characters: number): number {
  return characters === 0 ? 0 : Math.min(WIDEST, (characters * CHARACTER + PADDING) / DIGIT);
}

/** The characters that fit a column of this width in the file, in hundredths at the finest. */
export function widthInCharacters(width: number): number {
  return Math.max(0, Math.round(((width * DIGIT - PADDING) / CHARACTER) * 100) / 100);
}
