import type { ActionOptions, FinalCheck, Outcome } from "./types";

export function verifyFinal(_options: ActionOptions): Promise<Outcome<FinalCheck>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
