import { valuesWithin } from "./across";
import { certain } from "./certain";
import type { Entries, OwnEntries } from "./entries";
import { ownEntries } from "./entries";
import { noPoints, plus, sumOfPoints, timesPoints, toPoints } from "./exact";
import { renderText } from "./explanation";
import type { Issue } from "./formIssues";
import { issuesOf, noIssues, unknownKeys } from "./formIssues";
import { wordsOf } from "./messages/index";
import type { Words } from "./messages/words";
import type { Drawn } from "./drawn";
import type { PreparedScheme } from "./prepare";
import { prepareScheme } from "./prepare";
import type { PreparedIndicator } from "./prepareIndicator";
import type { Status as FormStatus } from "./readValues";
import { pointsOf, readValues } from "./readValues";
import type { Scheme } from "./scheme";
import { baseLess, bonusUpTo } from "./total/totalExpressions";
import type { Outcome } from "./total/outcome";
import { outcomeOf } from "./total/outcome";
import { prepareTotal } from "./total/prepareTotal";
import type { Language } from "./wording";

/** Whether an indicator's entries are all there and valid; "awaiting" where they are and its points still need the other units. */
export type Status = FormStatus | "awaiting";

export interface IndicatorScore {
  readonly code: string;
  /** Points, a whole number of hundredths divided by 100. */
  readonly points: number;
  readonly max: number;
  readonly status: Status;
  readonly issues: readonly Issue[];
  /** How the points came about; empty when explanations were not asked for. */
  readonly explanation: string;
}

export interface CategoryScore {
  readonly code: string;
  readonly points: number;
  readonly max: number;
}

export interface Scorecard {
  readonly indicators: readonly IndicatorScore[];
  /** Codes "1" … "8". */
  readonly categories: readonly CategoryScore[];
  /** 基本分, 0 … 1000 points; less what is deducted from the total. */
  readonly base: number;
  /** 创新加分, 0 … 100 points, whether they count in the total or not. */
  readonly bonus: number;
  /** 总分: base and bonus (reading 14), or what the scheme's rules of the total make of them. */
  readonly total: number;
  /** What those rules came to; absent where the scheme has none. */
  readonly outcome?: Outcome;
  /** Whether every entry is there and valid (reading 13). */
  readonly complete: boolean;
  /** Keys of the form that the scheme does not know. They never count. */
  readonly issues: readonly Issue[];
}

export interface ScoreOptions {
  /** Language of messages and explanations; zh-CN where absent. */
  readonly language?: Language;
  /** False leaves every explanation empty and costs nothing. */
  readonly explanations?: boolean;
  /** True takes numbers to their last binary digit, as versions up to 1.1.0 did, and not as they are shown (reading 21). */
  readonly allDigits?: boolean;
  /** All units' figures by the indicator that compares them, as figuresOfAll gives them; without them such indicators wait for the others. */
  readonly figures?: ReadonlyMap<string, readonly number[]>;
}

/**
 * Scores one city's form. Never throws for any value of an entry: missing or invalid entries give their indicator 0
 * points and an issue each. Throws SchemeError for a scheme that does not hold together.
 *
 * @example scoreUnit(jiangsu2012, { "1.3.fullTime": 5, "1.3.partTime": 6 }).categories[0].points // 35
 */
export function scoreUnit(scheme: Scheme, entries: Entries, options: ScoreOptions = {}): Scorecard {
  return scoreKnowing(scheme, entries, options);
}

/**
 * The same with what is known of the form's indicators already, which is taken as it is; what is scored is added to it. Whoever
 * changes entries or figures takes those indicators out first, and those that draw on others.
 */
export function scoreKnowing(scheme: Scheme, form: Entries, options: ScoreOptions, memory?: Memory): Scorecard {
  const entries = ownEntries(form);
  const { categories, keys, drawn } = prepareScheme(scheme);
  const words = wordsOf(options.language ?? "zh-CN", scheme);
  const explained = options.explanations ?? true;
  const scored = scoring(entries, words, explained, options, drawn, memory);
  const indicators: IndicatorScore[] = [];
  const categoryScores: CategoryScore[] = [];
  let base = noPoints;
  let bonus = noPoints;
  let taken = noPoints;
  let complete = true;
  let present = 0;
  for (const category of categories) {
    let subtotal = noPoints;
    for (const prepared of category.indicators) {
      const result = scored(prepared);
      indicators.push(result.score);
      subtotal = plus(subtotal, result.hundredths);
      present += result.present;
      complete &&= result.score.issues.length === 0;
    }
    categoryScores.push({ code: category.code, points: toPoints(subtotal), max: category.max });
    if (category.isDeducting) taken = plus(taken, subtotal);
    else if (category.bonus) bonus = plus(bonus, subtotal);
    else base = plus(base, subtotal);
  }
  base = baseLess(scheme, base, taken);
  bonus = bonusUpTo(scheme, bonus);
  const card = {
    indicators,
    categories: categoryScores,
    base: toPoints(base),
    bonus: toPoints(bonus),
    total: toPoints(plus(base, bonus)),
    complete,
    issues: unknownKeys(entries, keys, present, words),
  };
  return scheme.total === undefined ? card : { ...card, ...outcomeOf(scheme, card, (key) => numberIn(categories, key, entries, options.allDigits), explained ? words : null) };
}

/** What the rules of the total read of a form beside its points: the number of each entry that vetoes, 0 for a no and for one that is missing or invalid. */
export function vetoNumbers(scheme: Scheme, form: Entries): readonly number[] {
  const entries = ownEntries(form);
  const { categories } = prepareScheme(scheme);
  return prepareTotal(scheme).vetoes.map((key) => numberIn(categories, key, entries));
}

/** The number of a valid entry: 0 for a no, and for one that is missing or invalid. */
function numberIn(categories: PreparedScheme["categories"], key: string, entries: OwnEntries, allDigits = false): number {
  const prepared = certain(categories.flatMap(({ indicators }) => indicators).find((one) => one.entries.some((entry) => entry.key === key)));
  const { values, codes } = readValues(prepared, entries, allDigits);
  const slot = prepared.entries.findIndex((entry) => entry.key === key);
  return codes[slot] === null ? certain(values[slot]) : 0;
}

/**
 * What is wrong or missing in one indicator's entries, as scoreUnit says it; other keys are not looked at. Nothing for an
 * indicator that the scheme does not have.
 */
export function issuesOfIndicator(scheme: Scheme, code: string, entries: Entries, language: Language): readonly Issue[] {
  const prepared = prepareScheme(scheme).categories.flatMap(({ indicators }) => indicators).find(({ indicator }) => indicator.code === code);
  return prepared === undefined ? noIssues : scoreIndicator(prepared, ownEntries(entries), wordsOf(language, scheme), false, {}).score.issues;
}

function scoreIndicator(prepared: PreparedIndicator, entries: OwnEntries, words: Words, explained: boolean, { allDigits, figures }: ScoreOptions, behind: readonly number[] = none) {
  const { values: own, codes, status: entered, lacksQuota, present } = readValues(prepared, entries, allDigits);
  const { indicator, compared } = prepared;
  const all = compared === null ? undefined : figures?.get(indicator.code);
  const values = behind.length > 0 ? [...own, ...behind] : compared === null || all === undefined ? own : valuesWithin(compared, own, all);
  const isAwaiting = entered === "ok" && compared !== null && all === undefined && (compared.waits?.value(own) ?? true);
  const status = isAwaiting ? "awaiting" : entered;
  const hundredths = status === "ok" ? pointsOf(prepared, values, lacksQuota) : noPoints;
  const score: IndicatorScore = {
    code: indicator.code,
    points: toPoints(hundredths),
    max: indicator.max,
    status,
    issues: entered === "ok" ? noIssues : issuesOf(prepared, entries, codes, words),
    explanation: explained ? explanationOf(prepared, status, lacksQuota ? null : values, words) : "",
  };
  return { score, hundredths, present };
}

type Scored = ReturnType<typeof scoreIndicator>;

/** What a form's indicators came to. */
export type Memory = Map<PreparedIndicator["indicator"], Scored>;

/** Scores a form's indicators, each once, in the order in which they draw on each other: a sound scheme has no circles. */
function scoring(entries: OwnEntries, words: Words, explained: boolean, options: ScoreOptions, drawn: ReadonlyMap<string, Drawn>, memory?: Memory): (one: PreparedIndicator) => Scored {
  const known: Memory = memory ?? new Map();
  const scored = (one: PreparedIndicator): Scored => {
    const before = known.get(one.indicator);
    if (before !== undefined) return before;
    const result = scoreIndicator(one, entries, words, explained, options, drawnValues(drawn.get(one.indicator.code), scored));
    known.set(one.indicator, result);
    return result;
  };
  return drawn.size === 0 && memory === undefined ? (one) => scoreIndicator(one, entries, words, explained, options) : scored;
}

/** What stands behind the entries of an indicator that draws on others: what the unit has of the rest and all that there is, and of each other its points and whether it is reported; points in hundredths. */
function drawnValues(drawn: Drawn | undefined, scored: (one: PreparedIndicator) => Scored): readonly number[] {
  if (drawn === undefined) return none;
  const { rest, times, most, others } = drawn;
  const gained = sumOfPoints(rest.map((one, index) => timesPoints(scored(one).hundredths, certain(times[index]))));
  return [gained, most, ...others.map(scored).flatMap(({ hundredths, score }) => [hundredths, score.status === "ok" ? 1 : 0])];
}

const none: readonly number[] = [];

/**
 * What stands behind the entries of each indicator that draws on others, for those who ask its points themselves.
 *
 * @example valuesBehind(scheme, form)("5.3") // [0, 0, 3000, 1] of 30 points that the indicator on which 5.3 depends has
 */
export function valuesBehind(scheme: Scheme, entries: Entries): (code: string) => readonly number[] {
  const { drawn } = prepareScheme(scheme);
  const scored = scoring(ownEntries(entries), wordsOf("zh-CN", scheme), false, {}, drawn);
  return (code) => drawnValues(drawn.get(code), scored);
}

/** The sentence; of `values` null where there is no quota. */
function explanationOf(prepared: PreparedIndicator, status: Status, values: readonly number[] | null, words: Words): string {
  if (status === "missing") return words.notReported;
  if (status === "invalid") return words.notValid;
  if (status === "awaiting") return words.awaitingOthers;
  if (values === null) return words.withoutQuota(toPoints(prepared.withoutQuota));
  return renderText(prepared.scoring.explain(words), values);
}
