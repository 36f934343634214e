import type { AwardedRule } from "./awarded";
import { awarded } from "./awarded";
import type { CapRule } from "./cap";
import { cap } from "./cap";
import type { ChoiceRule } from "./choice";
import { choice } from "./choice";
import type { DeductionRule } from "./deduction";
import { deduction } from "./deduction";
import type { FlagRule } from "./flag";
import { flag } from "./flag";
import type { HighestRule } from "./highest";
import { highest } from "./highest";
import type { Parameter, Shape } from "../parameters";
import { oneKindOf, oneOf, parameter, record } from "../parameters";
import { SchemeError } from "../schemeProblem";
import type { AnyRule, Row, RuleKind, Scoring } from "./kind";
import type { PerUnitRule } from "./perUnit";
import { perUnit } from "./perUnit";
import type { ProportionRule } from "./proportion";
import { proportion } from "./proportion";
import type { RateRule } from "./rate";
import { rate } from "./rate";
import type { SpreadRule } from "./spread";
import { spread } from "./spread";
import type { SumRule } from "./sum";
import { sum } from "./sum";
import type { TargetRule } from "./target";
import { target } from "./target";
import type { TiersRule } from "./tiers";
import { tiers } from "./tiers";

import type { AboveQuotaRule } from "./aboveQuota";
import { aboveQuota } from "./aboveQuota";
import type { AverageOfOthersRule } from "./averageOfOthers";
import { averageOfOthers } from "./averageOfOthers";
import type { BestOfRule } from "./bestOf";
import { bestOf } from "./bestOf";
import type { ConditionalRule } from "./conditional";
import { conditional } from "./conditional";
import type { ControlRule } from "./control";
import { control } from "./control";
import type { DeadlineRule } from "./deadline";
import { deadline } from "./deadline";
import type { GrowthRule } from "./growth";
import { growth } from "./growth";
import type { HighestLevelRule } from "./highestLevel";
import { highestLevel } from "./highestLevel";
import type { LinesRule } from "./lines";
import { lines } from "./lines";
import type { LineTiersRule } from "./lineTiers";
import { lineTiers } from "./lineTiers";
import type { MeanRule } from "./mean";
import { mean } from "./mean";
import type { MinMaxRule } from "./minMax";
import { minMax } from "./minMax";
import type { MissingRule } from "./missing";
import { missing } from "./missing";
import type { NOfMRule } from "./nOfM";
import { nOfM } from "./nOfM";
import type { OnIndicatorRule } from "./onIndicator";
import { onIndicator } from "./onIndicator";
import type { PercentileRule } from "./percentile";
import { percentile } from "./percentile";
import type { NotApplicableRule } from "./notApplicable";
import { notApplicable } from "./notApplicable";
import type { RankRule } from "./rank";
import { rank } from "./rank";
import type { RoundedRule } from "./rounded";
import { rounded } from "./rounded";
import type { ShareOfAllRule } from "./shareOfAll";
import { shareOfAll } from "./shareOfAll";
import type { SpanRule } from "./span";
import { span } from "./span";
import type { WeightedRule } from "./weighted";
import { weighted } from "./weighted";

/** How an indicator is scored: data, so that a scheme can travel in a workbook. */
export type Rule =
  | AwardedRule
  | CapRule<Rule>
  | ChoiceRule
  | DeductionRule<Rule>
  | FlagRule
  | HighestRule<Rule>
  | PerUnitRule
  | ProportionRule
  | RateRule
  | SumRule<Rule>
  | TargetRule
  | AboveQuotaRule
  | AverageOfOthersRule
  | BestOfRule<Rule>
  | ConditionalRule<Rule>
  | ControlRule
  | DeadlineRule
  | GrowthRule
  | HighestLevelRule
  | LinesRule
  | LineTiersRule
  | MeanRule
  | MinMaxRule
  | MissingRule<Rule>
  | NOfMRule
  | OnIndicatorRule<Rule>
  | PercentileRule
  | NotApplicableRule<Rule>
  | RankRule
  | RoundedRule<Rule>
  | ShareOfAllRule
  | SpanRule
  | SpreadRule<Rule>
  | WeightedRule<Rule>
  | TiersRule;

/** A kind for rules that hold any rule; each file says exactly what its parameters are. */
interface Kind<R extends AnyRule> extends Omit<RuleKind<R>, "parameters"> {
  parameters(rule: Parameter<AnyRule>): Readonly<Record<string, Parameter<unknown>>>;
}

const kinds: { readonly [K in Rule["kind"]]: Kind<Extract<Rule, { kind: K }>> } = {
  awarded,
  cap,
  choice,
  deduction,
  flag,
  highest,
  perUnit,
  proportion,
  rate,
  sum,
  target,
  tiers,
  aboveQuota,
  averageOfOthers,
  bestOf,
  conditional,
  control,
  deadline,
  growth,
  highestLevel,
  lines,
  lineTiers,
  mean,
  minMax,
  missing,
  nOfM,
  onIndicator,
  percentile,
  notApplicable,
  rank,
  rounded,
  shareOfAll,
  span,
  spread,
  weighted,
};

/** Rules inside each other, at the most. */
const deepest = 8;

/** What a scheme may say as a rule. */
export const ruleParameter: Parameter<Rule> = parameter({ type: "rule" }, (value, path, depth) =>
  depth >= deepest ? [{ code: "tooDeep", path, most: deepest }] : anyKind.problems(value, path, depth + 1),
);

const anyKind = oneKindOf<Rule>(
  new Map(Object.entries<Pick<Kind<AnyRule>, "parameters">>(kinds).map(([kind, of]) => [kind, record({ kind: oneOf(kind), ...of.parameters(ruleParameter) })])),
);

/** The kinds of rules, for those who write down what a scheme may say. */
export const ruleShape: Shape = anyKind.shape;

/** Names of the entries a rule reads. Throws SchemeError for a rule of an unknown kind. */
export function entriesOf(rule: AnyRule): readonly string[] {
  return dispatch(known(rule), (kind, of) => kind.entries(of, entriesOf));
}

/** Makes a rule ready to run on a row. Throws SchemeError where it does not fit. */
export function prepareRule(rule: AnyRule, row: Row): Scoring {
  return dispatch(known(rule), (kind, of) => kind.prepare(of, row));
}

function dispatch<K extends Rule["kind"], T>(
  rule: Extract<Rule, { kind: K }>,
  use: (kind: Kind<Extract<Rule, { kind: K }>>, rule: Extract<Rule, { kind: K }>) => T,
): T {
  const kind: K = rule.kind;
  return use(kinds[kind], rule);
}

/** A scheme may come from a file, where the types promise nothing. */
function known(rule: AnyRule): Rule {
  if (isKnown(rule)) return rule;
  throw new SchemeError([{ code: "unknownKind", path: [], kind: rule.kind }]);
}

function isKnown(rule: AnyRule): rule is Rule {
  return Object.hasOwn(kinds, rule.kind);
}
