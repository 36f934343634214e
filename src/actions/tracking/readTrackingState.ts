import { readOutline } from "../../excel/readOutline";
import { readSheet } from "../../excel/readSheet";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { readTracking } from "../../workbook/tracking/readTracking";
import { schemeOf } from "../book/book";
import { attempt } from "../book/outcome";
import type { Outcome, TrackingRead } from "../types";
import { knownInLog } from "./trackedUnits";

/** 报送跟踪 as it stands, and what 操作记录 tells; null where the workbook has none. Writes nothing. */
export function readTrackingState(): Promise<Outcome<TrackingRead | null>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    const { sheets } = outline;
    const sheet = sheets.find(({ name }) => name === trackingNames.tracking);
    if (sheet === undefined) return null;
    const { isProtected, ...content } = await readSheet(session, sheet.id);
    const log = sheets.find(({ name }) => name === sheetNames.log);
    const scheme = schemeOf(outline) ?? {};
    const known = knownInLog(log === undefined ? undefined : await readSheet(session, log.id), scheme);
    return { sheetId: sheet.id, isProtected, table: readTracking(content, scheme), ...known };
  });
}
