import { figureOf, valuesWithin } from "./across";
import { certain } from "./certain";
import type { Entries } from "./entries";
import { ownEntries } from "./entries";
import type { Entry } from "./entry";
import type { Hundredths } from "./exact";
import { hundredths, minus, noPoints } from "./exact";
import type { EntryValue } from "./issue";
import { nearestRaise } from "./nearestRaise";
import { prepareScheme } from "./prepare";
import type { PreparedIndicator } from "./prepareIndicator";
import { pointsOf, readValues } from "./readValues";
import type { Ranked } from "./rank";
import { rankUnits, rankWith } from "./rank";
import type { Scheme } from "./scheme";
import { indicatorCodeOf, isRecognised } from "./scheme";
import type { ScoreOptions } from "./score";
import { scoreUnit, valuesBehind } from "./score";
import { acrossCodes, figuresOfAll, scoreUnits } from "./scoreUnits";

/** A change of one entry, and the points that it alone adds. */
export interface Gain {
  /** Key of the entry, e.g. "1.3.fullTime". */
  readonly key: string;
  readonly entry: Entry;
  readonly from: EntryValue;
  /** Where words are asked for, an example of them. */
  readonly to: EntryValue;
  readonly adds: Hundredths;
}

/** What one entry's change can add to an indicator whose entries are all valid. */
export interface IndicatorGain {
  readonly code: string;
  /** The smallest change that adds anything; of several entries the one that adds most. */
  readonly next: Gain;
  /** The smallest change to all the points; `next` itself where that reaches them, null where no one entry does. */
  readonly full: Gain | null;
}

/** An indicator below its maximum of which no change of one entry is known that adds points. */
export interface OpenIndicator {
  readonly code: string;
  /** Why: entries are missing or invalid, several would have to change at once, or another indicator on which it depends, the others decide who are not known, or it does not apply, so that what the unit or the others have elsewhere decides. */
  readonly because: "missing" | "invalid" | "several" | "condition" | "awaiting" | "absent";
  /** Points up to the maximum; none where it does not apply, as no change of its own adds any. */
  readonly left: Hundredths;
}

export interface Gains {
  /** Largest next gain first, else in the official order. */
  readonly possible: readonly IndicatorGain[];
  /** Most points first, else in the official order. */
  readonly open: readonly OpenIndicator[];
}

/**
 * 提分空间: what each indicator of a form could still gain, asked of the expressions that score it. Plans and other
 * wholes are not a city's to change, nor is what does not apply to it, and what is recognised matter by matter (article 7)
 * is left out. `others` are the forms of all other units: what holds units against each other gains by a change with
 * theirs as they are. Never throws for any value of an entry; throws SchemeError for a scheme that does not hold together.
 *
 * @example gainsOf(jiangsu2012, form).possible[0]?.next // { key: "1.2.office", to: "standalone", adds: 2000, … }
 */
export function gainsOf(scheme: Scheme, form: Entries, others?: readonly Entries[]): Gains {
  const entries = ownEntries(form);
  const theirs = others === undefined ? undefined : figuresOfAll(scheme, others);
  const possible: IndicatorGain[] = [];
  const open: OpenIndicator[] = [];
  const behind = valuesBehind(scheme, entries);
  for (const { indicators, isDeducting } of prepareScheme(scheme).categories) {
    // More points there would be less in all.
    if (isDeducting) continue;
    for (const prepared of indicators) {
      const { indicator, max, compared } = prepared;
      if (isRecognised(indicator)) continue;
      const { values: own, status, lacksQuota } = readValues(prepared, entries);
      const leave = (because: OpenIndicator["because"], left: Hundredths): void => void open.push({ code: indicator.code, because, left });
      if (status !== "ok") {
        leave(status, max);
        continue;
      }
      if (lacksQuota) continue;
      const values = [...own, ...behind(indicator.code)];
      if (values[prepared.absentSlot] === 1) {
        leave("absent", noPoints);
        continue;
      }
      const known = theirs?.get(indicator.code);
      if (compared !== null && known === undefined && (compared.waits?.value(values) ?? true)) {
        leave("awaiting", max);
        continue;
      }
      const score = scoring(prepared, known ?? []);
      const points = score(values);
      if (points >= max) continue;
      const gain = gainOf(prepared, values, score, entries);
      if (gain === null) leave(prepared.dependences.length > 0 ? "condition" : "several", minus(max, points));
      else possible.push(gain);
    }
  }
  return { possible: possible.sort((a, b) => b.next.adds - a.next.adds), open: open.sort((a, b) => b.left - a.left) };
}

/** The points of valid values of a unit to which the indicator applies; `theirs` are the figures of the others. */
function scoring(prepared: PreparedIndicator, theirs: readonly number[]): (values: readonly number[]) => Hundredths {
  const { compared } = prepared;
  if (compared === null) return (values) => pointsOf(prepared, values, false);
  return (values) => pointsOf(prepared, valuesWithin(compared, values, [...theirs, certain(figureOf(compared, values))]), false);
}

/** A unit of a ranking with what its place comes from. */
export interface RankedUnit {
  readonly scheme: Scheme;
  readonly ranking: readonly Ranked[];
  readonly name: string;
  readonly entries: Entries;
  /** All units' figures, where the scheme compares them. */
  readonly figures?: ScoreOptions["figures"];
  /** All units' forms, this one's among them, where the scheme compares them. */
  readonly forms?: readonly { readonly name: string; readonly entries: Entries }[];
}

/**
 * The rank that a unit would have after a change of one entry, all others as they are: scored anew, as more points of an
 * indicator are not always more in all. A change of what units are compared by has all of them scored anew, as it may take
 * points from others. 0 for one that is not in the ranking.
 *
 * @example rankAfter({ scheme, ranking, name: "南通市", entries: form }, gain.next) // 3
 */
export function rankAfter({ scheme, ranking, name, entries, figures, forms }: RankedUnit, { key, to }: Pick<Gain, "key" | "to">): number {
  const changed = { ...entries, [key]: to };
  if (forms !== undefined && acrossCodes(scheme).includes(indicatorCodeOf(key))) {
    const place = forms.findIndex((form) => form.name === name);
    const cards = scoreUnits(scheme, forms.map((form, index) => (index === place ? changed : form.entries)), { explanations: false });
    return rankUnits(cards.map((scorecard, index) => ({ name: String(index), scorecard })), scheme).find((ranked) => ranked.name === String(place))?.rank ?? 0;
  }
  return rankWith(ranking, name, scoreUnit(scheme, changed, { explanations: false, ...(figures !== undefined && { figures }) }));
}

/** The least that points differ by. */
const leastGain = hundredths(1);

function gainOf(prepared: PreparedIndicator, values: readonly number[], score: (values: readonly number[]) => Hundredths, entries: Entries): IndicatorGain | null {
  const points = score(values);
  let next: Gain | null = null;
  let full: Gain | null = null;
  const changed = [...values];
  for (const [slot, { key, entry, behaviour }] of prepared.entries.entries()) {
    if (behaviour.gives.includes("plan") || slot === prepared.absentSlot) continue;
    const addsOf = (to: EntryValue): Hundredths => {
      changed[slot] = behaviour.toNumber(to);
      const adds = minus(score(changed), points);
      changed[slot] = certain(values[slot]);
      return adds;
    };
    const search = (least: Hundredths): Gain | null => {
      const to = nearestRaise(prepared.entries, slot, values, (value) => addsOf(value) >= least, addsOf);
      return to === undefined ? null : { key, entry, from: entries[key], to, adds: addsOf(to) };
    };
    const whole = search(minus(prepared.max, points));
    // Points that an outside body gives are not earned hundredth by hundredth.
    const first = whole !== null && behaviour.gives.includes("score") ? whole : search(leastGain);
    if (first === null || (next !== null && first.adds <= next.adds)) {
      full ??= whole;
      continue;
    }
    next = first;
    full = whole ?? full;
  }
  return next === null ? null : { code: prepared.indicator.code, next, full };
}
