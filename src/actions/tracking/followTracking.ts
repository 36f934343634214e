import type { BookOutline } from "../../excel/readOutline";
import { mostAnswerBytes } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import type { Session } from "../../excel/session";
import type { Scheme } from "../../core/index";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { trackedLines } from "../../workbook/tracking/planTracking";
import { readTracking } from "../../workbook/tracking/readTracking";
import type { Sending } from "../../workbook/tracking/trackedUnit";
import { readingsOf } from "../book/book";
import { breathe } from "../book/breathe";
import { unitState } from "../book/unitState";
import type { ActionOptions, UnitState } from "../types";
import { knownInLog, trackedUnits } from "./trackedUnits";
import type { TrackingFollowed, WithTracking } from "./trackingTypes";
import { addLines, lineWrites, writeCells } from "./writeTracking";

/** Forms that are scored before the page is let draw again. */
const unitsInAStretch = 20;

/** What an action did that 报送跟踪 tells of. */
export interface Followed {
  readonly outline: BookOutline;
  readonly scheme: Scheme;
  /** The sheets of the forms that it touched. */
  readonly sheetIds: ReadonlySet<string>;
  /** Files that went out, by city. */
  readonly sendings?: ReadonlyMap<string, Sending>;
}

/**
 * Brings the lines of the cities that an action touched up to date, where the workbook has 报送跟踪, reading their forms anew. What the
 * action did stands whatever comes of this: how it went is told, and 更新 does it later.
 */
export async function followTracking(session: Session, done: Followed, options: ActionOptions): Promise<WithTracking> {
  const sheet = done.outline.sheets.find(({ name }) => name === trackingNames.tracking);
  if (sheet === undefined || done.sheetIds.size === 0) return {};
  return { tracking: await follow(session, sheet.id, done, options).catch((): TrackingFollowed => "failed") };
}

async function follow(session: Session, trackingId: string, { outline, scheme, sheetIds, sendings = new Map() }: Followed, { language }: ActionOptions): Promise<TrackingFollowed> {
  const others: readonly string[] = [trackingNames.tracking, sheetNames.log];
  const sheets = outline.sheets.filter(({ id, name }) => sheetIds.has(id) || others.includes(name));
  const read = await readForms(session, sheets, { formulas: false, others, answerBytes: mostAnswerBytes() });
  const content = read.others.get(trackingNames.tracking);
  const table = content === undefined ? null : readTracking(content, scheme);
  if (table === null || !table.columns.has("kept")) return "unreadable";
  const log = read.others.get(sheetNames.log);
  const units: UnitState[] = [];
  for (const [index, { form, reading }] of readingsOf(scheme, read.forms).entries()) {
    if (index % unitsInAStretch === unitsInAStretch - 1) await breathe();
    units.push(unitState(scheme, form, reading, language));
  }
  const lines = trackedLines(table, trackedUnits(units, { ...knownInLog(log, scheme), sendings, names: outline.record?.units.map(({ name }) => name) ?? [] }));
  const writes = lineWrites(table, lines);
  if (writes.length === 0 && lines.every(({ line }) => line !== undefined)) return "written";
  if (read.protectedOthers.has(trackingNames.tracking)) return "locked";
  await writeCells(session, scheme, trackingId, table, writes, log);
  await addLines(session, trackingId, table, lines);
  await session.sync();
  return "written";
}
