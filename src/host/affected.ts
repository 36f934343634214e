import type { IFormulaDataItem } from "@univerjs/engine-formula";
import type { IRange, Nullable } from "@univerjs/core";
import { movedSpan, readsOf } from "./reads";
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

/** A formula of a cell, or of a rule, which has no cell of its own. */
interface Formula {
  readonly part: Part;
  readonly row: number;
  readonly column: number;
  readonly rule: string | undefined;
  isMarked: boolean;
}

interface Reader extends Span {
  readonly formula: Formula;
}

/** The formulas that read a sheet: those of few rows by row, as most do, the others in a list. */
interface Readers {
  readonly byRow: Map<number, Reader[]>;
  readonly tall: Reader[];
}

/** A formula that reads more rows than this is looked at for each change. */
const FEW_ROWS = 3;

const meet = (a: Span, b: Span): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** How far the cells of a rule lie from its first, which its formula is written for. */
function reach(ranges: readonly IRange[], first: "startRow" | "startColumn", last: "endRow" | "endColumn"): readonly [number, number] {
  const from = ranges[0]?.[first] ?? 0;
  return [Math.min(...ranges.map((range) => range[first])) - from, Math.max(...ranges.map((range) => range[last])) - from];
}

/**
 * Of sheets that are calculated together the formulas that changes may concern, directly or through each other; never fewer
 * than there are. What is new on a sheet, changed text of formulas included, is among the changes.
 */
export function affectedBy(changes: readonly Change[], parts: readonly Part[]): readonly Affected[] {
  const readers = new Map<string, Readers>();
  const cells = new Map<string, Formula[]>();
  const queue: Change[] = [...changes];
  const marked: Formula[] = [];

  function mark(formula: Formula): void {
    if (formula.isMarked) return;
    formula.isMarked = true;
    marked.push(formula);
    const { part, row, column, rule } = formula;
    if (rule === undefined && !part.isWhole) queue.push({ name: part.name, top: row, bottom: row, left: column, right: column });
  }

  function readersOf(name: string): Readers {
    const found = readers.get(name) ?? { byRow: new Map<number, Reader[]>(), tall: [] };
    readers.set(name, found);
    return found;
  }

  function listen(formula: Formula, text: string, rows: readonly [number, number], columns: readonly [number, number]): void {
    const reads = readsOf(text);
    if (reads === undefined) {
      mark(formula);
      return;
    }
    for (const read of reads) {
      const reader: Reader = { ...movedSpan(read, rows, columns), formula };
      const { byRow, tall } = readersOf(read.sheet ?? formula.part.name);
      if (reader.bottom - reader.top >= FEW_ROWS) tall.push(reader);
      else for (let row = reader.top; row <= reader.bottom; row += 1) {
        const line = byRow.get(row);
        if (line === undefined) byRow.set(row, [reader]);
        else line.push(reader);
      }
    }
  }

  function enter(part: Part): void {
    const own: Formula[] = [];
    cells.set(part.name, own);
    for (const [row, line] of Object.entries(part.formulas)) {
      for (const [column, item] of Object.entries<Nullable<IFormulaDataItem>>(line ?? {})) {
        if (item === null || item === undefined) continue;
        const formula: Formula = { part, row: Number(row), column: Number(column), rule: undefined, isMarked: false };
        own.push(formula);
        listen(formula, item.f, [item.y ?? 0, item.y ?? 0], [item.x ?? 0, item.x ?? 0]);
      }
    }
    for (const [rule, item] of Object.entries(part.rules)) {
      const formula: Formula = { part, row: 0, column: 0, rule, isMarked: false };
      listen(formula, item.f, reach(item.ranges, "startRow", "endRow"), reach(item.ranges, "startColumn", "endColumn"));
    }
  }

  for (const part of parts) {
    if (part.isWhole) queue.push({ name: part.name, top: 0, left: 0, bottom: Infinity, right: Infinity });
    else enter(part);
  }
  for (const change of changes) {
    for (const formula of cells.get(change.name) ?? []) {
      if (formula.row >= change.top && formula.row <= change.bottom && formula.column >= change.left && formula.column <= change.right) mark(formula);
    }
  }
  const look = (list: readonly Reader[], change: Change): void => {
    for (const reader of list) if (!reader.formula.isMarked && meet(reader, change)) mark(reader.formula);
  };
  for (let change = queue.pop(); change !== undefined; change = queue.pop()) {
    const found = readers.get(change.name);
    if (found === undefined) continue;
    look(found.tall, change);
    if (change.bottom - change.top < found.byRow.size) {
      for (let row = change.top; row <= change.bottom; row += 1) look(found.byRow.get(row) ?? [], change);
    } else for (const line of found.byRow.values()) look(line, change);
  }
  return parts.map((part) => (part.isWhole ? wholeOf(part) : partOf(part, marked)));
}

function wholeOf({ formulas, rules }: Part): Affected {
  const count = Object.values(formulas).reduce((sum, line) => sum + Object.keys(line ?? {}).length, 0);
  return { formulas, rules, count };
}

function partOf(part: Part, marked: readonly Formula[]): Affected {
  const formulas: SheetFormulas = {};
  const rules: RuleFormulas = {};
  let count = 0;
  for (const { part: own, row, column, rule } of marked) {
    if (own !== part) continue;
    const item = rule === undefined ? undefined : part.rules[rule];
    if (rule !== undefined && item !== undefined) rules[rule] = item;
    else {
      (formulas[row] ??= {})[column] = part.formulas[row]?.[column];
      count += 1;
    }
  }
  return { formulas, rules, count };
}
