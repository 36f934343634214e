import { hostCodeOf, toHostError } from "./hostError";

/** Excel on the web refuses requests of more than 5 MB; a batch is sent before it comes near. */
export const batchBytes = 4_000_000;

/** A run of requests to Excel that counts what it sends. */
export interface Session {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  /** Tells about how many bytes the next requests take; sends what is pending first when they would not fit. */
  readonly spend: (bytes: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly counts: { readonly syncs: number };
}

export interface RunOptions {
  /**
   * Whether all that is written is one step of Excel's own undo, where Excel can do that; else every sync is one. Only for a task that
   * asks for what Excel cannot undo (a sheet added, page set-up) before all that it writes, if at all: Excel refuses it there, and the task is
   * then run from its beginning in steps.
   */
  readonly isOneStep?: boolean;
}

/** Runs a task against the workbook, waiting while a cell is being edited. Throws ExcelHostError only. */
export async function runExcel<T>(task: (session: Session) => Promise<T>, { isOneStep = false }: RunOptions = {}): Promise<T> {
  const canMerge = isOneStep && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    if (!canMerge) return await runInSteps(task);
    return await runInSteps(task, { mergeUndoGroup: true }).catch((error: unknown) => {
      if (hostCodeOf(error) !== "UndoNotSupported") throw error;
      return runInSteps(task);
    });
  } catch (error) {
    throw toHostError(error);
  }
}

function runInSteps<T>(task: (session: Session) => Promise<T>, merged: Pick<Excel.RunOptions, "mergeUndoGroup"> = {}): Promise<T> {
  return Excel.run({ delayForCellEdit: true, ...merged }, async (context) => {
    const counts = { syncs: 0 };
    let pending = 0;
    const sync = async () => {
      pending = 0;
      counts.syncs += 1;
      await context.sync();
    };
    const spend = async (bytes: number) => {
      if (pending > 0 && pending + bytes > batchBytes) await sync();
      pending += bytes;
    };
    return task({ context, workbook: context.workbook, spend, sync, counts });
  });
}
