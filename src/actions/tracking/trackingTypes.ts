import type { StaffColumn } from "../../workbook/tracking/trackingColumns";
import type { UnitHistory } from "../../workbook/tracking/histories";
import type { TrackingTable } from "../../workbook/tracking/readTracking";

/** What became of 报送跟踪 after an action that it tells of. */
export type TrackingFollowed = "written" | "locked" | "unreadable" | "failed";

/** Carried by the reports of actions that it tells of; absent where the workbook has no 报送跟踪. */
export interface WithTracking {
  readonly tracking?: TrackingFollowed;
}

/** 报送跟踪 as it stands, with what 操作记录 tells of the cities' forms. */
export interface TrackingRead {
  readonly sheetId: string;
  readonly isProtected: boolean;
  /** null where no table of ours is found on the sheet. */
  readonly table: TrackingTable | null;
  readonly histories: ReadonlyMap<string, UnitHistory>;
  /** Names that cities had before, by those that they have now, the latest first. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
}

export interface TrackingReport {
  readonly units: number;
  /** Lines that were added or brought up to date. */
  readonly lines: number;
  /** Whether the sheet was made. */
  readonly made: boolean;
  /** Name under which an earlier sheet stays; null where none does. */
  readonly kept: string | null;
}

/** What is written to cities, as texts. */
export interface Letters {
  /** Cities whose forms are overdue, the longest first; the reminder names them. */
  readonly overdue: readonly string[];
  readonly reminder: string;
  /** Cities that have something to mend, in the official order. */
  readonly remarks: readonly { readonly unit: string; readonly indicators: number; readonly text: string }[];
}

export interface LetterReport {
  readonly units: number;
  readonly sheetName: string;
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
}

/** What staff give a line, or all of them: the deadline of all where `unit` is null. */
export interface TrackingEdit {
  readonly unit: string | null;
  readonly column: StaffColumn;
  /** As the sheet shows it; a day as 2012-12-10. */
  readonly before: string;
  /** "" empties the cell; a city's deadline then follows that of all. */
  readonly after: string;
}

