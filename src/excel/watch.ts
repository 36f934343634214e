import { runExcel } from "./session";

/** Something that happened in the workbook; addresses are without the sheet. */
export type BookEvent =
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "edited"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "structure" };

/** Listens to the workbook until the returned function is called. One sync each way. */
export async function watchBook(onEvent: (event: BookEvent) => void): Promise<() => void> {
  return runExcel(async ({ context, workbook, sync }) => {
    const { worksheets } = workbook;
    const structure = async () => {
      onEvent({ kind: "structure" });
    };
    const handlers = [
      worksheets.onActivated.add(async ({ worksheetId }) => {
        onEvent({ kind: "activated", sheetId: worksheetId });
      }),
      worksheets.onChanged.add(async ({ worksheetId, address }) => {
        onEvent({ kind: "edited", sheetId: worksheetId, address });
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        onEvent({ kind: "selected", sheetId: worksheetId, address });
      }),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
    ];
    await sync();
    return () => {
      for (const handler of handlers) handler.remove();
      // The workbook may be gone by then; there is nothing left to tell anybody.
      context.sync().catch(() => undefined);
    };
  });
}
