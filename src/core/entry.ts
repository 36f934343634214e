import type { Wording } from "./wording";

/** One option of a choice and the points it gives. */
export interface Option {
  readonly id: string;
  readonly label: Wording;
  /** How earlier editions labelled it in Chinese; workbooks made under them hold that, and it is the same option. */
  readonly formerly?: readonly string[];
  readonly points: number;
}

/**
 * One figure that a city reports.
 * count: whole, ≥ 0. plan: whole, > 0; with `noQuota` one of which the province may say that it set none (reading 18), and
 * what the indicator then gives: no points, or all of them. amount: decimal ≥ 0. score: decimal 0…max, given by an outside body.
 */
export type EntryType =
  | { readonly kind: "bool" }
  | { readonly kind: "count" }
  | { readonly kind: "plan"; readonly noQuota?: "zero" | "full" }
  | { readonly kind: "amount" }
  | { readonly kind: "score"; readonly max: number }
  | { readonly kind: "choice"; readonly options: readonly Option[] };

/** The value of a plan of which the province set none. Never what a city reports: whether there is a quota is for the province to say. */
export const noQuota = "noQuota";

/** Whether an entry can say that the province set no quota. */
export function canLackQuota({ type }: Pick<Entry, "type">): boolean {
  return type.kind === "plan" && type.noQuota !== undefined;
}

export interface Entry {
  /** Name within its indicator, e.g. "fullTime"; the key is "1.3.fullTime". */
  readonly name: string;
  readonly label: Wording;
  /** Unit of measure as printed, e.g. 人, 个, 万元; absent for bool and choice. */
  readonly unit?: string;
  readonly type: EntryType;
  /** Name of the entry of the same indicator that this one must not exceed (a rate's part and its whole, reading 8). */
  readonly atMost?: string;
}
