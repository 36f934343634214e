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
    const read = await readWithLog(session);
    stopIfCancelled(options.signal);
    const { action, mark, wanted, plan, others, decision, left } = planTakingBack(read, id, options.language);
    const labels = labelsOf(read.book.scheme, options.language);
    const forms = undonePreviews({ wanted, plan }, (key) => labels.get(key)?.indicator ?? "");
    const files = [...forms, ...others.map(({ preview }) => preview), ...(decision === null ? [] : [decision.preview])];
    return { id, mark, name: action.takesBack?.name ?? action.name, time: action.time, files, left };
  });
}
