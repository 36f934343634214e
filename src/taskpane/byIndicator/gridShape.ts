import type { Figure, FigureSet } from "./figures";
import type { GridPlace } from "./gridKeys";

/** Heights in pixels: of every line, and of the head that stays above them. */
export const rowHeight = 30;
export const headHeight = 54;
/** Width of the column of points: what an indicator comes to, and came to before. */
export const pointsWidth = 84;

/** A line of the grid: a city, or an entry of one. */
export interface GridRow {
  readonly id: string;
  readonly head: string;
  readonly set: FigureSet;
  /** By column. */
  readonly figures: readonly Figure[];
  /** Of several lines of one indicator the first one alone. */
  readonly showsPoints: boolean;
}

export interface GridColumn {
  readonly label: string;
  /** In pixels, at the least. */
  readonly width: number;
  readonly isNumber: boolean;
}

/** The place of a cell, as its field carries it. */
export const cellMark = ({ row, column }: GridPlace): string => `${row} ${column}`;

/** The place that the field of an event carries; null elsewhere. */
export function placeMarked(target: EventTarget): GridPlace | null {
  const [row, column] = (target instanceof HTMLElement ? target.dataset["cell"] : undefined)?.split(" ").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
