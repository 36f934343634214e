import { labelsOf } from "../book/labels";
import { attempt, stopIfCancelled } from "../book/outcome";
import { undonePreviews } from "../book/undone";
import type { ActionOptions, Outcome } from "../types";
import type { TakeBackPreview } from "./historyTypes";
import { planTakingBack } from "./planTakingBack";
import { readWithLog } from "./readTakingBack";

/** 撤销 of any action of 操作记录, first half: what it would put back, what was changed since and what cannot be put back. Writes nothing. */
export function previewTakingBack(id: string, options: ActionOptions): Promise<Outcome<TakeBackPreview>> {
  return attempt(async (session) => {
    const { book, log } = await readWithLog(session);
    stopIfCancelled(options.signal);
    const { action, mark, wanted, plan, left } = planTakingBack(book, log, id, options.language);
    const labels = labelsOf(book.scheme, options.language);
    const files = undonePreviews({ wanted, plan }, (key) => labels.get(key)?.indicator ?? "");
    return { id, mark, name: action.takesBack?.name ?? action.name, time: action.time, files, left };
  });
}
