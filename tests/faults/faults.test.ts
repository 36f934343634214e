import { describe, expect, it } from "vitest";
import type { Actions, Outcome } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import { captureSheets } from "../../src/host/capture";
import { isRecord } from "../../src/host/wire";
import { dictionaryOf } from "../../src/i18n/index";
import type { SheetPlan } from "../../src/sheet/plan";
import { snapshot } from "../support/officeBooks";
import { randomFrom } from "../support/randomForms";
import { useGlobalOffice } from "../support/useGlobalOffice";
import type { CommandRun, Press } from "./commandRun";
import { commandRuns, moreRuns } from "./commandRuns";
import type { Sheets } from "./laws";
import { comparable, differences, logged, lostOf, untold, wrongFigures, wrongUndo } from "./laws";
import { openPlans, openStart, third } from "./smallBook";
import type { FaultKind, PlannedFault } from "../support/wireFaults";
import { faultKinds, measured, readingFaults, withFault } from "../support/wireFaults";

/** `FAULTS=all npm run unit -- faults` lets every request of every action fail in every way, `FAULTS=lost` in that one; otherwise a few do, by the seed. */
const asked = process.env["FAULTS"] ?? "";
const isAll = asked !== "";
const kindsAsked: readonly FaultKind[] = asked === "readOnly" ? ["readOnly"] : faultKinds;
const seed = Number(process.env["FAULTS_SEED"] ?? 1);
const office = useGlobalOffice();

const runs = [...Object.entries(commandRuns), ...Object.entries(moreRuns)].flatMap(([name, one]): (readonly [string, CommandRun])[] => (typeof one === "string" ? [] : [[name, one]]));

/** What a command comes to without faults. */
interface Expected {
  readonly start: readonly SheetPlan[];
  readonly before: Sheets;
  readonly after: Sheets;
  /** Of each request, whether it writes. */
  readonly requests: readonly boolean[];
  /** Workbooks that undo and 一键计算 have been tried on: most faults end in the same few. */
  readonly tried: Set<string>;
}

async function withoutFault(run: CommandRun): Promise<Expected> {
  const start = await openStart(office, run);
  const before = await snapshot();
  const press = await run.ask(createActions());
  const { value: outcome, writes: requests } = await measured(office, press);
  expect(outcome).toMatchObject({ ok: true });
  return { start, before, after: await snapshot(), requests, tried: new Set() };
}

function worded(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) return [];
  const { what } = dictionaryOf("zh-CN").failures[outcome.failure.code];
  return what === "" ? [`no words for ${outcome.failure.code}`] : [];
}

/** Whether a report of success leaves nothing that the person is told to do again. */
function saysAll(value: unknown): boolean {
  return !isRecord(value) || (value["isRecomputed"] !== false && value["tracking"] !== "failed" && value["tracking"] !== "locked" && !namesLeft(value));
}

/** Whether a report names sheets of its own that could not go: they stay until somebody removes them. */
const namesLeft = (value: unknown): boolean => isRecord(value) && Array.isArray(value["left"]) && value["left"].length > 0;

/** Looking at the workbook may itself be refused, as when what was to be done is done. */
async function askedAgain({ ask }: CommandRun, actions: Actions): Promise<Press | null> {
  return ask(actions).catch(() => null);
}

async function tryFault(name: string, run: CommandRun, expected: Expected, fault: PlannedFault): Promise<readonly string[]> {
  const wrong: string[] = [];
  const expectNone = (law: string, found: readonly string[]): void => {
    if (found.length > 0) wrong.push([law, ...found].join("\n    "));
  };
  const what = `${name}, request ${fault.at} of ${expected.requests.length} ${fault.kind} (${fault.share.toFixed(2)}), FAULTS_SEED=${seed}`;
  await openPlans(office, expected.start);
  let actions = createActions();
  const press = await run.ask(actions);
  const gone = () => {
    if (office.host.book.findSheet(third) !== undefined) office.host.deleteSheet(third);
  };
  const outcome = await withFault(office, fault, press, gone);
  const wanted = comparable(expected.after);
  const atFault = await snapshot();
  const isGone = fault.kind === "sheetGone";
  // Of a file that takes nothing more, nothing can be put right either, as where Excel was closed.
  const ending = fault.kind === "readOnly" ? "closed" : fault.kind;
  // What the action changes by itself where nothing fails is not lost by the fault.
  const changed = new Set(lostOf(expected.before, expected.after));
  const lost = (now: Sheets) => lostOf(stillThere, now).filter((one) => !changed.has(one));
  const stillThere = isGone ? expected.before.filter(({ name: sheet }) => sheet !== third) : expected.before;
  expectNone(`${what}: words`, worded(outcome));
  expectNone(`${what}: nothing typed is lost`, lost(atFault));
  const isSaidDone = outcome.ok && saysAll(outcome.value);
  if (isSaidDone && !isGone) expectNone(`${what}: what is said to be done is done`, differences(wanted, comparable(atFault)));
  if (fault.kind === "closed") {
    await openPlans(office, captureSheets(office.host));
    actions = createActions();
  }
  // What failed is pressed once more as the pane still has it, then what it asks for is looked at anew.
  const again = fault.kind === "closed" || isSaidDone ? null : await press();
  const now = await snapshot();
  const isDone = differences(wanted, comparable(now)).length === 0 && untold(expected.after, now).length === 0;
  if (again !== null) expectNone(`${what}: words of the second try`, worded(again));
  const isLeft = run.leaves?.includes(ending) === true || (outcome.ok && namesLeft(outcome.value));
  if (!isDone && !isLeft && !(run.adds !== undefined && fault.kind === "lost")) {
    const second = await askedAgain(run, actions);
    const last = second === null ? null : await second();
    if (run.follows?.includes(ending) === true || fault.kind === "readOnly") await actions.updateTracking({ language: "zh-CN" });
    // After Excel was closed nothing remembers whose sheets those are, and from a file that takes nothing more none goes: the words name them.
    const isNamed = ending === "closed" && ((last?.ok === false && last.failure.code === "namesTaken") || (!outcome.ok && outcome.failure.code === "halfMade"));
    if (!isGone && !isNamed) expectNone(`${what}: ends as without a fault (${outcome.ok ? "ok" : outcome.failure.code}, ${again === null ? "" : again.ok ? "ok" : again.failure.code}, ${last === null ? "nothing to ask" : last.ok ? "ok" : JSON.stringify(last.failure)})`, differences(wanted, comparable(await snapshot())));
  }
  const end = await snapshot();
  expectNone(`${what}: nothing typed is lost in the end`, lost(end));
  if (!isGone) expectNone(`${what}: everything is told`, untold(expected.after, end));
  const ended = JSON.stringify([[...comparable(end)], logged(end).map(({ text }) => text)]);
  if (expected.tried.has(ended)) return wrong;
  expected.tried.add(ended);
  expectNone(`${what}: undo`, await wrongUndo(actions));
  expectNone(`${what}: figures`, await wrongFigures(actions));
  return wrong;
}

/** The faults that are tried: all; otherwise one where the action writes, and one of some of those that only read. */
function faultsFor(name: string, requests: readonly boolean[]): readonly PlannedFault[] {
  // Of its own for each action, so that a new one does not change what the others are tried with.
  const random = randomFrom([...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), seed) % 2 ** 31);
  const all = requests.flatMap((writes, index) => (writes ? kindsAsked : readingFaults).map((kind): PlannedFault => ({ kind, at: index + 1, share: random() })));
  if (isAll) return all.filter(({ kind }) => asked === "all" || kind === asked);
  const writing = all.filter(({ at }) => requests[at - 1] === true);
  const from = writing.length > 0 ? writing : random() < 0.25 ? all : [];
  return from.slice(Math.floor(random() * from.length)).slice(0, 1);
}

describe("every command has a fault run", () => {
  it("that is tried, or a reason why there is none", () => {
    expect(Object.keys(commandRuns).sort()).toEqual(Object.keys(createActions()).sort());
  });
});

describe("where the host fails, nothing is lost, and the same again ends well", () => {
  it.each(runs)("%s", async (name, run) => {
    const expected = await withoutFault(run);
    const wrong: string[] = [];
    for (const fault of faultsFor(name, expected.requests)) {
      const found = await tryFault(name, run, expected, fault);
      if (isAll && found.length > 0) console.error(found.join("\n"));
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });
});
