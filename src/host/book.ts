import { CommandType } from "@univerjs/core";
import type { ICommand, ICommandService, IExecutionOptions, Workbook, Worksheet } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { HostError } from "./errors";
import { showingFormulas } from "./formulaData";
import type { HostObject } from "./hostObject";
import { newSheetState } from "./sheetState";
import type { SheetState } from "./sheetState";
import type { Calculator, ConditionalFormats, Events, Mentions, Sheets, Validations } from "./services";

export type CustomPropertyValue = string | number | boolean;
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** Objects that lead back to what contains them (a range to its sheet), without their files importing each other. */
export interface BackReferences {
  worksheet(book: Book, sheetId: string): HostObject;
}

/** What works on the book; made after it, each in its own file. */
export interface Services {
  readonly sheets: Sheets;
  readonly validations: Validations;
  readonly formats: ConditionalFormats;
  readonly events: Events;
  readonly calculator: Calculator;
  readonly mentions: Mentions;
  /** InvalidArgument for what is not a formula. */
  checkFormula(formula: string): void;
  /** The formula as it reads when its cell has moved. */
  moveFormula(formula: string, columns: number, rows: number): string;
  /** Empties the grid's undo list, as when a file has been opened. */
  forgetUndo(): void;
}

/** Univer goes to a sheet that is inserted or shown, unless somebody elsewhere did it; Excel stays where it is. */
export const STAY: IExecutionOptions = { fromCollab: true };

/**
 * The workbook as the host works on it: Univer's model for what Univer has, an explicit store for what it lacks.
 * Everything the host changes goes through `run` or `writableState`, so that refusals are in one place.
 */
export class Book {
  readonly unitId: string;
  readonly customProperties = new Map<string, CustomPropertyValue>();
  calculationMode: CalculationMode = "Automatic";
  readOnly = false;
  /** Another workbook is in front of this one. */
  isBehind = false;
  /** «保护工作簿»: sheets can be neither made, removed, renamed, moved nor hidden. */
  structure: { readonly password: string | undefined } | undefined;
  eventsEnabled = true;
  /** While set, going to a sheet and selecting is not told to the add-in, as all is put back at the end. */
  steady = false;
  /** While an add-in's request that writes waits between two of its steps, and the page is drawn and takes clicks. */
  busy = false;
  /** The host is gone: long work under way ends at its next stop. */
  isClosed = false;
  /** While set, changes are told by whoever makes them, in one event. */
  quiet = false;
  /** Told when something that Univer does not know of a sheet is about to change. */
  onState: (sheetId: string) => void = () => undefined;
  private readonly states = new Map<string, SheetState>();
  private actingDepth = 0;
  private lastId = 0;
  private attached: Services | undefined;

  constructor(
    readonly workbook: Workbook,
    readonly commands: ICommandService,
    private readonly formulas: FormulaDataModel,
    readonly objects: BackReferences,
  ) {
    this.unitId = workbook.getUnitId();
  }

  attach(services: Services): void {
    this.attached = services;
  }

  get services(): Services {
    if (this.attached === undefined) throw new Error("The book has no services yet.");
    return this.attached;
  }

  /** Carries out a Univer command; AccessDenied when it would change a read-only workbook. */
  run<P extends object, R>(command: ICommand<P, R>, params: P, options?: IExecutionOptions): R {
    if (command.type !== CommandType.OPERATION) this.requireWritable();
    return this.commands.syncExecuteCommand<P, R>(command.id, params, options);
  }

  /**
   * Carries out a command that inserts or removes one sheet. Univer then reads the formulas of all sheets, only to
   * forget their dependencies; meanwhile it is told of this sheet alone, so that n sheets do not cost n².
   */
  runOnSheet<P extends object, R>(command: ICommand<P, R>, params: P, sheetId: string, options?: IExecutionOptions): R {
    const none = { [this.unitId]: { [sheetId]: {} } };
    return showingFormulas(this.formulas, () => none, () => this.run(command, params, options));
  }

  /** `run` for Univer's few commands that answer later. */
  async runLater<P extends object>(command: ICommand<P>, params: P): Promise<boolean> {
    this.requireWritable();
    return this.commands.executeCommand(command.id, params);
  }

  requireWritable(): void {
    if (this.readOnly) throw new HostError("AccessDenied");
  }

  /** Refuses, with Excel's code for it, what is not done while another workbook is in front. */
  requireFront(code: "GeneralException" | "InvalidSelection"): void {
    if (this.isBehind) throw new HostError(code, "Another workbook is in front.");
  }

  requireFreeStructure(): void {
    this.requireWritable();
    if (this.structure !== undefined) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }

  /** Runs `work`; what changes meanwhile is the add-in's doing, not a person's. */
  act<R>(work: () => R): R {
    this.actingDepth += 1;
    const done = (): void => {
      this.actingDepth -= 1;
    };
    let result: R;
    try {
      result = work();
    } catch (error) {
      done();
      throw error;
    }
    if (result instanceof Promise) void result.then(done, done);
    else done();
    return result;
  }

  /** Waits within the add-in's doing: what changes meanwhile is a person's, who is kept waiting. */
  async waitFor(work: Promise<void>): Promise<void> {
    const { actingDepth, busy } = this;
    this.actingDepth = 0;
    this.busy = true;
    try {
      await work;
    } finally {
      this.actingDepth = actingDepth;
      this.busy = busy;
    }
  }

  get acting(): boolean {
    return this.actingDepth > 0;
  }

  /** Whether a person would have to wait until an add-in's request is done. */
  get makesWait(): boolean {
    return this.busy && !this.acting;
  }

  /** Runs what is not an add-in's doing without making it wait. */
  atOnce<R>(work: () => R): R {
    const { busy } = this;
    this.busy = false;
    try {
      return work();
    } finally {
      this.busy = busy;
    }
  }

  /** Univer's sheet; ItemNotFound when it has been deleted. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined) throw new HostError("ItemNotFound");
    return sheet;
  }

  /** The sheet with this id or, letter case aside, this name. */
  findSheet(key: string): Worksheet | undefined {
    const wanted = key.toLowerCase();
    return this.workbook.getSheetBySheetId(key) ?? this.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted);
  }

  /** The formula with "=", or null. Cells filled by dragging carry only the id of a formula that stands elsewhere. */
  formulaAt(sheet: Worksheet, row: number, column: number): string | null {
    const cell = sheet.getCellRaw(row, column);
    if (cell?.f) return cell.f;
    return cell?.si ? (this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.unitId) ?? null) : null;
  }

  /** What Univer does not know of the sheet, to read. */
  state(sheetId: string): Readonly<SheetState> {
    return this.stateOf(sheetId);
  }

  /** The same, to change; AccessDenied in a read-only workbook. */
  writableState(sheetId: string): SheetState {
    this.requireWritable();
    this.onState(sheetId);
    return this.stateOf(sheetId);
  }

  /** Runs `work` on the person's or program's own behalf: nothing is refused as read-only, no event is fired. */
  unrestricted<R>(work: () => R): R {
    const { readOnly, structure, eventsEnabled } = this;
    this.readOnly = false;
    this.structure = undefined;
    this.eventsEnabled = false;
    try {
      return this.act(work);
    } finally {
      this.readOnly = readOnly;
      this.structure = structure;
      this.eventsEnabled = eventsEnabled;
    }
  }

  putState(sheetId: string, state: SheetState): void {
    this.states.set(sheetId, state);
  }

  dropState(sheetId: string): void {
    this.states.delete(sheetId);
  }

  /** An id not used in this workbook before. */
  newId(prefix: string): string {
    this.lastId += 1;
    const id = `${prefix}${this.lastId.toString(36)}`;
    return this.workbook.getSheetBySheetId(id) ? this.newId(prefix) : id;
  }

  private stateOf(sheetId: string): SheetState {
    const known = this.states.get(sheetId);
    if (known !== undefined) return known;
    const state = newSheetState();
    this.states.set(sheetId, state);
    return state;
  }
}
