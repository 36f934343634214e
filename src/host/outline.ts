import type { Area } from "../sheet/plan";
import { isEntireColumns } from "./address";
import { HostError } from "./errors";
import { setColumnsHidden } from "./geometry";
import { requireAllowed } from "./protection";
import type { RangeRef } from "./rangeRef";

/** Excel's deepest group. */
const DEEPEST = 7;

export const GROUP_OPTIONS = ["ByColumns", "ByRows"] as const;
export type GroupOption = (typeof GROUP_OPTIONS)[number];

/** Moves entire columns one level into the outline or out of it. Whatever a protected sheet allows, it does not allow this. */
export function changeGroup(ref: RangeRef, by: GroupOption, step: 1 | -1): void {
  const { column, columns } = columnsOf(ref, by);
  requireAllowed(ref.book, ref.sheetId);
  const state = ref.book.writableState(ref.sheetId);
  const levels = Array.from({ length: Math.max(state.columnLevels.length, column + columns) }, (_, at) => {
    const level = state.columnLevels[at] ?? 0;
    return at < column || at >= column + columns ? level : level + step;
  });
  if (levels.some((level) => level < 0 || level > DEEPEST)) throw new HostError("GeneralException");
  state.columnLevels = levels;
}

/** Shows or hides the columns of the groups within the range, as their signs do. */
export function showGroup(ref: RangeRef, by: GroupOption, shown: boolean): void {
  const { column, columns } = columnsOf(ref, by);
  requireAllowed(ref.book, ref.sheetId);
  const levels = ref.book.state(ref.sheetId).columnLevels;
  for (let at = column; at < column + columns; at += 1) {
    if ((levels[at] ?? 0) > 0) setColumnsHidden({ ...ref, area: { ...ref.area, column: at, columns: 1 } }, !shown);
  }
}

function columnsOf({ area }: RangeRef, by: GroupOption): Area {
  if (by === "ByRows") throw new HostError("ApiNotFound", "Rows are not grouped here.");
  if (!isEntireColumns(area)) throw new HostError("InvalidArgument");
  return area;
}
