import type { FileScheme } from "../workbook/scheme/fileScheme";
import { fileScheme } from "../workbook/scheme/fileScheme";
import type { SchemeRecord } from "../workbook/scheme/schemeSheet";
import { readSchemeSheet } from "../workbook/scheme/schemeSheet";
import { sheetNames } from "../workbook/sheetNames";
import { unitListWidth, unitRowsAt } from "../workbook/units/units";
import type { Session } from "./session";
import type { UnitList } from "./writeUnits";

/** A sheet of the workbook, as far as every action needs to know it. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** What the first look at the workbook tells. */
export interface BookOutline {
  readonly readOnly: boolean;
  /** Whether sheets can be neither added, removed nor renamed. */
  readonly structureProtected: boolean;
  readonly activeId: string;
  readonly sheets: readonly SheetInfo[];
  /** null where the workbook is none of ours. */
  readonly record: SchemeRecord | null;
  /** The scheme that it was made under; null where the workbook is none of ours. */
  readonly scheme: FileScheme | null;
  /** Where _方案 names the cities. */
  readonly unitList: UnitList;
}

/** One sync: the sheets, which is active, and the record on _方案. Recalculates first, in case calculation is manual. */
export async function readOutline(session: Session): Promise<BookOutline> {
  const { workbook } = session;
  workbook.load("readOnly");
  const structure = workbook.protection;
  structure.load("protected");
  workbook.application.calculate("Recalculate");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const schemeSheet = worksheets.getItemOrNullObject(sheetNames.scheme);
  const { protection } = schemeSheet;
  protection.load("protected");
  const scheme = schemeSheet.getUsedRangeOrNullObject(true);
  scheme.load("values,rowIndex");
  await session.sync();
  const record = scheme.isNullObject ? null : readSchemeSheet(scheme.values);
  return {
    readOnly: workbook.readOnly,
    structureProtected: structure.protected,
    activeId: active.id,
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === "Visible" })),
    record,
    scheme: record === null ? null : fileScheme(record, scheme.values),
    unitList: scheme.isNullObject
      ? { isProtected: false, rows: [], width: unitListWidth([]), end: 0 }
      : {
          isProtected: protection.protected,
          rows: unitRowsAt(scheme.values).map((row) => row + scheme.rowIndex),
          width: unitListWidth(record?.units ?? []),
          end: scheme.rowIndex + scheme.values.length,
        },
  };
}
