import type { Difference } from "../../actions/review/differences";
import type { UnitState } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import type { OpenLine, OpenOrder, OpenRow } from "./reviewRows";

/** One indicator of one city, as a line to be decided. */
export interface WorkItem {
  readonly unit: string;
  readonly sheetId: string;
  readonly indicator: string;
  /** The cell to look at; null where its line is missing. */
  readonly address: string | null;
}

/** Where a reviewer stands in a list, and what lies on both sides. */
export interface WorkPlace {
  /** Counted from 0; -1 where what is under review is not in the list. */
  readonly index: number;
  readonly previous: WorkItem | undefined;
  readonly next: WorkItem | undefined;
}

/** What tells an item from every other. */
export function itemId({ sheetId, indicator }: Pick<WorkItem, "sheetId" | "indicator">): string {
  return `${sheetId} ${indicator}`;
}

/** The differences as items, in their order. */
export function differenceItems(rows: readonly Difference[]): readonly WorkItem[] {
  return rows.map(({ unit, sheetId, indicator, address }) => ({ unit, sheetId, indicator, address }));
}

/** What is open as items, in the order of the lines. */
export function openItems(rows: readonly OpenRow[]): readonly WorkItem[] {
  return rows.flatMap((row) => (row.kind === "indicator" ? [itemOf(row)] : []));
}

/** A line of 未审核 as an item. */
export function itemOf({ review: { unit, sheetId }, one: { indicator, address } }: OpenLine): WorkItem {
  return { unit, sheetId, indicator, address };
}

/** A number for every indicator of every city by which lists of `order` go, whether it is in the list or not. */
export function ranksIn(scheme: Scheme, units: readonly Pick<UnitState, "sheetId">[], order: OpenOrder): (item: Pick<WorkItem, "sheetId" | "indicator">) => number {
  const indicators = indicatorPlaces(scheme);
  const cities = new Map(units.map(({ sheetId }, index) => [sheetId, index] as const));
  return ({ sheetId, indicator }) => {
    const [city, place] = [cities.get(sheetId) ?? 0, indicators.get(indicator) ?? 0];
    return order === "unit" ? city * indicators.size + place : place * cities.size + city;
  };
}

/**
 * Where `current` stands in a list. One that has left it, as what was just decided does, has the neighbours between which it stood:
 * by `rankOf` where the list follows it, else at `stood`, its number when it was last seen in it.
 */
export function placeIn(
  items: readonly WorkItem[],
  current: Pick<WorkItem, "sheetId" | "indicator"> | null,
  { rankOf, stood }: { readonly rankOf: ((item: Pick<WorkItem, "sheetId" | "indicator">) => number) | null; readonly stood: number | null },
): WorkPlace {
  const index = current === null ? -1 : items.findIndex((item) => item.sheetId === current.sheetId && item.indicator === current.indicator);
  if (index >= 0) return { index, previous: items[index - 1], next: items[index + 1] };
  if (current === null) return { index, previous: undefined, next: items[0] };
  const rank = rankOf?.(current);
  const after = rankOf === null || rank === undefined ? (stood ?? 0) : items.findIndex((item) => rankOf(item) > rank);
  const at = after < 0 ? items.length : Math.min(after, items.length);
  return { index, previous: items[at - 1], next: items[at] };
}

function indicatorPlaces(scheme: Scheme): ReadonlyMap<string, number> {
  return new Map(indicatorsOf(scheme).map(({ code }, index) => [code, index] as const));
}
