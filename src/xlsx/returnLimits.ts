import type { Limits } from "./limits";
import { yearLimits } from "./limits";

const mebibyte = 1024 * 1024;

/**
 * How much a returned file may ask for: a filled template takes 40 KB and 9,000 cells. Tight enough that reading the
 * worst file within them does not hold up the page for a second.
 */
export const returnLimits = {
  file: 8 * mebibyte,
  parts: 500,
  part: 6 * mebibyte,
  total: 12 * mebibyte,
  cells: 60_000,
  grid: 400_000,
  rows: 20_000,
  columns: 1_000,
  expanded: 2_000_000,
  elements: 60_000,
} as const satisfies Partial<Limits>;

/** The same of a former year's workbook, which has a form for every city and a log of the year. */
export const lastYearLimits = {
  ...yearLimits,
  elements: returnLimits.elements,
  expanded: 4 * returnLimits.expanded,
} as const satisfies Partial<Limits>;
