import type { yearsWords as chinese } from "../zh-CN/years";
import type { EnglishUnits } from "../unitWords";

/** Words of 历年对比 in English. */
export const yearsWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Several years",
  lead: `Choose workbooks of former years (two to five) to stand beside this year's: totals and ranks of all ${who.many}, rates of every category, and a line chart. The files are read only.`,
  choose: "Choose workbooks…",
  more: "Choose more…",
  file: "Workbooks of former years",
  list: "Workbooks chosen",
  year: (year, units) => `${year}, ${who.count(units)}`,
  remove: (file) => `Take out: ${file}`,
  tooMany: (most) => `At most ${most}; the others were not read`,
  needMore: (count) => (count === 1 ? "One more is needed" : `${count} more are needed`),
  submit: (years) => `Make the comparison (${years} years)`,
});
