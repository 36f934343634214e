import type { Scheme } from "../../core/index";
import { readOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import type { CellInput } from "../../excel/writeScattered";
import { writeScattered } from "../../excel/writeScattered";
import { describeDraftFault } from "../../i18n/draftFaults";
import type { DraftColumn } from "../../workbook/scheme/draftColumns";
import { adoptedScheme } from "../../workbook/scheme/adoptedScheme";
import { changesPlan } from "../../workbook/scheme/changesSheet";
import type { Draft } from "../../workbook/scheme/readDraft";
import { schemeChanges } from "../../workbook/scheme/schemeChanges";
import { draftName, schemeChangesName } from "../../workbook/sheetNames";
import { assertUnlocked, assertWritable } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt } from "../book/outcome";
import { replaceOwnSheet } from "../book/replaceOwnSheet";
import type { ActionOptions, Outcome } from "../types";
import { readDraftSheet } from "./draftSheet";
import type { AdoptReport } from "./schemeTypes";

/**
 * 采用: settles number, version and keys of a sound draft and writes 方案变化, the list of what it changed. Of one that is
 * not sound, what is wrong is written into the column 检查 of its rows, and nothing is adopted. Fails with "noDraft" where there is none.
 */
export function adoptDraft(_options: ActionOptions): Promise<Outcome<AdoptReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertOffice(outline);
    assertWritable(outline);
    const found = await readDraftSheet(session, outline);
    if (found === null) throw new ActionFailure("noDraft");
    const { draft, parent, isProtected } = found;
    assertUnlocked(isProtected ? [draftName] : []);
    const scheme = draft.scheme === null ? null : adoptedScheme(draft.scheme, parent);
    const changes = scheme === null || parent === null ? [] : schemeChanges(parent, scheme);
    if (scheme !== null && parent !== null) {
      const old = outline.sheets.find(({ name }) => name === schemeChangesName);
      const content = old === undefined ? undefined : await readSheet(session, old.id);
      await replaceOwnSheet(session, outline, changesPlan(parent, scheme, changes), content, draftName);
      session.workbook.worksheets.getItem(draftName).activate();
    }
    // After the list, which may be refused: a draft is not half adopted.
    await writeBack(session, draft, scheme);
    await session.sync();
    return { scheme, problems: draft.problems.length, changes, hasAssessment: outline.record !== null };
  });
}

/** Keys of all rows, the scheme's number and version, and what is wrong beside each row. */
async function writeBack(session: Session, draft: Draft, scheme: Scheme | null): Promise<void> {
  const cells: CellInput[] = [];
  const put = (row: number, column: DraftColumn, value: string) => {
    const at = draft.places.get(column);
    if (at !== undefined) cells.push({ row, column: at, input: cellInput({ value }) });
  };
  const faults = new Map<number, string[]>();
  for (const { row, fault } of draft.problems) faults.set(row, [...(faults.get(row) ?? []), describeDraftFault(fault, "zh-CN")]);
  for (const line of draft.rows) {
    const said = (faults.get(line.row) ?? []).join("\n");
    if (line.text("check") !== said) put(line.row, "check", said);
    const key = draft.keys.get(line.row);
    if (scheme === null || key === undefined) continue;
    if (line.text("key") !== key.key) put(line.row, "key", key.key);
    if (line.text("parent") !== key.parent) put(line.row, "parent", key.parent);
    const path = draft.paths.get(line.row)?.join("/");
    if (path === "id" && line.text("content") !== scheme.id) put(line.row, "content", scheme.id);
    if (path === "version" && line.text("content") !== scheme.version) put(line.row, "content", scheme.version);
  }
  for (const { row, fault } of draft.problems) {
    if (row >= 0 && !draft.rows.some((line) => line.row === row)) put(row, "check", describeDraftFault(fault, "zh-CN"));
  }
  await writeScattered(session, session.workbook.worksheets.getItem(draftName), cells);
}
