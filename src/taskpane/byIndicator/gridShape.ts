import type { Figure, FigureSet } from "./figures";
import type { GridPlace } from "./gridKeys";

/** Heights in pixels: of every line, and of the head that stays above them. */
export const rowHeight = 32;
export const headHeight = 44;

/** A line of the grid: a city, or an entry of one. */
export interface GridRow {
  readonly id: string;
  readonly head: string;
  readonly set: FigureSet;
  /** By column. */
  readonly figures: readonly Figure[];
}

export interface GridColumn {
  readonly label: string;
  readonly width: string;
  readonly isNumber: boolean;
}

/** The place of a cell, as its field carries it. */
export const cellMark = ({ row, column }: GridPlace): string => `${row} ${column}`;

/** The place that the field of an event carries; null elsewhere. */
export function placeMarked(target: EventTarget): GridPlace | null {
  const [row, column] = (target instanceof HTMLElement ? target.dataset["cell"] : undefined)?.split(" ").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
