import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICommandService, Injector, Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  IDependencyManagerService,
  IOtherFormulaManagerService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { affectedBy } from "./affected";
import type { Affected, Change, Part, RuleFormulas } from "./affected";
import { cellValue } from "./cells";
import { joinedRanges } from "./dirt";
import { answering, showingFormulas } from "./formulaData";
import { createIndexing } from "./readers";
import type { Span } from "./reads";
import { createSharing } from "./sharedFormulas";
import type { SheetFormulas } from "./sharedFormulas";
import type { Stage } from "./stages";

type Start = ISetFormulaCalculationStartMutation;
type DirtyRange = Start["dirtyRanges"][number];

/** For a workbook whose formulas have to be calculated in one go. */
const CALCULATION_TIMEOUT = 600_000;

export interface StageOptions {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  /** The sheet that is shown, whose rules alone are calculated. */
  shownSheet(): string | undefined;
}

/** A cell that is calculated, and what it showed before. */
interface Before {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/**
 * Calculates stage by stage as if what may come to something else were all that has formulas: what a stage has changed, and
 * nothing else, goes on to those after it. Rules colour and check the sheet that is shown: those of others wait until theirs is,
 * in `unpainted`.
 */
export function createStageRunner({ injector, commands, unitId, shownSheet }: StageOptions, unpainted: Set<string>): (params: Start) => (stage: Stage) => Promise<void> {
  const session = injector.get(FormulaCalculationSessionService);
  const formulas = injector.get(FormulaDataModel);
  const others = injector.get(IOtherFormulaManagerService);
  const dependencies = injector.get(IDependencyManagerService);
  const share = createSharing();
  const indexOf = createIndexing();
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheetOf = (id: string) => workbook?.getSheetBySheetId(id);
  const nameOf = (id: string): string => sheetOf(id)?.getName().toLowerCase() ?? "";

  async function calculate(params: Start): Promise<void> {
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    await session.waitForLatestApplied(CALCULATION_TIMEOUT, 0);
  }

  /** Lets Univer see these formulas and rules as the only ones. */
  async function calculateOnly(sheets: Readonly<Record<string, Affected>>, params: Start): Promise<void> {
    const shown = Object.fromEntries(Object.entries(sheets).map(([id, one]) => [id, share(one.formulas)]));
    const rules = Object.fromEntries(Object.entries(sheets).map(([id, one]) => [id, one.rules]));
    const restore = answering(others, "getOtherFormulaData", () => ({ [unitId]: rules }));
    try {
      let calculated: Promise<void> | undefined;
      showingFormulas(formulas, () => ({ [unitId]: shown }), () => {
        calculated = calculate(params);
      });
      await calculated;
    } finally {
      restore();
    }
  }

  const spreads = (id: string): boolean => Object.keys(formulas.getArrayFormulaRange()[unitId]?.[id] ?? {}).length > 0;

  function partOf(id: string, isWhole: boolean, hasCells: boolean): Part {
    const all: RuleFormulas = others.getOtherFormulaData()[unitId]?.[id] ?? {};
    const isShown = id === shownSheet();
    if (!isShown && Object.keys(all).length > 0) unpainted.add(id);
    const rules = isShown ? all : {};
    const own: SheetFormulas = hasCells ? (formulas.getSheetFormulaData(unitId, id) ?? {}) : {};
    return { id, name: nameOf(id), formulas: own, rules, isWhole };
  }

  /** The rules that Univer was told of are calculated whatever they read. */
  function withRulesOf(one: Affected, part: Part, params: Start): Affected {
    const told = new Set(Object.keys(params.dirtyUnitOtherFormulaMap[unitId]?.[part.id] ?? {}));
    const more = Object.fromEntries(Object.entries(part.rules).filter(([rule]) => told.has(rule)));
    return { ...one, rules: { ...one.rules, ...more } };
  }

  function valuesOf(id: string, shown: SheetFormulas): readonly Before[] {
    const sheet = sheetOf(id);
    return Object.entries(shown).flatMap(([row, line]) =>
      Object.keys(line ?? {}).map((column): Before => ({
        row: Number(row),
        column: Number(column),
        value: cellValue(sheet?.getCellRaw(Number(row), Number(column))),
      })));
  }

  function wholeSheet(id: string): Change {
    return { name: nameOf(id), top: 0, left: 0, bottom: (sheetOf(id)?.getRowCount() ?? 1) - 1, right: (sheetOf(id)?.getColumnCount() ?? 1) - 1 };
  }

  function* changedCells(id: string, before: readonly Before[]): Generator<Change> {
    const sheet = sheetOf(id);
    for (const { row, column, value } of before) {
      if (!Object.is(cellValue(sheet?.getCellRaw(row, column)), value)) yield { name: nameOf(id), top: row, bottom: row, left: column, right: column };
    }
  }

  /** Names of sheets that are new or have another, and those that they had. */
  const renamed = (params: Start): readonly [string, unknown][] => Object.entries(params.dirtyNameMap[unitId] ?? {});

  return (params) => {
    const ids = new Map((workbook?.getSheets() ?? []).map((sheet) => [sheet.getName().toLowerCase(), sheet.getSheetId()]));
    const changes: Change[] = [
      ...params.dirtyRanges.map(({ sheetId, range }) => ({ name: nameOf(sheetId), ...spanOf(range) })),
      ...renamed(params).flatMap(([id, name]) => [wholeSheet(id), { ...wholeSheet(id), name: typeof name === "string" ? name.toLowerCase() : "" }]),
    ];

    function dirtyRanges(): DirtyRange[] {
      return joinedRanges(changes.flatMap(({ name, top, bottom, left, right }): DirtyRange[] => {
        const sheetId = ids.get(name);
        const range = { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
        return sheetId === undefined ? [] : [{ unitId, sheetId, range }];
      }));
    }

    async function runParts(parts: readonly Part[]): Promise<void> {
      const found = affectedBy(changes, parts, indexOf).map((one, index): readonly [Part, Affected] => {
        const part = parts[index];
        if (part === undefined) throw new RangeError("Each part has what is affected of it.");
        return [part, withRulesOf(one, part, params)];
      });
      const shown = found.filter(([, { count, rules }]) => count > 0 || Object.keys(rules).length > 0);
      if (shown.length === 0) return;
      const before = shown.map(([part, { formulas: own }]) => [part, part.isWhole ? [] : valuesOf(part.id, own)] as const);
      const ranges = params.forceCalculation ? [] : dirtyRanges();
      await calculateOnly(Object.fromEntries(shown.map(([part, one]) => [part.id, one])), { ...params, dirtyRanges: ranges });
      for (const [part, values] of before) {
        if (part.isWhole) changes.push(wholeSheet(part.id));
        else changes.push(...changedCells(part.id, values));
      }
    }

    return async ({ sheets, rules }) => {
      // Univer finds out all dependencies anew each time, and beside that keeps every one it ever found.
      dependencies.reset();
      if (sheets === undefined) {
        await calculate(params);
        return;
      }
      const isNew = (id: string): boolean => params.forceCalculation || id in (params.dirtyNameMap[unitId] ?? {});
      const parts = (isWhole: (id: string) => boolean): readonly Part[] => [
        ...sheets.map((id) => partOf(id, isWhole(id), true)),
        ...rules.map((id) => partOf(id, false, false)),
      ];
      // Into which cells results spread is told by no text: then all is calculated.
      const wasSpread = sheets.some(spreads);
      await runParts(parts(wasSpread ? () => true : isNew));
      if (wasSpread || !sheets.some(spreads)) return;
      await runParts(parts(() => true));
    };
  };
}

const spanOf = ({ startRow, endRow, startColumn, endColumn }: DirtyRange["range"]): Span => ({
  top: startRow,
  bottom: endRow,
  left: startColumn,
  right: endColumn,
});
