export { checkScheme } from "./checkScheme";
export type { Entries, EntryValue, IssueCode } from "./entries";
export { isMissing, issueOf, issuesOfType, numberInText } from "./entries";
export { asShown, decimalToHundredths } from "./exact";
export { quoteText, renderFormula } from "./explanation";
export { wordsOf } from "./messages/index";
export type { Words } from "./messages/words";
export { prepareIndicator } from "./prepareIndicator";
export type { Ranked } from "./rank";
export { rankUnits } from "./rank";
export type { Rule } from "./rules/index";
export type {
  Category,
  Entry,
  EntryType,
  Indicator,
  Item,
  Language,
  Option,
  Reading,
  Scheme,
  Wording,
} from "./scheme";
export { canLackQuota, entryKey, indicatorsOf, indicatorsOfCategory, noQuota, wholeOf } from "./scheme";
export { SchemeError } from "./schemeError";
export { jiangsu2012 } from "./schemes/jiangsu-2012-2013/index";
export type { CategoryScore, IndicatorScore, Issue, Scorecard, ScoreOptions, Status } from "./score";
export { issuesOfIndicator, scoreUnit } from "./score";
