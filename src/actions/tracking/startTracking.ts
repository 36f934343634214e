import { startReplacement, restoreName } from "../../excel/replaceSheet";
import { planBytes, writeSheet } from "../../excel/writeSheet";
import { freeName } from "../../excel/replaceSheet";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { keptAside } from "../../workbook/publish/published";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { trackedLines } from "../../workbook/tracking/planTracking";
import { readTracking } from "../../workbook/tracking/readTracking";
import { trackingPlan } from "../../workbook/tracking/trackingSheet";
import { assertFreeStructure, assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { undoingSheets } from "../book/undoingSheets";
import { unitState } from "../book/unitState";
import { logTime, writeLog } from "../book/writeLog";
import type { ActionOptions, Outcome, TrackingReport } from "../types";
import { knownInLog, trackedUnits } from "./trackedUnits";
import { trackingAction } from "./writeTracking";

const { tracking } = trackingNames;

/**
 * Makes 报送跟踪, or makes it anew: the sheet that stood there stays under another name, and what can be read of it, contacts, deadlines,
 * notes and whatever was typed over, comes along by the names of the cities. Where it fails the workbook is as it was.
 */
export function startTracking(options: ActionOptions): Promise<Outcome<TrackingReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [tracking, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    assertFreeStructure(book.outline);
    const log = book.others.get(sheetNames.log);
    const old = book.others.get(tracking);
    const table = old === undefined ? null : readTracking(old, book.scheme);
    const units = book.units.map(({ form, reading }) => unitState(book.scheme, form, reading, options.language));
    const ordered = inOfficialOrder(book.scheme.units, units, ({ name }) => name);
    const lines = trackedLines(table === null ? null : { ...table, doubled: new Set() }, trackedUnits(ordered, knownInLog(log, book.scheme)));
    const plan = trackingPlan(book, lines, table?.common?.value ?? null);
    const keptAs = old === undefined ? null : freeName(book.outline, `${tracking}_旧`);
    const kept = keptAs === null ? [] : [{ time: logTime(new Date()), action: trackingAction, unit: "", what: keptAside, address: "", before: tracking, after: keptAs }];
    assertUnlocked(kept.length > 0 && book.protectedOthers.has(sheetNames.log) ? [sheetNames.log] : []);
    stopIfCancelled(options.signal);
    try {
      await undoingSheets(session, book.outline, [tracking, freeName(book.outline, `${tracking}_新`)], async () => {
        const earlier = keptAs === null ? null : { isProtected: book.protectedOthers.has(tracking), keptAs };
        const { sheet, finish } = startReplacement(session, book.outline, tracking, sheetNames.ranking, earlier);
        await session.spend(planBytes(plan));
        writeSheet(sheet, plan);
        await writeLog(session, book.scheme, log, kept);
        await finish();
      });
    } catch (error) {
      await restoreName(session, book.outline, tracking).catch(() => undefined);
      throw error;
    }
    return { units: lines.length, lines: lines.length, made: true, kept: keptAs };
  });
}
