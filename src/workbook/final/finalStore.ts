import type { KeptEntry, KeptUnit } from "./finalEntries";
import { keptValue } from "./finalEntries";
import type { Cell, CellValue, SheetContent, SheetPlan } from "../../sheet/plan";

/** What a 定稿 says of itself. */
export interface FinalRecord {
  /** Local time, e.g. 2012-12-14 09:30:00. */
  readonly time: string;
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly schemeDigest: string;
  readonly year: number;
  /** How many cities were to be commended (先进市); null where none was set. */
  readonly commend: number | null;
  /** SHA-256 over scheme and entries, in hexadecimal. */
  readonly digest: string;
}

/** A 定稿 with the entries that its figures come from. */
export interface KeptFinal {
  readonly record: FinalRecord;
  /** In the order of the forms. */
  readonly units: readonly KeptUnit[];
}

/** Keys of the lines that are not entries. They begin with #, which no entry's key does. */
const lines = {
  time: "#time",
  schemeId: "#schemeId",
  schemeVersion: "#schemeVersion",
  schemeDigest: "#schemeDigest",
  year: "#year",
  commend: "#commend",
  digest: "#digest",
  units: "#units",
} as const;

/** The line of the cities' groups, below all others, so that entries stand where they do without it; only where there are groups. */
const groupsLine = "#groups";

/** Lines above the first entry's. */
const headLines = Object.keys(lines).length;

/** Where an entry's 自报值 stands in the store, counted from 0; 核定值 is to the right of it. */
export function storePlace(unit: number, entry: number): { readonly row: number; readonly column: number } {
  return { row: headLines + entry, column: 1 + unit * 2 };
}

/** The very hidden sheet: the record, then a line per entry and two columns per city, each cell as it stood on the form. */
export function finalStorePlan(name: string, { record, units }: KeptFinal): SheetPlan {
  const keys = [...(units[0]?.entries.keys() ?? [])];
  const line = (...values: readonly CellValue[]): readonly Cell[] => values.map((value) => ({ value }));
  return {
    name,
    visibility: "veryHidden",
    protected: true,
    cells: [
      line(lines.time, record.time),
      line(lines.schemeId, record.schemeId),
      line(lines.schemeVersion, record.schemeVersion),
      line(lines.schemeDigest, record.schemeDigest),
      line(lines.year, record.year),
      line(lines.commend, record.commend),
      line(lines.digest, record.digest),
      line(lines.units, ...units.flatMap((unit) => [unit.name, null])),
      ...keys.map((key) =>
        line(key, ...units.flatMap(({ entries }) => [entries.get(key)?.reported ?? null, entries.get(key)?.verified ?? null])),
      ),
      ...(units.some(({ group }) => group !== undefined) ? [line(groupsLine, ...units.flatMap(({ group }) => [group ?? null, null]))] : []),
    ],
  };
}

/** Reads a store; null where it does not hold one whole. */
export function readFinalStore({ values }: SheetContent): KeptFinal | null {
  const rows = new Map<string, readonly CellValue[]>();
  for (const row of values) {
    const key = row[0];
    if (typeof key !== "string" || key === "") continue;
    if (rows.has(key)) return null;
    rows.set(key, row);
  }
  const record = recordOf(rows);
  const names = namesIn(rows.get(lines.units) ?? []);
  if (record === null || names === null) return null;
  const keys = [...rows.keys()].filter((key) => !key.startsWith("#"));
  const units = names.map((name, unit): KeptUnit => {
    const { column } = storePlace(unit, 0);
    const entries = keys.map((key): [string, KeptEntry] => {
      const row = rows.get(key) ?? [];
      return [key, { reported: keptValue(row[column]), verified: keptValue(row[column + 1]) }];
    });
    const group = keptValue(rows.get(groupsLine)?.[column]);
    return { name, entries: new Map(entries), ...(group === null ? {} : { group: String(group) }) };
  });
  return { record, units };
}

function recordOf(rows: ReadonlyMap<string, readonly CellValue[]>): FinalRecord | null {
  const text = (key: string): string => {
    const value = keptValue(rows.get(key)?.[1]);
    return value === null ? "" : String(value);
  };
  const [time, schemeDigest, digest] = [text(lines.time), text(lines.schemeDigest), text(lines.digest)];
  const year = rows.get(lines.year)?.[1];
  const commend = rows.get(lines.commend)?.[1];
  if (time === "" || schemeDigest === "" || digest === "" || typeof year !== "number") return null;
  return {
    time,
    schemeId: text(lines.schemeId),
    schemeVersion: text(lines.schemeVersion),
    schemeDigest,
    year,
    commend: typeof commend === "number" ? commend : null,
    digest,
  };
}

/** The cities, each over two columns; null where there is none, or one twice or without a name. */
function namesIn(row: readonly CellValue[]): readonly string[] | null {
  const names: string[] = [];
  for (let column = 1; column < row.length; column += 2) {
    const name = keptValue(row[column]);
    if (name !== null) names.push(String(name));
    else if (row.slice(column).some((cell) => keptValue(cell) !== null)) return null;
    else break;
  }
  return names.length === 0 || new Set(names).size < names.length ? null : names;
}
