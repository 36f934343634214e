import type { SheetPlan } from "../sheet/plan";
import type { Session } from "./session";
import { planBytes, writeSheet } from "./writeSheet";

/** Queues a new sheet made to a plan, at a position among all or at the end, and returns it; the caller syncs. */
export async function addSheet(session: Session, plan: SheetPlan, position: number | null = null): Promise<Excel.Worksheet> {
  await session.spend(planBytes(plan));
  const sheet = session.workbook.worksheets.add(plan.name);
  // Before the plan may hide it: what moving does to a very hidden sheet is not written down.
  if (position !== null) sheet.position = position;
  writeSheet(sheet, plan);
  return sheet;
}

/** The same for a sheet that was added empty, because others had to name it first. */
export async function fillSheet(session: Session, plan: SheetPlan): Promise<Excel.Worksheet> {
  await session.spend(planBytes(plan));
  const sheet = session.workbook.worksheets.getItem(plan.name);
  writeSheet(sheet, plan);
  return sheet;
}
