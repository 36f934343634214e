import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Dirty } from "./dirt";

/**
 * Copies of sheets made since the last calculation. Univer takes every formula of a new or renamed sheet for changed, but a copy
 * shows the results of its model, which read the same cells of other sheets: what has changed of the model has changed of the copy,
 * and nothing else has, as long as no formula mentions the copy.
 */
export interface Copies {
  /** What is to be calculated of a copy that has just been made. */
  add(dirt: readonly Dirty[], from: string, to: string): readonly Dirty[];
  /** The sheets that are copies, of whose formulas those of today's names need not be calculated; they are then forgotten. */
  take(): ReadonlySet<string>;
}

export function createCopies(unitId: string, formulas: FormulaDataModel): Copies {
  let copies = new Set<string>();
  const isNew = (dirt: readonly Dirty[], sheetId: string): boolean => dirt.some((one) => sheetId in (one.dirtyNameMap?.[unitId] ?? {}));
  // Cells over which an array's results spread are not copied with it.
  const spreads = (sheetId: string): boolean => Object.keys(formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}).length > 0;

  return {
    add(dirt, from, to) {
      if (spreads(from) || (isNew(dirt, from) && !copies.has(from))) return [];
      copies.add(to);
      const ranges = dirt.flatMap((one) => one.dirtyRanges ?? []).filter(({ sheetId }) => sheetId === from);
      return ranges.length === 0 ? [] : [{ dirtyRanges: ranges.map((one) => ({ ...one, sheetId: to })) }];
    },
    take() {
      const taken = copies;
      copies = new Set();
      return taken;
    },
  };
}
