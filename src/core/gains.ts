import type { Entries } from "./entries";
import type { Entry } from "./entry";
import type { Hundredths } from "./exact";
import { hundredths, minus } from "./exact";
import type { EntryValue } from "./issue";
import { nearestRaise } from "./nearestRaise";
import { prepareScheme } from "./prepare";
import type { PreparedIndicator } from "./prepareIndicator";
import { pointsOf, readValues, valueAt } from "./readValues";
import type { Ranked } from "./rank";
import { rankWith } from "./rank";
import type { Scheme } from "./scheme";
import { isRecognised } from "./scheme";
import type { ScoreOptions } from "./score";
import { scoreUnit } from "./score";

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
  /** Why: entries are missing or invalid, or several would have to change at once. */
  readonly because: "missing" | "invalid" | "several";
  /** Points up to the maximum. */
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
 * wholes are not a city's to change, and what is recognised matter by matter (article 7) is left out. Never throws for
 * any value of an entry; throws SchemeError for a scheme that does not hold together.
 *
 * @example gainsOf(jiangsu2012, form).possible[0]?.next // { key: "1.2.office", to: "standalone", adds: 2000, … }
 */
export function gainsOf(scheme: Scheme, entries: Entries): Gains {
  const possible: IndicatorGain[] = [];
  const open: OpenIndicator[] = [];
  for (const { indicators, isDeducting } of prepareScheme(scheme).categories) {
    // More points there would be less in all.
    if (isDeducting) continue;
    for (const prepared of indicators) {
      const { indicator, max, compared, spreads } = prepared;
      // What the others report, or the rest of the category, decides as much there.
      if (isRecognised(indicator) || compared !== null || spreads) continue;
      const { values, status, lacksQuota } = readValues(prepared, entries);
      if (status !== "ok") {
        open.push({ code: indicator.code, because: status, left: max });
        continue;
      }
      const points = pointsOf(prepared, values, lacksQuota);
      if (lacksQuota || points >= max) continue;
      const gain = gainOf(prepared, values, points, entries);
      if (gain === null) open.push({ code: indicator.code, because: "several", left: minus(max, points) });
      else possible.push(gain);
    }
  }
  return { possible: possible.sort((a, b) => b.next.adds - a.next.adds), open: open.sort((a, b) => b.left - a.left) };
}

/** A unit of a ranking with what its place comes from. */
export interface RankedUnit {
  readonly scheme: Scheme;
  readonly ranking: readonly Ranked[];
  readonly name: string;
  readonly entries: Entries;
  /** All units' figures, where the scheme compares them. */
  readonly figures?: ScoreOptions["figures"];
}

/**
 * The rank that a unit would have after a change of one entry, all others as they are: scored anew, as more points of an
 * indicator are not always more in all. 0 for one that is not in the ranking.
 *
 * @example rankAfter({ scheme, ranking, name: "南通市", entries: form }, gain.next) // 3
 */
export function rankAfter({ scheme, ranking, name, entries, figures }: RankedUnit, { key, to }: Pick<Gain, "key" | "to">): number {
  return rankWith(ranking, name, scoreUnit(scheme, { ...entries, [key]: to }, { explanations: false, ...(figures !== undefined && { figures }) }));
}

/** The least that points differ by. */
const leastGain = hundredths(1);

function gainOf(prepared: PreparedIndicator, values: readonly number[], points: Hundredths, entries: Entries): IndicatorGain | null {
  let next: Gain | null = null;
  let full: Gain | null = null;
  const changed = [...values];
  for (const [slot, { key, entry, behaviour }] of prepared.entries.entries()) {
    if (behaviour.gives.includes("plan")) continue;
    const addsOf = (to: EntryValue): Hundredths => {
      changed[slot] = behaviour.toNumber(to);
      const adds = minus(pointsOf(prepared, changed, false), points);
      changed[slot] = values[slot] ?? 0;
      return adds;
    };
    const search = (least: Hundredths): Gain | null => {
      const to = nearestRaise(prepared.entries, slot, values, (value) => addsOf(value) >= least, addsOf);
      return to === undefined ? null : { key, entry, from: valueAt(entries, key), to, adds: addsOf(to) };
    };
    const left = minus(prepared.max, points);
    const whole = search(left);
    // Points that an outside body gives are not earned hundredth by hundredth.
    const first = whole !== null && behaviour.gives.includes("score") ? whole : search(leastGain);
    if (first === null || (next !== null && first.adds <= next.adds)) {
      full ??= whole;
      continue;
    }
    next = first;
    full = first.adds >= left ? first : (whole ?? full);
  }
  return next === null ? null : { code: prepared.indicator.code, next, full };
}
