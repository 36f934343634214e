import type { ICellData, ICommandInfo, ICommandService, IDisposable, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Book } from "./book";
import { movesCells } from "./moving";
import { isCommand } from "./univerCommands";
import { isRecord } from "./wire";

/** Something that a person typed or chose for a cell, or for cells alike. */
export interface Entry {
  readonly sheetId: string;
  readonly range: IRange;
  readonly cell: ICellData;
  /** By which the grid's undo list knows it. */
  readonly undoId: string | undefined;
}

/** Told of entries that could not be made at once. */
export interface EntryListener {
  /** It waits until the request under way has been carried out. */
  kept(entry: Entry): void;
  /** It has been made now. */
  made(entry: Entry): void;
  /** Its cell is locked or gone by now. */
  lost(entry: Entry): void;
}

/** A person's entries while a request keeps others away: they are made in their order as soon as it has been carried out. */
export interface Entries extends IDisposable {
  listener: EntryListener | undefined;
  readonly areKept: boolean;
  /** To be asked before each command of a person; true when it makes an entry, which is now kept for later. */
  keep(info: Readonly<ICommandInfo>, mustWait: boolean): boolean;
  /** Makes those that were kept. */
  release(): void;
}

function isRange(value: unknown): value is IRange {
  return isRecord(value) && ["startRow", "startColumn", "endRow", "endColumn"].every((name) => typeof value[name] === "number");
}

function isCell(value: unknown): value is ICellData {
  return isRecord(value) && ("v" in value || "f" in value || "p" in value);
}

/** The entry that the grid's command makes; undefined for one that fills cells with different things. */
function entryOf(params: object): Entry | undefined {
  if (!isRecord(params)) return undefined;
  const { subUnitId, range, value, redoUndoId } = params;
  if (typeof subUnitId !== "string" || !isRange(range) || !isCell(value)) return undefined;
  return { sheetId: subUnitId, range, cell: value, undoId: typeof redoUndoId === "string" ? redoUndoId : undefined };
}

type Span = readonly [start: number, end: number];

/** Where rows or columns are after others were put in before `at` or, when `count` is negative, taken away there; undefined when they are gone. */
function shifted([start, end]: Span, at: number, count: number): Span | undefined {
  if (count < 0 && start < at - count && end >= at) return undefined;
  return start >= at ? [start + count, end + count] : [start, end];
}

/** Where cells stand after a command that moves cells of their sheet; undefined when that cannot be told. */
function moved(range: IRange, info: Readonly<ICommandInfo>): IRange | undefined {
  const inRows = (at: number, count: number): IRange | undefined => {
    const rows = shifted([range.startRow, range.endRow], at, count);
    return rows && { ...range, startRow: rows[0], endRow: rows[1] };
  };
  const inColumns = (at: number, count: number): IRange | undefined => {
    const columns = shifted([range.startColumn, range.endColumn], at, count);
    return columns && { ...range, startColumn: columns[0], endColumn: columns[1] };
  };
  if (isCommand(info, InsertRowMutation)) return inRows(info.params.range.startRow, info.params.range.endRow - info.params.range.startRow + 1);
  if (isCommand(info, RemoveRowMutation)) return inRows(info.params.range.startRow, info.params.range.startRow - info.params.range.endRow - 1);
  if (isCommand(info, InsertColMutation)) {
    return inColumns(info.params.range.startColumn, info.params.range.endColumn - info.params.range.startColumn + 1);
  }
  if (isCommand(info, RemoveColMutation)) {
    return inColumns(info.params.range.startColumn, info.params.range.startColumn - info.params.range.endColumn - 1);
  }
  return undefined;
}

export function createEntries(book: Book, commands: ICommandService): Entries {
  let kept: readonly Entry[] = [];
  let asked: Entry | undefined;

  /** Without the look that its cell has anyway: the request may be about to change it. */
  function contentOf(entry: Entry): Entry {
    const old = book.workbook.getSheetBySheetId(entry.sheetId)?.getCellRaw(entry.range.startRow, entry.range.startColumn);
    if (entry.cell.s === undefined || entry.cell.s !== old?.s) return entry;
    const { s: _, ...cell } = entry.cell;
    return { ...entry, cell };
  }

  function make({ sheetId, range, cell, undoId }: Entry): boolean {
    if (book.findSheet(sheetId) === undefined) return false;
    const params = { unitId: book.unitId, subUnitId: sheetId, range, value: cell, redoUndoId: undoId };
    return commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
  }

  /** They go with the cells that they are for. */
  const following = commands.onCommandExecuted((info) => {
    if (kept.length === 0 || !movesCells(info.id) || !isRecord(info.params)) return;
    const { subUnitId } = info.params;
    const all = kept.map((entry) => ({ entry, range: entry.sheetId === subUnitId ? moved(entry.range, info) : entry.range }));
    kept = all.flatMap(({ entry, range }) => (range === undefined ? [] : [{ ...entry, range }]));
    for (const { entry, range } of all) if (range === undefined) entries.listener?.lost(entry);
  });

  const entries: Entries = {
    listener: undefined,
    get areKept() {
      return kept.length > 0;
    },
    keep(info, mustWait) {
      if (isCommand(info, SetRangeValuesCommand)) asked = entryOf(info.params);
      if (!mustWait || asked === undefined) return false;
      if (!isCommand(info, SetRangeValuesMutation) || info.params.trigger !== SetRangeValuesCommand.id) return false;
      const entry = contentOf(asked);
      kept = [...kept, entry];
      entries.listener?.kept(entry);
      return true;
    },
    release() {
      const due = kept;
      kept = [];
      for (const entry of due) {
        if (make(entry)) entries.listener?.made(entry);
        else entries.listener?.lost(entry);
      }
    },
    dispose: () => following.dispose(),
  };
  return entries;
}
