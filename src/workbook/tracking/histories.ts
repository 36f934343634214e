import type { Named } from "../../core/index";
import type { SheetContent } from "../../sheet/plan";
import { headerOf } from "../form/columns";
import { reviewLabels } from "../form/reviewStates";
import { importAction, undoAction } from "../log/importLog";
import type { LoggedAction } from "../log/loggedActions";
import { actionsTakenBack, loggedActions } from "../log/loggedActions";
import { namedCell } from "../log/logNames";
import type { LogLine } from "../log/readLog";
import { logLinesIn } from "../log/readLog";
import { calledNow, formerNames, renamingsIn } from "../log/renamings";
import { serialOfLogTime } from "./times";

/** A file that came back and was taken in. */
export interface LoggedReturn {
  readonly file: string;
  /** As a spreadsheet counts it. */
  readonly at: number;
  /** Its place among all lines: two things may happen within a second. */
  readonly order: number;
}

/** What 操作记录 tells of a city's form on its way. */
export interface UnitHistory {
  /** Imports that were not undone, the earliest first. */
  readonly returns: readonly LoggedReturn[];
  /** When an indicator was last sent back through 核定; null where none was. */
  readonly sentBack: { readonly at: number; readonly order: number } | null;
}

interface Building {
  readonly returns: (LoggedReturn & { readonly mark: string })[];
  sentBack: UnitHistory["sentBack"];
  /** The undoing whose lines are being passed over. */
  undoing: string;
}

/** Histories by the names that cities have now. An import is its lines of one time; undoing it takes it back. */
export function historiesIn(log: SheetContent | undefined, scheme: Named): ReadonlyMap<string, UnitHistory> {
  const all = logLinesIn(log?.values ?? []);
  const renamings = renamingsIn(scheme, all);
  const histories = new Map<string, Building>();
  for (const { row: order, time, action, unit: city, what, after } of countedLines(all)) {
    const at = serialOfLogTime(time);
    const unit = calledNow(renamings, city, order);
    if (at === null || unit === "") continue;
    const found = histories.get(unit) ?? { returns: [], sentBack: null, undoing: "" };
    if (isOf(action, importAction)) addReturn(found, { file: action.slice(importAction.length + 1), at, order, mark: `${time}\n${action}` });
    else if (isOf(action, undoAction)) takeBack(found, action.slice(undoAction.length + 1), `${time}\n${action}`);
    else if (after === reviewLabels.returned && namedCell(what)?.header === headerOf("reviewState")) found.sentBack = { at, order };
    else continue;
    histories.set(unit, found);
  }
  return new Map([...histories].map(([unit, { returns, sentBack }]) => [unit, { returns: returns.map(({ file, at, order }) => ({ file, at, order })), sentBack }]));
}

/** The lines without actions that were taken back in 操作记录, and without those by which they were; 撤销导入 takes back by its files. */
function countedLines(lines: readonly LogLine[]): readonly LogLine[] {
  const actions = loggedActions(lines);
  const back = actionsTakenBack(actions);
  const backHere = actionsTakenBack(actions.filter(({ name }) => name !== undoAction));
  const counts = ({ id, name, takesBack }: LoggedAction) => (name === undoAction ? !back.has(id) : takesBack === null && !backHere.has(id));
  return actions.filter(counts).flatMap(({ lines }) => lines);
}

/** The names that cities had before, by those that they have now, the latest first. */
export function formerNamesIn(log: SheetContent | undefined, scheme: Named): ReadonlyMap<string, readonly string[]> {
  return formerNames(renamingsIn(scheme, logLinesIn(log?.values ?? [])));
}

function isOf(action: string, name: string): boolean {
  return action.startsWith(`${name} `);
}

function addReturn({ returns }: Building, one: Building["returns"][number]): void {
  if (returns.at(-1)?.mark !== one.mark) returns.push(one);
}

function takeBack(found: Building, file: string, mark: string): void {
  if (found.undoing === mark) return;
  found.undoing = mark;
  const last = found.returns.map((one) => one.file).lastIndexOf(file);
  if (last >= 0) found.returns.splice(last, 1);
}
