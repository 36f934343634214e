import type { Scheme } from "../../core/index";
import { wordsOf } from "../../core/index";
import { isFormula, shownBy } from "../../sheet/cellContent";
import { contentOf } from "../../workbook/form/formContent";
import { headerOf } from "../../workbook/form/columns";
import { cellName } from "../../workbook/log/logNames";
import type { CellValue } from "../../sheet/plan";
import { entryAt, entryList } from "../../workbook/form/readForm";
import { isSameValue } from "../../workbook/returns/returnedForm";
import type { CityColumn } from "../../workbook/form/columns";
import { isUnwritable } from "../../sheet/textHazards";
import type { UnitForm } from "../book/book";
import { ActionFailure } from "../book/outcome";
import type { CellWrite } from "../book/writeUnits";
import type { EntryInput } from "../types";

/** A cell of the city's columns that is to be written. */
export interface EntryWrite extends CellWrite {
  readonly column: CityColumn;
}

/** What of a form's inputs can be written, and what cannot. */
export interface PlannedEntries {
  readonly writes: readonly EntryWrite[];
  /** Cells that are not as they were, or whose line is gone. */
  readonly changed: readonly string[];
  /** Headers of the columns of texts that no cell should hold. */
  readonly unwritable: readonly string[];
}

const words = wordsOf("zh-CN");

/** The cells that differ from what is to stand in them, found anew by key. Pure. */
export function planEntries(scheme: Scheme, { reading }: UnitForm, inputs: readonly EntryInput[]): PlannedEntries {
  const labels = new Map(entryList(scheme).map(({ key, entry }) => [key, words.label(entry.label)] as const));
  const changed: string[] = [];
  const unwritable = new Set<string>();
  const writes = inputs.flatMap(({ key, column, before, after }): EntryWrite[] => {
    const row = reading.placement.rows.get(key);
    const label = labels.get(key);
    const now = contentOf(reading, key, column);
    if (label === undefined || row === undefined || reading.placement.columns[column] < 0 || !isAlike(column, shownBy(now), before)) {
      changed.push(`${reading.unit} ${label ?? key}`);
      return [];
    }
    const wanted = after === "" ? null : after;
    if (isUnwritable(wanted)) unwritable.add(headerOf(column));
    return isAlike(column, shownBy(now), wanted) ? [] : [{ column, row, entry: entryAt(scheme, key, column), what: cellName(scheme, key, column), before: now, after: wanted }];
  });
  return { writes, changed: [...new Set(changed)], unwritable: [...unwritable] };
}

/** The writes; ends the action where a cell, or its line, is not as it was when the typing began: nothing is written then. */
export function soundWrites({ writes, changed, unwritable }: PlannedEntries): readonly EntryWrite[] {
  if (changed.length > 0) throw new ActionFailure("changedMeanwhile", changed);
  if (unwritable.length > 0) throw new ActionFailure("unwritable", unwritable);
  return writes;
}

/** Whether two cells say the same; spaces around 佐证材料 say nothing. */
function isAlike(column: CityColumn, a: CellValue, b: CellValue): boolean {
  return column === "evidence" ? String(a ?? "").trim() === String(b ?? "").trim() : isSameValue(a, b);
}

/** Whether the cell held something that is lost by writing it. */
export function isReplacing({ before }: Pick<CellWrite, "before">): boolean {
  return isFormula(before) || !isSameValue(before, null);
}
