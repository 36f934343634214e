import type { SchemeRecord } from "../workbook/schemeSheet";
import { readSchemeSheet } from "../workbook/schemeSheet";
import { sheetNames } from "../workbook/sheetNames";
import type { Session } from "./session";

/** A sheet of the workbook, as far as every action needs to know it. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** What the first look at the workbook tells. */
export interface BookOutline {
  readonly readOnly: boolean;
  readonly activeId: string;
  readonly sheets: readonly SheetInfo[];
  /** null where the workbook is none of ours. */
  readonly record: SchemeRecord | null;
}

/** One sync: the sheets, which is active, and the record on _方案. Recalculates first, in case calculation is manual. */
export async function readOutline(session: Session): Promise<BookOutline> {
  const { workbook } = session;
  workbook.load("readOnly");
  workbook.application.calculate("Recalculate");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const scheme = worksheets.getItemOrNullObject(sheetNames.scheme).getUsedRangeOrNullObject(true);
  scheme.load("values");
  await session.sync();
  return {
    readOnly: workbook.readOnly,
    activeId: active.id,
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === "Visible" })),
    record: scheme.isNullObject ? null : readSchemeSheet(scheme.values),
  };
}
