// Excel counts in points and in characters, the grid in pixels. Free of the grid's code, so that a page can use it before that is loaded.

export const pointsOf = (pixels: number): number => pixels * 0.75;
export const pixelsOf = (points: number): number => points / 0.75;

/** Pixels of padding and of one character of the default font. */
const PADDING = 5;
const CHARACTER = 7;

/** A column's width in characters of the default font, as plans count it, and back in pixels. */
export const charactersOf = (pixels: number): number => Math.round(((pixels - PADDING) / CHARACTER) * 100) / 100;
export const pixelsOfCharacters = (characters: number): number => characters * CHARACTER + PADDING;
