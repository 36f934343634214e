import type { BookOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import type { Session } from "../../excel/session";
import type { SheetContent } from "../../sheet/plan";
import { readDraftParent } from "../../workbook/scheme/draftParent";
import { readDraft } from "../../workbook/scheme/readDraft";
import { draftName, draftParentName } from "../../workbook/sheetNames";
import { ActionFailure } from "../book/outcome";
import type { DraftState } from "./schemeTypes";

/** 方案草案 with the sheet that it was read from. */
interface DraftSheet extends DraftState {
  readonly isProtected: boolean;
  readonly content: SheetContent;
}

/** 方案草案 with what it was made from; null where the workbook has none. Ends the action where the sheet of that name is none of ours. */
export async function readDraftSheet(session: Session, { sheets }: BookOutline): Promise<DraftSheet | null> {
  const sheet = sheets.find(({ name }) => name === draftName);
  if (sheet === undefined) return null;
  const content = await readSheet(session, sheet.id);
  const draft = readDraft(content.values);
  if (draft === null) throw new ActionFailure("foreignSheet", [draftName]);
  const store = sheets.find(({ name }) => name === draftParentName);
  const parent = store === undefined ? null : readDraftParent((await readSheet(session, store.id)).values);
  return { sheetId: sheet.id, draft, parent, isProtected: content.isProtected, content };
}
