import type { Scheme } from "../../core/index";
import { addSheet } from "../../excel/addSheet";
import { readOutline } from "../../excel/readOutline";
import { draftParentPlan } from "../../workbook/scheme/draftParent";
import { draftPlan } from "../../workbook/scheme/draftSheet";
import { draftName, draftParentName } from "../../workbook/sheetNames";
import { assertFreeStructure, assertWritable } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { undoingSheets } from "../book/undoingSheets";
import type { ActionOptions, Outcome } from "../types";
import { readDraftSheet } from "./draftSheet";
import type { DraftReport } from "./schemeTypes";

/**
 * 编制方案: 方案草案 made from a scheme, as the last sheet. One that is there already is shown and stays as it is. Fails with
 * "foreignSheet" where a sheet of that name is none of ours.
 */
export function startDraft(scheme: Scheme, _options: ActionOptions): Promise<Outcome<DraftReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertOffice(outline);
    const { worksheets } = session.workbook;
    if ((await readDraftSheet(session, outline)) !== null) {
      const sheet = worksheets.getItem(draftName);
      sheet.visibility = "Visible";
      sheet.activate();
      await session.sync();
      return { made: false };
    }
    assertWritable(outline);
    assertFreeStructure(outline);
    await undoingSheets(session, outline, [draftName, draftParentName], async () => {
      // One that stayed behind tells of a draft that is gone.
      const store = worksheets.getItemOrNullObject(draftParentName);
      await session.sync();
      if (!store.isNullObject) {
        store.visibility = "Visible";
        store.delete();
      }
      await addSheet(session, draftParentPlan(scheme));
      const sheet = await addSheet(session, draftPlan(scheme));
      sheet.activate();
      await session.sync();
    });
    return { made: true };
  });
}
