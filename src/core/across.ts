import type { Hundredths } from "./exact";
import { hundredths, meanOf, toPoints } from "./exact";
import type { Piece } from "./explanation";
import type { Expression, Figure, Points, References, Test, Values } from "./expression";
import { entered } from "./expression";
import type { Words } from "./messages/words";

/**
 * Figures over all units. A rule that holds a unit against the others says what its own figure is; what the others come to
 * stands in slots behind those of the entries, so that expressions read it as they read entries.
 */

/** The one figure of an indicator that units are compared by. */
export interface Compared {
  /** Whole numbers; where it has decimals, hundredths. As a formula it is the number as it is read. */
  readonly figure: Expression<number>;
  readonly hasDecimals: boolean;
  /** Which units have it; all of them where absent. */
  readonly has?: Test;
  /** Which units cannot be scored without the others; all of them where absent. */
  readonly waits?: Test;
}

/** What all units that have reported come to, theirs among them; in the same whole numbers as the figure. */
export interface Region {
  readonly own: Figure;
  readonly count: Figure;
  readonly total: Figure;
  readonly greatest: Figure;
  readonly least: Figure;
  /** How many have a greater figure, and a smaller one. */
  readonly above: Figure;
  readonly below: Figure;
}

/** The figures of a region in the slots from `first` on. */
export function regionAt(first: number): Region {
  const at = (place: number) => entered(first + place);
  return { own: at(0), count: at(1), total: at(2), greatest: at(3), least: at(4), above: at(5), below: at(6) };
}

/** A unit's figure; null for one that has none. */
export function figureOf({ figure, has }: Compared, values: Values): number | null {
  return has === undefined || has.value(values) ? figure.value(values) : null;
}

/** The same as it stands in a cell: "" for none. */
export function figureFormula({ figure, has }: Compared, refs: References): string {
  return has === undefined ? figure.formula(refs) : `IF(${has.formula(refs)},${figure.formula(refs)},"")`;
}

/** Entries with what stands behind them of all units' figures. */
export function valuesWithin(compared: Compared, values: Values, all: readonly number[]): Values {
  const own = compared.figure.value(values);
  const total = all.reduce((sum, one) => sum + one, 0);
  const [greatest, least] = all.length === 0 ? [0, 0] : [all.reduce((a, b) => Math.max(a, b)), all.reduce((a, b) => Math.min(a, b))];
  return [...values, own, all.length, total, greatest, least, all.filter((one) => one > own).length, all.filter((one) => one < own).length];
}

/** The same as formulas: `column` is the range that holds all units' figures. */
export function referencesWithin({ figure, hasDecimals }: Compared, refs: References, column: string): References {
  const own = `(${figure.formula(refs)})`;
  const counted = (formula: string) => (hasDecimals ? `ROUND(100*${formula},0)` : formula);
  return [
    ...refs,
    counted(own),
    `COUNT(${column})`,
    counted(`SUM(${column})`),
    counted(`MAX(${column})`),
    counted(`MIN(${column})`),
    `COUNTIF(${column},">"&${own})`,
    `COUNTIF(${column},"<"&${own})`,
  ];
}

/** The same where there is nobody to compare with: all of it is 0. */
export function referencesAlone(refs: References): References {
  return [...refs, ...Object.keys(regionAt(0)).map(() => "0")];
}

/** The unit's own figure as a sentence shows it: 9524 hundredths are 95.24. */
export function ownShown({ figure, hasDecimals }: Compared): Figure {
  return { value: (values) => (hasDecimals ? toPoints(hundredths(figure.value(values))) : figure.value(values)), formula: (refs) => figure.formula(refs) };
}

/** A figure of the region as a sentence shows it. */
export function regionShown({ hasDecimals }: Compared, of: Figure): Figure {
  return hasDecimals ? { value: (values) => toPoints(hundredths(of.value(values))), formula: (refs) => `${of.formula(refs)}/100` } : of;
}

/** The mean of a total that counts hundredths, rounded half up; 0 of none. As points, whatever it is the mean of. */
export function meanWithin(total: Figure, count: Figure, most: Hundredths): Points {
  return {
    value: (values) => meanOf(total.value(values), count.value(values)),
    formula(refs) {
      const of = count.formula(refs);
      return `IF(${of}<=0,0,INT((2*${total.formula(refs)}+${of})/(2*${of}))/100)`;
    },
    most,
    hasDecimals: true,
  };
}

/** The place among all, 1 for the best; the same figure shares one. */
export function placeIn({ above, below }: Region, better: "low" | undefined): Figure {
  const before = better === "low" ? below : above;
  return { value: (values) => 1 + before.value(values), formula: (refs) => `(1+${before.formula(refs)})` };
}

/** How many units the figures are of, as a sentence says it. */
export function reportedOf({ count }: Region, words: Words): readonly Piece[] {
  const [before, after] = words.ofReported;
  return [before, count, after];
}
