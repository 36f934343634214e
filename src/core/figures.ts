import { decimalToWhole, hundredthsOfPercent, percentSteps, toHundredths } from "./exact";
import type { Expression, Figure, Test } from "./expression";

/** Figures that are worked out from figures, as expressions are: value and formula together. All of them can stand within others. */

/** How many of several are a yes. */
export function countOf(parts: readonly Figure[]): Figure {
  return {
    value: (values) => parts.reduce((sum, part) => sum + part.value(values), 0),
    formula: (refs) => `(${parts.map((part) => part.formula(refs)).join("+")})`,
  };
}

/** The greatest of several. */
export function greatestOf(parts: readonly Figure[]): Figure {
  return {
    value: (values) => parts.reduce((most, part) => Math.max(most, part.value(values)), 0),
    formula: (refs) => `MAX(${parts.map((part) => part.formula(refs)).join(",")})`,
  };
}

/** 1 for a number above 0, else 0. */
export function oneIfAbove(figure: Figure): Figure {
  return { value: (values) => (figure.value(values) > 0 ? 1 : 0), formula: (refs) => `IF(${figure.formula(refs)}>0,1,0)` };
}

/** A number where there is a yes, else 0. */
export function product(yes: Figure, figure: Figure): Figure {
  return { value: (values) => yes.value(values) * figure.value(values), formula: (refs) => `(${yes.formula(refs)}*${figure.formula(refs)})` };
}

/** What a count lacks of a number. */
export function lackingOf(total: number, count: Figure): Figure {
  return { value: (values) => total - count.value(values), formula: (refs) => `(${total}-${count.formula(refs)})` };
}

/** A rate in per cent as whole hundredths of one per cent. */
export function hundredthsOf(percent: Figure): Figure {
  return { value: (values) => toHundredths(percent.value(values)), formula: (refs) => `ROUND(100*${percent.formula(refs)},0)` };
}

/** Amounts beyond count as this: more than a country has, and still whole numbers that every spreadsheet tells apart. */
const mostAmount = 99_999_999_999;

/** An amount as whole numbers of the last of so many decimals, half up on its digits. */
export function wholeOf(amount: Figure, decimals: number): Figure {
  return {
    value: (values) => decimalToWhole(Math.min(mostAmount, amount.value(values)), decimals),
    formula: (refs) => `ROUND(${10 ** decimals}*${roundedAmount(amount, decimals)(refs)},0)`,
  };
}

/** An amount in a formula as it counts, with so many decimals. */
export function roundedAmount(amount: Figure, decimals: number): Figure["formula"] {
  return (refs) => `ROUND(MIN(${mostAmount},${amount.formula(refs)}),${decimals})`;
}

/** What is left of twice the target: the numerator of 2 − completion, never below 0. */
export function leftOfTwice(target: Figure, actual: Figure): Figure {
  return {
    value: (values) => Math.max(0, 2 * target.value(values) - actual.value(values)),
    formula: (refs) => `MAX(0,2*${target.formula(refs)}-${actual.formula(refs)})`,
  };
}

/** Whether a part is more than so many per cent of its whole. */
export function exceedsPercent(part: Figure, whole: Figure, percent: number): Test {
  return {
    value: (values) => 100n * BigInt(part.value(values)) > BigInt(percent) * BigInt(whole.value(values)),
    formula: (refs) => `100*${part.formula(refs)}>${percent}*${whole.formula(refs)}`,
  };
}

/** The whole steps of so many per cent of the whole in what a part has beyond a percentage of it. */
export function percentStepsOf(part: Figure, whole: Figure, beyond: number, step: number): Figure {
  return {
    value: (values) => percentSteps(part.value(values), whole.value(values), beyond, step),
    formula: (refs) => {
      const of = whole.formula(refs);
      return `INT(MAX(0,100*${part.formula(refs)}-${beyond}*${of})/(${step}*${of}))`;
    },
  };
}

/** A part of its whole in per cent: hundredths of one, rounded half up; as a formula the per cent themselves. */
export function percentOf(part: Figure, whole: Figure): Expression<number> {
  return {
    value: (values) => hundredthsOfPercent(part.value(values), whole.value(values)),
    formula(refs) {
      const of = whole.formula(refs);
      return `INT((20000*${part.formula(refs)}+${of})/(2*${of}))/100`;
    },
  };
}

/** By how many per cent a figure exceeds another, less than 0 where it falls behind; as above. */
export function growthPercentOf(now: Figure, before: Figure): Expression<number> {
  return {
    value: (values) => hundredthsOfPercent(now.value(values) - before.value(values), before.value(values)),
    formula(refs) {
      const of = before.formula(refs);
      return `INT((20000*(${now.formula(refs)}-${of})+${of})/(2*${of}))/100`;
    },
  };
}

/** So many times a figure. */
export function timesOf(count: number, figure: Figure): Figure {
  return { value: (values) => count * figure.value(values), formula: (refs) => `${count}*${figure.formula(refs)}` };
}

/** A figure less another. */
export function differenceOf(from: Figure, figure: Figure): Figure {
  return { value: (values) => from.value(values) - figure.value(values), formula: (refs) => `(${from.formula(refs)}-${figure.formula(refs)})` };
}

/** A figure times another. */
export function productOf(a: Figure, b: Figure): Figure {
  return { value: (values) => a.value(values) * b.value(values), formula: (refs) => `(${a.formula(refs)}*${b.formula(refs)})` };
}
