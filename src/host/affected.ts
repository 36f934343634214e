import type { IRange } from "@univerjs/core";
import { MAX_COLUMNS } from "../sheet/limits";
import { joined } from "./joined";
import { formulaCells, ReaderIndex } from "./readers";
import type { CellPlace } from "./readers";
import type { Span } from "./reads";
import type { SheetFormulas } from "./sharedFormulas";

/** The formulas of a sheet's rules by id. */
export type RuleFormulas = Record<string, RuleFormula>;

interface RuleFormula {
  readonly f: string;
  readonly ranges: IRange[];
}

/** A sheet that is to be calculated. */
export interface Part {
  readonly id: string;
  /** In small letters. */
  readonly name: string;
  readonly formulas: SheetFormulas;
  readonly rules: RuleFormulas;
  /** Whether all of it is to be calculated. */
  readonly isWhole: boolean;
}

/** Cells that have, or may have, another content than when the formulas were last calculated. */
export interface Change extends Span {
  /** Of the sheet, in small letters. */
  readonly name: string;
}

/** What is to be calculated of a sheet. */
export interface Affected {
  readonly formulas: SheetFormulas;
  readonly rules: RuleFormulas;
  readonly count: number;
}

/** What has been found of a sheet so far. */
interface Found {
  readonly part: Part;
  readonly cells: Map<number, CellPlace>;
  readonly rules: Set<string>;
  readonly cellReaders: ReaderIndex<CellPlace>;
  readonly ruleReaders: ReaderIndex<string>;
}

/** Changes of one sheet as they are, or where there are many those of the same columns as one. */
const joinedChanges = (changes: readonly Change[]): readonly Change[] =>
  joined(changes, ({ left, right }) => `${left}|${right}`, (a, b) => ({ ...a, top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) }));

/** How far the cells of a rule lie from its first, which its formula is written for. */
function reach(ranges: readonly IRange[], first: "startRow" | "startColumn", last: "endRow" | "endColumn"): readonly [number, number] {
  const from = ranges[0]?.[first] ?? 0;
  return [Math.min(...ranges.map((range) => range[first])) - from, Math.max(...ranges.map((range) => range[last])) - from];
}

function rulesIndex(rules: RuleFormulas): ReaderIndex<string> {
  const index = new ReaderIndex<string>();
  for (const [rule, { f, ranges }] of Object.entries(rules)) index.add(rule, f, reach(ranges, "startRow", "endRow"), reach(ranges, "startColumn", "endColumn"));
  return index;
}

const isWithin = ({ row, column }: CellPlace, span: Span): boolean => row >= span.top && row <= span.bottom && column >= span.left && column <= span.right;

/**
 * Of sheets that are calculated together the formulas that changes may concern, directly or through each other; never fewer
 * than there are. What is new on a sheet, changed text of formulas included, is among the changes.
 */
export function affectedBy(
  changes: readonly Change[],
  parts: readonly Part[],
  indexOf: (formulas: SheetFormulas) => ReaderIndex<CellPlace>,
): readonly Affected[] {
  const waiting = new Map<string, Change[]>();
  function put(change: Change): void {
    const list = waiting.get(change.name);
    if (list === undefined) waiting.set(change.name, [change]);
    else list.push(change);
  }
  /** The changes of a sheet that have not been followed yet. */
  function take(): readonly Change[] {
    for (const [name, list] of waiting) {
      waiting.delete(name);
      return joinedChanges(list);
    }
    return [];
  }
  const found = parts.filter(({ isWhole }) => !isWhole).map((part): Found => ({
    part,
    cells: new Map(),
    rules: new Set(),
    cellReaders: indexOf(part.formulas),
    ruleReaders: rulesIndex(part.rules),
  }));
  const byName = new Map<string, Found[]>();

  function mark({ part, cells }: Found, place: CellPlace): void {
    const { row, column } = place;
    const key = row * MAX_COLUMNS + column;
    if (cells.has(key)) return;
    cells.set(key, place);
    put({ name: part.name, top: row, bottom: row, left: column, right: column });
  }

  for (const one of found) {
    const read = [...one.cellReaders.sheets, ...one.ruleReaders.sheets].map((sheet) => sheet ?? one.part.name);
    for (const name of new Set(read)) byName.set(name, [...(byName.get(name) ?? []), one]);
    for (const place of one.cellReaders.untold) mark(one, place);
    for (const rule of one.ruleReaders.untold) one.rules.add(rule);
    const own = joinedChanges(changes.filter(({ name }) => name === one.part.name));
    if (own.length === 0) continue;
    for (const [place] of formulaCells(one.part.formulas)) if (own.some((change) => isWithin(place, change))) mark(one, place);
  }
  for (const change of changes) put(change);
  for (const { name } of parts.filter(({ isWhole }) => isWhole)) put({ name, top: 0, left: 0, bottom: Infinity, right: Infinity });
  for (let list = take(); list.length > 0; list = take()) {
    for (const change of list) follow(change);
  }
  function follow(change: Change): void {
    for (const one of byName.get(change.name) ?? []) {
      for (const sheet of one.part.name === change.name ? [undefined, change.name] : [change.name]) {
        one.cellReaders.forReadersOf(sheet, change, (place) => mark(one, place));
        one.ruleReaders.forReadersOf(sheet, change, (rule) => one.rules.add(rule));
      }
    }
  }
  const byPart = new Map(found.map((one) => [one.part, one]));
  return parts.map((part) => {
    const one = byPart.get(part);
    return one === undefined ? wholeOf(part) : partOf(one);
  });
}

const wholeOf = ({ formulas, rules }: Part): Affected => ({ formulas, rules, count: [...formulaCells(formulas)].length });

function partOf({ part, cells, rules }: Found): Affected {
  const formulas: SheetFormulas = {};
  for (const { row, column } of cells.values()) (formulas[row] ??= {})[column] = part.formulas[row]?.[column];
  return { formulas, rules: Object.fromEntries(Object.entries(part.rules).filter(([rule]) => rules.has(rule))), count: cells.size };
}
