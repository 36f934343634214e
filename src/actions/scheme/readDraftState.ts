import { readOutline } from "../../excel/readOutline";
import { attempt } from "../book/outcome";
import type { Outcome } from "../types";
import { readDraftSheet } from "./draftSheet";
import type { DraftState } from "./schemeTypes";

/** 方案草案 as it stands; null where the workbook has none. Writes nothing. */
export function readDraftState(): Promise<Outcome<DraftState | null>> {
  return attempt(async (session) => readDraftSheet(session, await readOutline(session)));
}
