import type { Entry } from "../../core/index";
import { issueOf, wordsOf } from "../../core/index";
import { decodeCell, mendingOf } from "../form/decode";
import type { Block } from "./readBlock";
import { readBlock } from "./readBlock";
import type { NamedUnit, UnitFinder } from "./unitNamed";
import { folded, unitFinder } from "./unitNamed";

/** Whom a line of a pasted block is for. */
export type LineMatch =
  | { readonly kind: "unit"; readonly sheetId: string }
  /** No city is called so. */
  | { readonly kind: "unknown" }
  /** Several cities are. */
  | { readonly kind: "ambiguous"; readonly sheetIds: readonly string[] }
  /** Another line is for the same city. */
  | { readonly kind: "doubled"; readonly sheetId: string }
  /** A line of sums, which is no city's. */
  | { readonly kind: "sum" };

export interface PastedLine {
  /** Number of the line in the block, from 1. */
  readonly number: number;
  /** As it stands there; "" where the block has no names. */
  readonly name: string;
  readonly match: LineMatch;
  /** By the place of the entry among those asked for; "" where there is none. */
  readonly values: readonly string[];
}

/** A pasted block as it was understood. */
export interface PastedUnits {
  /** By the cities' names, or in the order of the list where it has none. */
  readonly by: "name" | "order";
  readonly lines: readonly PastedLine[];
  /** Places of the entries that it has a column of, and whether its heads said which. */
  readonly entries: readonly number[];
  readonly byHead: boolean;
  /** Columns with figures that are none of the entries'. */
  readonly surplus: number;
}

/** Where a block without names begins. */
export interface PasteStart {
  readonly unit: number;
  readonly entry: number;
}

const sums = /^(?:合计|总计|小计|共计|全省|全市|平均|均值|total|sum|average)/;
const nameHeads = /^(?:城市|市|地区|地市|省辖市|设区市|县|区|单位|名称|市名|unit|city|name)$/;
const words = wordsOf("zh-CN");

/**
 * Reads a block of figures by city, in whatever order its lines and columns stand, with heads or without. Names alone say
 * whose a line is; what they do not say is left for a person to decide. Pure.
 */
export function pastedUnits(text: string, units: readonly NamedUnit[], entries: readonly Entry[], start: PasteStart = { unit: 0, entry: 0 }): PastedUnits {
  const block = readBlock(text);
  const find = unitFinder(units);
  const at = nameColumn(block, find, entries);
  if (at < 0) return inOrder(block, units, entries, start);
  const head = isHead(block[0] ?? [], at, find, entries) ? block[0] : undefined;
  const rows = head === undefined ? block : block.slice(1);
  const columns = figureColumns(block, at);
  const { places, byHead } = placesOf(head, columns, entries, start.entry);
  const named = rows.map((row, index) => ({
    number: index + (head === undefined ? 1 : 2),
    name: (row[at] ?? "").trim(),
    values: entries.map((_entry, place) => row[places.get(place) ?? -1] ?? ""),
  }));
  const lines = named.filter(({ name, values }) => name !== "" || values.some((value) => value.trim() !== ""));
  return { by: "name", lines: matched(lines, find), entries: [...places.keys()], byHead, surplus: columns.length - places.size };
}

function matched(lines: readonly Omit<PastedLine, "match">[], find: UnitFinder): readonly PastedLine[] {
  const found = lines.map((line) => ({ line, units: find(line.name) }));
  const counts = new Map<string, number>();
  for (const { units } of found) if (units.length === 1) for (const { sheetId } of units) counts.set(sheetId, (counts.get(sheetId) ?? 0) + 1);
  return found.map(({ line, units }): PastedLine => {
    const [unit] = units;
    if (unit === undefined) return { ...line, match: { kind: sums.test(folded(line.name)) ? "sum" : "unknown" } };
    if (units.length > 1) return { ...line, match: { kind: "ambiguous", sheetIds: units.map(({ sheetId }) => sheetId) } };
    return { ...line, match: { kind: (counts.get(unit.sheetId) ?? 0) > 1 ? "doubled" : "unit", sheetId: unit.sheetId } };
  });
}

function inOrder(block: Block, units: readonly NamedUnit[], entries: readonly Entry[], start: PasteStart): PastedUnits {
  const width = Math.max(0, ...block.map((row) => row.length));
  const places = Array.from({ length: Math.min(width, entries.length - start.entry) }, (_, index) => start.entry + index);
  const lines = block.map((row, index): PastedLine => {
    const unit = units[start.unit + index];
    return {
      number: index + 1,
      name: "",
      match: unit === undefined ? { kind: "unknown" } : { kind: "unit", sheetId: unit.sheetId },
      values: entries.map((_entry, place) => row[place - start.entry] ?? ""),
    };
  });
  return { by: "order", lines, entries: places, byHead: false, surplus: width - places.length };
}

/** The column with the most names of cities; where there are none at all, the first one of words before figures. -1 for a block of figures alone. */
function nameColumn(block: Block, find: UnitFinder, entries: readonly Entry[]): number {
  const width = Math.max(0, ...block.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
  const counts = columns.map((cells) => cells.filter((cell) => find(cell).length > 0).length);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  if (width < 2) return -1;
  return columns.findIndex((cells) => cells.some((cell) => cell.trim() !== "") && !cells.some((cell) => isNumeric(cell) || entries.some((entry) => isReadable(entry, cell))));
}

/** Columns that can hold figures: those right of the names, or left of them where there are none. What numbers the lines stands left. */
function figureColumns(block: Block, names: number): readonly number[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, column) => column).filter((column) => column !== names && block.some((row) => (row[column] ?? "").trim() !== ""));
  const right = filled.filter((column) => column > names);
  return right.length > 0 ? right : filled;
}

/** Whether the first line says what stands below: it names no city and has no figure. */
function isHead(row: readonly string[], names: number, find: UnitFinder, entries: readonly Entry[]): boolean {
  const name = row[names] ?? "";
  if (find(name).length > 0) return false;
  const others = row.filter((cell, column) => column !== names && cell.trim() !== "");
  return nameHeads.test(folded(name)) || (others.length > 0 && !others.some((cell) => isNumeric(cell) || entries.some((entry) => isReadable(entry, cell))));
}

/** Which column each entry has: as the heads say, else in order. */
function placesOf(head: readonly string[] | undefined, columns: readonly number[], entries: readonly Entry[], first: number) {
  const byHead = new Map<number, number>();
  for (const [place, entry] of entries.entries()) {
    const label = folded(words.label(entry.label));
    const found = columns.filter((column) => headSays(head?.[column] ?? "", label) && ![...byHead.values()].includes(column));
    const [column] = found.length > 1 ? found.filter((one) => folded(head?.[one] ?? "") === label) : found;
    if (column !== undefined) byHead.set(place, column);
  }
  if (byHead.size > 0) return { places: byHead, byHead: true };
  const inTurn = columns.slice(0, entries.length - first).map((column, index) => [first + index, column] as const);
  return { places: new Map(inTurn), byHead: false };
}

function headSays(head: string, label: string): boolean {
  const said = folded(head).replaceAll(/[（(][^（()）]*[)）]/g, "");
  return said.length > 1 && (label.includes(said) || said.includes(label));
}

function isNumeric(cell: string): boolean {
  return /\d/.test(cell.normalize("NFKC")) && !/[\p{L}]/u.test(cell.normalize("NFKC"));
}

/** Whether a cell says something for an entry, as it stands or mended; of entries of words everything does, which tells nothing. */
function isReadable(entry: Entry, cell: string): boolean {
  if (cell.trim() === "" || issueOf(entry, "x") === null) return false;
  return issueOf(entry, decodeCell(entry, cell, "verified")) === null || mendingOf(entry, cell) !== null;
}
