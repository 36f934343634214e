import type { Scheme } from "../../core/index";
import type { WorkbookState } from "../book/stateTypes";
import type { GroupsReport } from "../overview/overviewTypes";

export interface CreateRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly string[];
  /** Groups of units by the units' names, "" for none; absent where they are ranked overall only. */
  readonly groups?: ReadonlyMap<string, string>;
}

export interface CreateReport {
  readonly units: number;
  readonly sheets: number;
  readonly syncs: number;
}

export interface InsertRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
}

export interface CheckReport {
  readonly units: number;
  readonly complete: number;
  readonly errors: number;
  readonly gaps: number;
  readonly warnings: number;
  readonly state: WorkbookState;
}

/** A computed cell that did not hold what it should. */
export interface Restored {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** What was typed into 组别 of 汇总 and can be no group: the one that there was stands again, and no formula was lost. */
  readonly isGroup?: true;
}

/** A live figure that differs from the core's although its formula is right. */
export interface Disagreement {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string;
  readonly what: string;
  readonly live: string;
  readonly core: string;
}

export interface RecomputeReport {
  readonly units: number;
  readonly indicators: number;
  readonly restored: readonly Restored[];
  /** Formulas of an earlier version that were brought up to date. */
  readonly updated: number;
  /** The same that stay as they are because their sheets are protected. */
  readonly outdated: number;
  readonly disagreements: readonly Disagreement[];
  readonly rankingRefreshed: boolean;
  readonly groups: GroupsReport;
  readonly state: WorkbookState;
}

export interface CorrectReport {
  readonly corrected: number;
  /** Its id in 操作记录, by which it can be taken back; "" where there is none, or more than one. */
  readonly action: string;
  /** Cells that had changed since the proposal and were left alone. */
  readonly skipped: number;
}
