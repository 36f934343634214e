import type { IssueCode } from "../issue";
import type { Entry } from "../entry";
import type { Spreading } from "../rest";
import type { Wording } from "../wording";

/** What lateness is counted in. */
export type LateUnit = "day" | "workday" | "week" | "month";

/** What the core says in which those who are assessed come up, as the scheme names them. */
export interface UnitWords {
  /** Around the number of units that figures over all of them are of. */
  readonly ofReported: readonly [before: string, after: string];
  /** Before what all come to together, where all are the same, before the mean of the others, and where there are none. */
  readonly totalOfAll: string;
  readonly allTheSame: string;
  readonly meanOfOthers: string;
  readonly noOthers: string;
  readonly notApplicable: string;
}

/** Everything the core says, in one language. Rules build sentences from these words and hold none of their own. */
export interface Words extends UnitWords {
  label(wording: Wording): string;
  /** A unit of measure after its number; English sentences name the measure in the label and need none. */
  unit(printed: string | undefined): string;
  readonly yes: string;
  readonly no: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Before the sum of several clauses. */
  readonly inAll: string;
  readonly minus: string;
  readonly times: string;
  readonly dividedBy: string;
  readonly is: string;
  readonly highestOf: string;
  readonly planMet: string;
  readonly planMissed: string;
  readonly overfulfilled: string;
  readonly usedUp: string;
  readonly noneRecognised: string;
  /** What a city applied for, before the sentence on what was recognised. */
  readonly applied: string;
  equals(left: string, right: string): string;
  note(text: string): string;
  atMost(points: number): string;
  cappedTo(points: number): string;
  atLeast(measure: string): string;
  below(measure: string): string;
  wholeSteps(step: number): string;
  /** Around a count: of so many things so many are there, or are not. */
  among(total: number): readonly [before: string, after: string];
  lacking(total: number): readonly [before: string, after: string];
  readonly tooFew: string;
  readonly onTime: string;
  /** Before the number of days, weeks or months by which a date is past its day. */
  late(by: string): string;
  /** Behind a number, which is 1 or another. */
  units(of: LateUnit, isOne?: boolean): string;
  within(measure: string): string;
  beyond(measure: string): string;
  bestOf(count: number): string;
  readonly withinTarget: string;
  readonly twoLess: string;
  readonly closing: string;
  readonly opening: string;
  readonly notGrown: string;
  /** Before the whole steps of so many per cent in what is above the rest. */
  percentSteps(step: number, beyond: number): string;
  readonly noneOfThem: string;
  readonly highestLevel: string;
  readonly twice: string;
  readonly plus: string;
  /** Around the highest and the lowest of several marks that are left out, and before the mean of so many others. */
  readonly withoutHighest: string;
  readonly withoutLowest: string;
  meanOfRest(count: number): string;
  /** Before the mean of all the marks in front of it. */
  readonly meanOfAll: string;
  /** Between the lines of a list and what they come to, or the greatest. */
  readonly listedSum: string;
  readonly listedHighest: string;
  /** Before points that are rounded to so many decimals. */
  rounded(decimals: number): string;
  exceeds(percent: number): string;
  exceedsNot(percent: number): string;
  /** A unit as it follows a number that is no figure: «20个工作日». */
  joinedUnit(unit: string): string;
  /** Around a rank, and what a tier of ranks covers. */
  readonly rank: readonly [before: string, after: string];
  first(count: number, isPercent: boolean): string;
  notFirst(count: number, isPercent: boolean): string;
  /** Before the per cent of growth. */
  readonly growth: string;
  /** Before the lowest and the highest of what all units have. */
  readonly leastOfAll: string;
  readonly greatestOfAll: string;
  /** Between a ratio that is said in words and the points that it is taken of. */
  byRatio(points: number): string;
  /** Before the points of the rest, of which one that does not apply gets its share, and before the mean rate there, where all get as much. */
  spread(over: Spreading["over"]): string;
  spreadEvenly(over: Spreading["over"]): string;
  /** Before what is said of another indicator, and around its points. */
  indicator(code: string): string;
  pointsOf(code: string): readonly [before: string, after: string];
  reaches(points: number): string;
  reachesNot(points: number): string;
  readonly reported: string;
  readonly unreported: string;
  /** Explanation of an indicator whose points wait for the others' figures. */
  readonly awaitingOthers: string;
  /** Explanation of an indicator that scores 0 because entries are missing or invalid. */
  readonly notReported: string;
  readonly notValid: string;
  /** A plan of which the province set none, as a cell says it, and the explanation of its indicator. */
  readonly noQuota: string;
  withoutQuota(points: number): string;
  /** Why a total is not the sum: before the entries that veto, and what follows from it. */
  readonly vetoed: string;
  readonly unqualified: string;
  totalFixed(points: number): string;
  totalAtMost(points: number): string;
  baseBelow(points: number, consequence: string): string;
  readonly bonusUncounted: string;
  /** What is wrong with an entry and what to do, for a message with the value as typed; of a part above its whole with the whole. */
  issue(code: IssueCode, entry: Entry | null, shown: string, whole?: { readonly label: Wording; readonly shown: string }): string;
  /** The same without the values, short enough for a cell. */
  issueInCell(code: IssueCode, entry: Entry, whole?: Entry): string;
}
