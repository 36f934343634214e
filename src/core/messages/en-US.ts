import { certain } from "../certain";
import type { IssueCode } from "../issue";
import type { Entry } from "../entry";
import { canLackQuota } from "../entry";
import { behaviourOf } from "../entryTypes/index";
import type { Words } from "./words";

export const enUS: Words = {
  label: (wording) => wording.en,
  unit: () => "",
  yes: "yes",
  no: "no",
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  inAll: "; total = ",
  minus: " − ",
  times: " × ",
  dividedBy: " ÷ ",
  is: " = ",
  highestOf: "; the higher = ",
  planMet: "plan met",
  planMissed: "plan not met",
  overfulfilled: "plan exceeded",
  usedUp: "used up",
  noneRecognised: "nothing recognised",
  applied: "Applied for ",
  equals: (left, right) => `${left} = ${right}`,
  note: (text) => ` (${text})`,
  atMost: (points) => `max ${points}`,
  cappedTo: (points) => ` → ${points}`,
  atLeast: (measure) => `${measure} or more`,
  below: (measure) => `below ${measure}`,
  wholeSteps: (step) => `, whole steps of ${step}: `,
  among: (total) => ["", ` of ${total}`],
  lacking: (total) => ["", ` of ${total} missing`],
  tooFew: "too few",
  onTime: "on time",
  late: (by) => `, due ${by}, late by `,
  units: (of, isOne = false) => `${{ day: " day", workday: " working day", week: " week", month: " month" }[of]}${isOne ? "" : "s"}`,
  within: (measure) => `within ${measure}`,
  beyond: (measure) => `more than ${measure}`,
  bestOf: (count) => `; the best ${count} = `,
  withinTarget: "within the target",
  twoLess: "(2 − ",
  opening: "(",
  closing: ")",
  notGrown: "no growth",
  percentSteps: (step, beyond) => (beyond === 0 ? `each whole ${step}% of growth: ` : `each whole ${step}% beyond ${beyond}%: `),
  noneOfThem: "none",
  highestLevel: "highest level",
  twice: "twice the target or more",
  plus: " + ",
  withoutHighest: "; without the highest ",
  withoutLowest: " and the lowest ",
  meanOfRest: (count) => `, mean of the other ${count} = `,
  meanOfAll: "; mean = ",
  listedSum: "; together ",
  listedHighest: "; the highest ",
  rounded: (decimals) => (decimals === 0 ? "; rounded to whole points = " : `; rounded to ${decimals} decimal = `),
  exceeds: (percent) => (percent === 0 ? "above the plan" : `more than ${percent}% above the plan`),
  exceedsNot: (percent) => (percent === 0 ? "not above the plan" : `not more than ${percent}% above the plan`),
  joinedUnit: (unit) => unit,
  rank: ["rank ", ""],
  first: (count, isPercent) => `first ${count}${isPercent ? "%" : ""}`,
  notFirst: (count, isPercent) => `not among the first ${count}${isPercent ? "%" : ""}`,
  ofReported: [" (of ", " that have reported)"],
  growth: "growth ",
  totalOfAll: "total of all ",
  leastOfAll: "lowest ",
  greatestOfAll: "highest ",
  allTheSame: "all the same",
  meanOfOthers: "mean of the others ",
  noOthers: "no others",
  byRatio: (points) => `in proportion × ${points} = `,
  notApplicable: "Not applicable, mean of the others",
  spread: (over) => `Not applicable, as on ${around[over]} `,
  spreadEvenly: (over) => `Not applicable, spread evenly over ${around[over]}, mean rate about `,
  indicator: (code) => `Indicator ${code} `,
  pointsOf: (code) => [`Indicator ${code}: `, ""],
  reaches: (points) => `${points} or more`,
  reachesNot: (points) => `below ${points}`,
  reported: "reported",
  unreported: "not reported as it should be",
  awaitingOthers: "Waiting for all others",
  notReported: "Not reported",
  notValid: "Invalid entry",
  noQuota: "No quota set",
  withoutQuota: (points) => `No yearly quota set: not applicable, ${points} points`,
  vetoed: "Vetoed: ",
  unqualified: "unqualified. ",
  totalFixed: (points) => `the total is ${points}. `,
  totalAtMost: (points) => `the total is at most ${points}. `,
  baseBelow: (points, consequence) => `Base points below ${points}: ${consequence}`,
  bonusUncounted: "bonus not counted. ",
  issue: (code, entry, shown, whole) => {
    if (entry === null) return `“${shown}” is no entry of this scheme`;
    return `${entry.label.en}: ${problem(code, entry, `“${shown}” `, whole === undefined ? "" : `“${whole.label.en}” ${whole.shown}`)}`;
  },
  issueInCell: (code, entry, whole) => problem(code, entry, "", whole === undefined ? "" : `“${whole.label.en}”`),
};

const around = { item: "the rest of the item", category: "the rest of the category", all: "all the rest" } as const;

function problem(code: IssueCode, entry: Entry, shown: string, whole: string): string {
  switch (code) {
    case "missing":
      return "not reported";
    case "notNumber":
      return `${shown}is not a number; enter digits${canLackQuota(entry) ? " (that no quota was set is for the province to say)" : ""}`;
    case "numberAsText":
      return `${shown}is text; make it a number`;
    case "errorValue":
      return `${shown}is an error; enter it again`;
    case "negative":
      return `${shown}is below 0; enter 0 or more`;
    case "fraction":
      return `${shown}is not whole`;
    case "tooLarge":
      return `${shown}is too large; check it`;
    case "zeroPlan":
      return "must be above 0";
    case "aboveMax":
      return `${shown}is above the maximum of ${certain(behaviourOf(entry.type).most)}`;
    case "aboveWhole":
      return `${shown}is above ${whole || "its whole"}; check both`;
    case "notBoolean":
      return `${shown}must be yes or no`;
    case "notOption":
      return `${shown}is no option; choose from the list`;
    case "tooFine":
      return `${shown}has more than two decimals`;
    case "notDate":
      return `${shown}is not the date asked for. ${behaviourOf(entry.type).asks.sentence.en}`;
    case "unknownKey":
      return `${shown}is no entry of this scheme`;
  }
}
