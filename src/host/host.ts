import { CustomCommandExecutionError, ICommandService, IUndoRedoService } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { FormulaDataModel, IDefinedNamesService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { parseAddress } from "./address";
import { Book } from "./book";
import { createBridge } from "./bridge";
import type { Bridge } from "./bridge";
import { createFormulaCheck } from "./checkFormula";
import { createConditionalFormats } from "./conditionalFormats";
import { createDispatcher } from "./dispatcher";
import { createEditMode } from "./editMode";
import { createEntries } from "./entries";
import type { Entries } from "./entries";
import { HostError } from "./errors";
import { createEvents } from "./events";
import { createFaultInjector } from "./faults";
import type { Fault } from "./faults";
import { followStructure } from "./followStructure";
import { narrowFormulaUpdates } from "./formulaData";
import { guard } from "./guard";
import type { OnRefused } from "./guard";
import { createMentions } from "./mentions";
import { workbookType } from "./model/workbook";
import { worksheetType } from "./model/worksheet";
import { breakUpCalculation, createBreaks } from "./breaks";
import { isUnlocked } from "./protection";
import { attachSelection } from "./selection";
import { createCalculator } from "./settle";
import { followRenames } from "./renames";
import { createSheets } from "./sheets";
import { createStages } from "./stages";
import { createStats } from "./stats";
import type { HostStats } from "./stats";
import { rememberStyles } from "./styles";
import { createTurns } from "./turns";
import { createValidations } from "./validations";
import { enterValues } from "./values";
import type { PartsDone } from "./services";

/** Excel as an add-in sees it, over a Univer workbook. */
export interface Host {
  /** To be installed as `window._richApiNativeBridge`; see `installOfficeContext`. */
  readonly bridge: Bridge;
  readonly book: Book;
  readonly stats: HostStats;
  resetStats(): void;
  /** Resolves when all formulas show their results; says on the way how many parts of the calculation are done. */
  settle(tell?: PartsDone): Promise<void>;
  /** While a person edits a cell, Excel refuses every request. */
  setEditMode(editing: boolean): void;
  /** Lets the next batch fail midway; earlier actions stay applied. */
  failNext(fault: Fault): void;
  setReadOnly(readOnly: boolean): void;
  /** Another workbook comes in front of this one, or goes: Excel on Windows and Mac then refuses some calls. */
  setBehind(isBehind: boolean): void;
  /** Types into a cell or range as a person would, but past data validation, as pasting does. AccessDenied on locked cells. */
  userEdit(sheetName: string, address: string, input: string | number | boolean | null): Promise<void>;
  /** Deletes a sheet as a person would, even in the middle of a request. */
  deleteSheet(name: string): void;
  /** Whether a person may type into this cell, to be asked before the grid opens its editor. What is typed while a request writes is entered after it. */
  mayType(sheetId: string, row: number, column: number): boolean;
  /** A person's entries that have to wait for the request under way. */
  readonly entries: Entries;
  dispose(): void;
}

export interface HostOptions {
  readonly univer: Univer;
  /** Univer's own workbook (`FWorkbook.getWorkbook()`). */
  readonly workbook: Workbook;
  /** A person tried to change what may not be changed. */
  readonly onRefused?: OnRefused;
  /** How long work may go on before a stop, in milliseconds. */
  readonly stretch?: number;
}

/** Makes a host over a Univer workbook, with or without a page around it. */
export function createHost({ univer, workbook, onRefused = () => undefined, stretch }: HostOptions): Host {
  // oxlint-disable-next-line no-underscore-dangle -- Univer's only way to its services
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  narrowFormulaUpdates(formulas, (sheetId, row, column) => workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column));
  rememberStyles(workbook.getStyles());
  const breaks = createBreaks(stretch);
  const interruption = breakUpCalculation(injector, breaks);
  const book = new Book(workbook, commands, formulas, {
    worksheet: (of, sheetId) => worksheetType.wrap({ book: of, sheetId }),
  });
  const stats = createStats();
  const faults = createFaultInjector();
  const editMode = createEditMode();
  const lexer = injector.get(LexerTreeBuilder);
  const mentions = createMentions(workbook, commands, injector.get(IDefinedNamesService));
  let underWay = false;
  let scheduled = false;

  // Outside a batch a person changed something: recalculate as soon as they are done.
  const calculator = createCalculator({
    injector,
    commands,
    unitId: book.unitId,
    shownSheet: () => workbook.getActiveSheet(true)?.getSheetId(),
    breaks,
    stages: createStages(injector, workbook, mentions),
    onDirty() {
      if (underWay || scheduled) return;
      scheduled = true;
      setTimeout(() => {
        scheduled = false;
        // What cannot be calculated keeps showing its last result.
        if (!underWay) calculator.settle().catch(() => undefined);
      }, 0);
    },
  });
  const validations = createValidations(book, injector.get(DataValidationModel));
  const formats = createConditionalFormats(book, injector.get(ConditionalFormattingRuleModel));
  const events = createEvents(book, commands, (type, target, payload) => bridge.fire(type, target, payload));
  attachSelection(book, injector);
  book.attach({
    sheets: createSheets(book, validations, formats),
    validations,
    formats,
    events,
    calculator,
    mentions,
    checkFormula: createFormulaCheck(lexer),
    forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(book.unitId),
    moveFormula: (formula, columns, rows) => lexer.moveFormulaRefOffset(formula, columns, rows),
  });
  const entries = createEntries(book, commands);
  const turns = createTurns(book, commands, entries);
  const listeners = [
    commands.beforeCommandExecuted((info, options) => {
      if (turns.postpones(info, options)) throw new CustomCommandExecutionError("It is done after the request under way.");
      guard(book, info, options, onRefused);
    }),
    commands.onCommandExecuted((info) => followStructure(book, info)),
    followRenames(book, commands),
  ];

  const dispatcher = createDispatcher({
    root: workbookType.wrap(book),
    settle: () => turns.stop(calculator.settle()),
    beforeAction(index) {
      if (index === 0) breaks.begin();
      underWay = true;
      faults.beforeAction(index);
    },
    act: (work) => book.act(work),
    breathe() {
      const pause = breaks.take();
      return pause === undefined ? undefined : turns.stop(pause);
    },
    async afterBatch() {
      underWay = false;
      turns.end();
      calculator.paused = book.calculationMode === "Manual";
      await calculator.settle();
    },
  });
  const bridge = createBridge({
    carryOut: ({ body, writes }) => turns.carryOut(writes, () => dispatcher.processQuery(body)),
    stats,
    isEditing: editMode.isEditing,
    editingEnds: editMode.ends,
  });

  function sheetIdOf(name: string): string {
    const sheet = book.findSheet(name);
    if (sheet === undefined) throw new HostError("ItemNotFound");
    return sheet.getSheetId();
  }

  return {
    bridge,
    book,
    get stats() {
      return stats.current;
    },
    resetStats: stats.reset,
    settle: (tell) => calculator.settle(tell),
    setEditMode: editMode.set,
    failNext: faults.failNext,
    setReadOnly(readOnly) {
      book.readOnly = readOnly;
    },
    setBehind(isBehind) {
      book.isBehind = isBehind;
    },
    async userEdit(sheetName, address, input) {
      while (book.busy) await bridge.idle();
      const ref = { book, sheetId: sheetIdOf(sheetName), area: parseAddress(address).area };
      enterValues(ref, input === null ? "" : input, book.services.checkFormula);
      await calculator.settle();
    },
    deleteSheet: (name) => book.atOnce(() => book.services.sheets.remove(sheetIdOf(name))),
    mayType: (sheetId, row, column) => isUnlocked(book, sheetId, { row, column, rows: 1, columns: 1 }),
    entries,
    dispose() {
      book.isClosed = true;
      for (const listener of listeners) listener.dispose();
      events.dispose();
      mentions.dispose();
      entries.dispose();
      turns.dispose();
      interruption.dispose();
      calculator.dispose();
    },
  };
}
