import type { ActiveDirtyManagerService, ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/** What a command dirties, as Univer keeps it. */
export type Conversion = NonNullable<ReturnType<ActiveDirtyManagerService["get"]>>;
export type Dirty = ReturnType<Conversion["getDirtyData"]>;

type DirtyRange = NonNullable<Dirty["dirtyRanges"]>[number];

/** Above this many, those of a column are taken as one: a few formulas more are calculated, but far less is looked up. */
const MANY_DIRTY_RANGES = 50;

/** Above this many separate ranges, calculating everything is cheaper than finding out what depends on them. */
const MAX_DIRTY_RANGES = 5_000;

/** Lays `layer` over `base`, key by key down to the leaves. */
function lay(base: object, layer: object | undefined): void {
  for (const [key, value] of Object.entries(layer ?? {})) {
    const old: unknown = Reflect.get(base, key);
    if (isTree(old) && isTree(value)) lay(old, value);
    else Reflect.set(base, key, isTree(value) ? structuredClone(value) : value);
  }
}

export function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Ranges as they are, or where there are many those of the same columns of a sheet as one that covers them. */
export function joined(ranges: readonly DirtyRange[]): DirtyRange[] {
  if (ranges.length <= MANY_DIRTY_RANGES) return [...ranges];
  const byColumn = new Map<string, DirtyRange>();
  for (const one of ranges) {
    const { startRow, endRow, startColumn, endColumn } = one.range;
    const place = `${one.unitId}|${one.sheetId}|${startColumn}|${endColumn}`;
    const old = byColumn.get(place)?.range ?? one.range;
    const range = { ...one.range, startRow: Math.min(old.startRow, startRow), endRow: Math.max(old.endRow, endRow) };
    byColumn.set(place, { ...one, range });
  }
  return [...byColumn.values()];
}

/** One calculation of all that was changed. */
export function startParameters(dirt: readonly Dirty[]): ISetFormulaCalculationStartMutation {
  const all = dirt.flatMap((one) => one.dirtyRanges ?? []);
  const dirtyRanges = joined(all);
  const tooMany = dirtyRanges.length > MAX_DIRTY_RANGES;
  const dirtySuperTableMap = {};
  const params: ISetFormulaCalculationStartMutation = {
    forceCalculation: tooMany || dirt.some((one) => one.forceCalculation === true),
    dirtyRanges: tooMany ? [] : dirtyRanges,
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap,
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
    options: null,
  };
  for (const one of dirt) {
    lay(params.dirtyNameMap, one.dirtyNameMap);
    lay(params.dirtyDefinedNameMap, one.dirtyDefinedNameMap);
    lay(dirtySuperTableMap, one.dirtySuperTableMap);
    lay(params.dirtyUnitFeatureMap, one.dirtyUnitFeatureMap);
    lay(params.dirtyUnitOtherFormulaMap, one.dirtyUnitOtherFormulaMap);
    lay(params.clearDependencyTreeCache, one.clearDependencyTreeCache);
  }
  return params;
}
