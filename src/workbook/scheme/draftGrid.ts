import { numberInText } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import type { DraftColumn, RowKind } from "./draftColumns";
import { draftHeaders, parentKinds, rowKinds } from "./draftColumns";

/** A row of 方案草案 as it was read. */
export interface DraftRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly kind: RowKind;
  /** Its key; null for a row that is new, or a copy of one that stands above. */
  readonly key: string | null;
  /** What it belongs to; null where that cannot be told, or there is nothing to belong to. */
  readonly parent: DraftRow | null;
  text(column: DraftColumn): string;
  /** The number in a cell; the text as it stands where it is none, undefined where there is nothing. */
  number(column: DraftColumn): number | string | undefined;
}

/** Where the columns stand, from 0. */
export type DraftPlaces = ReadonlyMap<DraftColumn, number>;

export interface DraftGrid {
  readonly places: DraftPlaces;
  readonly rows: readonly DraftRow[];
  /** Rows that say something and do not say what they are about. */
  readonly unknown: readonly { readonly row: number; readonly kind: string }[];
  /** Whether the rows were sorted: what belongs together is then told by keys. */
  readonly isSorted: boolean;
}

/** Headers stand in the upper rows, wherever rows were inserted above. */
const upperRows = 12;
const needed: readonly DraftColumn[] = ["kind", "name", "points", "rule", "content"];

const columns = Object.entries(draftHeaders).map(([column, header]) => ({ column: columnOf(column), header }));

function columnOf(name: string): DraftColumn {
  const isColumn = (text: string): text is DraftColumn => Object.hasOwn(draftHeaders, text);
  if (isColumn(name)) return name;
  throw new Error(`Unknown column ${name}`);
}

/** Rows of 方案草案 by their keys and places; null where the sheet is none. Headers are found by their words. */
export function draftGrid(values: readonly (readonly CellValue[])[]): DraftGrid | null {
  const header = values.slice(0, upperRows).findIndex((row) => needed.every((column) => row.includes(draftHeaders[column])));
  const heads = values[header];
  if (heads === undefined) return null;
  const places = new Map(columns.map(({ column, header: text }) => [column, heads.indexOf(text)] as const).filter(([, at]) => at >= 0));
  const written = [...places].filter(([column]) => column !== "key" && column !== "parent" && column !== "check").map(([, at]) => at);
  const read = values.slice(header + 1).map((cells, index) => rowAt(cells, header + 1 + index, places, written));
  const filled = read.filter(({ isEmpty }) => !isEmpty);
  const rows = withParents(filled.flatMap(({ found }) => (found === null ? [] : [found])));
  return { places, ...rows, unknown: filled.flatMap(({ row, found, said }) => (found === null ? [{ row, kind: said }] : [])) };
}

type Found = Omit<DraftRow, "parent"> & { readonly parentKey: string };

function rowAt(cells: readonly CellValue[], row: number, places: DraftPlaces, written: readonly number[]) {
  const value = (column: DraftColumn): CellValue => cells[places.get(column) ?? -1] ?? null;
  const text = (column: DraftColumn): string => cellText(value(column));
  const said = text("kind").trim();
  const kind = kindNamed(said);
  const isEmpty = written.every((at) => cellText(cells[at] ?? null).trim() === "");
  const number: DraftRow["number"] = (column) => {
    const at = value(column);
    if (typeof at === "number") return at;
    const said = text(column).trim();
    return said === "" ? undefined : (numberInText(said) ?? said);
  };
  const found: Found | null = kind === null ? null : { row, kind, key: text("key").trim() || null, parentKey: text("parent").trim(), text, number };
  return { row, said, isEmpty, found };
}

function cellText(value: CellValue): string {
  return value === null ? "" : String(value).replaceAll("\r\n", "\n");
}

function kindNamed(text: string): RowKind | null {
  return kindsByName.get(text) ?? null;
}

const isKind = (name: string): name is RowKind => Object.hasOwn(rowKinds, name);
const kindsByName: ReadonlyMap<string, RowKind> = new Map(Object.entries(rowKinds).flatMap(([kind, name]) => (isKind(kind) ? [[name, kind] as const] : [])));

/** More rows than this share stand elsewhere than their keys say: the sheet was sorted. */
const sortedShare = 0.25;

/** Rows with what they belong to: what stands above them, or by their keys where the sheet was sorted. */
function withParents(found: readonly Found[]): Pick<DraftGrid, "rows" | "isSorted"> {
  const seen = new Set<string>();
  const rows = found.map((one) => {
    const isCopy = one.key !== null && seen.has(one.key);
    if (one.key !== null) seen.add(one.key);
    return isCopy ? { ...one, key: null } : one;
  });
  const above = placedParents(rows);
  const keyed = rows.flatMap(({ key, parentKey }, index) => (key === null || parentKey === "" ? [] : [{ parentKey, standing: above[index]?.key ?? null }]));
  const displaced = keyed.filter(({ parentKey, standing }) => standing !== parentKey);
  const isSorted = displaced.length > Math.max(3, keyed.length * sortedShare);
  const byKey = new Map(rows.flatMap((one) => (one.key === null ? [] : [[one.key, one] as const])));
  const made = new Map<Found, DraftRow>();
  const ready = (one: Found, index: number): DraftRow => {
    const before = made.get(one);
    if (before !== undefined) return before;
    const own = isSorted && one.key !== null ? (byKey.get(one.parentKey) ?? above[index]) : above[index];
    const parent = own === undefined || own === null || own.kind !== parentKinds[one.kind] ? null : (made.get(own) ?? ready(own, rows.indexOf(own)));
    const { parentKey: _parentKey, ...rest } = one;
    const row = { ...rest, parent };
    made.set(one, row);
    return row;
  };
  return { rows: rows.map(ready), isSorted };
}

/** The nearest row above that each row can belong to, with nothing higher in between. */
function placedParents(rows: readonly Found[]): readonly (Found | null)[] {
  const standing = new Map<RowKind, Found>();
  return rows.map((one) => {
    const kind = parentKinds[one.kind];
    const parent = kind === null ? null : (standing.get(kind) ?? null);
    for (const lower of kindsBelow.get(one.kind) ?? []) standing.delete(lower);
    standing.set(one.kind, one);
    return parent;
  });
}

/** What stands below each kind of row, at any depth. */
const kindsBelow: ReadonlyMap<RowKind, readonly RowKind[]> = new Map(Object.keys(rowKinds).filter(isKind).map((kind) => [kind, below(kind)] as const));

function below(kind: RowKind): readonly RowKind[] {
  const children = Object.entries(parentKinds).flatMap(([child, parent]) => (parent === kind && isKind(child) ? [child] : []));
  return children.flatMap((child) => [child, ...below(child)]);
}
