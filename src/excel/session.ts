import { toHostError } from "./hostError";

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

/** Runs a task against the workbook, waiting while a cell is being edited. Throws ExcelHostError only. */
export async function runExcel<T>(task: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
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
  } catch (error) {
    throw toHostError(error);
  }
}
