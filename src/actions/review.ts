import type { ActionOptions, Outcome, ReviewMark, ReviewReport } from "./types";

export function review(_marks: readonly ReviewMark[], _options: ActionOptions): Promise<Outcome<ReviewReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
