import type { DraftState } from "../../src/actions/index";
import type { Scheme } from "../../src/core/index";
import type { CellValue } from "../../src/sheet/plan";
import { draftColumns } from "../../src/workbook/scheme/draftColumns";
import { draftPlan } from "../../src/workbook/scheme/draftSheet";
import { readDraft } from "../../src/workbook/scheme/readDraft";

/** Values of 方案草案 as they stand after it was made from a scheme. */
export function gridOf(scheme: Scheme): CellValue[][] {
  return draftPlan(scheme).cells.map((row) => Array.from({ length: draftColumns.length }, (_, at) => row[at]?.value ?? null));
}

/** A draft with these values, made from `parent`. Throws where they are none. */
export function draftState(values: readonly (readonly CellValue[])[], parent: Scheme): DraftState {
  const draft = readDraft(values);
  if (draft === null) throw new Error("no draft");
  return { sheetId: "draft", draft, parent };
}
