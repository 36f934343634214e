import type { ActionOptions, NoticeReport, Outcome } from "./types";

export function writeNotice(_options: ActionOptions): Promise<Outcome<NoticeReport>> {
  return Promise.resolve({ ok: false, failure: { code: "notSupported", items: [] } });
}
