import type { SheetContent } from "../../sheet/plan";
import { logFirstRow } from "./log";

/**
 * The time under which a new action stands in 操作记录: that of the clock, with a number where lines of another stand
 * under it already. Lines of one time and name are one action's, and two are made within a second easily.
 */
export function actionTime(clock: string, log: SheetContent | undefined): string {
  const taken = new Set(log?.values.slice(logFirstRow).map(([time]) => String(time ?? "")));
  let time = clock;
  for (let count = 2; taken.has(time); count += 1) time = `${clock} (${count})`;
  return time;
}
