import type { Store, WorkbenchState } from "../app/store";

/**
 * Before the workbook is saved for the first time without what could not be opened of its file, lists that; false when the person
 * then thinks better of it. Asked once for each workbook.
 */
export async function mayLose(store: Store<WorkbenchState>): Promise<boolean> {
  const { losses, areLossesAccepted = false } = store.get().document;
  if (losses === undefined || areLossesAccepted) return true;
  const isWanted = await new Promise<boolean>((resolve) => store.set({ lossList: { answer: resolve } }));
  store.set({ lossList: null });
  if (isWanted) store.set({ document: { ...store.get().document, areLossesAccepted: true } });
  return isWanted;
}
