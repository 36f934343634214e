import { trackingNames } from "../../src/workbook/sheetNames";
import type { TrackingColumn } from "../../src/workbook/tracking/trackingColumns";
import { trackingColumns, trackingHeaders, trackingRows } from "../../src/workbook/tracking/trackingColumns";
import { columnLetters } from "../../src/sheet/a1";
import { contentOf } from "./officeActions";

/** What stands on a city's line of 报送跟踪, by column. */
export async function trackedLine(unit: string, name: string = trackingNames.tracking): Promise<Readonly<Record<string, unknown>>> {
  const content = await contentOf(name);
  const heads = content?.values.find((row) => row.includes(trackingHeaders.unit)) ?? [];
  const line = content?.values.find((row, index) => index > trackingRows.header - 1 && row[heads.indexOf(trackingHeaders.unit)] === unit) ?? [];
  return Object.fromEntries(trackingColumns.map((column) => [column, line[heads.indexOf(trackingHeaders[column])] ?? ""]));
}

/** The cell of a line's column on a sheet that nobody has rearranged. */
export function trackedCell(column: TrackingColumn, line = 0): string {
  return `${columnLetters(trackingColumns.indexOf(column))}${trackingRows.first + line + 1}`;
}
