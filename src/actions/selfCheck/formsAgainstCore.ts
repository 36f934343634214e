import type { Entries, Scheme } from "../../core/index";
import { entryKey, indicatorsOf, scoreUnit } from "../../core/index";
import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import { addressOf, plannedPlacement } from "../../workbook/form/placement";
import { encodeValue } from "../../workbook/form/decode";
import { lineKeys } from "../../workbook/form/formLines";
import { randomForm } from "./randomForm";

/** A figure of the live form that is not the core's. */
export interface Different {
  /** The form's seed, and the cell. */
  readonly seed: number;
  readonly address: string;
  readonly live: string;
  readonly core: number;
}

/**
 * Fills in a form of the sheet by a seed, and holds the live points of every indicator and of the total against the core.
 * The sheet is one just made, so its lines are where they are planned. Two syncs.
 */
export async function compareForm({ workbook, sync }: Session, scheme: Scheme, sheetName: string, seed: number): Promise<readonly Different[]> {
  const entries = randomForm(scheme, seed);
  const sheet = workbook.worksheets.getItem(sheetName);
  const placement = plannedPlacement(scheme);
  const column = inputColumn(scheme, entries);
  const first = Math.min(...column.keys());
  const rows = Math.max(...column.keys()) - first + 1;
  const cells = Array.from({ length: rows }, (_, index) => [column.get(first + index) ?? null]);
  sheet.getRangeByIndexes(first, placement.columns.reported, rows, 1).values = cells;
  await sync();
  const last = Math.max(...placement.rows.values());
  const points = sheet.getRangeByIndexes(0, placement.columns.verifiedPoints, last + 1, 1);
  points.load("values");
  await sync();
  return expectedPoints(scheme, entries).flatMap(([key, core]) => {
    const live: unknown = points.values[placement.rows.get(key) ?? -1]?.[0];
    return live === core ? [] : [{ seed, address: addressOf(placement, key, "verifiedPoints") ?? key, live: String(live), core }];
  });
}

/** What to write into 自报值 by row; an entry that is missing empties its cell. The bonus is no entry of the city's. */
function inputColumn(scheme: Scheme, entries: Entries): ReadonlyMap<number, string | number | boolean> {
  const { rows } = plannedPlacement(scheme);
  return new Map(
    indicatorsOf(scheme).flatMap((indicator) =>
      indicator.entries.flatMap((entry) => {
        const key = entryKey(indicator, entry);
        const row = rows.get(key);
        return row === undefined ? [] : [[row, cellInput({ value: encodeValue(entry, entries[key]) })] as const];
      }),
    ),
  );
}

/** Points by the keys of the lines on which they stand. */
function expectedPoints(scheme: Scheme, entries: Entries): readonly (readonly [string, number])[] {
  const card = scoreUnit(scheme, entries);
  const lines = new Map(
    indicatorsOf(scheme).flatMap((indicator) => {
      const [first] = indicator.entries;
      return first === undefined ? [] : [[indicator.code, entryKey(indicator, first)] as const];
    }),
  );
  return [...card.indicators.map(({ code, points }) => [lines.get(code) ?? "", points] as const), [lineKeys.total, card.total]];
}
