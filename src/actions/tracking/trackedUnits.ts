import type { Named } from "../../core/index";
import type { SheetContent } from "../../sheet/plan";
import { isReviewed } from "../../workbook/review/review";
import type { UnitHistory } from "../../workbook/tracking/histories";
import { formerNamesIn, historiesIn } from "../../workbook/tracking/histories";
import type { FormProgress, Sending, TrackedUnit } from "../../workbook/tracking/trackedUnit";
import type { UnitState } from "../types";

/** What is known of cities besides their forms. */
export interface KnownOfUnits {
  readonly histories: ReadonlyMap<string, UnitHistory>;
  /** Names that cities had before, by those that they have now. */
  readonly formerNames?: ReadonlyMap<string, readonly string[]>;
  readonly sendings?: ReadonlyMap<string, Sending>;
  /** Names of all cities of the workbook, where `units` are not all. */
  readonly names?: readonly string[];
}

/** The cities as 报送跟踪 tells of them, from their forms and what 操作记录 knows. Pure. */
export function trackedUnits(units: readonly UnitState[], { histories, formerNames = new Map(), sendings = new Map(), names = [] }: KnownOfUnits): readonly TrackedUnit[] {
  const taken = new Set([...units.map(({ name }) => name), ...names]);
  return units.map((unit) => {
    const sending = sendings.get(unit.name);
    const former = (formerNames.get(unit.name) ?? []).filter((name) => !taken.has(name));
    return { name: unit.name, progress: progressOf(unit), history: histories.get(unit.name), ...(sending === undefined ? {} : { sending }), ...(former.length === 0 ? {} : { formerNames: former }) };
  });
}

/** What 操作记录 knows of cities. */
export function knownInLog(log: SheetContent | undefined, scheme: Named): Required<Pick<KnownOfUnits, "histories" | "formerNames">> {
  return { histories: historiesIn(log, scheme), formerNames: formerNamesIn(log, scheme) };
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
