import type { ActionOptions, FinalReport, Outcome } from "./types";

export function finalise(_options: ActionOptions): Promise<Outcome<FinalReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
