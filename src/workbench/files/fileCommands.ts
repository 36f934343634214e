import { messageOf } from "../app/messageOf";
import type { Workbench } from "../app/workbench";
import { PlanError } from "../../xlsx/planError";
import { download } from "./download";
import { mayLose } from "./mayLose";

/** Opens a file that a person chose or dropped, after asking about unsaved changes. */
export async function openFile(workbench: Workbench, file: File): Promise<void> {
  if (!(await workbench.mayDiscard())) return;
  try {
    await workbench.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    workbench.store.set({ busy: null });
    workbench.say("error", workbench.words.problem("unexpected", file.name, messageOf(error)));
  }
}

/** Saves the workbook into the browser's download folder; false when that failed, with a message, or was not wanted after all. */
export async function saveFile(workbench: Workbench): Promise<boolean> {
  if (!(await mayLose(workbench.store))) return false;
  workbench.store.set({ busy: workbench.words.saving, message: null });
  try {
    const { bytes, name, mark } = await workbench.toFile();
    download(bytes, name);
    workbench.markSaved(mark);
    workbench.say("success", workbench.words.saved(name));
    return true;
  } catch (error) {
    const { saveFailed, unsavable } = workbench.words;
    workbench.say("error", error instanceof PlanError ? unsavable(error.where, error.code) : saveFailed(messageOf(error)));
    return false;
  } finally {
    workbench.store.set({ busy: null });
  }
}
