import type { ActionOptions, LastYearPreview, Outcome, ReturnFile } from "./types";

export function previewLastYear(_file: ReturnFile, _options: ActionOptions): Promise<Outcome<LastYearPreview>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
