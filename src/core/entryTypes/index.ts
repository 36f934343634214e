import type { Parameter } from "../parameters";
import { oneKindOf, oneOf, record } from "../parameters";
import type { AmountType } from "./amount";
import { amount } from "./amount";
import type { BoolType } from "./bool";
import { bool } from "./bool";
import type { ChoiceType } from "./choice";
import { choice } from "./choice";
import type { CountType } from "./count";
import { count } from "./count";
import type { DateType } from "./date";
import { date } from "./date";
import type { EntryBehaviour, EntryKind } from "./kind";
import type { PercentType } from "./percent";
import { percent } from "./percent";
import type { PlanType } from "./plan";
import { plan } from "./plan";
import type { PlannedAmountType } from "./plannedAmount";
import { plannedAmount } from "./plannedAmount";
import type { ScoreType } from "./score";
import { score } from "./score";
import type { TextType } from "./text";
import { text } from "./text";

/** What kind of figure a city reports: data, so that a scheme can travel in a workbook. */
export type EntryType = AmountType | BoolType | ChoiceType | CountType | DateType | PercentType | PlanType | PlannedAmountType | ScoreType | TextType;

const kinds: { readonly [K in EntryType["kind"]]: EntryKind<Extract<EntryType, { kind: K }>> } = {
  amount,
  bool,
  choice,
  count,
  date,
  percent,
  plan,
  plannedAmount,
  score,
  text,
};

/** What a scheme may say as the type of an entry. */
export const typeParameter: Parameter<EntryType> = oneKindOf(
  new Map(Object.entries<{ readonly parameters: object }>(kinds).map(([kind, { parameters }]) => [kind, record({ kind: oneOf(kind), ...parameters })])),
);

/**
 * Names of what a scheme states of a type.
 *
 * @example parametersOfType("choice") // ["options"]
 */
export function parametersOfType(kind: EntryType["kind"]): readonly string[] {
  return Object.keys(kinds[kind].parameters);
}

const known = new WeakMap<EntryType, EntryBehaviour>();

/** Everything that depends on an entry's type, made once per type object. */
export function behaviourOf(type: EntryType): EntryBehaviour {
  const before = known.get(type);
  if (before !== undefined) return before;
  const behaviour = made(type);
  known.set(type, behaviour);
  return behaviour;
}

function made<K extends EntryType["kind"]>(type: Extract<EntryType, { kind: K }>): EntryBehaviour {
  const kind: K = type.kind;
  return kinds[kind].behaviour(type);
}
