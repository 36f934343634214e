import type { ActionOptions, ComparisonReport, Outcome, YearComparison } from "./types";

export function writeComparison(_comparison: YearComparison, _options: ActionOptions): Promise<Outcome<ComparisonReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
