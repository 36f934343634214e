import type { SheetPlan } from "../sheet/plan";
import type { Session } from "./session";
import { planBytes, writeSheet } from "./writeSheet";

/** Queues a new sheet made to a plan and returns it; the caller syncs. */
export async function addSheet(session: Session, plan: SheetPlan): Promise<Excel.Worksheet> {
  await session.spend(planBytes(plan));
  const sheet = session.workbook.worksheets.add(plan.name);
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
