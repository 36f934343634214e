import type { Entry } from "./entry";
import type { Rule } from "./rules/index";
import type { TotalRules } from "./total/totalRules";
import type { Wording } from "./wording";

/** The smallest scored row of the official table. */
export interface Indicator {
  /** Stable code, e.g. "5.2c". */
  readonly code: string;
  readonly max: number;
  /** 考核内容 as printed; `heading` is the sub-heading the table prints before it (规划情况, 建设情况, …). */
  readonly heading?: string;
  readonly content: string;
  /** 评分标准 as printed. */
  readonly criteria: string;
  /** 考核依据 as printed. */
  readonly basis: string;
  /** 考核方式 as printed. */
  readonly method: string;
  readonly entries: readonly Entry[];
  readonly rule: Rule;
  /** Numbers of the scheme's readings that decide how this row is scored. */
  readonly readings?: readonly number[];
}

/** How innovation points are recognised, as the document rules it: on which grounds, and in which fields. */
export interface Recognition {
  /** The article, verbatim. */
  readonly article: string;
  /** What it names as grounds; the Chinese stands in the cells of 认定依据. */
  readonly grounds: readonly Wording[];
  /** The same of 所属领域. */
  readonly fields: readonly Wording[];
}

/** Who publishes the results, and by which words of the document. */
export interface Publication {
  /** Name of the document, in its title marks. */
  readonly measures: string;
  /** Number of the article: 第八条. */
  readonly article: string;
  /** What the article says of it, verbatim. */
  readonly text: string;
  /** Who signs. */
  readonly publisher: string;
}

/** How sheets and sentences name those who are assessed; a scheme that says nothing of it speaks of cities, as the official one does. */
export interface Naming {
  /** Whom the notice addresses, without the colon: 各县（市、区）人民政府. */
  readonly addressee: string;
  /** What they are called after a number: 县（市、区）, as in «6 个县（市、区）». */
  readonly unit: string;
  /** All of them: 各县（市、区）. */
  readonly all: string;
  /** What the best are commended as: 先进县（市、区）. */
  readonly commended: string;
  /** An English rendering of `unit`, for one and for many, for the English interface. */
  readonly english?: { readonly one: string; readonly many: string };
}

/** A numbered line of the official table (序号, 考核指标, 分值), over one or more indicators. */
export interface Item {
  /** 序号 as printed. */
  readonly number: string;
  /** 考核指标 as printed. */
  readonly name: string;
  /** An English rendering, for the English interface; the document has none. */
  readonly english?: string;
  /** Where 分值 is printed: once for the item, or on each of its indicators. */
  readonly pointsPrinted: "item" | "indicator";
  readonly points: number;
  readonly indicators: readonly Indicator[];
}

export interface Category {
  /** "1" … "8". */
  readonly code: string;
  /** 序号 as printed: 一 … 八. */
  readonly number: string;
  readonly name: string;
  /** An English rendering, as of an item. */
  readonly english?: string;
  readonly points: number;
  /** True for the category whose points are added to the base score (工作创新加分). */
  readonly bonus: boolean;
  readonly items: readonly Item[];
}

/** How a gap in the document is read. The default is one line to change. */
export interface Reading {
  readonly number: number;
  /** The words of the document that leave the gap. */
  readonly text: string;
  readonly reading: string;
}

/** Units that are ranked among each other besides overall: 苏南, 苏中, 苏北. */
export interface Group {
  readonly name: string;
  readonly units: readonly string[];
}

/** An assessment: what is asked, how it is scored and the document it renders. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  /** Heading and sub-heading of the printed table, verbatim. */
  readonly tableTitle: string;
  readonly tableSubtitle: string;
  readonly source: string;
  readonly basePoints: number;
  readonly bonusPoints: number;
  readonly units: readonly string[];
  /** Absent where units are ranked overall only; a unit need not be in one. */
  readonly groups?: readonly Group[];
  readonly categories: readonly Category[];
  readonly readings: readonly Reading[];
  /** Absent where nothing is recognised matter by matter. */
  readonly recognition?: Recognition;
  readonly publication?: Publication;
  /** Absent where cities are assessed. */
  readonly naming?: Naming;
  /** Absent where the total is the sum of base and bonus points, and equal totals share a rank. */
  readonly total?: TotalRules;
}

/** Key of an entry, e.g. "1.3.fullTime". */
export function entryKey(indicator: Indicator, entry: Entry): string {
  return `${indicator.code}.${entry.name}`;
}

/**
 * Code of the indicator that an entry's key belongs to; "" for a key that is no entry's. A code may have dots itself.
 *
 * @example indicatorCodeOf("3.3a.revoked") // "3.3a"
 */
export function indicatorCodeOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf(".")));
}

/** The entry of the same indicator that this one must not exceed. */
export function wholeOf(indicator: Indicator, { atMost }: Pick<Entry, "atMost">): Entry | undefined {
  return indicator.entries.find((one) => one.name === atMost);
}

const known = new WeakMap<Scheme, readonly Indicator[]>();

/** All indicators of a scheme in the official order; gathered once per scheme object, as each line of a sheet asks for them. */
export function indicatorsOf(scheme: Scheme): readonly Indicator[] {
  const found = known.get(scheme) ?? scheme.categories.flatMap(indicatorsOfCategory);
  known.set(scheme, found);
  return found;
}

/** The indicators of one category in the official order. */
export function indicatorsOfCategory(category: Category): readonly Indicator[] {
  return category.items.flatMap((item) => item.indicators);
}

/** Whether a category's points are taken from the base points. */
export function isDeducting({ total }: Pick<Scheme, "total">, { code }: Pick<Category, "code">): boolean {
  return total?.deductions?.categories.includes(code) === true;
}

/** Whether an indicator's points are recognised matter by matter, on 创新加分 (article 7). */
export function isRecognised({ rule }: Pick<Indicator, "rule">): boolean {
  return rule.kind === "awarded" && rule.recognised === true;
}

/** Codes of the indicators whose points are recognised matter by matter; a sound scheme has one at the most. */
export function recognisedCodes(scheme: Scheme): ReadonlySet<string> {
  return new Set(indicatorsOf(scheme).filter(isRecognised).map(({ code }) => code));
}

/** The most points that can be recognised for a unit; 0 where the scheme has no such indicator. */
export function mostRecognised(scheme: Scheme): number {
  return indicatorsOf(scheme).find(isRecognised)?.max ?? 0;
}
