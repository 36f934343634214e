import type { Entry } from "../../core/index";
import { wordsOf } from "../../core/index";
import type { Block } from "./readBlock";
import { readBlock } from "./readBlock";
import type { Pasted, PastedLine, PasteStart } from "./pasted";
import { matchedLines } from "./pasted";
import { isFigure } from "./readable";
import type { NamedUnit, UnitFinder } from "./unitNamed";
import { folded, unitFinder } from "./unitNamed";

const sums = /^(?:合计|总计|小计|共计|全省|全市|平均|均值|total|sum|average)/;
const nameHeads = /^(?:城市|市|地区|地市|省辖市|设区市|县|区|单位|名称|市名|unit|city|name)$/;
const words = wordsOf("zh-CN");

/**
 * Reads a block of figures by city, in whatever order its lines and columns stand, with heads or without. Names alone say
 * whose a line is; what they do not say is left for a person to decide. Without names the lines are those of the units in sight, in
 * their order. Pure.
 */
export function pastedUnits(text: string, units: readonly NamedUnit[], entries: readonly Entry[], start: PasteStart, inSight = units): Pasted {
  const block = readBlock(text);
  const find = unitFinder(units);
  const at = nameColumn(block, find, entries);
  if (at < 0) return inOrder(block, inSight, entries, start);
  const head = isHead(block[0] ?? [], at, find, entries) ? block[0] : undefined;
  const rows = head === undefined ? block : block.slice(1);
  const columns = figureColumns(block, at);
  // As many columns as there are to be filled are all of them, wherever the keyboard stands.
  const first = columns.length > entries.length - start.column ? 0 : start.column;
  const { places, byHead } = placesOf(head, columns, entries, first);
  const named = rows.map((row, index) => ({
    number: index + (head === undefined ? 1 : 2),
    name: (row[at] ?? "").trim(),
    values: entries.map((_entry, place) => row[places.get(place) ?? -1] ?? ""),
  }));
  const lines = named.filter(({ name, values }) => name !== "" || values.some((value) => value.trim() !== ""));
  const matched = matchedLines(lines, ({ name }) => find(name).map(({ sheetId }) => sheetId), ({ name }) => find(name).length === 0 && sums.test(folded(name)));
  return { by: "name", lines: matched, columns: [...places.keys()], byHead, surplus: columns.length - places.size };
}

function inOrder(block: Block, units: readonly NamedUnit[], entries: readonly Entry[], start: PasteStart): Pasted {
  const width = Math.max(0, ...block.map((row) => row.length));
  const places = Array.from({ length: Math.min(width, entries.length - start.column) }, (_, index) => start.column + index);
  const lines = block.map((row, index): PastedLine => {
    const unit = units[start.row + index];
    return {
      number: index + 1,
      name: "",
      match: unit === undefined ? { kind: "unknown" } : { kind: "one", id: unit.sheetId },
      values: entries.map((_entry, place) => row[place - start.column] ?? ""),
    };
  });
  return { by: "order", lines, columns: places, byHead: false, surplus: width - places.length };
}

/** The column with the most names of cities; where there are none at all, the first one of words before figures. -1 for a block of figures alone. */
function nameColumn(block: Block, find: UnitFinder, entries: readonly Entry[]): number {
  const width = Math.max(0, ...block.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ""));
  const counts = columns.map((cells) => cells.filter((cell) => find(cell).length > 0).length);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  if (width < 2) return -1;
  return columns.findIndex((cells) => cells.some((cell) => cell.trim() !== "") && !cells.some((cell) => entries.some((entry) => isFigure(entry, cell))));
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
  return nameHeads.test(folded(name)) || (others.length > 0 && !others.some((cell) => entries.some((entry) => isFigure(entry, cell))));
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
