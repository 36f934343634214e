import { toDisposable } from "@univerjs/core";
import type { ICommandInfo } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IOtherFormulaManagerService,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import type { Breaks } from "./breaks";
import { createCopies } from "./copies";
import { startParameters } from "./dirt";
import type { Conversion, Dirty } from "./dirt";
import { movesCells, movesWithinSheet } from "./moving";
import { createStageRunner } from "./stageRunner";
import type { StageOptions } from "./stageRunner";
import type { Stages } from "./stages";
import type { Calculator, PartsDone } from "./services";

export interface CalculatorOptions extends StageOptions {
  readonly breaks: Breaks;
  /** The parts in which to calculate. */
  stages(params: ISetFormulaCalculationStartMutation, copies: ReadonlySet<string>): Stages;
  onDirty(): void;
}

/**
 * Takes recalculation over from Univer: its table of «which command dirties what» is moved here, so that Univer no
 * longer calculates by its own timer, and the same change is not calculated twice.
 */
export function createCalculator(options: CalculatorOptions): Calculator {
  const { injector, commands, breaks, onDirty } = options;
  const univerTable = injector.get(IActiveDirtyManagerService);
  let shown = options.shownSheet();
  /** Sheets that are not shown, whose rules are to be calculated when they are. */
  const unpainted = new Set<string>();
  const others = injector.get(IOtherFormulaManagerService);
  const names = injector.get(IDefinedNamesService);
  const startStages = createStageRunner(options, unpainted);
  const table = new Map<string, Conversion>();
  const copies = createCopies(options.unitId, injector.get(FormulaDataModel));
  let dirt: Dirty[] = [];
  /** Whether the calculation under way changes cells of this sheet. */
  let changes: (sheetId: string) => boolean = () => false;
  /** Resolves when what was begun has ended, well or not: whoever began it is told which. */
  let running: Promise<void> = Promise.resolve();
  let calculating = false;
  let isDisposed = false;

  function takeOver(id: string): void {
    const conversion = univerTable.get(id);
    if (conversion === null || conversion === undefined) return;
    table.set(id, conversion);
    univerTable.remove(id);
  }

  for (const id of univerTable.getDirtyConversionMap().keys()) takeOver(id);

  const listener = commands.onCommandExecuted((info: Readonly<ICommandInfo>, execution) => {
    takeOver(info.id);
    if (options.shownSheet() !== shown) paint();
    if (movesWithinSheet(info.id)) repaint(info);
    const conversion = table.get(info.id);
    // Results written by the calculation itself come as local commands; so does the news that a rule's formula is there.
    const isOwn = execution?.onlyLocal === true && info.id !== OtherFormulaMarkDirty.id;
    if (conversion === undefined || isOwn) return;
    const found = conversion.getDirtyData(info);
    // Results that are still to come belong to where the cells stood before. A new sheet lets all others be as they are.
    const isOverrun = calculating && movesCells(info.id) && info.id !== InsertSheetMutation.id;
    if (Object.keys(found).length === 0 && !isOverrun) return;
    dirt.push(isOverrun ? { ...found, forceCalculation: true } : found);
    onDirty();
  });

  function paint(): void {
    shown = options.shownSheet();
    const sheetId = shown ?? "";
    if (unpainted.delete(sheetId)) markRules(sheetId);
  }

  function markRules(sheetId: string): void {
    const rules = Object.keys(others.getOtherFormulaData()[options.unitId]?.[sheetId] ?? {});
    if (rules.length === 0) return;
    dirt.push({ dirtyUnitOtherFormulaMap: { [options.unitId]: { [sheetId]: Object.fromEntries(rules.map((rule) => [rule, true])) } } });
    onDirty();
  }

  /** What rules came to is kept by the cells' places, and Univer leaves it there when the cells have moved. */
  function repaint({ params }: Readonly<ICommandInfo>): void {
    const sheetId: unknown = typeof params === "object" && params !== null ? Reflect.get(params, "subUnitId") : undefined;
    if (typeof sheetId === "string") markRules(sheetId);
  }

  async function calculate(all: ISetFormulaCalculationStartMutation, tell: PartsDone | undefined): Promise<void> {
    calculating = true;
    try {
      const { params, stages } = options.stages(all, copies.take());
      const runStage = startStages(params);
      changes = (sheetId) => stages.some(({ sheets }) => sheets === undefined || sheets.includes(sheetId));
      for (const [index, stage] of stages.entries()) {
        if (isDisposed) return;
        tell?.(index, stages.length);
        await runStage(stage);
        await breaks.stop();
      }
    } finally {
      calculating = false;
      changes = () => false;
    }
  }

  /** One calculation at a time, whether or not the one before came out well. */
  function enqueue(params: () => ISetFormulaCalculationStartMutation | undefined, tell?: PartsDone): Promise<void> {
    const next = async (): Promise<void> => {
      const start = isDisposed ? undefined : params();
      if (start !== undefined) await calculate(start, tell);
    };
    const mine = running.then(next);
    running = mine.catch(() => undefined);
    return mine;
  }

  /** Ends what Univer is calculating, and its waiting for it: it would go on without functions and tell nobody of the end. */
  function stop(): void {
    commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
    const ended = { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION };
    commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, ended, { onlyLocal: true });
  }

  const dispose = toDisposable(() => {
    isDisposed = true;
    if (calculating) stop();
    listener.dispose();
    for (const [id, conversion] of table) univerTable.register(id, conversion);
  });

  return {
    paused: false,
    settle(tell) {
      if (dirt.length === 0) return running;
      if (this.paused) return Promise.resolve();
      return enqueue(() => {
        if (dirt.length === 0) return undefined;
        const params = startParameters(dirt);
        dirt = [];
        return params;
      }, tell);
    },
    copied(from, to) {
      if (!changes(from)) dirt.push(...copies.add(dirt, from, to));
    },
    keepResults() {
      dirt = dirt.flatMap(({ dirtyUnitOtherFormulaMap: rules }) => (rules === undefined ? [] : [{ dirtyUnitOtherFormulaMap: rules }]));
    },
    markAll() {
      dirt.push({ forceCalculation: true });
      onDirty();
    },
    markSheets(sheets) {
      // What a defined name reads is in no formula's text.
      if (names.hasDefinedName(options.unitId)) dirt.push({ forceCalculation: true });
      else dirt.push({ dirtyNameMap: { [options.unitId]: Object.fromEntries(sheets) } });
      onDirty();
    },
    recalculateAll() {
      return enqueue(() => {
        dirt = [];
        return startParameters([{ forceCalculation: true }]);
      });
    },
    dispose: () => dispose.dispose(),
  };
}
