import type { Entries, GroupPlace, IssueCode, Ranked, Scheme, Scorecard } from "../../core/index";
import type { SheetProblemCode } from "../../i18n/sheetMessages";
import type { UnitIssue } from "../../workbook/units/units";
import type { AwardsState } from "../awards/awardTypes";
import type { FinalVersion } from "../publish/publishTypes";
import type { IndicatorReview } from "../review/reviewTypes";

/** Which of the two values of an entry: what the city reported, or what the province verified. */
export type Side = "reported" | "verified";

/** Where an entry stands in the workbook, as Office.js addresses without the sheet, e.g. "K12". */
export interface EntryPlace {
  readonly reported: string;
  readonly verified: string;
}

/** A safe correction of what was typed, offered and never applied unasked. */
export interface Correction {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
  readonly key: string;
  readonly side: Side;
  readonly label: string;
  readonly before: string;
  readonly after: number | string;
  readonly reason: "numberAsText" | "dateAsText" | "spaces" | "emptyCount" | "option" | "format" | "dateCleared";
}

export type ProblemCode = IssueCode | SheetProblemCode;

/** Something wrong or missing on a form. */
export interface Problem {
  readonly severity: "error" | "gap" | "warning";
  readonly code: ProblemCode;
  /** Code of the indicator, "" when the problem is about the sheet. */
  readonly indicator: string;
  readonly key: string;
  readonly side: Side;
  /** Worded in the language asked for: what is wrong and what to do. */
  readonly message: string;
  /** Cell to jump to; null when the row is missing. */
  readonly address: string | null;
}

/** A line or column that a form has lost, or a line that it has twice; `name` as people call it. */
export interface Damage {
  readonly kind: "line" | "doubledLine" | "column";
  readonly name: string;
}

export type UnitProgress = "notBegun" | "inProgress" | "errors" | "complete";

/** One city as it stands in the workbook. */
export interface UnitState {
  /** As the workbook tells cities apart: two forms of one city have their sheets' names in theirs. */
  readonly name: string;
  /** The city itself, as its form and 创新加分 name it. */
  readonly city: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly state: UnitProgress;
  readonly filled: number;
  readonly expected: number;
  readonly errors: number;
  readonly reported: Scorecard;
  /** Scored with 核定值 where given, else 自报值. */
  readonly verified: Scorecard;
  /** The entries that `reported` is scored of. */
  readonly claimed: Entries;
  /** The entries that `verified` is scored of. */
  readonly counted: Entries;
  /** Entries that the city left empty and the province filled (省核定补齐). */
  readonly supplied: number;
  readonly problems: readonly Problem[];
  /** Empty where the form has all its lines and columns. */
  readonly damage: readonly Damage[];
  readonly corrections: readonly Correction[];
  readonly places: ReadonlyMap<string, EntryPlace>;
  /** The review of each indicator by its code, in the form's order. */
  readonly reviews: ReadonlyMap<string, IndicatorReview>;
  /** Indicators that claim points without naming 佐证材料. They score all the same. */
  readonly evidenceGaps: readonly Problem[];
}

/** Whose workbook it is: the provincial office's with all cities, or one city's template. */
export type BookSide = "office" | "city";

/** The groups of a workbook's units. */
export interface GroupsState {
  /** Their names in order; none in a workbook whose units are ranked overall only. */
  readonly names: readonly string[];
  /** The place in its group of every unit that has one, by the name that tells units apart. */
  readonly places: ReadonlyMap<string, GroupPlace>;
}

/** What the workbook is and holds. */
export type WorkbookState =
  | { readonly kind: "none" }
  | {
      readonly kind: "assessment";
      readonly scheme: Scheme;
      readonly year: number;
      readonly units: readonly UnitState[];
      /** Cities that are missing, stand there twice or were renamed: what the office has to decide. */
      readonly unitIssues: readonly UnitIssue[];
      /** By verified total. */
      readonly ranking: readonly Ranked[];
      readonly groups: GroupsState;
      /** How many forms are hidden. They count as the others do. */
      readonly hiddenForms: number;
      readonly side: BookSide;
      /** In a template, what the city had entered on the indicators that were sent back to it; by code. */
      readonly sentBack: ReadonlyMap<string, string>;
      readonly hasRankingSheet: boolean;
      /** null where the workbook has no sheet 创新加分. */
      readonly awards: AwardsState | null;
      /** The last 定稿, held against the entries as they stand; null before the first. */
      readonly final: FinalVersion | null;
      readonly activeSheetId: string;
    };
