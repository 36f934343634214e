/** Excel's own limits: rows and columns of a sheet, characters of a cell's text and of a dropdown's list that is written out. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const LONGEST_TEXT = 32_767;
export const LONGEST_LIST = 255;
