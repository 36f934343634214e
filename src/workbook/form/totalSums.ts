import type { Category, Scheme } from "../../core/index";
import { baseLessFormula, bonusUpToFormula, isDeducting } from "../../core/index";

/** Adds the points of categories; "" of none. */
type SumOf = (categories: readonly Category[]) => string;

/** The base points of a unit as a formula, unrounded. */
export function baseSum(scheme: Scheme, sumOf: SumOf): string {
  const categories = scheme.categories.filter(({ bonus }) => !bonus);
  return baseLessFormula(scheme, orNone(sumOf(categories.filter((one) => !isDeducting(scheme, one)))), orNone(sumOf(categories.filter((one) => isDeducting(scheme, one)))));
}

/** The same of its bonus points; a scheme need not have any. */
export function bonusSum(scheme: Scheme, sumOf: SumOf): string {
  return bonusUpToFormula(scheme, orNone(sumOf(scheme.categories.filter(({ bonus }) => bonus))));
}

const orNone = (sum: string): string => (sum === "" ? "0" : sum);
