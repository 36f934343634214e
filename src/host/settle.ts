import { toDisposable } from "@univerjs/core";
import type { ICommandInfo, ICommandService, Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IDependencyManagerService,
  IOtherFormulaManagerService,
  OtherFormulaMarkDirty,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { Breaks } from "./breaks";
import { createCopies } from "./copies";
import { isTree, startParameters } from "./dirt";
import type { Conversion, Dirty } from "./dirt";
import { answering, showingFormulas } from "./formulaData";
import { movesCells } from "./moving";
import { createSharing } from "./sharedFormulas";
import type { Stage } from "./stages";
import type { Calculator, PartsDone } from "./services";

/** For a workbook whose formulas have to be calculated in one go. */
const CALCULATION_TIMEOUT = 600_000;

export interface CalculatorOptions {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  readonly breaks: Breaks;
  /** The parts in which to calculate. */
  stages(params: ISetFormulaCalculationStartMutation, copies: ReadonlySet<string>): readonly Stage[];
  onDirty(): void;
}

/** Calculates a stage as if its sheets were all that has formulas. */
function createStageRunner({ injector, commands, unitId }: CalculatorOptions): (stage: Stage) => Promise<void> {
  const session = injector.get(FormulaCalculationSessionService);
  const formulas = injector.get(FormulaDataModel);
  const others = injector.get(IOtherFormulaManagerService);
  const dependencies = injector.get(IDependencyManagerService);
  const share = createSharing();
  const start = (params: ISetFormulaCalculationStartMutation): boolean =>
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });

  /** The rules of a sheet that are to be calculated beside its cells, or alone. */
  function rulesOf(id: string, isAlone: boolean, params: ISetFormulaCalculationStartMutation): object | undefined {
    const own = others.getOtherFormulaData()[unitId]?.[id];
    const dirty = params.dirtyUnitOtherFormulaMap[unitId]?.[id];
    if (!isAlone || own === undefined || own === null || !isTree(dirty)) return own ?? undefined;
    return Object.fromEntries(Object.entries(own).filter(([rule]) => rule in dirty));
  }

  return async ({ sheets, rules, params }) => {
    // Univer finds out all dependencies anew each time, and beside that keeps every one it ever found.
    dependencies.reset();
    if (sheets === undefined) {
      start(params);
      await session.waitForLatestApplied(CALCULATION_TIMEOUT, 0);
      return;
    }
    const shown = { [unitId]: Object.fromEntries(sheets.map((id) => [id, share(formulas.getSheetFormulaData(unitId, id) ?? {})] as const)) };
    const isAlone = new Set(rules);
    const shownRules = {
      [unitId]: Object.fromEntries([...sheets, ...rules].flatMap((id) => {
        const own = rulesOf(id, isAlone.has(id), params);
        return own === undefined ? [] : [[id, own] as const];
      })),
    };
    const restore = answering(others, "getOtherFormulaData", () => shownRules);
    try {
      showingFormulas(formulas, () => shown, () => start(params));
      await session.waitForLatestApplied(CALCULATION_TIMEOUT, 0);
    } finally {
      restore();
    }
  };
}

/**
 * Takes recalculation over from Univer: its table of «which command dirties what» is moved here, so that Univer no
 * longer calculates by its own timer, and the same change is not calculated twice.
 */
export function createCalculator(options: CalculatorOptions): Calculator {
  const { injector, commands, breaks, onDirty } = options;
  const univerTable = injector.get(IActiveDirtyManagerService);
  const runStage = createStageRunner(options);
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

  async function calculate(params: ISetFormulaCalculationStartMutation, tell: PartsDone | undefined): Promise<void> {
    calculating = true;
    try {
      const stages = options.stages(params, copies.take());
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
    recalculateAll() {
      return enqueue(() => {
        dirt = [];
        return startParameters([{ forceCalculation: true }]);
      });
    },
    dispose: () => dispose.dispose(),
  };
}
