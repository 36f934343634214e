import { readOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import { writeScattered } from "../../excel/writeScattered";
import { cellInput } from "../../excel/writeCells";
import { cellAddress } from "../../sheet/a1";
import { draftHeaders } from "../../workbook/scheme/draftColumns";
import { draftName, sheetNames } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable } from "../book/book";
import { ActionFailure, attempt } from "../book/outcome";
import { logTime, writeLog } from "../book/writeLog";
import type { ActionOptions, Outcome } from "../types";
import { readDraftSheet } from "./draftSheet";
import type { DraftRuleChange } from "./schemeTypes";

/**
 * Writes a rule into the row of its indicator on 方案草案. Fails with "changedMeanwhile" where another rule stands there by now, and
 * with "noDraft" where there is no draft. A workbook without 操作记录 gets none by this: the pane offers the old rule back.
 */
export function writeDraftRule(change: DraftRuleChange, _options: ActionOptions): Promise<Outcome<DraftRuleChange>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    const found = await readDraftSheet(session, outline);
    if (found === null) throw new ActionFailure("noDraft");
    const { draft, isProtected } = found;
    assertUnlocked(isProtected ? [draftName] : []);
    const column = draft.places.get("rule");
    const lines = draft.rows.filter((line) => line.kind === "indicator" && line.text("code").trim() === change.code);
    const [line] = lines;
    if (line === undefined || column === undefined || lines.length > 1 || line.text("rule") !== change.before) {
      throw new ActionFailure("changedMeanwhile", [`${draftName} ${change.code}`]);
    }
    const log = outline.sheets.find(({ name }) => name === sheetNames.log);
    const content = log === undefined ? null : await readSheet(session, log.id);
    assertUnlocked(content?.isProtected === true ? [sheetNames.log] : []);
    if (content !== null) {
      await writeLog(session, {}, content, [
        { time: logTime(new Date()), action: "编制方案", unit: "", what: `${change.code} ${draftHeaders.rule}`, address: cellAddress(line.row, column), before: change.before, after: change.after },
      ]);
    }
    await writeScattered(session, session.workbook.worksheets.getItem(draftName), [{ row: line.row, column, input: cellInput({ value: change.after }) }]);
    await session.sync();
    return change;
  });
}
