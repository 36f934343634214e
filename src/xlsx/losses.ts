import type { Warning, WarningCode } from "./problems";

/** What of a workbook a sheet plan has no words for, so that it is gone when the workbook is saved anew. In the order in which it is told. */
export const lossKinds = [
  /** Content that is not read at all. */
  "cells", "otherSheet", "pivotTable", "table", "picture", "shape", "chart", "comment", "control", "embedded", "slicer", "sparkline", "background",
  /** What lies behind the content: where a value came from, what a cell leads to, what may be typed. */
  "formulaResult", "objectInCell", "name", "externalLink", "dataConnection", "link", "validation", "conditionalFormat", "filter", "protection",
  /** How the content looks, on screen and on paper, and what the file says of itself. */
  "textParts", "cellLook", "print", "dates1904", "properties",
] as const;

export type LossKind = (typeof lossKinds)[number];

export interface Loss {
  readonly kind: LossKind;
  /** Absent for what belongs to the whole workbook. */
  readonly sheet?: string;
  readonly count: number;
}

/** Counts what is lost, by kind and sheet. */
export interface LossCount {
  add(kind: LossKind, sheet?: string, count?: number): void;
  /** Kinds in the order of `lossKinds`, sheets in that of the file. */
  list(): readonly Loss[];
}

export function createLossCount(): LossCount {
  const counts = new Map<LossKind, Map<string | undefined, number>>();
  return {
    add(kind, sheet, count = 1) {
      if (count <= 0) return;
      const bySheet = counts.get(kind) ?? new Map<string | undefined, number>();
      counts.set(kind, bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + count));
    },
    list: () =>
      lossKinds.flatMap((kind) =>
        [...(counts.get(kind) ?? [])].map(([sheet, count]) => ({ kind, ...(sheet === undefined ? {} : { sheet }), count })),
      ),
  };
}

/** Warnings that tell of a loss. The others leave the workbook as it was: an error value stays one. */
const LOST: Readonly<Partial<Record<WarningCode, LossKind>>> = {
  externalLinks: "externalLink",
  textMissing: "cells",
  cellTwice: "cells",
  cellOutside: "cells",
  cellsFar: "cells",
  formulaResult: "formulaResult",
  objectInCell: "objectInCell",
  notAWorksheet: "otherSheet",
  dates1904: "dates1904",
};

/** Counts those of the warnings that tell of a loss. */
export function addWarnings(losses: LossCount, warnings: readonly Warning[]): void {
  for (const { code, sheet } of warnings) {
    const kind = LOST[code];
    if (kind !== undefined) losses.add(kind, sheet);
  }
}
