import { MAX_COLUMNS, MAX_ROWS } from "../sheet/limits";

/** How much a file may ask of the machine that reads it. A year's workbook of 13 cities stays below a hundredth of these. */
export interface Limits {
  /** Bytes of the file. */
  readonly file: number;
  /** Parts in the file. */
  readonly parts: number;
  /** Bytes of one part when inflated. */
  readonly part: number;
  /** Bytes of all parts when inflated. */
  readonly total: number;
  /** How many times larger than packed a part may be; not asked of parts below `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells with content or look in all sheets. */
  readonly cells: number;
  /** Rows and cells of the grids, from A1 to the last cell with content, in all sheets. */
  readonly grid: number;
  /** Rows and columns of a sheet that are read; what stands beyond is left aside and told. */
  readonly rows: number;
  readonly columns: number;
  /** Looks of cells in the file's table. */
  readonly looks: number;
  /** Characters of formulas that one formula of the file stands for many times. */
  readonly expanded: number;
  /** Elements held at a time while a part is read. */
  readonly elements: number;
  /** How deep elements may nest in a part, and how many attributes one may have. */
  readonly depth: number;
  readonly attributes: number;
}

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_PARTS = 2_000;
export const MAX_PART_BYTES = 24 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
export const MAX_RATIO = 200;
export const RATIO_FROM_BYTES = 1024 * 1024;
export const MAX_CELLS = 500_000;
export const MAX_GRID = 2_000_000;
/** Different looks that Excel itself allows. */
export const MAX_LOOKS = 65_490;
export const MAX_EXPANDED = 8_000_000;
export const MAX_ELEMENTS = 300_000;
export const MAX_DEPTH = 100;
export const MAX_ATTRIBUTES = 200;

/** A year's whole workbook: five hundred units' forms are 950,000 cells and more than 64 MB. The file is its owner's own, and reading it can be stopped. */
export const yearLimits = { cells: 2_000_000, grid: 4_000_000, total: 256 * 1024 * 1024 } as const satisfies Partial<Limits>;

export const LIMITS: Limits = {
  file: MAX_FILE_BYTES,
  parts: MAX_PARTS,
  part: MAX_PART_BYTES,
  total: MAX_TOTAL_BYTES,
  ratio: MAX_RATIO,
  ratioFrom: RATIO_FROM_BYTES,
  cells: MAX_CELLS,
  grid: MAX_GRID,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
  looks: MAX_LOOKS,
  expanded: MAX_EXPANDED,
  elements: MAX_ELEMENTS,
  depth: MAX_DEPTH,
  attributes: MAX_ATTRIBUTES,
};
