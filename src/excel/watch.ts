import { runExcel } from "./session";

/** Something that happened in the workbook; addresses are without the sheet. */
export type BookEvent =
  | { readonly kind: "activated"; readonly sheetId: string }
  /** `isTyped`: cells got other contents, and all stay where they are. */
  | { readonly kind: "edited"; readonly sheetId: string; readonly address: string; readonly isTyped: boolean }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "structure" };

/**
 * Listens to the workbook until the returned function is called, and tells what is selected to begin with: whoever
 * starts to listen, as a pane does that was loaded anew, does not wait for the next selection. One sync each way, and one.
 */
export async function watchBook(onEvent: (event: BookEvent) => void): Promise<() => void> {
  const stop = await listen(onEvent);
  // Where a chart or several areas are selected there is no such range, and nothing to tell.
  await selectedNow().then(onEvent, () => undefined);
  return stop;
}

async function selectedNow(): Promise<BookEvent> {
  return runExcel(async ({ workbook, sync }) => {
    const range = workbook.getSelectedRange();
    range.load("address");
    const { worksheet } = range;
    worksheet.load("id");
    await sync();
    return { kind: "selected", sheetId: worksheet.id, address: range.address.slice(range.address.lastIndexOf("!") + 1) };
  });
}

/** A form that is renamed goes by another name everywhere; before ExcelApi 1.17 nothing tells of it until the next reading. */
function renaming(worksheets: Excel.WorksheetCollection, structure: () => Promise<void>): readonly OfficeExtension.EventHandlerResult<Excel.WorksheetNameChangedEventArgs>[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return [];
  return [worksheets.onNameChanged.add(structure)];
}

async function listen(onEvent: (event: BookEvent) => void): Promise<() => void> {
  return runExcel(async ({ context, workbook, sync }) => {
    const { worksheets } = workbook;
    const structure = async () => {
      onEvent({ kind: "structure" });
    };
    const handlers = [
      worksheets.onActivated.add(async ({ worksheetId }) => {
        onEvent({ kind: "activated", sheetId: worksheetId });
      }),
      worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
        onEvent({ kind: "edited", sheetId: worksheetId, address, isTyped: changeType === "RangeEdited" });
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        onEvent({ kind: "selected", sheetId: worksheetId, address });
      }),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
      ...renaming(worksheets, structure),
    ];
    await sync();
    return () => {
      for (const handler of handlers) handler.remove();
      // The workbook may be gone by then; there is nothing left to tell anybody.
      context.sync().catch(() => undefined);
    };
  });
}
