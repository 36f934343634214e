/**
 * A sheet as data: what stands where, how it looks, what may be typed. Plans are pure values; `src/excel` carries
 * them into Excel, `src/xlsx` into files, and the workbench between files and its grid. Rows and columns count from 0.
 */

import type { CellValue } from "../core/index";

export type { CellValue };

/** One cell. A formula begins with "="; text that begins with = + - @ stands in `value` and is always written as text. */
export interface Cell {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style?: Style;
}

/** A look. Two cells that look alike share one object, so back-ends can group by identity. Colours are #RRGGBB, sizes points. */
export interface Style {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** A thin line on all four sides, in this colour. */
  readonly border?: string;
  /** Excel number format, e.g. "0", "0.00", "@". General when absent. */
  readonly format?: string;
  /** False for cells that stay editable when the sheet is protected. Locked when absent, as in Excel. */
  readonly locked?: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: "list"; readonly items: readonly string[] }
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number };
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

export type ConditionalFormat =
  | {
      readonly kind: "formula";
      readonly area: Area;
      /** Begins with "="; relative to the area's first cell. */
      readonly formula: string;
      readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
    }
  | { readonly kind: "dataBar"; readonly area: Area; readonly color: string; readonly min: number; readonly max: number };

/** A page's margins in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export interface PrintSetup {
  readonly paper: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
  /** Scaled to one page wide, as many pages tall as needed. */
  readonly fitToWidth: boolean;
  /** First and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  readonly area?: Area;
  /** Areas that print after it, each on pages of its own. */
  readonly furtherAreas?: readonly Area[];
  /** First and last column repeated at the left of pages that do not have them. */
  readonly titleColumns?: readonly [number, number];
  /** Excel's normal ones when absent. */
  readonly margins?: Margins;
  /** Excel header and footer codes, e.g. "第 &P 页，共 &N 页". */
  readonly header?: string;
  readonly footer?: string;
  readonly centered?: boolean;
  /** Rows before which a new page begins. */
  readonly breaksBefore?: readonly number[];
}

export interface Chart {
  readonly name: string;
  readonly kind: "barStacked" | "columnClustered" | "barClustered" | "line";
  readonly title: string;
  readonly valueAxisTitle?: string;
  readonly seriesBy: "columns" | "rows";
  /** Header row and label column included. */
  readonly data: Area;
  /** Cells that the chart covers. */
  readonly place: Area;
  readonly categoryAxisTitle?: string;
  /** Whether categories run from the top down in bars, from the right in columns. Absent: in bars they do, in columns not. */
  readonly reversed?: boolean;
  /** Colour of each series, #RRGGBB. Absent: those of every chart here. */
  readonly colors?: readonly string[];
  /** Figures beside the bars; none when absent. */
  readonly labels?: boolean;
  /** False for a chart without legend. */
  readonly legend?: false;
}

/** A cell that leads to a sheet of the workbook when it is clicked. Files carry it; Excel and the grid are not told. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** Name of the sheet. */
  readonly sheet: string;
  /** What the pointer is told over the cell. */
  readonly tip: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly gridlines?: boolean;
  /** Per cent; 100 when absent. Files carry it; a window of Excel cannot be told. */
  readonly zoom?: number;
  /** Rows of cells from row 0, column 0; rows may be of different lengths and `undefined` is an empty, unstyled cell. */
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly links?: readonly SheetLink[];
  readonly merges?: readonly Area[];
  /** Column widths in characters of the default font; absent means Excel's own. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** Row heights in points; absent means Excel's own. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly hiddenColumns?: readonly number[];
  /** How deep each column stands in the outline, 1 to 7; 0 or absent is outside. A group whose columns are hidden is collapsed. */
  readonly columnLevels?: readonly (number | undefined)[];
  readonly hiddenRows?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly print?: PrintSetup;
  readonly charts?: readonly Chart[];
  /** Protected without a password; only cells whose style has `locked: false` can be edited. */
  readonly protected?: boolean;
  /** AutoFilter over this area. */
  readonly filter?: Area;
}

/** What was read of a sheet: values and formulas on a dense grid that begins at row 0, column 0. */
export interface SheetContent {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly values: readonly (readonly CellValue[])[];
  /** The formula ("=…") or null for a constant; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
}
