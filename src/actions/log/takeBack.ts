import type { Session } from "../../excel/session";
import { isFormula } from "../../sheet/cellContent";
import { entryAt } from "../../workbook/form/readForm";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { within } from "../book/undone";
import type { ChangePlan } from "../book/writeChanges";
import { writeChanges } from "../book/writeChanges";
import { lockedAmong } from "../book/writeUnits";
import { followTracking } from "../tracking/followTracking";
import type { ActionOptions, Outcome, UndonePreview, UnitDecision } from "../types";
import { settleUnit } from "../units/settleUnit";
import type { TakeBackReport, TakeBackRequest } from "./historyTypes";
import type { DecisionBack } from "./decisionBack";
import type { OtherCells } from "./otherCells";
import type { PlannedTakingBack } from "./planTakingBack";
import { planTakingBack } from "./planTakingBack";
import { readWithLog } from "./readTakingBack";
import { lockedElsewhere, writeOthers } from "./writeOthers";

/**
 * 撤销 of any action of 操作记录, second half: puts back what its lines say stood there before. Only cells that still hold what the
 * action left are written, and of these only the ones that were seen; it stands in 操作记录 itself, so that it can be taken back too.
 */
export async function takeBack(request: TakeBackRequest, options: ActionOptions): Promise<Outcome<TakeBackReport>> {
  let decided: Decided | null = null;
  const cells = await attempt(async (session) => {
    const read = await readWithLog(session);
    const { book, log } = read;
    assertWritable(book.outline);
    const planned = planTakingBack(read, request.id, options.language);
    if (planned.mark !== request.mark) throw new ActionFailure("otherAction");
    if (planned.decision !== null) {
      decided = { planned, decision: seenDecision(planned.decision, request.files) };
      return reportOf(planned, { restored: 0, syncs: session.counts.syncs });
    }
    const plan = within(planned.plan, request.files);
    const others = planned.others.map((one) => seenCells(one, request.files));
    assertUnlocked([...(await lockedIn(session, book, plan)), ...(await lockedElsewhere(session, book, others))]);
    stopIfCancelled(options.signal);
    const { written } = await writeChanges(session, book, () => planned.name, plan, options);
    const restored = written + (await writeOthers(session, { scheme: book.scheme, log, written }, planned, others));
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    const touched = plan.planned.filter(({ writes }) => writes.length > 0).map(({ form }) => form);
    const tracking = await followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds: new Set(touched.map(({ form }) => form.id)) }, options);
    const skipped = [...plan.skipped.map(({ unit, key, label }) => ({ unit, label: label === "" ? key : label })), ...others.flatMap(skippedOf)];
    return { ...reportOf(planned, { restored, syncs: session.counts.syncs }), ...tracking, units: [...new Set(touched.map(({ reading }) => reading.unit))], skipped };
  }, { isOneStep: true });
  return decided === null ? cells : takeDecisionBack(decided, options);
}

/** What was decided about cities is decided back, as it would be by hand; 汇总, 排名 and 创新加分 follow. */
async function takeDecisionBack({ planned, decision }: Decided, options: ActionOptions): Promise<Outcome<TakeBackReport>> {
  if (decision === null) return { ok: true, value: reportOf(planned, { restored: 0, syncs: 0 }) };
  const settled = await settleUnit(decision, options, planned.name);
  if (!settled.ok) return settled;
  const { tracking } = settled.value;
  return { ok: true, value: { ...reportOf(planned, { restored: decision.kind === "regroup" ? decision.groups.length : 1, syncs: 0 }), ...(tracking === undefined ? {} : { tracking }) } };
}

interface Decided {
  readonly planned: PlannedTakingBack;
  readonly decision: UnitDecision | null;
}

/** The decision, of groups just for the cities that were seen. */
function seenDecision({ decision }: DecisionBack, files: readonly UndonePreview[]): UnitDecision | null {
  if (decision?.kind !== "regroup") return decision;
  const seen = new Set(files.flatMap(({ changes }) => changes.map(({ indicator }) => indicator)));
  const groups = decision.groups.filter(([name]) => seen.has(name));
  return groups.length === 0 ? null : { kind: "regroup", groups };
}

function seenCells(cells: OtherCells, files: readonly UndonePreview[]): OtherCells {
  const seen = new Set(files.flatMap(({ changes }) => changes.map(({ key }) => key)));
  return { ...cells, writes: cells.writes.filter(({ key }) => seen.has(key)) };
}

function skippedOf({ preview: { unit, kept } }: OtherCells): TakeBackReport["skipped"] {
  return kept.map(({ label }) => ({ unit, label }));
}

function reportOf({ action: { name, time, takesBack } }: PlannedTakingBack, counts: Pick<TakeBackReport, "restored" | "syncs">): TakeBackReport {
  return { name: takesBack?.name ?? name, time, units: [], skipped: [], ...counts };
}

/** Protected sheets whose protection forbids one of the cells, and 操作记录 where it is protected; a sync where any form is. */
async function lockedIn(session: Session, { scheme, protectedOthers }: Book, { planned }: ChangePlan): Promise<readonly string[]> {
  const units = planned.filter(({ writes }) => writes.length > 0).map(({ form, writes }) => ({
    unit: form,
    writes: writes.map(({ key, column, row, before, after }) => ({ column, row, entry: entryAt(scheme, key, column), what: key, before, after: isFormula(after) ? null : after })),
  }));
  const log = units.length > 0 && protectedOthers.has(sheetNames.log) ? [sheetNames.log] : [];
  return [...(await lockedAmong(session, units)), ...log];
}
