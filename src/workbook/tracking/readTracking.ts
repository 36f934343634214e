import type { Named } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import { contentIn, isFormula, shownBy } from "../../sheet/cellContent";
import type { CellValue, SheetContent } from "../../sheet/plan";
import { serialIn } from "./times";
import type { KeptValues } from "./trackedUnit";
import type { TrackingColumn } from "./trackingColumns";
import { automaticColumns, commonDeadlineLabel, isTrackingHeader, trackingColumns, trackingHeader } from "./trackingColumns";

/** A line of 报送跟踪 as it stands. */
export interface TrackingLine {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly unit: string;
  readonly cells: Readonly<Partial<Record<TrackingColumn, CellContent>>>;
  readonly kept: KeptValues;
}

/** What is amiss with the sheet, with the row from 0 or the columns it is about. */
export type TrackingFault =
  | { readonly kind: "missingColumns" | "doubledColumns"; readonly headers: readonly string[] }
  | { readonly kind: "doubledUnit"; readonly unit: string; readonly rows: readonly number[] }
  | { readonly kind: "namelessLine"; readonly row: number }
  | { readonly kind: "noCommonDeadline" }
  | { readonly kind: "badDeadline"; readonly unit: string; readonly row: number; readonly column: number; readonly text: string };

/** 报送跟踪 as it was read: lines by the names of cities, columns by their headers. */
export interface TrackingTable {
  readonly columns: ReadonlyMap<TrackingColumn, number>;
  readonly headerRow: number;
  /** The last row that holds anything. */
  readonly end: number;
  /** Lines that tell of one city alone. */
  readonly lines: ReadonlyMap<string, TrackingLine>;
  /** Names that stand on several lines: none of them counts. */
  readonly doubled: ReadonlySet<string>;
  /** Where the deadline of all stands, and what; null where the place is gone. */
  readonly common: { readonly row: number; readonly column: number; readonly value: CellValue } | null;
  readonly faults: readonly TrackingFault[];
}

/** The header stands in the upper rows, wherever rows were inserted above. */
const upperRows = 12;
/** So many of our headers make a row the header, besides that of the cities. */
const leastHeaders = 4;

/** What stands on 报送跟踪; null where no header of ours is found on the sheet. */
export function readTracking(content: SheetContent, scheme: Named): TrackingTable | null {
  const is = (column: TrackingColumn) => (text: CellValue) => isTrackingHeader(scheme, column, text);
  const headerRow = content.values.slice(0, upperRows).findIndex((row) => row.some(is("unit")) && trackingColumns.filter((column) => row.some(is(column))).length > leastHeaders);
  const heads = content.values[headerRow];
  if (heads === undefined) return null;
  const columns = new Map(trackingColumns.map((column) => [column, heads.findIndex(is(column))] as const).filter(([, at]) => at >= 0));
  const rows = content.values.slice(headerRow + 1).map((_cells, index) => lineAt(content, headerRow + 1 + index, columns));
  const byName = new Map<string, TrackingLine[]>();
  for (const line of rows) if (line.unit !== "") byName.set(line.unit, [...(byName.get(line.unit) ?? []), line]);
  const single = [...byName].flatMap(([unit, [line, ...more]]) => (line === undefined || more.length > 0 ? [] : [[unit, line] as const]));
  const doubled = [...byName].filter(([, lines]) => lines.length > 1);
  const common = commonIn(content, headerRow);
  const missing = trackingColumns.filter((column) => !columns.has(column));
  const twice = trackingColumns.filter((column) => heads.filter(is(column)).length > 1);
  return {
    columns,
    headerRow,
    end: rows.filter(({ unit, cells }) => unit !== "" || hasAny(cells)).at(-1)?.row ?? headerRow,
    lines: new Map(single),
    doubled: new Set(doubled.map(([unit]) => unit)),
    common,
    faults: [
      ...(missing.length > 0 ? [{ kind: "missingColumns", headers: missing.map((column) => trackingHeader(scheme, column)) } as const] : []),
      ...(twice.length > 0 ? [{ kind: "doubledColumns", headers: twice.map((column) => trackingHeader(scheme, column)) } as const] : []),
      ...(common === null ? [{ kind: "noCommonDeadline" } as const] : []),
      ...doubled.map(([unit, lines]) => ({ kind: "doubledUnit", unit, rows: lines.map(({ row }) => row) }) as const),
      ...rows.flatMap(({ unit, row, cells }) => (unit === "" && hasAny(cells) ? [{ kind: "namelessLine", row } as const] : [])),
      ...single.flatMap(([unit, { row, cells }]) => badDeadline(unit, row, cells.deadline, columns)),
    ],
  };
}

function lineAt(content: SheetContent, row: number, columns: TrackingTable["columns"]): TrackingLine {
  const cells = Object.fromEntries([...columns].map(([column, at]) => [column, contentIn(content, row, at)]));
  return { row, unit: textOf(content.values[row]?.[columns.get("unit") ?? -1]), cells, kept: keptIn(content.values[row]?.[columns.get("kept") ?? -1]) };
}

/** Whether a person put anything on a line: formulas that run on below the last city say nothing. */
function hasAny(cells: TrackingLine["cells"]): boolean {
  return Object.values(cells).some((cell) => !isFormula(cell) && textOf(cell) !== "");
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

/** What the add-in put on a line; nothing where that was lost: whatever stands there then counts as typed. */
function keptIn(value: CellValue | undefined): KeptValues {
  try {
    const found: unknown = JSON.parse(textOf(value));
    if (typeof found !== "object" || found === null) return {};
    const known = new Map<string, unknown>(Object.entries(found));
    return Object.fromEntries(
      automaticColumns.flatMap((column) => {
        const one = known.get(column);
        return one === null || typeof one === "string" || typeof one === "number" ? [[column, one]] : [];
      }),
    );
  } catch {
    return {};
  }
}

function commonIn(content: SheetContent, headerRow: number): TrackingTable["common"] {
  for (const [row, cells] of content.values.slice(0, headerRow).entries()) {
    const at = cells.indexOf(commonDeadlineLabel);
    if (at >= 0) return { row, column: at + 1, value: cells[at + 1] ?? null };
  }
  return null;
}

function badDeadline(unit: string, row: number, cell: CellContent | undefined, columns: TrackingTable["columns"]): readonly TrackingFault[] {
  const value = cell === undefined ? null : shownBy(cell);
  const text = textOf(value);
  return text === "" || serialIn(value) !== null ? [] : [{ kind: "badDeadline", unit, row, column: columns.get("deadline") ?? 0, text }];
}
