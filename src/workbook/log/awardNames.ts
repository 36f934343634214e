import type { Named } from "../../core/index";
import { bonusHeader, isBonusHeader, typedColumns } from "../awards/bonusFormulas";
import type { TypedColumn } from "../awards/bonusFormulas";

/** What a line of 操作记录 is about on 创新加分. */
export interface NamedAward {
  /** Row of the application then, as Excel counts. */
  readonly row: number;
  readonly column: TypedColumn;
  /** How its 创新事项 begins; null in lines of earlier versions, which do not tell. */
  readonly item: string | null;
}

/** So much of 创新事项 tells an application from others. */
const longestItem = 40;
const named = /^第 (\d+) 行 ([^“]+?)(?:“([^]*)”)?$/u;

/** What 操作记录 calls a cell of an application: by row and header, and by what the application is for. */
export function awardName(scheme: Named, row: number, column: TypedColumn, item: string): string {
  return `第 ${row} 行 ${bonusHeader(scheme, column)}“${itemNamed(item)}”`;
}

/** The application and cell that a line names; null where it names none. */
export function namedAward(scheme: Named, what: string): NamedAward | null {
  const [, row, header = "", item] = named.exec(what) ?? [];
  const column = typedColumns.find((id) => isBonusHeader(scheme, id, header));
  return row === undefined || column === undefined ? null : { row: Number(row), column, item: item ?? null };
}

/** As much of 创新事项 as a line holds. */
export function itemNamed(item: string): string {
  return item.slice(0, longestItem);
}
