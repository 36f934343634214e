import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { DocumentDataModel, Injector } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, IEditorService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { areaName } from "../../host/address";
import { cellValue } from "../../host/cells";
import type { Host } from "../../host/host";
import { select } from "../../host/selection";
import { isRecord } from "../../host/wire";
import type { OpenEntry } from "../drafts/keep/keptBook";

const EDITORS: ReadonlySet<unknown> = new Set([DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY]);
const TYPED = "doc.mutation.rich-text-editing";

/** What a cell holds, as the editor shows it: to be compared, and to tell whether anything was typed. */
export function contentOf({ book }: Host, sheetId: string, row: number, column: number): string {
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  if (!sheet) return "";
  return book.formulaAt(sheet, row, column) ?? String(cellValue(sheet.getCellRaw(row, column)) ?? "");
}

/** The text in the open editor of a cell, when it is another than what the cell holds. */
export function readOpenEntry(injector: Injector, host: Host): OpenEntry | undefined {
  const editor = injector.get(IEditorBridgeService);
  const place = editor.getEditLocation();
  if (!editor.isVisible().visible || !place) return undefined;
  const text = editorText(injector);
  const { sheetId, row, column } = place;
  const over = contentOf(host, sheetId, row, column);
  return text === "" || text === over ? undefined : { sheetId, row, column, text, over };
}

/** Calls back when the text in an open editor may have changed, and when the editor has been opened or closed. */
export function followOpenEntry(injector: Injector, commands: ICommandService, onTyping: () => void): void {
  commands.onCommandExecuted(({ id, params }) => {
    if (id === TYPED && isRecord(params) && EDITORS.has(params["unitId"])) onTyping();
  });
  injector.get(IEditorBridgeService).visible$.subscribe(onTyping);
}

/** The text in the editor of cells. */
export function editorText(injector: Injector): string {
  const model = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  return (model?.getBody()?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** A text typed earlier, for a cell of the sheet at this place in the workbook. */
export interface Retyped extends Omit<OpenEntry, "sheetId"> {
  readonly sheetIndex: number;
}

/**
 * Opens the editor of the cell with the text in it, for the person to go on. When the cell holds something else than when
 * the text was typed or may not be changed, or another is being edited, nothing is opened and its place is answered, as in «苏州市!K69».
 */
export async function reopenEntry(injector: Injector, host: Host, { sheetIndex, row, column, text, over }: Retyped): Promise<string | undefined> {
  const place = areaName({ row, column, rows: 1, columns: 1 });
  const sheet = host.book.workbook.getSheets()[sheetIndex];
  if (!sheet) return place;
  const isOpen = await openWith(injector, host, { sheetId: sheet.getSheetId(), row, column, text, over }, "end");
  return isOpen ? undefined : `${sheet.getName()}!${place}`;
}

/** The same for a cell of a sheet that is known; false when nothing is opened. The cursor stands at the end of the text or all of it is selected. */
export async function openWith(injector: Injector, host: Host, entry: OpenEntry, cursor: "end" | "selected"): Promise<boolean> {
  const { book } = host;
  const { sheetId, row, column, text, over } = entry;
  const isFree = book.workbook.getSheetBySheetId(sheetId) && !injector.get(IEditorBridgeService).isVisible().visible;
  if (!isFree || contentOf(host, sheetId, row, column) !== over || !host.mayType(sheetId, row, column)) return false;
  book.act(() => select({ book, sheetId, area: { row, column, rows: 1, columns: 1 } }));
  const opening = { visible: true, eventType: DeviceInputEventType.Dblclick, unitId: book.unitId };
  await injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, opening);
  const whole = [{ startOffset: 0, endOffset: text.length, collapsed: false }];
  injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.replaceText(text, cursor === "end" ? true : whole);
  injector.get(IEditorService).getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.replaceText(text, false);
  injector.get(IEditorBridgeService).changeEditorDirty(true);
  return true;
}
