import type { Entries, GroupPlace, Ranked, Scheme, Scorecard } from "../../core/index";
import { columnLetters, sheetReference } from "../../sheet/a1";
import { sheetNames } from "../sheetNames";
import { summaryRows } from "../overview/summaryColumns";

/** A city as the published sheets need it. */
export interface PublishedUnit {
  readonly name: string;
  /** Scored with 核定值 where given, else 自报值. */
  readonly verified: Scorecard;
  /** The entries that `verified` is scored of; absent where nothing is said of what they could still gain. */
  readonly counted?: Entries;
  /** 自评总分. */
  readonly reportedTotal: number;
  /** Entries that the city left empty and the province filled (省核定补齐); absent where that is not told. */
  readonly supplied?: number;
}

/** The results that are published: all cities in the official order, and the same ranked. */
export interface PublishedResults {
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly PublishedUnit[];
  readonly ranking: readonly Ranked[];
  /** Cities of which nothing was entered: their zeros are in no average; absent where all count. */
  readonly unreported?: readonly string[];
  /** Whether it goes to one city alone, which is to read nobody else's name. */
  readonly hidesOthers?: boolean;
  /** Places in groups by the cities' names; absent where they are ranked overall only. */
  readonly groups?: ReadonlyMap<string, GroupPlace>;
}

/** The cities whose points are averaged and compared: those that reported, or all where none did. */
export function comparedUnits({ units, unreported = [] }: PublishedResults): readonly PublishedUnit[] {
  const counted = units.filter(({ name }) => !unreported.includes(name));
  return counted.length === 0 ? units : counted;
}

/** What a notice says besides the results. */
export interface NoticeRequest extends PublishedResults {
  /** How many cities to commend (先进市); null where none is set. */
  readonly commend: number | null;
  /** The day that the notice bears. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** Cities of which nothing was entered. */
  readonly unreported: readonly string[];
  /** Whether their zeros count in average, highest and lowest all the same. */
  readonly countsUnreported: boolean;
}

/** Lines of 汇总 that live comparisons look at: many more than a year has cities, so that added ones are seen. */
const linesLookedAt = 2_000;

/** A column of 汇总 as the live comparisons refer to it, counted from 0. */
export function summaryColumn(column: number): string {
  const letters = columnLetters(column);
  return `${sheetReference(sheetNames.summary)}$${letters}$${summaryRows.first + 1}:$${letters}$${summaryRows.first + linesLookedAt}`;
}

/** What 操作记录 says of a sheet that was edited by hand and is kept beside the new one. */
export const keptAside = "原表有人工改动，改名保留";
