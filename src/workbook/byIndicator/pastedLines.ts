import type { Entry } from "../../core/index";
import { wordsOf } from "../../core/index";
import { headerOf } from "../form/columns";
import type { Pasted, PasteStart } from "./pasted";
import { matchedLines } from "./pasted";
import { isReadable } from "./readable";
import type { Block } from "./readBlock";
import { readBlock } from "./readBlock";
import { folded } from "./unitNamed";

/** An entry of a form with its key and the code of its indicator, in the form's order. */
export interface KeyedEntry {
  readonly key: string;
  readonly code: string;
  readonly entry: Entry;
}

const headers = ["reported", "verified"] as const;
const valueHeads = /^(?:数值|数据|值|value)$/;

/**
 * Reads a column of figures for the entries of one form: by key, or by the official text, with the code of its indicator
 * beside it where several entries are called alike; else in the form's order. Pure.
 */
export function pastedLines(text: string, entries: readonly KeyedEntry[], start: PasteStart): Pasted {
  const block = readBlock(text);
  const find = entryFinder(entries, block);
  const width = Math.max(0, ...block.map((row) => row.length));
  const counts = Array.from({ length: width }, (_, column) => block.filter((row) => find(row, column).length > 0).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return inOrder(block, width, entries, start);
  const at = counts.indexOf(most);
  const value = valueColumn(block, at, width, entries, find);
  const lines = block.map((row, index) => ({ number: index + 1, name: (row[at] ?? "").trim(), values: [row[value] ?? ""], row }));
  // Heads, categories and totals are lines of none of the entries and have no figure for one.
  const isNone = (line: (typeof lines)[number]) => find(line.row, at).length === 0 && !entries.some(({ entry }) => isReadable(entry, line.values[0] ?? ""));
  const matched = matchedLines(lines, (line) => find(line.row, at), isNone);
  return { by: "name", lines: matched.map(({ number, name, values, match }) => ({ number, name, values, match })), columns: [0], byHead: false, surplus: 0 };
}

function inOrder(block: Block, width: number, entries: readonly KeyedEntry[], start: PasteStart): Pasted {
  // The last column that anything stands in: what numbers or names the lines stands before it.
  const value = width - 1;
  const first = block[0]?.[value] ?? "";
  const isHead = isValueHead(first);
  const lines = (isHead ? block.slice(1) : block).map((row, index) => {
    const entry = entries[start.row + index];
    return {
      number: index + (isHead ? 2 : 1),
      name: "",
      values: [row[value] ?? ""],
      match: entry === undefined ? ({ kind: "unknown" } as const) : ({ kind: "one", id: entry.key } as const),
    };
  });
  return { by: "order", lines, columns: [0], byHead: false, surplus: Math.max(0, width - 1) };
}

type EntryFinder = (row: readonly string[], column: number) => readonly string[];

/** Finds the keys of the entries that a cell of a block names; of several that are called alike the one whose code stands beside it, or whose turn it is. */
function entryFinder(entries: readonly KeyedEntry[], block: Block): EntryFinder {
  const words = [wordsOf("zh-CN"), wordsOf("en-US")];
  const byName = new Map<string, KeyedEntry[]>();
  for (const one of entries) {
    const labels = words.map((core) => folded(core.label(one.entry.label)));
    const names = [folded(one.key), ...labels, ...labels.map((label) => folded(one.code) + label)];
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const turns = turnsIn(block, byName);
  return (row, column) => {
    const name = folded(row[column] ?? "");
    const found = byName.get(name) ?? [];
    if (found.length < 2) return found.map(({ key }) => key);
    const beside = found.filter(({ code }) => row.some((cell) => folded(cell) === folded(code)));
    if (beside.length === 1) return beside.map(({ key }) => key);
    // As many lines of the name as there are entries of it are these, one after the other.
    const turn = turns.get(`${column} ${name}`) ?? [];
    const own = turn.length === found.length ? found[turn.indexOf(row)] : undefined;
    return (own === undefined ? found : [own]).map(({ key }) => key);
  };
}

/** The lines that name each of the names that several entries share, by column. */
function turnsIn(block: Block, byName: ReadonlyMap<string, readonly KeyedEntry[]>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const turns = new Map<string, (readonly string[])[]>();
  for (const row of block) {
    for (const [column, cell] of row.entries()) {
      const name = folded(cell);
      if ((byName.get(name)?.length ?? 0) < 2) continue;
      const others = turns.get(`${column} ${name}`);
      if (others === undefined) turns.set(`${column} ${name}`, [row]);
      else others.push(row);
    }
  }
  return turns;
}

/** The column of figures: the one that is headed so, else the one right of the names with the most that say something for their entries. */
function valueColumn(block: Block, names: number, width: number, entries: readonly KeyedEntry[], find: EntryFinder): number {
  const byKey = new Map(entries.map((one) => [one.key, one.entry] as const));
  const right = Array.from({ length: width }, (_, column) => column).filter((column) => column > names);
  const headed = right.find((column) => block.some((row) => isValueHead(row[column] ?? "")));
  if (headed !== undefined) return headed;
  const counts = right.map((column) => block.filter((row) => find(row, names).some((key) => isSaid(byKey.get(key), row[column] ?? ""))).length);
  return right[counts.indexOf(Math.max(...counts))] ?? names + 1;
}

function isValueHead(cell: string): boolean {
  return valueHeads.test(folded(cell)) || headers.some((id) => folded(headerOf(id)) === folded(cell));
}

function isSaid(entry: Entry | undefined, cell: string): boolean {
  return entry !== undefined && isReadable(entry, cell);
}
