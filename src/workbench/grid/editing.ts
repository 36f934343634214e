import { CanceledError, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUndoRedoService, sequenceExecute } from "@univerjs/core";
import type { ICommandInfo, ICommandService, IMutationInfo, Injector } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { SetRangeValuesCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import { areaName } from "../../host/address";
import type { Entry } from "../../host/entries";
import { changedArea } from "../../host/events";
import type { Refusal } from "../../host/guard";
import type { Host } from "../../host/host";
import { toArea } from "../../host/rangeRef";
import { isCommand } from "../../host/univerCommands";
import { isRecord } from "../../host/wire";
import type { OpenEntry } from "../drafts/keep/keptBook";
import { followRejections } from "./rejections";
import type { Rejection } from "./rejections";

/** The cell editor of the grid. */
export interface Editing {
  /** To be called by the host for a change that it refuses. */
  refused(why: Refusal, change: Readonly<ICommandInfo>): void;
  /** Follows what is typed, for the host to know. */
  follow(host: Host): void;
  /** Ends the editing of a cell and keeps what was typed, as Excel does when another command is chosen. */
  commit(): Promise<void>;
  /** What was refused and waits for an answer. */
  rejected(): OpenEntry | undefined;
}

/** What was typed for a cell and did not come into it. */
export interface LostEntry {
  /** As in «苏州市!K69». */
  readonly place: string;
  readonly text: string;
}

export interface EditingNews {
  /** `entry` is what had been typed, if anything. */
  onRefused(why: Refusal | "changed", entry?: LostEntry): void;
  /** What was typed is none that the cell's validation takes. */
  onRejected(rejection: Rejection): void;
  /** Whether something typed waits for the add-in to have written. */
  onWaiting(waiting: boolean): void;
}

interface EditingOptions extends EditingNews {
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The host, which is made only after this. */
  host(): Host;
}

/** What puts text into the editor, whether it is open or not. */
const INSERTING = new Set(["doc.command.insert-text", "doc.command.ime-input"]);

const textOf = ({ v, f }: Entry["cell"]): string => String(f ?? v ?? "");

/** Watches the cell editor: it opens whenever its cell is not locked, whatever the add-in is doing meanwhile. */
export function followEditing({ injector, commands, host, onRefused, onRejected, onWaiting }: EditingOptions): Editing {
  const editor = injector.get(IEditorBridgeService);
  keepTyped(editor);
  const onLost = (where: string, text: string): void => onRefused("changed", { place: where, text });
  const rejections = followRejections({ injector, commands, host, onRejected, onLost });
  /** As they were typed, by the entry's place in the undo list. */
  const waiting = new Map<string, string>();
  const place = (sheetId: string, range: Entry["range"]): string =>
    `${host().book.workbook.getSheetBySheetId(sheetId)?.getName() ?? ""}!${areaName(toArea(range))}`;

  commands.beforeCommandExecuted((info) => {
    if (info.id === SetCellEditVisibleOperation.id && opens(info.params)) {
      const cell = editor.getEditLocation();
      if (!cell || host().mayType(cell.sheetId, cell.row, cell.column)) return;
      onRefused("locked");
      throw new CanceledError();
    }
    // Univer puts a key into the editor that has not opened, and from there into the next text.
    if (INSERTING.has(info.id) && isForCell(info.params) && !editor.isVisible().visible) throw new CanceledError();
  });

  /** What the grid would have done beside entering it. */
  async function validate({ sheetId, range, undoId = "", cell }: Entry): Promise<void> {
    const place = { sheetId, row: range.startRow, column: range.startColumn };
    const text = waiting.get(undoId) ?? textOf(cell);
    waiting.delete(undoId);
    // Asked for now: by the time that the validation has answered, other entries may lie above it.
    const undoing = injector.get(IUndoRedoService).pitchTopUndoElement()?.undoMutations;
    const reason = await rejections.reason(place);
    if (reason === undefined) return;
    if (undoing) takeBack(undoId, undoing);
    await rejections.ask(place, text, reason);
  }

  function takeBack(undoId: string, undoing: readonly IMutationInfo[]): void {
    const undos = injector.get(IUndoRedoService);
    if (undos.pitchTopUndoElement()?.id === undoId) undos.rollback(undoId, host().book.unitId);
    else sequenceExecute([...undoing], commands);
  }

  return {
    refused(why, change) {
      const isEntry = isCommand(change, SetRangeValuesMutation) && change.params.trigger === SetRangeValuesCommand.id;
      const area = isEntry ? changedArea(change.params.cellValue) : undefined;
      if (!isEntry || area === undefined) {
        onRefused(why);
        return;
      }
      const cell = change.params.cellValue?.[area.row]?.[area.column];
      const sheet = host().book.workbook.getSheetBySheetId(change.params.subUnitId)?.getName() ?? "";
      onRefused(why, { place: `${sheet}!${areaName(area)}`, text: textOf(cell ?? {}) });
    },
    follow(to) {
      editor.visible$.subscribe(({ visible }) => to.setEditMode(visible));
      to.entries.listener = {
        kept(entry) {
          const text = rejections.typed({ sheetId: entry.sheetId, row: entry.range.startRow, column: entry.range.startColumn });
          if (entry.undoId !== undefined && text !== undefined) waiting.set(entry.undoId, text);
          onWaiting(to.book.makesWait);
        },
        made(entry) {
          onWaiting(to.entries.areKept);
          void validate(entry);
        },
        lost(entry) {
          onWaiting(to.entries.areKept);
          waiting.delete(entry.undoId ?? "");
          onRefused("locked", { place: place(entry.sheetId, entry.range), text: textOf(entry.cell) });
        },
      };
    },
    async commit() {
      if (!editor.isVisible().visible) return;
      const unitId = host().book.unitId;
      await commands.executeCommand(SetCellEditVisibleOperation.id, { visible: false, eventType: DeviceInputEventType.PointerDown, unitId });
      // The cell stays selected: without this the next key would come behind what was typed before.
      editor.refreshEditCellState();
      while (host().entries.areKept) await host().bridge.idle();
      await host().settle();
    },
    rejected: rejections.waiting,
  };
}

/**
 * Univer puts a cell's new content into its editor, even into one that is open, and even when it is a cell of another
 * sheet in the same row and column that has it. It does so after every command, of which the add-in runs hundreds before
 * anybody could press a key: once after all of them is enough.
 */
function keepTyped(editor: IEditorBridgeService): void {
  const refresh = editor.refreshEditCellState.bind(editor);
  let isDue = false;
  editor.refreshEditCellState = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!editor.isVisible().visible) refresh();
    });
  };
}

function opens(params: unknown): boolean {
  return isRecord(params) && params["visible"] === true;
}

function isForCell(params: unknown): boolean {
  return isRecord(params) && params["unitId"] === DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
}
