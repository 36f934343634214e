import type { Category, Entry, Indicator, Item, Scheme } from "../../core/index";
import { entryKey, mostTotal } from "../../core/index";

/** Keys of lines that are not entries. They begin with #, which no entry's key does. */
export const lineKeys = {
  head: "#form",
  header: "#columns",
  base: "#base",
  bonus: "#bonus",
  total: "#total",
} as const;

/** Key of a category's line, e.g. "#1". */
export function categoryKey(category: Category): string {
  return `#${category.code}`;
}

/** A line of the form below its head, from top to bottom. */
export type FormLine =
  | { readonly kind: "category"; readonly key: string; readonly category: Category }
  | {
      readonly kind: "entry";
      readonly key: string;
      readonly category: Category;
      readonly item: Item;
      readonly indicator: Indicator;
      readonly entry: Entry;
      /** Lines that the official cells span downwards from here; 0 on the lines they cover. */
      readonly itemSpan: number;
      readonly indicatorSpan: number;
    }
  | { readonly kind: "total"; readonly key: string; readonly label: string; readonly points: number };

/** The lines of a scheme's form: a line per category and entry, then the totals. */
export function formLines(scheme: Scheme): readonly FormLine[] {
  return [
    ...scheme.categories.flatMap((category): FormLine[] => [
      { kind: "category", key: categoryKey(category), category },
      ...category.items.flatMap((item) => itemLines(category, item)),
    ]),
    { kind: "total", key: lineKeys.base, label: "基本分合计", points: scheme.basePoints },
    { kind: "total", key: lineKeys.bonus, label: "创新加分", points: scheme.bonusPoints },
    { kind: "total", key: lineKeys.total, label: "总分", points: mostTotal(scheme) },
  ];
}

function itemLines(category: Category, item: Item): FormLine[] {
  const entries = item.indicators.flatMap((indicator) =>
    indicator.entries.map((entry, index) => ({ indicator, entry, index })),
  );
  return entries.map(({ indicator, entry, index }, line) => ({
    kind: "entry",
    key: entryKey(indicator, entry),
    category,
    item,
    indicator,
    entry,
    itemSpan: line === 0 ? entries.length : 0,
    indicatorSpan: index === 0 ? indicator.entries.length : 0,
  }));
}
