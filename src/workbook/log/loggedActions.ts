import { importAction, undoAction } from "./importLog";
import type { LogLine } from "./readLog";

/** Which action another one takes back: by its name and time. */
export interface ActionNamed {
  readonly name: string;
  readonly time: string;
}

/** What a person did with one press, as 操作记录 tells it. */
export interface LoggedAction extends ActionNamed {
  /** Tells it from every other of the same log. */
  readonly id: string;
  readonly lines: readonly LogLine[];
  /** Of 撤销 and 重做: the action that it took back. */
  readonly takesBack: ActionNamed | null;
}

/** First words of lines by which an action was taken back, and by which that was taken back in turn. */
export const takingBack = { undo: "撤销", redo: "重做" } as const;

/** Names that have a space of their own; of all others the first word is the name, and what follows a file's. */
const spacedNames: readonly string[] = ["空白计数填 0"];
const takenBack = /^(撤销|重做) (.+)〔([^〔〕]+)〕$/u;
/** Two actions of one second are told apart by a number: "2012-12-14 09:30:00 (2)". */
const numberedTime = /^(.*?)(?: \((\d+)\))?$/u;

/** What the lines call an action that takes back another one: "撤销 核定〔2012-12-14 09:30:00〕". */
export function takingBackName({ name, time, takesBack }: Pick<LoggedAction, "name" | "time" | "takesBack">): string {
  // To take back what took something back is to do it again.
  const isUndo = name === takingBack.undo || name === undoAction;
  return `${isUndo ? takingBack.redo : takingBack.undo} ${takesBack?.name ?? name}〔${time}〕`;
}

/** The actions that lines tell of, oldest first. Lines of one time and name are one action's. */
export function loggedActions(lines: readonly LogLine[]): readonly LoggedAction[] {
  // In a log that nobody sorted, another action in between parts two of the same second.
  const isInOrder = lines.every(({ time }, index) => index === 0 || compareTimes(lines[index - 1]?.time ?? "", time) <= 0);
  const groups: LogLine[][] = [];
  const known = new Map<string, LogLine[]>();
  let last = "";
  for (const line of lines) {
    const key = actionId({ time: line.time, name: keyOf(line.action) });
    const group = key === last || !isInOrder ? known.get(key) : undefined;
    last = key;
    if (group !== undefined) {
      group.push(line);
      continue;
    }
    const begun = [line];
    groups.push(begun);
    known.set(key, begun);
  }
  const sorted = isInOrder ? groups : [...groups].sort(([a], [b]) => compareTimes(a?.time ?? "", b?.time ?? ""));
  return withTargets(numbered(sorted));
}

/** Those that are taken back as the log stands: an undo counts unless it was taken back itself. */
export function actionsTakenBack(actions: readonly LoggedAction[]): ReadonlySet<string> {
  const byTime = new Map<string, LoggedAction[]>();
  for (const action of actions) byTime.set(action.time, [...(byTime.get(action.time) ?? []), action]);
  const back = new Set<string>();
  for (const action of [...actions].reverse()) {
    if (action.takesBack === null || back.has(action.id)) continue;
    const target = targetOf(action, byTime.get(action.takesBack.time) ?? []);
    if (target !== undefined) back.add(target.id);
  }
  return back;
}

/** How an action of a time of its own is told from every other of the same log. */
export function actionId({ time, name }: ActionNamed): string {
  return `${time}\n${name}`;
}

function keyOf(action: string): string {
  return takenBack.test(action) ? action : nameOf(action);
}

function nameOf(action: string): string {
  const [, word] = takenBack.exec(action) ?? [];
  return word ?? spacedNames.find((name) => name === action) ?? action.split(" ")[0] ?? "";
}

function numbered(groups: readonly (readonly LogLine[])[]): readonly LoggedAction[] {
  const counts = new Map<string, number>();
  return groups.map((lines): LoggedAction => {
    const [first] = lines;
    const { time = "", action = "" } = first ?? {};
    const [, , target, at] = takenBack.exec(action) ?? [];
    const key = actionId({ time, name: keyOf(action) });
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return {
      id: count === 1 ? key : `${key}\n${count}`,
      time,
      name: nameOf(action),
      lines,
      takesBack: target === undefined || at === undefined ? null : { name: target, time: at },
    };
  });
}

/** 撤销导入 names the files and not the time: it took back the last import before it. */
function withTargets(actions: readonly LoggedAction[]): readonly LoggedAction[] {
  let lastImport: LoggedAction | null = null;
  return actions.map((action) => {
    if (action.name === importAction) lastImport = action;
    return action.name === undoAction && lastImport !== null ? { ...action, takesBack: { name: lastImport.name, time: lastImport.time } } : action;
  });
}

function targetOf({ id, name, takesBack }: LoggedAction, sameTime: readonly LoggedAction[]): LoggedAction | undefined {
  const at = sameTime.findIndex((one) => one.id === id);
  const before = at < 0 ? sameTime : sameTime.slice(0, at);
  const isTarget = (one: LoggedAction) =>
    name === takingBack.redo
      ? one.name === takingBack.undo || one.name === undoAction
      : one.name === takesBack?.name || (one.name === takingBack.redo && one.takesBack?.name === takesBack?.name);
  return before.filter(isTarget).at(-1);
}

function compareTimes(a: string, b: string): number {
  const [, clockA = "", countA = "1"] = numberedTime.exec(a) ?? [];
  const [, clockB = "", countB = "1"] = numberedTime.exec(b) ?? [];
  return clockA === clockB ? Number(countA) - Number(countB) : clockA < clockB ? -1 : 1;
}
