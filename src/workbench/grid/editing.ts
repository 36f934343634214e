import { CanceledError } from "@univerjs/core";
import type { ICommandService, Injector } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { changedArea } from "../host/events";
import type { Host } from "../host/host";
import { mayEdit } from "../host/protection";
import { isCommand } from "../host/univerCommands";

/** The cell editor of the grid. */
export interface Editing {
  /** Lets the host know while a cell is being edited. */
  tell(host: Host): void;
  /** Ends the editing of a cell and keeps what was typed, as Excel does when another command is chosen. */
  commit(): Promise<void>;
}

interface EditingOptions {
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The host, which is made only after this has begun to listen. */
  host(): Host;
  onRefused(why: Refusal): void;
}

/** Why a person may not edit: the cells are locked, or the add-in is writing. */
export type Refusal = "locked" | "writing";

/** Refuses locked cells aloud. To be called before the host is made, which refuses without a word. */
export function followEditing({ injector, commands, host, onRefused }: EditingOptions): Editing {
  const editor = injector.get(IEditorBridgeService);
  const refuse = () => onRefused(host().book.makesWait ? "writing" : "locked");

  commands.beforeCommandExecuted((info) => {
    if (info.id === SetCellEditVisibleOperation.id && opens(info.params)) {
      const place = editor.getEditLocation();
      if (!place || host().mayEdit(place.sheetId, place.row, place.column)) return;
      refuse();
      throw new CanceledError();
    }
    if (isCommand(info, SetRangeValuesMutation) && info.params.trigger !== undefined && !host().book.acting) {
      const area = changedArea(info.params.cellValue);
      if (area !== undefined && !mayEdit(host().book, info.params.subUnitId, area)) refuse();
    }
  });

  return {
    tell(to) {
      editor.visible$.subscribe(({ visible }) => to.setEditMode(visible));
    },
    async commit() {
      if (!editor.isVisible().visible) return;
      const unitId = host().book.unitId;
      await commands.executeCommand(SetCellEditVisibleOperation.id, { visible: false, eventType: DeviceInputEventType.PointerDown, unitId });
      await host().settle();
    },
  };
}

function opens(params: unknown): boolean {
  return typeof params === "object" && params !== null && "visible" in params && params.visible === true;
}
