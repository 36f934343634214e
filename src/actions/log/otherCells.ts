import type { CellContent } from "../../sheet/cellContent";
import type { UndonePreview } from "../returns/returnTypes";

/** A cell of a sheet that is no form and that goes back to what stood there. */
export interface OtherWrite {
  /** As in the preview. */
  readonly key: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** What 操作记录 calls it. */
  readonly what: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** How 操作记录 says both, where it does not as of every cell. */
  readonly logged?: { readonly before: string; readonly after: string };
  /** The number format that the cell keeps; a number in another cell has none of its own. */
  readonly format?: string;
}

/** What taking back puts into a sheet that is no form. */
export interface OtherCells {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly preview: UndonePreview;
  readonly writes: readonly OtherWrite[];
}
