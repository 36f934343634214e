import type { gainsWords as chinese } from "../zh-CN/gains";
import type { EnglishUnits } from "../unitWords";

/** Words of 提分空间 in English. */
export const gainsWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  lead: "What one change would add to each indicator, most first. Only what was actually done may be reported.",
  compared: `Indicators that compare ${who.many} are worked out with the other ${who.many} as they are; ranks with all of them scored anew.`,
  adds: (points) => `+${points}`,
  isFull: "reaches full points",
  toFull: (change, points) => `${change}, +${points}, reaches full points`,
  rank: (from, to) => `rank ${from} → ${to}`,
  open: "To be settled first",
  outside: `Not for this ${who.one}'s entries to decide`,
  because: {
    missing: (points) => `Not reported; up to +${points} once it is`,
    invalid: (points) => `Not valid; up to +${points} once it is`,
    several: (points) => `Several entries would have to change, up to +${points}`,
    condition: (points) => `Depends on another indicator: that one first, or several entries at once, up to +${points}`,
    awaiting: (points) => `Compared with other ${who.many}, up to +${points}; this workbook has nothing of them, so no change can be worked out`,
    absent: () => `Not applicable: the rest of the category or the other ${who.many} decide`,
  },
  none: "Every indicator has full points",
  noneHint: "Innovation points are recognised matter by matter and are not listed.",
});
