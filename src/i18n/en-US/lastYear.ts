import type { lastYearWords as chinese } from "../zh-CN/lastYear";
import type { EnglishUnits } from "../unitWords";

/** Words of the comparison with last year (与上年对比) in English. */
export const lastYearWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Against last year",
  lead: "Choose last year's workbook: its forms are scored anew under its own scheme, then totals, categories and ranks are compared. The file is only read.",
  choose: "Choose last year's workbook…",
  chooseOther: "Choose another file…",
  file: "Last year's workbook",
  compared: (lastYear, year, units) => `${lastYear} and ${year}: ${who.many} compared: ${units}`,
  sameScheme: "Both years have the same scheme: every category is compared.",
  otherScheme: (last, now) => `The schemes differ (last year ${last}, now ${now}): changes of total and rank are a rough guide only.`,
  categories: (compared, all) => `Categories whose codes, name and points agree: ${compared} of ${all}.`,
  left: (names) => `Categories not compared: ${names}`,
  codes: (codes) => `Indicators whose code or points do not agree: ${codes}`,
  onlyNow: (units) => `This year only: ${units}`,
  onlyLast: (units) => `Last year only: ${units}`,
  doubled: (units) => `Not compared, more than one form: ${units}`,
  separator: ", ",
  andMore: (count) => `… (${count} in all)`,
  list: `Changes by ${who.one}`,
  none: `No ${who.one} is in both years`,
  rank: (last, now) => `Rank ${last} → ${now}`,
  noRank: "—",
  unfilled: { last: "nothing reported last year", now: "nothing reported this year", both: "nothing reported in either year" },
  unfilledNow: (units) => `Nothing reported this year, no points and ranks: ${units}`,
  up: (places) => `↑ up ${places}`,
  down: (places) => `↓ down ${places}`,
  same: "same rank",
  total: (change) => `Total ${change}`,
  submit: "Write the comparison",
});
