import { certain } from "./certain";
import type { EntryBehaviour } from "./entryTypes/kind";
import type { Hundredths } from "./exact";
import type { EntryValue } from "./issue";
import { wordsOf } from "./messages/index";
import type { PreparedEntry } from "./prepareIndicator";

/** Values to a unit: what is no whole number is changed by hundredths, as people write amounts and rates. */
const perUnit = { whole: 1, decimal: 100 } as const;

/**
 * The value nearest to the one in `slot` that is enough, or undefined where none is: of numbers the nearest upwards, else
 * downwards, within what the entry may hold and the entries that it must not exceed; of choices the one that adds least.
 */
export function nearestRaise(
  entries: readonly PreparedEntry[],
  slot: number,
  values: readonly number[],
  isEnough: (value: EntryValue) => boolean,
  addsOf: (value: EntryValue) => Hundredths,
): EntryValue {
  const behaviour = entries[slot]?.behaviour;
  if (behaviour === undefined) return undefined;
  const limits = behaviour.limits(wordsOf("zh-CN"));
  if (limits.kind === "whole" || limits.kind === "decimal") {
    const per = perUnit[limits.kind];
    const value = certain(values[slot]);
    const { least, most } = boundsOf(entries, slot, values, limits);
    const scaled = Math.min(value * per, Number.MAX_VALUE);
    const [down, up] = [Math.ceil(scaled), Math.floor(scaled)];
    const above = nearestDistance((distance) => isEnough((up + distance) / per), Math.floor(most * per) - up);
    if (above !== null) return (up + above) / per;
    const below = nearestDistance((distance) => isEnough((down - distance) / per), down - Math.ceil(least * per));
    return below === null ? undefined : (down - below) / per;
  }
  return choicesOf(behaviour)
    .filter(isEnough)
    .reduce<EntryValue>((best, value) => (best === undefined || addsOf(value) < addsOf(best) ? value : best), undefined);
}

/** Between which values an entry may be changed without another becoming invalid. */
function boundsOf(entries: readonly PreparedEntry[], slot: number, values: readonly number[], { min, max }: { readonly min: number; readonly max: number }) {
  const whole = values[certain(entries[slot]).wholeSlot];
  const parts = entries.flatMap((entry, part) => (entry.wholeSlot === slot ? [certain(values[part])] : []));
  return { least: Math.max(min, ...parts), most: Math.min(max, whole ?? max) };
}

/** What an entry may be that is no number; words that must be given either are or are not. */
function choicesOf({ choices, model }: EntryBehaviour): readonly EntryValue[] {
  return choices.length > 0 ? choices.map(({ value }) => value) : [model(true), model(false)];
}

/** The smallest distance from 1 to `most` that is enough where more never is less, by doubling and then halving; null where none is. */
function nearestDistance(isEnough: (distance: number) => boolean, most: number): number | null {
  let tooSmall = 0;
  let enough = 1;
  while (enough > most || !isEnough(enough)) {
    if (enough >= most) {
      if (most <= tooSmall || !isEnough(most)) return null;
      enough = most;
      break;
    }
    tooSmall = enough;
    enough = enough * 2;
  }
  while (enough - tooSmall > 1) {
    const middle = tooSmall + Math.floor((enough - tooSmall) / 2);
    // Beyond the whole numbers that a double can tell apart there is nothing between two of them.
    if (middle <= tooSmall || middle >= enough) break;
    if (isEnough(middle)) enough = middle;
    else tooSmall = middle;
  }
  return enough;
}
