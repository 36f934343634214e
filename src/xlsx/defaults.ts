/**
 * What the files say of cells that say nothing of themselves. 宋体 11 is the font of Chinese Excel and WPS, so an
 * unstyled cell looks native there.
 */
export const DEFAULT_FONT = "宋体";
export const DEFAULT_SIZE = 11;

/**
 * Files count a column's width with the margins around the text (5 pixels); people and plans count characters only.
 * The default font's digits are 8 pixels wide.
 */
const MARGIN = 5 / 8;

/** Beyond these Excel takes the file for damaged: a column's width, and a row's height in points. */
const WIDEST = 255;
export const HIGHEST = 409.5;

/** The width that a file carries for a column as wide as so many characters. */
export function fileWidth(characters: number): number {
  return characters === 0 ? 0 : Math.min(WIDEST, characters + MARGIN);
}

/** The characters that fit a column of this width in the file, in hundredths at the finest. */
export function widthInCharacters(width: number): number {
  return width <= MARGIN ? 0 : Math.round((width - MARGIN) * 100) / 100;
}
