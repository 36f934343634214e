import type { EntryType } from "./entryTypes/index";
import { behaviourOf } from "./entryTypes/index";
import type { Wording } from "./wording";

/** One figure that a city reports. */
export interface Entry {
  /** Name within its indicator, e.g. "fullTime"; the key is "1.3.fullTime". */
  readonly name: string;
  readonly label: Wording;
  /** Unit of measure as printed, e.g. 人, 个, 万元; absent for bool and choice. */
  readonly unit?: string;
  readonly type: EntryType;
  /** Name of the entry of the same indicator that this one must not exceed (a rate's part and its whole, reading 8). */
  readonly atMost?: string;
}

/** Whether an entry can say that the province set no quota (reading 18). */
export function canLackQuota({ type }: Pick<Entry, "type">): boolean {
  return behaviourOf(type).lacking !== undefined;
}
