import type { BookOutline } from "../../excel/readOutline";
import { restoreName, startReplacement } from "../../excel/replaceSheet";
import type { readSheet } from "../../excel/readSheet";
import type { Session } from "../../excel/session";
import { planBytes, writeSheet } from "../../excel/writeSheet";
import type { SheetPlan } from "../../sheet/plan";
import { earlierSheet } from "../publish/publishSheet";
import { assertFreeStructure } from "./book";
import { undoingSheets } from "./undoingSheets";

/** What stands under a sheet's name now; undefined where nothing does. */
type Standing = Awaited<ReturnType<typeof readSheet>> | undefined;

/**
 * Makes a sealed sheet after `neighbour`, or in the place of the one that has its name: one that a person changed stays under another
 * name, which is returned. Where that fails the workbook is as it was. Ends the action where the sheet is none of ours.
 */
export async function replaceOwnSheet(session: Session, outline: BookOutline, plan: SheetPlan, standing: Standing, neighbour: string): Promise<string | null> {
  assertFreeStructure(outline);
  const earlier = standing === undefined ? null : earlierSheet(outline, standing, standing.isProtected);
  const { sheet, finish } = startReplacement(session, outline, plan.name, neighbour, earlier);
  try {
    await undoingSheets(session, outline, [plan.name, `${plan.name}_新`], async () => {
      await session.spend(planBytes(plan));
      writeSheet(sheet, plan);
      await finish();
    });
  } catch (error) {
    await restoreName(session, outline, plan.name).catch(() => undefined);
    throw error;
  }
  return earlier?.keptAs ?? null;
}
