import type { ICommandInfo, ICommandService, IExecutionOptions } from "@univerjs/core";
import { DisposableCollection, ObjectMatrix } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Area } from "../sheet/plan";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/limits";
import { areaName } from "./address";
import type { Book } from "./book";
import { cellValue, valueType } from "./cells";
import { toArea } from "./rangeRef";
import { isCommand } from "./univerCommands";
import type { ChangeType, Events } from "./services";

/** Office.js's numbers for the kinds of event. */
export const EventType = {
  workbookSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

/** Target of events that a collection of sheets listens to. */
export const WORKBOOK_TARGET = "Workbook";

interface Details {
  readonly valueBefore: unknown;
  readonly valueTypeBefore: string;
}

/** The smallest area around the cells whose content, not only look, a mutation sets. */
export function changedArea(cellValues: ISetRangeValuesMutationParams["cellValue"]): Area | undefined {
  const bounds = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: -1, right: -1 };
  new ObjectMatrix(cellValues).forValue((row, column, cell) => {
    if (cell && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) return;
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  });
  if (bounds.bottom < 0) return undefined;
  return { row: bounds.top, column: bounds.left, rows: bounds.bottom - bounds.top + 1, columns: bounds.right - bounds.left + 1 };
}

const eventReference = (sheetId: string, area: Area): string => `${sheetId}|${areaName(area)}`;

/** The sheet and area behind a changed event's reference. */
export function readEventReference(reference: string): { sheetId: string; address: string } {
  const [sheetId = "", address = ""] = reference.split("|");
  return { sheetId, address };
}

/** Listens to Univer and tells the add-in what it subscribed to, after the request under way has been answered. */
export function createEvents(
  book: Book,
  commands: ICommandService,
  fire: (type: number, target: string, payload: object) => void,
): Events {
  const subscriptions = new Map<string, number>();
  const key = (type: number, target: string): string => `${type}|${target}`;
  const disposables = new DisposableCollection();
  const before = new Map<string, Details>();
  const nameBefore = new Map<string, string>();
  let activeSheet = book.workbook.getActiveSheet(true)?.getSheetId();

  function tell(type: number, targets: readonly string[], payload: object): void {
    if (!book.eventsEnabled) return;
    for (const target of targets) {
      // The workbook's selection is subscribed to outside the object model, of which the host hears nothing.
      const wanted = type === EventType.workbookSelectionChanged || subscriptions.has(key(type, target));
      if (wanted) setTimeout(() => fire(type, target, payload), 0);
    }
  }

  const origin = (): object => ({ source: "Local", triggerSource: book.acting ? "ThisLocalAddin" : "Unknown" });

  function details(sheetId: string, area: Area): object {
    const old = before.get(`${sheetId}|${areaName(area)}`);
    if (old === undefined || area.rows * area.columns !== 1) return {};
    const cell = book.workbook.getSheetBySheetId(sheetId)?.getCellRaw(area.row, area.column);
    return { ...old, valueAfter: cellValue(cell) ?? "", valueTypeAfter: valueType(cell) };
  }

  function changed(sheetId: string, area: Area, changeType: ChangeType, shift = "None"): void {
    const payload = {
      worksheetId: sheetId,
      address: areaName(area),
      // Comes back as the argument of «the range of this event».
      referenceId: eventReference(sheetId, area),
      changeType,
      shiftDirection: shift,
      ...origin(),
      ...(changeType === "RangeEdited" ? details(sheetId, area) : {}),
    };
    tell(EventType.changed, [sheetId, WORKBOOK_TARGET], payload);
  }

  function remember(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (isCommand(info, SetWorksheetNameMutation)) {
      nameBefore.set(info.params.subUnitId, book.workbook.getSheetBySheetId(info.params.subUnitId)?.getName() ?? "");
    }
    if (!isCommand(info, SetRangeValuesMutation) || options?.onlyLocal === true) return;
    const area = changedArea(info.params.cellValue);
    if (area === undefined || area.rows * area.columns !== 1) return;
    const cell = book.workbook.getSheetBySheetId(info.params.subUnitId)?.getCellRaw(area.row, area.column);
    before.set(`${info.params.subUnitId}|${areaName(area)}`, { valueBefore: cellValue(cell) ?? "", valueTypeBefore: valueType(cell) });
  }

  function activated(sheetId: string): void {
    if (sheetId === activeSheet) return;
    if (activeSheet !== undefined) tell(EventType.deactivated, [activeSheet, WORKBOOK_TARGET], { worksheetId: activeSheet });
    activeSheet = sheetId;
    tell(EventType.activated, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId });
    tell(EventType.workbookSelectionChanged, [""], {});
  }

  function onRowsOrColumns(info: Readonly<ICommandInfo>): boolean {
    const rows = (range: { startRow: number; endRow: number }): Area =>
      ({ row: range.startRow, rows: range.endRow - range.startRow + 1, column: 0, columns: MAX_COLUMNS });
    const columns = (range: { startColumn: number; endColumn: number }): Area =>
      ({ column: range.startColumn, columns: range.endColumn - range.startColumn + 1, row: 0, rows: MAX_ROWS });
    if (isCommand(info, InsertRowMutation)) changed(info.params.subUnitId, rows(info.params.range), "RowInserted");
    else if (isCommand(info, RemoveRowMutation)) changed(info.params.subUnitId, rows(info.params.range), "RowDeleted");
    else if (isCommand(info, InsertColMutation)) changed(info.params.subUnitId, columns(info.params.range), "ColumnInserted");
    else if (isCommand(info, RemoveColMutation)) changed(info.params.subUnitId, columns(info.params.range), "ColumnDeleted");
    else return false;
    return true;
  }

  function onExecuted(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (book.quiet) return;
    if (isCommand(info, SetRangeValuesMutation)) {
      const area = options?.onlyLocal === true ? undefined : changedArea(info.params.cellValue);
      if (area !== undefined) changed(info.params.subUnitId, area, "RangeEdited");
      before.clear();
    } else if (onRowsOrColumns(info)) {
      return;
    } else if (isCommand(info, InsertSheetMutation)) {
      tell(EventType.added, [WORKBOOK_TARGET], { worksheetId: info.params.sheet.id, ...origin() });
    } else if (isCommand(info, RemoveSheetMutation)) {
      tell(EventType.deleted, [WORKBOOK_TARGET], { worksheetId: info.params.subUnitId, ...origin() });
    } else if (isCommand(info, SetWorksheetActiveOperation)) {
      if (!book.steady) activated(info.params.subUnitId);
    } else if (isCommand(info, SetSelectionsOperation)) {
      if (book.steady) return;
      const { subUnitId, selections, type } = info.params;
      // A selection still being dragged is not a selection yet.
      if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
      const address = selections.map((selection) => areaName(toArea(selection.range))).join(",");
      tell(EventType.selectionChanged, [subUnitId, WORKBOOK_TARGET], { worksheetId: subUnitId, address });
      tell(EventType.workbookSelectionChanged, [""], {});
    } else if (isCommand(info, SetWorksheetNameMutation)) {
      const { subUnitId, name: nameAfter } = info.params;
      const payload = { worksheetId: subUnitId, nameBefore: nameBefore.get(subUnitId), nameAfter, ...origin() };
      tell(EventType.nameChanged, [subUnitId, WORKBOOK_TARGET], payload);
    }
  }

  disposables.add(commands.beforeCommandExecuted(remember));
  disposables.add(commands.onCommandExecuted(onExecuted));

  return {
    subscribe(type, target) {
      subscriptions.set(key(type, target), (subscriptions.get(key(type, target)) ?? 0) + 1);
    },
    unsubscribe(type, target) {
      subscriptions.delete(key(type, target));
    },
    changed,
    dispose: () => disposables.dispose(),
  };
}
