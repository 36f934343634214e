import type { Figure } from "./expression";
import { entered } from "./expression";
import type { SumOfPoints } from "./rest";
import { hundredthsAt } from "./rest";
import type { Path } from "./schemeProblem";

/** Another indicator of the same form on which a rule depends, and where the rule stands that does. */
export interface Dependence {
  readonly code: string;
  /** Points that it must have; absent where it need only be reported. */
  readonly atLeast?: number;
  readonly path: Path;
}

/** What another indicator has come to. */
export interface Other {
  readonly points: SumOfPoints;
  /** 1 where all its entries are there and valid, else 0. */
  readonly isReported: Figure;
}

/** The other indicator of this place among those depended on; behind the entries stand the two slots of the rest. */
export function otherAt(entries: number, place: number): Other {
  const first = entries + 2 + 2 * place;
  return { points: hundredthsAt(first), isReported: entered(first + 1) };
}
