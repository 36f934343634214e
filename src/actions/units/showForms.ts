import { readOutline } from "../../excel/readOutline";
import { sheetNames } from "../../workbook/sheetNames";
import { assertFreeStructure, assertWritable } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt } from "../book/outcome";
import type { ActionOptions, Outcome, ShowFormsRequest, ShownForms } from "../types";

/**
 * 隐藏填报表 and 显示填报表: hides or shows the sheets of forms; what stands on them stays and counts as before. 汇总, or else another
 * sheet that is shown, comes to the front where a form was; where there is none, "noOtherSheet" and nothing is hidden. Two syncs.
 */
export function showForms({ sheetIds, isShown }: ShowFormsRequest, _options: ActionOptions): Promise<Outcome<ShownForms>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertOffice(outline);
    assertWritable(outline);
    assertFreeStructure(outline);
    const ids = new Set(sheetIds);
    const forms = outline.sheets.filter(({ id, visible }) => ids.has(id) && visible !== isShown);
    const { worksheets } = session.workbook;
    if (!isShown && forms.length > 0) {
      const others = outline.sheets.filter(({ id, visible }) => visible && !ids.has(id));
      const stays = others.find(({ name }) => name === sheetNames.summary) ?? others[0];
      if (stays === undefined) throw new ActionFailure("noOtherSheet");
      if (ids.has(outline.activeId)) worksheets.getItem(stays.id).activate();
    }
    for (const { id } of forms) worksheets.getItem(id).visibility = isShown ? "Visible" : "Hidden";
    await session.sync();
    return { isShown, count: forms.length };
  });
}
