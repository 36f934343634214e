import { readOutline } from "../../excel/readOutline";
import { readTail } from "../../excel/readTail";
import { logColumnCount, logFirstRow } from "../../workbook/log/log";
import type { LoggedAction } from "../../workbook/log/loggedActions";
import { actionsTakenBack, loggedActions } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { hasLogHeader, logLinesIn } from "../../workbook/log/readLog";
import { sheetNames } from "../../workbook/sheetNames";
import type { BookOutline } from "../../excel/readOutline";
import { schemeOf } from "../book/book";
import { breathe } from "../book/breathe";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { ActionOptions, Outcome } from "../types";
import { historyLines } from "./historyLines";
import type { History, HistoryAction, HistoryRequest } from "./historyTypes";

/** Lines that are put into words before the page is let draw again. */
const linesInAStretch = 2_000;

const nothing: History = { actions: [], earlier: 0, isDamaged: false, isThere: false };

/**
 * 操作记录 for people: its last lines by actions, newest first. Reads only so many lines, so that a log of any length opens
 * at once; an action that begins above them is left out, unless it is the only one. Writes nothing.
 */
export function readHistory({ lines }: HistoryRequest, options: ActionOptions): Promise<Outcome<History>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const sheet = outline.sheets.find(({ name }) => name === sheetNames.log);
    if (sheet === undefined) return nothing;
    const { top, tail, first } = await readTail(session, sheet.id, logFirstRow, lines, logColumnCount);
    if (!hasLogHeader(top, scheme)) return { ...nothing, isThere: true, isDamaged: true };
    const read = loggedActions(logLinesIn(tail, first));
    const back = actionsTakenBack(read);
    const { whole, earlier } = first > logFirstRow ? withoutTorn(read, first) : { whole: read, earlier: 0 };
    const wordsOf = historyLines(scheme, options.language);
    const isOurs = ownLines(outline);
    const actions: HistoryAction[] = [];
    let stretch = 0;
    for (const { id, name, time, takesBack, lines: all } of whole) {
      stretch += all.length;
      if (stretch > linesInAStretch) {
        stretch = 0;
        await breathe();
        stopIfCancelled(options.signal);
      }
      const own = all.filter(isOurs);
      const units = [...new Set(own.map(({ unit }) => unit).filter((unit) => unit !== ""))];
      if (own.length > 0) actions.push({ id, name, time, takesBack, isTakenBack: back.has(id), units, lines: own.map(wordsOf) });
    }
    return { actions: actions.reverse(), earlier, isDamaged: false, isThere: true };
  });
}

/** The actions without the one whose first lines may stand above those that were read. */
function withoutTorn(actions: readonly LoggedAction[], first: number): { readonly whole: readonly LoggedAction[]; readonly earlier: number } {
  const torn = actions.find(({ lines }) => lines[0]?.row === first);
  const whole = actions.length > 1 ? actions.filter((action) => action !== torn) : actions;
  const left = whole.length < actions.length ? (torn?.lines.length ?? 0) : 0;
  return { whole, earlier: first - logFirstRow + left };
}

/** In a city's file only what is its own is told; lines about no city are. */
function ownLines({ record }: BookOutline): (line: LogLine) => boolean {
  if (record?.side !== "city") return () => true;
  const names = new Set(record.units.map(({ name }) => name));
  return ({ unit }) => unit === "" || names.size === 0 || names.has(unit);
}
