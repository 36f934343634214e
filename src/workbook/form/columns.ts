/** The form's columns, in order: the seven official ones, then ours. Reading finds them by header, wherever they stand. */
export interface FormColumn {
  readonly id: string;
  readonly header: string;
  /** Characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
}

export const formColumns = [
  { id: "key", header: "编码", width: 20, hidden: true },
  { id: "number", header: "序号", width: 4.5 },
  { id: "name", header: "考核指标", width: 14 },
  { id: "points", header: "分值", width: 6 },
  { id: "content", header: "考核内容", width: 18.5 },
  { id: "criteria", header: "评分标准", width: 28 },
  { id: "basis", header: "考核依据", width: 9.5 },
  { id: "method", header: "考核方式", width: 8.5 },
  { id: "entry", header: "填报项", width: 18 },
  { id: "unit", header: "单位", width: 5 },
  { id: "reported", header: "自报值", width: 11.5 },
  { id: "verified", header: "核定值", width: 9.5 },
  { id: "reportedPoints", header: "自评分", width: 8 },
  { id: "verifiedPoints", header: "核定分", width: 8 },
  { id: "check", header: "校验", width: 12 },
  { id: "explanation", header: "计分说明", width: 18.5 },
  { id: "evidence", header: "佐证材料", width: 13 },
  { id: "reason", header: "核定理由", width: 28 },
  { id: "reviewState", header: "审核状态", width: 9 },
  { id: "reportedStatus", header: "自报状态", width: 8, hidden: true },
  { id: "reportedNumber", header: "自报数值", width: 8, hidden: true },
  { id: "adopted", header: "采用值", width: 8, hidden: true },
  { id: "verifiedStatus", header: "核定状态", width: 8, hidden: true },
  { id: "verifiedNumber", header: "核定数值", width: 8, hidden: true },
] as const satisfies readonly FormColumn[];

export type ColumnId = (typeof formColumns)[number]["id"];

/**
 * What stands above a column of the form.
 *
 * @example headerOf("reported") // "自报值"
 */
export function headerOf(id: ColumnId): string {
  return formColumns.find((column) => column.id === id)?.header ?? "";
}

/** Columns that hold what people typed; all others are official or computed. */
export const typedColumns: readonly ColumnId[] = ["reported", "verified", "evidence", "reason", "reviewState"];

/** The last column that is seen and printed; hidden ones follow. */
export const lastShownColumn = "reviewState" satisfies ColumnId;

/** The last column of the city's own part, which prints on pages of its own; those of the review follow on others. */
export const lastReportColumn = "evidence" satisfies ColumnId;

/** Columns that an outline can fold away: what they say is the same on every form, and asked for least. */
export const foldedColumns = ["basis", "method"] as const satisfies readonly ColumnId[];

/** Columns that hold live formulas. */
export const computedColumns = [
  "reportedPoints",
  "verifiedPoints",
  "check",
  "explanation",
  "reportedStatus",
  "reportedNumber",
  "adopted",
  "verifiedStatus",
  "verifiedNumber",
] as const satisfies readonly ColumnId[];

export type ComputedColumn = (typeof computedColumns)[number];

/** Columns of a form that a city fills in, and all that an import writes. */
export type CityColumn = "reported" | "evidence";

export const cityColumns: readonly CityColumn[] = ["reported", "evidence"];
