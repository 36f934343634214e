import type { Indicator, Item, Scheme } from "../../core/index";

/** 考核指标 on one line; the points that some of them print behind their name stand beside it elsewhere. */
export function plainItemName(name: string): string {
  return name.replace(/\s*（\d+\S）$/, "").replaceAll(/\s*\n\s*/g, "");
}

/** What a row is called by itself: 考核指标; where the item has several rows, its 考核内容 and then whose it is, because contents recur. */
export function rowName(item: Pick<Item, "name" | "indicators">, indicator: Pick<Indicator, "content">): string {
  const bare = (text: string) => text.replaceAll(/\s+/g, "").replace(/（\d+分）$/, "");
  return item.indicators.length > 1 ? `${bare(indicator.content)}（${bare(item.name)}）` : bare(item.name);
}

/** The same of every indicator, by code. */
export function rowNames({ categories }: Pick<Scheme, "categories">): ReadonlyMap<string, string> {
  return new Map(categories.flatMap(({ items }) => items.flatMap((item) => item.indicators.map((indicator) => [indicator.code, rowName(item, indicator)] as const))));
}
