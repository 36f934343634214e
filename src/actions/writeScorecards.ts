import type { ActionOptions, Outcome, ScorecardsReport } from "./types";

export function writeScorecards(_units: "all" | readonly string[], _options: ActionOptions): Promise<Outcome<ScorecardsReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
