import { DataValidationErrorStyle, DataValidationStatus } from "@univerjs/core";
import type { ICommandService, Injector } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { areaName } from "../../host/address";
import type { Host } from "../../host/host";
import { isRecord } from "../../host/wire";
import type { OpenEntry } from "../drafts/keep/keptBook";
import { contentOf, editorText, openWith } from "./openEntry";

/** An entry that its cell's validation does not take, to be asked about as Excel does. */
export interface Rejection {
  /** As in «苏州市!K69». */
  readonly place: string;
  readonly text: string;
  /** What the validation says. */
  readonly reason: string;
  /** Opens the cell's editor with the text in it, selected; when the cell holds something else by now, it is told as lost. */
  retry(): void;
  /** The cell keeps what it held before. */
  cancel(): void;
}

type Place = Pick<OpenEntry, "sheetId" | "row" | "column">;

export interface Rejections {
  /** Why the validation of the cell does not take what it holds; undefined when it does. */
  reason(cell: Place): Promise<string | undefined>;
  /** The text that was last typed for the cell; undefined when another cell was typed into since. */
  typed(cell: Place): string | undefined;
  /** Asks about an entry that has been taken back, as soon as nothing else is being typed. */
  ask(cell: Place, text: string, reason: string): Promise<void>;
  /** The entry that waits for an answer. */
  waiting(): OpenEntry | undefined;
}

interface RejectionsOptions {
  readonly injector: Injector;
  readonly commands: ICommandService;
  host(): Host;
  onRejected(rejection: Rejection): void;
  onLost(place: string, text: string): void;
}

/** How long nobody must have pressed a key before a question may take the keyboard, in milliseconds. */
const PAUSE = 700;

/** Before the handler of Univer's own, whose dialog throws away what was typed. */
const FIRST = 100;

/** Asks about entries that a validation refuses, in place of Univer. */
export function followRejections({ injector, commands, host, onRejected, onLost }: RejectionsOptions): Rejections {
  const editor = injector.get(IEditorBridgeService);
  let last: (Place & { readonly text: string }) | undefined;
  let asked: readonly OpenEntry[] = [];
  let answered = Promise.resolve();

  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id || !isRecord(params) || params["visible"] !== false) return;
    const cell = editor.getEditLocation();
    if (cell && editor.isVisible().visible) last = { sheetId: cell.sheetId, row: cell.row, column: cell.column, text: editorText(injector) };
  });

  const typed: Rejections["typed"] = ({ sheetId, row, column }) =>
    last?.sheetId === sheetId && last.row === row && last.column === column ? last.text : undefined;

  const reason: Rejections["reason"] = async ({ sheetId, row, column }) => {
    const { unitId } = host().book;
    const rule = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, sheetId, row, column);
    const validator = rule && injector.get(DataValidatorRegistryService).getValidatorItem(rule.type);
    if (!validator || rule.errorStyle !== DataValidationErrorStyle.STOP) return undefined;
    const status = await injector.get(SheetsDataValidationValidatorService).validatorCell(unitId, sheetId, row, column);
    if (status === DataValidationStatus.VALID) return undefined;
    return validator.getRuleFinalError(rule, { row, col: column, unitId, subUnitId: sheetId });
  };

  /** Resolves once it is answered. */
  function put(entry: OpenEntry, why: string): Promise<void> {
    const { sheetId, row, column, text } = entry;
    const place = `${host().book.workbook.getSheetBySheetId(sheetId)?.getName() ?? ""}!${areaName({ row, column, rows: 1, columns: 1 })}`;
    return new Promise((resolve) => {
      const end = (): void => {
        asked = asked.filter((other) => other !== entry);
        resolve();
      };
      const retry = async (): Promise<void> => {
        if (!(await openWith(injector, host(), entry, "selected"))) onLost(place, text);
        end();
      };
      onRejected({ place, text, reason: why, retry: () => void retry(), cancel: end });
    });
  }

  function add(cell: Place, text: string): OpenEntry {
    const entry = { ...cell, text, over: contentOf(host(), cell.sheetId, cell.row, cell.column) };
    asked = [...asked, entry];
    return entry;
  }

  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    async handler(_, { subUnitId: sheetId, row, col: column }) {
      const cell = { sheetId, row, column };
      const text = typed(cell) ?? contentOf(host(), sheetId, row, column);
      const why = await reason(cell);
      if (why === undefined) return true;
      // Only after this answer does Univer give the cell back what it held.
      setTimeout(() => {
        const entry = add(cell, text);
        answered = answered.then(() => put(entry, why));
      });
      return false;
    },
  });

  return {
    reason,
    typed,
    async ask(cell, text, why) {
      const entry = add(cell, text);
      answered = answered.then(() => pause(editor)).then(() => put(entry, why));
      await answered;
    },
    waiting: () => asked[0],
  };
}

/** Resolves when no cell is being typed into and no key has been pressed for a moment: a question would swallow the next one. */
function pause(editor: IEditorBridgeService): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    const look = (): void => {
      if (editor.isVisible().visible) {
        wait();
        return;
      }
      window.removeEventListener("keydown", wait, true);
      resolve();
    };
    window.addEventListener("keydown", wait, true);
    wait();
  });
}
