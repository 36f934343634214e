import type { Language, Named } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import { namedAward } from "../../workbook/log/awardNames";
import type { LoggedAction } from "../../workbook/log/loggedActions";
import { loggedActions, takingBackName } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { logHeaders } from "../../workbook/log/log";
import { hasLogHeader, logLinesIn } from "../../workbook/log/readLog";
import { ActionFailure } from "../book/outcome";
import type { BookWithLog } from "./readTakingBack";
import { calledNow, renamingsIn } from "../../workbook/log/renamings";
import type { ChangePlan, WantedChange, WantedChanges } from "../book/writeChanges";
import { planChanges } from "../book/writeChanges";
import type { DecisionBack } from "./decisionBack";
import { decisionBack } from "./decisionBack";
import { historyLines } from "./historyLines";
import type { HistoryLine, LeftLine } from "./historyTypes";
import type { OtherCells } from "./otherCells";
import { planAwardsBack } from "./planAwardsBack";
import { planRuleBack } from "./planRuleBack";
import { isOfTracking, planTrackingBack } from "./planTrackingBack";
import { whyLeft } from "./whyLeft";

/** An action and what taking it back would change in the workbook as it stands. */
export interface PlannedTakingBack {
  readonly action: LoggedAction;
  readonly mark: string;
  /** What its lines in 操作记录 will be called. */
  readonly name: string;
  readonly wanted: readonly WantedChanges[];
  readonly plan: ChangePlan;
  /** What goes back on sheets that are no forms. */
  readonly others: readonly OtherCells[];
  /** Of decisions about cities, the one that leads back. */
  readonly decision: DecisionBack | null;
  readonly left: readonly LeftLine[];
}

/** Holds an action of 操作记录 against the workbook. Ends with "otherAction" where the log does not tell of it any more. Pure. */
export function planTakingBack({ book, log, draft }: BookWithLog, id: string, language: Language): PlannedTakingBack {
  if (!hasLogHeader(log.values, book.scheme)) throw new ActionFailure("logDamaged", logHeaders(book.scheme));
  const actions = loggedActions(logLinesIn(log.values));
  const action = actions.find((one) => one.id === id);
  if (action === undefined) throw new ActionFailure("otherAction");
  const since = actions.slice(actions.indexOf(action) + 1);
  const wordsOf = historyLines(book.scheme, language);
  const nameNow = namesSince(since, book.scheme);
  const why = whyLeft(action, since);
  const decision = isWithin(action, why) ? decisionBack(book, action) : null;
  const awards = action.lines.filter((line) => namedAward(book.scheme, line.what) !== null && why(line, true) === null);
  const rules = action.lines.flatMap((line) => (why(line, true) === null ? [{ line, back: planRuleBack(draft, line) }] : []));
  const tracked = isOfTracking(action) ? action.lines.flatMap((line) => (why(line, true) === null ? [{ line, back: planTrackingBack(book, line, nameNow) }] : [])) : [];
  const single = [...rules, ...tracked];
  const others = [planAwardsBack(book, awards, nameNow), ...single.map(({ back }) => back)].filter((back) => back !== null);
  const elsewhere = new Set([...awards, ...single.filter(({ back }) => back !== null).map(({ line }) => line)]);
  const left: LeftLine[] = [];
  const files = new Map<string, CellChain>();
  // What leads back from a decision follows from it: its lines tell of nothing besides.
  for (const line of decision === null ? action.lines.filter((one) => !elsewhere.has(one)) : []) {
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
  return { action, mark: `${id}\n${action.lines.length}`, name: takingBackName(action), wanted, plan: planChanges(book, wanted), others, decision, left };
}

/** Whether an action is one of this workbook that can be taken back at all. */
function isWithin({ lines }: LoggedAction, why: ReturnType<typeof whyLeft>): boolean {
  return lines.every((line) => why(line, true) === null);
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
function namesSince(since: readonly LoggedAction[], scheme: Named): (unit: string) => string {
  const renamings = renamingsIn(scheme, since.flatMap(({ lines }) => lines));
  return (unit) => calledNow(renamings, unit);
}
