import { DraftFailure } from "../draft";

/** What a request of IndexedDB answers. */
export function answerOf<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(failureOf(request.error)));
  });
}

/** Resolves when everything of the transaction is kept. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(failureOf(transaction.error)));
  });
}

/** A refusal of the browser, as drafts speak of it. */
export function failureOf(error: unknown): DraftFailure {
  if (error instanceof DraftFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const code = name === "QuotaExceededError" ? "full" : name === "DataError" || name === "NotReadableError" ? "broken" : "blocked";
  return new DraftFailure(code, { cause: error });
}
