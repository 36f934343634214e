import { hundredths, sumOfPoints, toPoints } from "./exact";
import type { Hundredths } from "./exact";
import type { Figure } from "./expression";
import { entered } from "./expression";

/** Points in hundredths, and as a sentence shows them. */
export interface SumOfPoints extends Figure {
  readonly shown: Figure;
}

/** What a unit has of the category's indicators that apply to everybody and wait for nobody, and what there is of them. */
export interface Rest {
  readonly gained: SumOfPoints;
  readonly most: SumOfPoints;
}

/** The rest in the two slots from `first` on. */
export function restAt(first: number): Rest {
  const at = (slot: number): SumOfPoints => {
    const figure = entered(slot);
    return { ...figure, shown: { value: (values) => toPoints(hundredths(figure.value(values))), formula: (refs) => `${figure.formula(refs)}/100` } };
  };
  return { gained: at(first), most: at(first + 1) };
}

/** The indicators of a category, or of all, that the rest is made of. */
export function restOf<T extends { readonly spreads: string | null; readonly compared: object | null }>(category: readonly T[]): readonly T[] {
  return category.filter(({ spreads, compared }) => spreads === null && compared === null);
}

/** All the points of such indicators. */
export function mostOf(rest: readonly { readonly max: Hundredths }[]): Hundredths {
  return sumOfPoints(rest.map(({ max }) => max));
}
