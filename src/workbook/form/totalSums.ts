import type { Category, Scheme } from "../../core/index";
import { baseLessFormula, bonusUpToFormula, isDeducting } from "../../core/index";

/** The base points of a unit as a formula, unrounded; `sumOf` adds the points of categories. */
export function baseSum(scheme: Scheme, sumOf: (categories: readonly Category[]) => string): string {
  const categories = scheme.categories.filter(({ bonus }) => !bonus);
  return baseLessFormula(scheme, sumOf(categories.filter((one) => !isDeducting(scheme, one))), sumOf(categories.filter((one) => isDeducting(scheme, one))));
}

/** The same of its bonus points. */
export function bonusSum(scheme: Scheme, sumOf: (categories: readonly Category[]) => string): string {
  return bonusUpToFormula(scheme, sumOf(scheme.categories.filter(({ bonus }) => bonus)));
}
