import type { ActionOptions, AwardReport, AwardRequest, Outcome } from "./types";

export function saveAward(_request: AwardRequest, _options: ActionOptions): Promise<Outcome<AwardReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
