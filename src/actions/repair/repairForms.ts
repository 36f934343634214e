import { readOutline } from "../../excel/readOutline";
import { withoutProtection } from "../../excel/withoutProtection";
import { writeRepair } from "../../excel/writeRepair";
import { sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { PlannedRepair } from "./planRepairs";
import { planRepairs } from "./planRepairs";
import { recompute } from "../form/recompute";
import { repairLines } from "./repairItems";
import type { ActionOptions, Outcome, RepairPreview, RepairReport } from "../types";
import { logTime, writeLog } from "../book/writeLog";

/**
 * 修复表格, second half: makes the forms whole again as they were previewed, in one batch, with its lines in 操作记录
 * before it, and then brings the figures up to date as 一键计算 does. A form that is no longer as it was seen ends it
 * before anything is written.
 */
export async function repairForms(previews: readonly RepairPreview[], options: ActionOptions): Promise<Outcome<RepairReport>> {
  const outcome = await repairNow(previews, options);
  if (!outcome.ok) return outcome;
  const { language } = options;
  const recomputed = await recompute({ language });
  return { ok: true, value: { ...outcome.value, isRecomputed: recomputed.ok } };
}

function repairNow(previews: readonly RepairPreview[], options: ActionOptions): Promise<Outcome<RepairReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    const { book, repairs } = await planRepairs(session, outline, options.language, new Set(previews.map(({ sheetId }) => sheetId)));
    const now = new Map(repairs.map((one) => [one.sheet.info.id, one] as const));
    const changed = previews.filter((seen) => JSON.stringify(seen) !== JSON.stringify(now.get(seen.sheetId)?.preview));
    if (changed.length > 0) throw new ActionFailure("changedMeanwhile", changed.map(({ unit }) => unit));
    assertUnlocked([sheetNames.log, sheetNames.summary, sheetNames.ranking].filter((name) => book.protectedOthers.has(name)));
    stopIfCancelled(options.signal);
    const locked = repairs.filter(({ sheet }) => sheet.isProtected).map(({ sheet: { info, protection } }) => ({ ...info, options: protection }));
    await withoutProtection(session, locked, (name) => new ActionFailure("protectedSheet", [name]), async () => {
      const time = logTime(new Date());
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), repairs.flatMap(({ unit, repair }) => repairLines(book.scheme, unit, repair, time)));
      for (const [index, { sheet, unit, repair }] of repairs.entries()) {
        options.onProgress?.({ done: index, total: repairs.length, doing: unit });
        await writeRepair(session, session.workbook.worksheets.getItem(sheet.info.id), repair);
      }
      session.workbook.application.calculate("Recalculate");
      await session.sync();
    });
    return reportOf(repairs, session.counts.syncs);
  });
}

function reportOf(repairs: readonly PlannedRepair[], syncs: number): RepairReport {
  const items = repairs.flatMap(({ preview }) => preview.items);
  const count = (...kinds: readonly string[]) => items.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    units: repairs.map(({ unit }) => unit),
    lines: count("line"),
    columns: count("column"),
    values: count("logged"),
    cells: count("text", "formula", "stray", "moved", "shown", "format"),
    unknown: repairs.flatMap(({ unit, preview }) => preview.unknown.map((name) => `${unit} ${name}`)),
    isRecomputed: false,
    syncs,
  };
}
