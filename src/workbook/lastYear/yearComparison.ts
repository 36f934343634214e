import type { GroupPlace, Named } from "../../core/index";

/** A city's figures of one year. Points; ranks from 1, among all cities of that year. */
export interface YearFigures {
  /** Whether nothing was reported, so that points and ranks are those of an empty form and are not to be shown. */
  readonly isUnfilled: boolean;
  readonly rank: number;
  readonly total: number;
  /** Its place in its group; absent where it is in none. */
  readonly place?: GroupPlace;
  /** By category code; only categories that are compared. */
  readonly categories: ReadonlyMap<string, number>;
}

/** A city's figures of last year beside this year's. */
export interface UnitComparison {
  readonly unit: string;
  readonly last: YearFigures;
  readonly now: YearFigures;
}

export interface SchemeName {
  readonly id: string;
  readonly version: string;
}

/** A category of this year that is not compared. */
export interface CategoryLeft {
  readonly code: string;
  readonly name: string;
  /** added: last year has no such code; renamed: it stands for another name; indicators: codes or maxima of its indicators differ. */
  readonly reason: "added" | "renamed" | "indicators";
}

/** What of two years' schemes is compared, and what is not. */
export interface SchemesCompared {
  readonly sameScheme: boolean;
  readonly lastScheme: SchemeName;
  readonly scheme: SchemeName & Named;
  /** Categories compared, in this year's order. */
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly categoriesLeft: readonly CategoryLeft[];
  /** Codes of indicators in only one of the schemes, or whose maximum differs; not compared. */
  readonly codesOnlyNow: readonly string[];
  readonly codesOnlyLast: readonly string[];
  readonly codesChanged: readonly string[];
}

/** Two years side by side. */
export interface YearComparison extends SchemesCompared {
  /** Name of last year's file. */
  readonly file: string;
  readonly lastYear: number;
  readonly year: number;
  /** Cities of both years, in the order of this year's forms. */
  readonly units: readonly UnitComparison[];
  readonly unitsOnlyNow: readonly string[];
  readonly unitsOnlyLast: readonly string[];
  /** Cities that have more than one form in one of the years; ranked, not compared. */
  readonly unitsDoubled: readonly string[];
}
