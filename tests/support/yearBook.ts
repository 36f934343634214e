import type { Actions, ReturnFile } from "../../src/actions/index";
import type { Entries, Scheme } from "../../src/core/index";
import { serialOf } from "../../src/core/calendar";
import { captureSheets } from "../../src/host/capture";
import type { CellValue } from "../../src/sheet/plan";
import { encodeValue } from "../../src/workbook/form/decode";
import { headRows, plannedPlacement } from "../../src/workbook/form/placement";
import { entryList } from "../../src/workbook/form/readForm";
import { writeXlsx } from "../../src/xlsx/index";
import { inChinese, valueOf } from "./officeActions";
import type { OfficeHarness } from "./officeHarness";
import { edited, picked } from "./returnedFiles";

/** A day as an entry's value. */
export function day(text: string): number {
  const serial = serialOf(text);
  if (serial === null) throw new Error(text);
  return serial;
}

/** Entries of the indicators of a scheme: all of one, in its order. Throws where they are too few or too many. */
export function entriesBy(scheme: Scheme, byCode: Readonly<Record<string, readonly (string | number | boolean)[]>>): Entries {
  const rest = new Map(Object.entries(byCode).map(([code, values]): [string, (string | number | boolean)[]] => [code, [...values]]));
  const entries = entryList(scheme).map(({ key, code }) => {
    const value = rest.get(code)?.shift();
    if (value === undefined) throw new Error(`${key} has no value`);
    return [key, value] as const;
  });
  const left = [...rest].filter(([, values]) => values.length > 0);
  if (left.length > 0) throw new Error(JSON.stringify(left));
  return Object.fromEntries(entries);
}

/** What cities send back: the templates that the office exports, filled in and saved. */
export async function returnedOf(actions: Actions, scheme: Scheme, entries: Readonly<Record<string, Entries>>): Promise<readonly ReturnFile[]> {
  const { files } = valueOf(await actions.exportTemplates({ units: Object.keys(entries) }, inChinese));
  const { columns, rows } = plannedPlacement(scheme);
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const unit = Object.keys(entries).find((one) => name.includes(one)) ?? "";
      const filled = await edited(bytes, (form) => {
        for (const { key, entry } of entryList(scheme)) {
          const row = form.cells[rows.get(key) ?? -1];
          if (row === undefined) throw new Error(key);
          row[columns.reported] = { ...row[columns.reported], value: encodeValue(entry, entries[unit]?.[key]) };
          row[columns.evidence] = { ...row[columns.evidence], value: `${unit}佐证` };
        }
      });
      return picked(name, filled);
    }),
  );
}

/** Pastes a unit's entries into its form. Uses the Excel of the moment. */
export async function pasteInto(scheme: Scheme, unit: string, entries: Entries): Promise<void> {
  const { columns, rows } = plannedPlacement(scheme);
  const cells = new Map<number, CellValue>(entryList(scheme).map(({ key, entry }) => [rows.get(key) ?? -1, encodeValue(entry, entries[key])] as const));
  const last = Math.max(...cells.keys());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(unit).getRangeByIndexes(headRows.first, columns.reported, last - headRows.first + 1, 1);
    range.values = Array.from({ length: last - headRows.first + 1 }, (_, index) => [cells.get(headRows.first + index) ?? null]);
    await context.sync();
  });
}

/** The workbook as it stands, as a file of somebody's. */
export async function savedAs(office: OfficeHarness, name: string): Promise<ReturnFile> {
  return picked(name, await writeXlsx(captureSheets(office.host)));
}
