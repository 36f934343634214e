import { readOutline } from "../../excel/readOutline";
import { attempt, stopIfCancelled } from "../book/outcome";
import { planRepairs } from "./planRepairs";
import type { ActionOptions, Outcome, RepairPreview } from "../types";

/** 修复表格, first half: what each form has lost and what would be done about it. Writes nothing. */
export function previewRepair(options: ActionOptions): Promise<Outcome<readonly RepairPreview[]>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    const { repairs } = await planRepairs(session, outline, options.language, null);
    stopIfCancelled(options.signal);
    return repairs.map(({ preview }) => preview);
  });
}
