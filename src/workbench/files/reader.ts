/** Runs beside the page, so that it can be used and drawn while a file is read; see `readInBackground`. */
import type { SheetPlan } from "../../sheet/plan";
import { readWorkbook } from "../../xlsx/index";
import { yearLimits } from "../../xlsx/limits";
import type { WorkbookResult } from "../../xlsx/index";

/** What the reader says: the sheets one at a time, as taking all of them at once would hold up the page; then the rest. */
export type ReaderMessage =
  | { readonly kind: "sheet"; readonly plan: SheetPlan }
  | { readonly kind: "end"; readonly result: WorkbookResult };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
const say = (message: ReaderMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void readWorkbook(data, yearLimits).then((result) => {
    if (result.ok) for (const plan of result.plans) say({ kind: "sheet", plan });
    say({ kind: "end", result: result.ok ? { ...result, plans: [] } : result });
  });
});
