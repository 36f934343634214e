import type { ActiveDirtyManagerService, ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { joined } from "./joined";

/** What a command dirties, as Univer keeps it. */
export type Conversion = NonNullable<ReturnType<ActiveDirtyManagerService["get"]>>;
export type Dirty = ReturnType<Conversion["getDirtyData"]>;

type DirtyRange = NonNullable<Dirty["dirtyRanges"]>[number];

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

/** Ranges as they are, or where there are many those of the same columns of a sheet as one. */
export function joinedRanges(ranges: readonly DirtyRange[]): DirtyRange[] {
  const columnsOf = ({ unitId, sheetId, range }: DirtyRange): string => `${unitId}|${sheetId}|${range.startColumn}|${range.endColumn}`;
  return [...joined(ranges, columnsOf, (a, b) => {
    const startRow = Math.min(a.range.startRow, b.range.startRow);
    return { ...a, range: { ...a.range, startRow, endRow: Math.max(a.range.endRow, b.range.endRow) } };
  })];
}

/** One calculation of all that was changed. */
export function startParameters(dirt: readonly Dirty[]): ISetFormulaCalculationStartMutation {
  const all = dirt.flatMap((one) => one.dirtyRanges ?? []);
  const dirtyRanges = joinedRanges(all);
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
