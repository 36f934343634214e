import type { BonusPlacement } from "../awards/bonusFormulas";
import type { CellContent } from "../../sheet/cellContent";
import type { ColumnId } from "../form/columns";
import type { EarlierFormulas } from "../form/earlierFormulas";
import type { CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import type { Scheme } from "../../core/index";
import type { LoggedCell } from "./repairLog";

/** A form that is to be made whole again. */
export interface RepairRequest {
  readonly scheme: Scheme;
  /** The form as it would be made today, empty. */
  readonly plan: SheetPlan;
  readonly content: SheetContent;
  /** Number formats from A1. */
  readonly formats: readonly (readonly string[])[];
  /** What 操作记录 last wrote into each typed cell. */
  readonly logged: ReadonlyMap<string, LoggedCell>;
  /** Names of the workbook's sheets, of which formulas may speak. */
  readonly sheets: ReadonlySet<string>;
  /** Where 创新加分 has its table; null without that sheet. */
  readonly bonus: BonusPlacement | null;
  /** Formulas of earlier versions, which nobody typed. */
  readonly known?: EarlierFormulas;
}

/** One thing that a repair does to a form. */
export interface RepairFinding {
  readonly kind:
    /** A line or column that is put back. */
    | "line"
    | "column"
    /** A typed cell of a lost line or column that 操作记录 knows. */
    | "logged"
    /** An official text, a header or a key that was changed or cleared. */
    | "text"
    /** A live formula that was overwritten or cleared. */
    | "formula"
    /** Something where nothing may stand: it goes to 操作记录. */
    | "stray"
    /** Something of nobody's between the lines or columns: it moves below or beside the table. */
    | "moved"
    /** A number that a cell shows as a date or a percentage: it becomes the text that was seen. */
    | "shown"
    /** An entry whose number format was changed. */
    | "format"
    /** Lines or columns that stand in another order. */
    | "order";
  /** The line's key; "" where it is about no line. */
  readonly key: string;
  readonly column: ColumnId | null;
  /** Where it stands now, or where it will stand for what is put back. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** For "logged": when the value was written, and by what. */
  readonly source?: string;
}

/** Rows or columns that are put in or taken away, where they are counted after the shifts before. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** How a form is made whole again, in the order in which it is done. */
export interface FormRepair {
  readonly findings: readonly RepairFinding[];
  /** Where the plan's rows and columns stand now; -1 for what is lost. */
  readonly found: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Rows and columns that the table takes now. */
  readonly area: { readonly rows: number; readonly columns: number };
  /** Copies of what is in the way, where they stand before any shift. */
  readonly parked: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
  readonly rowShifts: readonly Shift[];
  readonly columnShifts: readonly Shift[];
  /** The form with what is put back. */
  readonly plan: SheetPlan;
  /** Typed cells of the plan that stay untouched ("row column"). */
  readonly kept: ReadonlySet<string>;
  /** Rows and columns that are too many after lines were put in order. */
  readonly lateRows: readonly Shift[];
  readonly lateColumns: readonly Shift[];
}
