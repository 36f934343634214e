import type { AwardFaultCode } from "../../workbook/awards/bonusChecks";
import type { CellValue } from "../../sheet/plan";

/** How far an application for innovation points has come: 待审核, 已认定 or 不予认定. */
export type AwardState = "pending" | "recognised" | "declined";

export interface AwardProblem {
  readonly code: AwardFaultCode;
  readonly severity: "error" | "warning";
  /** Worded in the language asked for. */
  readonly message: string;
  readonly address: string;
}

/** A line of 创新加分 as it was typed. */
export interface AwardInput {
  readonly unit: string;
  readonly item: string;
  readonly field: string;
  readonly ground: string;
  readonly evidence: string;
  /** 申请分 and 认定分 as they stand in the cells; null where empty. */
  readonly applied: CellValue;
  readonly recognised: CellValue;
  readonly state: AwardState;
}

/** An application on 创新加分. */
export interface AwardLine extends AwardInput {
  /** Row as Excel counts, from 1. */
  readonly row: number;
  readonly address: string;
  /** Points that count for the city, before the cap; 0 where the line is not validly recognised. */
  readonly counted: number;
  readonly problems: readonly AwardProblem[];
}

/** The sheet 创新加分 as it was read. */
export interface AwardsState {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly lines: readonly AwardLine[];
  /** Recognised points of each city, capped at the scheme's bonus points. */
  readonly points: ReadonlyMap<string, number>;
  /** Headers of columns that are missing; nothing is then counted. */
  readonly missingColumns: readonly string[];
}

export interface AwardRequest {
  /** The line to change, or null to add one. */
  readonly row: number | null;
  /** What stood on it when the user began; where something else stands meanwhile, nothing is written. */
  readonly before: AwardInput | null;
  readonly line: AwardInput;
}

export interface AwardReport {
  readonly row: number;
  readonly unit: string;
  readonly added: boolean;
  /** Problems that the line has now. */
  readonly problems: readonly AwardProblem[];
}
