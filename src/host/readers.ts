import type { IFormulaDataItem } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import { movedSpan, readsOf } from "./reads";
import type { Span } from "./reads";
import type { SheetFormulas } from "./sharedFormulas";

/** A formula, by its cell or by what else it is known by. */
export interface Reader<Of> extends Span {
  readonly of: Of;
}

/** Formulas that read a sheet: those of few rows by row, as most do, the others in a list. */
interface Readers<Of> {
  readonly byRow: Map<number, Reader<Of>[]>;
  readonly tall: Reader<Of>[];
}

/** A formula that reads more rows than this is looked at for each change. */
const FEW_ROWS = 3;

const meet = (a: Span, b: Span): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Which formulas read which cells, sheet by sheet. */
export class ReaderIndex<Of> {
  /** Those whose texts do not tell what they read. */
  readonly untold: Of[] = [];
  private readonly bySheet = new Map<string | undefined, Readers<Of>>();

  /** The sheets that are read, in small letters; undefined stands for the formulas' own. */
  get sheets(): Iterable<string | undefined> {
    return this.bySheet.keys();
  }

  /** Takes a formula in that stands in cells lying `rows` and `columns` away from where its text is written for, from the least to the most. */
  add(of: Of, text: string, rows: readonly [number, number], columns: readonly [number, number]): void {
    const reads = readsOf(text);
    if (reads === undefined) {
      this.untold.push(of);
      return;
    }
    for (const read of reads) {
      const reader: Reader<Of> = { ...movedSpan(read, rows, columns), of };
      const { byRow, tall } = this.readersOf(read.sheet);
      if (reader.bottom - reader.top >= FEW_ROWS) {
        tall.push(reader);
        continue;
      }
      for (let row = reader.top; row <= reader.bottom; row += 1) {
        const line = byRow.get(row);
        if (line === undefined) byRow.set(row, [reader]);
        else line.push(reader);
      }
    }
  }

  /** Tells of each formula that reads any of these cells, some more than once. */
  forReadersOf(sheet: string | undefined, cells: Span, tell: (of: Of) => void): void {
    const found = this.bySheet.get(sheet);
    if (found === undefined) return;
    const look = (list: readonly Reader<Of>[]): void => {
      for (const reader of list) if (meet(reader, cells)) tell(reader.of);
    };
    look(found.tall);
    if (cells.bottom - cells.top < found.byRow.size) {
      for (let row = cells.top; row <= cells.bottom; row += 1) look(found.byRow.get(row) ?? []);
    } else for (const line of found.byRow.values()) look(line);
  }

  private readersOf(sheet: string | undefined): Readers<Of> {
    const found = this.bySheet.get(sheet) ?? { byRow: new Map<number, Reader<Of>[]>(), tall: [] };
    this.bySheet.set(sheet, found);
    return found;
  }
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Every formula of a sheet with its cell. */
export function* formulaCells(formulas: SheetFormulas): Generator<readonly [CellPlace, IFormulaDataItem]> {
  for (const [row, line] of Object.entries(formulas)) {
    for (const [column, item] of Object.entries<Nullable<IFormulaDataItem>>(line ?? {})) {
      if (item !== null && item !== undefined) yield [{ row: Number(row), column: Number(column) }, item];
    }
  }
}

function isSame(a: SheetFormulas, b: SheetFormulas): boolean {
  const rows = Object.keys(a);
  if (rows.length !== Object.keys(b).length) return false;
  return rows.every((rowKey) => {
    const [mine, theirs] = [a[Number(rowKey)] ?? {}, b[Number(rowKey)] ?? {}];
    const columns = Object.keys(mine);
    return columns.length === Object.keys(theirs).length && columns.every((columnKey) => {
      const [one, other] = [mine[Number(columnKey)], theirs[Number(columnKey)]];
      return one?.f === other?.f && one?.x === other?.x && one?.y === other?.y;
    });
  });
}

/** So many sheets are remembered: the forms of a workbook are all alike, so few differ. */
const REMEMBERED = 12;

/** Finds what the formulas of a sheet read; for sheets whose formulas are the same, as all forms of a workbook are, it is worked out once. */
export function createIndexing(): (formulas: SheetFormulas) => ReaderIndex<CellPlace> {
  let known: readonly { readonly formulas: SheetFormulas; readonly index: ReaderIndex<CellPlace> }[] = [];
  return (formulas) => {
    const found = known.find((one) => isSame(one.formulas, formulas));
    if (found !== undefined) return found.index;
    const index = new ReaderIndex<CellPlace>();
    for (const [place, { f, x = 0, y = 0 }] of formulaCells(formulas)) index.add(place, f, [y, y], [x, x]);
    known = [{ formulas, index }, ...known].slice(0, REMEMBERED);
    return index;
  };
}
