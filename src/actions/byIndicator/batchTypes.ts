import type { CellValue } from "../../sheet/plan";
import type { Side } from "../book/stateTypes";
import type { ReviewReport } from "../review/reviewTypes";
import type { WithTracking } from "../tracking/trackingTypes";

/** A figure for one entry of one city. */
export interface BatchCell {
  readonly sheetId: string;
  readonly key: string;
  /** What stood in the cell when the figure was given; where something else stands meanwhile, nothing at all is written. */
  readonly before: CellValue;
  /** As the form's cell says it; null empties it. */
  readonly after: CellValue;
}

/** Figures that the office holds itself, of all cities or of one, written in one batch. */
export interface BatchRequest {
  /** What they are of, as 操作记录 names it behind the action: the code of an indicator, or a city. */
  readonly about: string;
  readonly side: Side;
  readonly cells: readonly BatchCell[];
  /** 核定理由 of every 核定值 that is not what the city reported; "" leaves what stands there. Of 核定值 only. */
  readonly reason: string;
  /** Whether the indicators become 已核定, as they do by 核定. Of 核定值 only. */
  readonly isFinal: boolean;
}

export interface BatchReport extends WithTracking {
  readonly about: string;
  /** Cities of which something was written. */
  readonly units: number;
  /** Cells of 自报值 or 核定值 written. */
  readonly figures: number;
  /** How many of them held something else before; 操作记录 keeps what. */
  readonly replaced: number;
  /** Tells its lines in 操作记录 from every other action's, so that it can be taken back; "" where nothing was written. */
  readonly action: string;
  /** What could not count as reviewed: nothing was written then. */
  readonly refused: ReviewReport["refused"];
}
