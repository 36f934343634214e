import type { CellValue } from "../workbook/plan";

/** How far an application for innovation points has come: 待审核, 已认定 or 不予认定. */
export type AwardState = "pending" | "recognised" | "declined";

/** What is wrong on a line of 创新加分. Only the last two leave a recognised line counted. */
export type AwardProblemCode =
  /** A formula on the line came to an error; items: what stands there. */
  | "errorValue"
  /** The city is not one of the workbook's; items: what stands there. */
  | "unknownUnit"
  | "noUnit"
  | "noItem"
  /** Recognised without one of the grounds of article 7. */
  | "noGround"
  /** items: what stands there. */
  | "unknownGround"
  | "noEvidence"
  /** 认定分 is missing or no number from 0 to 100; items: what stands there. */
  | "badRecognised"
  /** 已认定 is not chosen although points were given. */
  | "notRecognised"
  /** items: what stands there. */
  | "unknownState"
  /** The line stands below the table, where no formula counts it. */
  | "beyondTable"
  /** 申请分 is no number from 0 to 100; items: what stands there. */
  | "badApplied"
  /** More was recognised than applied for. */
  | "aboveApplied";

export interface AwardProblem {
  readonly code: AwardProblemCode;
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
