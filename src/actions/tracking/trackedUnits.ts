import { isReviewed } from "../../workbook/review/review";
import type { UnitHistory } from "../../workbook/tracking/histories";
import type { FormProgress, Sending, TrackedUnit } from "../../workbook/tracking/trackedUnit";
import type { UnitState } from "../types";

/** The cities as 报送跟踪 tells of them, from their forms and what 操作记录 knows. Pure. */
export function trackedUnits(units: readonly UnitState[], histories: ReadonlyMap<string, UnitHistory>, sendings: ReadonlyMap<string, Sending> = new Map()): readonly TrackedUnit[] {
  return units.map((unit) => {
    const sending = sendings.get(unit.name);
    return { name: unit.name, progress: progressOf(unit), history: histories.get(unit.name), ...(sending === undefined ? {} : { sending }) };
  });
}

function progressOf({ filled, expected, problems, errors, reviews }: UnitState): FormProgress {
  const all = [...reviews.values()];
  return {
    filled,
    expected,
    errors,
    gaps: problems.filter(({ severity }) => severity === "gap").length,
    reviewed: all.filter(isReviewed).length,
    sentBack: all.filter(({ state }) => state === "returned").length,
    indicators: all.length,
  };
}
