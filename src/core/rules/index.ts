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
import type { Row, RuleKind, Scoring } from "./kind";
import type { PerUnitRule } from "./perUnit";
import { perUnit } from "./perUnit";
import type { ProportionRule } from "./proportion";
import { proportion } from "./proportion";
import type { RateRule } from "./rate";
import { rate } from "./rate";
import type { SumRule } from "./sum";
import { sum } from "./sum";
import type { TargetRule } from "./target";
import { target } from "./target";
import { SchemeError } from "../schemeError";
import type { TiersRule } from "./tiers";
import { tiers } from "./tiers";

/** How an indicator is scored: data, so that a scheme can travel in a workbook. */
export type Rule =
  | AwardedRule
  | CapRule
  | ChoiceRule
  | DeductionRule
  | FlagRule
  | HighestRule
  | PerUnitRule
  | ProportionRule
  | RateRule
  | SumRule
  | TargetRule
  | TiersRule;

const kinds: { readonly [K in Rule["kind"]]: RuleKind<Extract<Rule, { kind: K }>> } = {
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
};

/** Names of the entries a rule reads. Throws SchemeError for a rule of an unknown kind. */
export function entriesOf(rule: Rule): readonly string[] {
  return dispatch(rule, (kind, of) => kind.entries(of, entriesOf));
}

/** Makes a rule ready to run on a row. Throws SchemeError where it does not fit. */
export function prepareRule(rule: Rule, row: Row): Scoring {
  return dispatch(rule, (kind, of) => kind.prepare(of, row));
}

function dispatch<K extends Rule["kind"], T>(
  rule: Extract<Rule, { kind: K }>,
  use: (kind: RuleKind<Extract<Rule, { kind: K }>>, rule: Extract<Rule, { kind: K }>) => T,
): T {
  const kind: K = rule.kind;
  // A scheme may come from a file, where the types promise nothing.
  if (!Object.hasOwn(kinds, kind)) throw new SchemeError([`${kind} is no kind of rule`]);
  return use(kinds[kind], rule);
}
