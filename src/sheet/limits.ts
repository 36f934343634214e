/** Excel's own limits: rows and columns of a sheet, characters of a cell's text and of a dropdown's list that is written out. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const LONGEST_TEXT = 32_767;
export const LONGEST_LIST = 255;

/** Characters of a formula, the sign before it among them, and of a text within one. */
export const LONGEST_FORMULA = 8_192;
export const LONGEST_LITERAL = 255;

/** Characters of a prompt's or alert's title, of a prompt and of an alert, which has fewer (MS-OI29500, 2.1.613). */
export const LONGEST_TITLE = 32;
export const LONGEST_PROMPT = 255;
export const LONGEST_ALERT = 224;

/** Characters of a header or of a footer, its three parts and their codes together (MS-OI29500, 2.1.633). */
export const LONGEST_HEADER = 255;
