import type { Language } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import type { LoggedAction } from "../../workbook/log/loggedActions";
import { loggedActions, takingBackName } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { logHeaders } from "../../workbook/log/log";
import { hasLogHeader, logLinesIn } from "../../workbook/log/readLog";
import type { SheetContent } from "../../sheet/plan";
import type { Book } from "../book/book";
import { ActionFailure } from "../book/outcome";
import { unitListName } from "../book/unitsState";
import type { ChangePlan, WantedChange, WantedChanges } from "../book/writeChanges";
import { planChanges } from "../book/writeChanges";
import { historyLines } from "./historyLines";
import type { HistoryLine, LeftLine } from "./historyTypes";
import { whyLeft } from "./whyLeft";

/** An action and what taking it back would change in the workbook as it stands. */
export interface PlannedTakingBack {
  readonly action: LoggedAction;
  readonly mark: string;
  /** What its lines in 操作记录 will be called. */
  readonly name: string;
  readonly wanted: readonly WantedChanges[];
  readonly plan: ChangePlan;
  readonly left: readonly LeftLine[];
}

/** Holds an action of 操作记录 against the workbook. Ends with "changedMeanwhile" where the log does not tell of it any more. Pure. */
export function planTakingBack(book: Book, log: SheetContent, id: string, language: Language): PlannedTakingBack {
  if (!hasLogHeader(log.values)) throw new ActionFailure("logDamaged", logHeaders);
  const actions = loggedActions(logLinesIn(log.values));
  const action = actions.find((one) => one.id === id);
  if (action === undefined) throw new ActionFailure("otherAction");
  const since = actions.slice(actions.indexOf(action) + 1);
  const wordsOf = historyLines(book.scheme, language);
  const nameNow = namesSince(since);
  const why = whyLeft(action, since);
  const left: LeftLine[] = [];
  const files = new Map<string, CellChain>();
  for (const line of action.lines) {
    const read = wordsOf(line);
    const reason = why(line, read.place !== null);
    if (reason !== null || read.place === null) {
      left.push({ ...read, why: reason ?? "unnamed" });
      continue;
    }
    const file = fileOf(action, line);
    const unit = nameNow(line.unit);
    const chain = files.get(`${file}\n${unit}`) ?? { file, unit, cells: new Map() };
    files.set(`${file}\n${unit}`, chain);
    chainOn(chain, read, read.place);
  }
  const wanted = [...files.values()].map(({ file, unit, cells }): WantedChanges => ({ file, unit, changes: [...cells.values()] }));
  return { action, mark: `${id}\n${action.lines.length}`, name: takingBackName(action), wanted, plan: planChanges(book, wanted), left };
}

interface CellChain {
  readonly file: string;
  readonly unit: string;
  readonly cells: Map<string, WantedChange>;
}

/** Adds a line to what is known of its cell: of several lines about one cell each goes on where the one before ended, or nobody knows. */
function chainOn({ cells }: CellChain, { before, after, address }: HistoryLine, { key, column, label }: NonNullable<HistoryLine["place"]>): void {
  const known = cells.get(`${key} ${column}`);
  const change: WantedChange = { key, column, label, before: after, after: before, stood: address };
  if (known === undefined) cells.set(`${key} ${column}`, change);
  else cells.set(`${key} ${column}`, { ...known, before: after, isUnclear: known.isUnclear === true || !isSameContent(known.before, before) });
}

/** What an import's line names besides the action: the file. */
function fileOf({ name, takesBack }: LoggedAction, { action }: LogLine): string {
  return takesBack === null ? action.slice(name.length + 1) : "";
}

/** What a city of then is called now, as far as it was renamed through the add-in. */
function namesSince(since: readonly LoggedAction[]): (unit: string) => string {
  const renamings = since.flatMap(({ lines }) => lines).filter(({ what, before, after }) => what === unitListName && before !== "" && after !== "" && before !== after);
  return (unit) => renamings.reduce((name, { before, after }) => (name === before ? after : name), unit);
}
