import type { IDataValidationRule, IDisposable } from "@univerjs/core";
import type { IConditionFormattingRule, IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../sheet/plan";

/** What works on the book, as its users see it; each is made in a file of its own. */

/** A rectangle of cells on a sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Which sheets formulas speak of. Univer looks through every formula of the workbook whenever a sheet is renamed or
 * deleted, or anything is to be calculated; with hundreds of forms, few of which are concerned, that takes minutes for
 * nothing.
 */
export interface Mentions extends IDisposable {
  /** Whether a formula or a defined name may mention a sheet of this name; errs on the side of yes. */
  of(sheetName: string): boolean;
  /** Names, in small letters, that the formulas of this sheet may mention; undefined when it cannot be told what they read. */
  from(sheetId: string): ReadonlySet<string> | undefined;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";
export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/** The life of sheets: made, copied, named, moved, hidden, deleted, with Excel's refusals. */
export interface Sheets {
  add(name: string | undefined): string;
  copy(sheetId: string, position: CopyPosition, relativeTo: string | undefined): string;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  move(sheetId: string, position: number): void;
  visibility(sheetId: string): Visibility;
  setVisibility(sheetId: string, visibility: Visibility): void;
  activate(sheetId: string): void;
}

/** A sheet's data validations, kept in Univer so that the grid shows and enforces them. */
export interface Validations {
  /** All of a sheet, or those that say something of any cell of an area, in their order. */
  rules(sheetId: string, within?: Area): readonly ValidationRule[];
  /** Replaces whatever validated the cells of `ref`; undefined validates nothing. */
  set(ref: SheetArea, rule: Omit<ValidationRule, "uid" | "areas"> | undefined): void;
  copy(fromSheetId: string, toSheetId: string): void;
  /** Takes all rules of a sheet away. */
  clear(sheetId: string): void;
  add(sheetId: string, rules: readonly Omit<ValidationRule, "uid">[]): void;
  /** Puts what `changed` makes of each formula of the sheet's rules in its place. */
  rewrite(sheetId: string, changed: (formula: string) => string): void;
}

export interface ValidationRule extends Omit<IDataValidationRule, "ranges" | "uid"> {
  readonly uid: string;
  readonly areas: readonly Area[];
}

export type ConditionalRule = IConditionFormattingRule;

/** A sheet's conditional formats, kept in Univer so that the grid paints them. */
export interface ConditionalFormats {
  /** In order of priority, the first winning. */
  rules(sheetId: string): readonly ConditionalRule[];
  /** The rules that touch the range. */
  on(ref: SheetArea): readonly ConditionalRule[];
  /** ItemNotFound when there is none. */
  rule(sheetId: string, id: string): ConditionalRule;
  /** Adds a rule before all others, as Excel does, and returns its id. */
  add(sheetId: string, areas: readonly Area[], rule: IConditionalFormattingRuleConfig): string;
  change(sheetId: string, rule: ConditionalRule): void;
  remove(sheetId: string, id: string): void;
  /** Takes the range out of every rule. */
  clear(ref: SheetArea): void;
  copy(fromSheetId: string, toSheetId: string): void;
  /** Puts what `changed` makes of each formula of the sheet's rules in its place. */
  rewrite(sheetId: string, changed: (formula: string) => string): void;
}

export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** What an add-in asked to be told, and the telling. */
export interface Events extends IDisposable {
  subscribe(type: number, target: string): void;
  unsubscribe(type: number, target: string): void;
  changed(sheetId: string, area: Area, changeType: ChangeType, shift?: string): void;
}

/** Recalculates what has changed, at once, where Univer alone would wait a tenth of a second. */
export interface Calculator extends IDisposable {
  /** Resolves when every formula shows its result; says on the way how many parts of the calculation are done. */
  settle(tell?: PartsDone): Promise<void>;
  /** Recalculates every formula. */
  recalculateAll(): Promise<void>;
  /** Has every formula recalculated when next anything is. */
  markAll(): void;
  /** Has every formula of these sheets, given by id and name, recalculated when next anything is. */
  markSheets(sheets: ReadonlyMap<string, string>): void;
  /** Takes what stands in the cells for their results: of all that has changed only the sheets' rules are still to be calculated. */
  keepResults(): void;
  /** A copy of a sheet has just been made: its results are as right or wrong as those of the sheet that it was made from. */
  copied(fromSheetId: string, toSheetId: string): void;
  /** While paused nothing is recalculated by `settle`; changes are remembered. */
  paused: boolean;
}

export type PartsDone = (done: number, parts: number) => void;
