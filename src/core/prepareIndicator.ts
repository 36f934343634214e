import type { Compared } from "./across";
import { regionAt } from "./across";
import type { Dependence } from "./others";
import { otherAt } from "./others";
import type { Spreading } from "./rest";
import { restAt } from "./rest";
import type { Entry } from "./entry";
import type { EntryBehaviour } from "./entryTypes/kind";
import { behaviourOf } from "./entryTypes/index";
import { canLackQuota } from "./entry";
import type { Hundredths } from "./exact";
import { noPoints, toHundredths } from "./exact";
import type { Piece } from "./explanation";
import type { Words } from "./messages/words";
import { prepareRule } from "./rules/index";
import type { Row, Scoring } from "./rules/kind";
import type { Indicator } from "./scheme";
import { entryKey } from "./scheme";
import type { Path } from "./schemeProblem";
import { SchemeError } from "./schemeProblem";

/** An entry with what scoring asks of it again and again. */
export interface PreparedEntry {
  readonly entry: Entry;
  readonly key: string;
  readonly behaviour: EntryBehaviour;
  /** Whether rules compute with a number as it is typed. */
  readonly standsForItself: boolean;
  /** Slot of the entry this one must not exceed, or -1. */
  readonly wholeSlot: number;
}

/** An indicator ready to be scored. Slots number its entries in form order. */
export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly entries: readonly PreparedEntry[];
  /** Slots of the entries that must not exceed another, with that of the other. */
  readonly parts: readonly { readonly slot: number; readonly wholeSlot: number }[];
  /** Slot of the plan of which there may be none (reading 18), or -1, and what the indicator then gives. */
  readonly quotaSlot: number;
  readonly withoutQuota: Hundredths;
  readonly max: Hundredths;
  readonly scoring: Scoring;
  /** What the unit is compared with the others by; null for an indicator that needs none of them. */
  readonly compared: Compared | null;
  /** Over which other indicators it is spread where it does not apply; null for one that always applies. */
  readonly spreads: Spreading | null;
  /** Other indicators on which its rule depends, in the order of their slots; one may stand there twice. */
  readonly dependences: readonly Dependence[];
  /** Slot of the entry that says that the indicator does not apply, or -1. */
  readonly absentSlot: number;
}

/** One indicator made ready; `path` is where it stands in its scheme. Throws SchemeError when its rule does not fit its entries. */
export function prepareIndicator(indicator: Indicator, path: Path = []): PreparedIndicator {
  const entries = indicator.entries.map((entry) => ({
    entry,
    key: entryKey(indicator, entry),
    behaviour: behaviourOf(entry.type),
    standsForItself: behaviourOf(entry.type).standsForItself,
    wholeSlot: indicator.entries.findIndex((one) => one.name === entry.atMost),
  }));
  const quotaSlot = indicator.entries.findIndex(canLackQuota);
  const found: Found = { compared: [], spreads: null, dependences: [] };
  const scoring = sayingOnce(prepareRule(indicator.rule, rowOf(indicator, [...path, "rule"], found)));
  // The others' figures would be those of before the condition.
  if (found.compared.length > 0 && found.dependences.length > 0) throw new SchemeError([{ code: "comparedOnCondition", path: [...path, "rule"] }]);
  return {
    indicator,
    entries,
    parts: entries.flatMap(({ wholeSlot }, slot) => (wholeSlot < 0 ? [] : [{ slot, wholeSlot }])),
    quotaSlot,
    withoutQuota: entries[quotaSlot]?.behaviour.lacking === "full" ? toHundredths(indicator.max) : noPoints,
    max: toHundredths(indicator.max),
    scoring,
    compared: found.compared[0] ?? null,
    spreads: found.spreads,
    dependences: found.dependences,
    absentSlot: scoring.absentSlot ?? -1,
  };
}

/** The same scoring, with the pieces of its sentence put together once per language. */
function sayingOnce(scoring: Scoring): Scoring {
  const known = new Map<Words, readonly Piece[]>();
  const explain = (words: Words) => {
    const pieces = known.get(words) ?? scoring.explain(words);
    known.set(words, pieces);
    return pieces;
  };
  return { ...scoring, explain };
}

/** What rules draw on besides the entries. */
interface Found {
  readonly compared: Compared[];
  spreads: PreparedIndicator["spreads"];
  readonly dependences: Dependence[];
}

/** `found` takes what rules draw on besides the entries. */
function rowOf(indicator: Indicator, path: Path, found: Found): Row {
  const find = (name: string) => {
    const slot = indicator.entries.findIndex((entry) => entry.name === name);
    const entry = indicator.entries[slot];
    if (entry === undefined) throw new SchemeError([{ code: "unknownEntry", path, name }]);
    return { slot, entry };
  };
  return {
    path,
    slot: (name) => find(name).slot,
    entry: (name) => find(name).entry,
    prepare: (rule, ...at) => prepareRule(rule, rowOf(indicator, [...path, ...at], found)),
    across: (compared) => {
      if (found.compared.push(compared) > 1) throw new SchemeError([{ code: "severalAcross", path }]);
      return regionAt(indicator.entries.length);
    },
    rest: (spreading) => {
      if (found.compared.length > 0) throw new SchemeError([{ code: "severalAcross", path }]);
      found.spreads = spreading;
      return restAt(indicator.entries.length);
    },
    other: (dependence) => otherAt(indicator.entries.length, found.dependences.push(dependence) - 1),
  };
}
