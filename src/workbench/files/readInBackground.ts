import type { SheetPlan } from "../../sheet/plan";
import type { WorkbookResult } from "../../xlsx/index";
import type { ReaderMessage } from "./reader";

/** `readWorkbook` without holding up the page. Rejected when the browser does not let the reader run. */
export async function readInBackground(bytes: Uint8Array): Promise<WorkbookResult> {
  const reader = new Worker(new URL("reader.ts", import.meta.url));
  try {
    return await new Promise<WorkbookResult>((resolve, reject) => {
      const plans: SheetPlan[] = [];
      reader.addEventListener("message", ({ data }: MessageEvent<ReaderMessage>) => {
        if (data.kind === "sheet") plans.push(data.plan);
        else resolve(data.result.ok ? { ...data.result, plans } : data.result);
      });
      reader.addEventListener("error", ({ message }) => reject(new Error(message)));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
      reader.postMessage(bytes);
    });
  } finally {
    reader.terminate();
  }
}
