import { ExcelHostError } from "../../excel/hostError";
import type { RunOptions, Session } from "../../excel/session";
import { runExcel } from "../../excel/session";
import type { Failure, FailureCode, Outcome } from "../types";

/** Thrown inside an action to end it with a failure that a person can act on. */
export class ActionFailure extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, items: readonly string[] = [], technical?: string) {
    super(code);
    this.name = "ActionFailure";
    this.failure = { code, items, ...(technical === undefined ? {} : { technical }) };
  }
}

/**
 * Runs an action against the workbook and turns whatever goes wrong into a failure. One that only writes cells says that it is one
 * step of Excel's own undo.
 */
export async function attempt<T>(task: (session: Session) => Promise<T>, run: RunOptions = {}): Promise<Outcome<T>> {
  let ended: Failure | null = null;
  try {
    const value = await runExcel(async (session) => {
      try {
        return await task(session);
      } catch (error) {
        if (error instanceof ActionFailure) ended = error.failure;
        throw error;
      }
    }, run);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: ended ?? failureOf(error) };
  }
}

/** The same for what speaks to Excel without a run of requests, or in several. */
export async function attemptOutside<T>(task: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return { ok: false, failure: error instanceof ActionFailure ? error.failure : failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof ExcelHostError)) return { code: "hostFailed", items: [], technical: String(error) };
  const code: FailureCode =
    error.code === "accessDenied" ? "protectedSheet" : error.code === "nameTaken" ? "namesTaken" : error.code;
  return { code, items: [], technical: error.technical };
}

/** Ends the action where its user has cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ActionFailure("cancelled");
}
