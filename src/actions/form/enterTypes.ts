import type { CellValue } from "../../sheet/plan";
import type { CityColumn } from "../../workbook/form/columns";

/** What a person fills in on one line of a form. */
export interface EntryInput {
  readonly key: string;
  readonly column: CityColumn;
  /** What stood there when the typing began; where something else stands meanwhile, nothing at all is written. */
  readonly before: CellValue;
  /** As the form's cell says it; null empties it. */
  readonly after: CellValue;
}

/** What is filled in on one city's form. */
export interface EnterRequest {
  readonly sheetId: string;
  readonly inputs: readonly EntryInput[];
}

export interface EnterReport {
  readonly unit: string;
  /** Cells written. */
  readonly written: number;
  /** How many of them held something else before; 操作记录 keeps what. */
  readonly replaced: number;
}
