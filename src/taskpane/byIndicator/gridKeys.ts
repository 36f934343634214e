import { targetOf } from "../parts/walking";

/** A cell of the grid by its line and column. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What a key does to the cell that it is pressed in, as far as the grid asks. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How the text of the cell is selected: all of it as when one has just come to it, or the caret stands at an edge. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * The cell that a key leads to, as in Excel: arrows to the neighbour, unless the caret is on its way through a text; Enter
 * down and Tab onward, with Shift back; Ctrl with Home or End to the corners. Null for keys that lead nowhere, and for
 * Tab at either end, which leaves the grid.
 */
export function gridTarget(pressed: Pressed, from: GridPlace, size: { readonly rows: number; readonly columns: number; readonly page: number }, caret: Caret): GridPlace | null {
  const { key, shiftKey, altKey } = pressed;
  const { rows, columns, page } = size;
  const { row, column } = from;
  // Alt with an arrow opens a list.
  if (altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return key === "Home" ? { row: 0, column: 0 } : key === "End" ? { row: rows - 1, column: columns - 1 } : null;
  switch (key) {
    case "ArrowLeft":
      return caret.atStart && column > 0 ? { row, column: column - 1 } : null;
    case "ArrowRight":
      return caret.atEnd && column < columns - 1 ? { row, column: column + 1 } : null;
    case "Enter":
      return { row: Math.max(0, Math.min(rows - 1, row + (shiftKey ? -1 : 1))), column };
    case "Tab": {
      const next = row * columns + column + (shiftKey ? -1 : 1);
      return next < 0 || next >= rows * columns ? null : { row: Math.floor(next / columns), column: next % columns };
    }
    case "ArrowUp":
    case "ArrowDown":
    case "PageUp":
    case "PageDown": {
      const target = shiftKey ? null : targetOf(key, row, page, rows);
      return target === null ? null : { row: target, column };
    }
    default:
      return null;
  }
}
