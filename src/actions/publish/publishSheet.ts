import type { Earlier, Replacement } from "../../excel/replaceSheet";
import { freeName, restoreName, startReplacement } from "../../excel/replaceSheet";
import type { BookOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { planBytes, writeSheet } from "../../excel/writeSheet";
import type { LogEntry } from "../../workbook/log/log";
import type { SheetContent, SheetPlan } from "../../sheet/plan";
import type { PublishedResults } from "../../workbook/publish/published";
import { keptAside } from "../../workbook/publish/published";
import { sealState } from "../../workbook/publish/seal";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { assertUnlocked } from "../book/book";
import { noGroups } from "../book/groupsState";
import { stateInPieces, stateOf } from "../book/workbookState";
import { earlierVersions } from "../book/earlierVersions";
import { ActionFailure } from "../book/outcome";
import { unreportedUnits } from "./openMatters";
import { lockedOverviews, madeBy, summaryChange, writeOverview } from "../overview/overviews";
import { assertAwardsAgree } from "../awards/recomputeAwards";
import type { ActionOptions, WorkbookState } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { logTime, restoredLines, writeLog } from "../book/writeLog";

/** The results as they are published, from the workbook as it was read. Ends the action where innovation points are not those of 创新加分. */
export function resultsOf(book: Book, options: ActionOptions): PublishedResults {
  assertAwardsAgree(book);
  return resultsIn(book, stateOf(book, options.language));
}

/** The same, letting the page draw in between. */
export async function resultsInPieces(book: Book, options: ActionOptions): Promise<PublishedResults> {
  assertAwardsAgree(book);
  return resultsIn(book, await stateInPieces(book, options));
}

function resultsIn(book: Book, state: WorkbookState): PublishedResults {
  const found = state.kind === "assessment" ? state : { units: [], ranking: [], groups: noGroups };
  const units = found.units.map(({ name, verified, counted, reported, supplied }) => ({ name, verified, counted, reportedTotal: reported.total, supplied }));
  const groups = found.groups.names.length === 0 ? {} : { groups: found.groups.places };
  return { scheme: book.scheme, year: book.year, units, ranking: found.ranking, unreported: state.kind === "assessment" ? unreportedUnits(state) : [], ...groups };
}

/**
 * What becomes of the sheet that a published one takes the place of: one that a person changed stays under another name.
 * Ends the action where it is none of ours: it belongs to somebody.
 */
export function earlierSheet(outline: BookOutline, content: SheetContent, isProtected: boolean): Earlier {
  const state = sealState(content);
  if (state === "foreign") throw new ActionFailure("foreignSheet", [content.name]);
  return { isProtected, keptAs: state === "edited" ? freeName(outline, `${content.name}_旧`) : null };
}

export interface Publication {
  readonly plan: SheetPlan;
  /** What stands under its name now; null where nothing does. */
  readonly earlier: Earlier | null;
  /** Whether the sheet compares itself with 汇总, which is then made or mended first. */
  readonly drawsOnSummary: boolean;
  /** Lines for 操作记录. */
  readonly log?: readonly LogEntry[];
  /** Writes a plan that is too large for one piece. */
  readonly write?: (sheet: Replacement["sheet"]) => Promise<void>;
}

/**
 * Makes a published sheet or puts it in the place of an earlier one; where that fails or is cancelled, the workbook is
 * as it was. Returns the name under which an earlier one that a person had changed stays; null where none does.
 */
export async function publishSheet(session: Session, book: Book, publication: Publication): Promise<string | null> {
  const { plan, earlier, drawsOnSummary, log = [], write } = publication;
  const { outline } = book;
  const { name } = plan;
  const summaries = drawsOnSummary ? [summaryChange(book, await earlierVersions())] : [];
  const keptAs = earlier?.keptAs ?? null;
  const kept = keptAs === null ? [] : [keptLine(name, keptAs)];
  const lines = [...log, ...kept, ...restoredLines(name, summaries.flatMap(({ restored }) => restored))];
  assertUnlocked(lockedOverviews(book, summaries, lines));
  const made = [...madeBy(summaries), name, freeName(outline, `${name}_新`)];
  try {
    await undoingSheets(session, outline, made, async () => {
      // The sheet's formulas need 汇总 to be there; what is mended on it waits for the lines that tell of it.
      for (const summary of summaries) if (summary.how === "make") await writeOverview(session, summary);
      const { sheet, finish } = startReplacement(session, outline, name, sheetNames.ranking, earlier);
      if (write === undefined) {
        await session.spend(planBytes(plan));
        writeSheet(sheet, plan);
      } else {
        await write(sheet);
      }
      for (const summary of summaries) if (summary.how !== "make") await writeOverview(session, summary);
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), lines);
      await finish();
    });
    return keptAs;
  } catch (error) {
    await restoreName(session, outline, name).catch(() => undefined);
    throw error;
  }
}

function keptLine(name: string, keptAs: string): LogEntry {
  return { time: logTime(new Date()), action: name, unit: "", what: keptAside, address: "", before: name, after: keptAs };
}
