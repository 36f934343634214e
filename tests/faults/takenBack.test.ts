import { describe, expect, it } from "vitest";
import type { Actions, HistoryAction } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import { inChinese, valueOf } from "../support/officeActions";
import { snapshot } from "../support/officeBooks";
import { useGlobalOffice } from "../support/useGlobalOffice";
import type { CommandRun } from "./commandRun";
import { commandRuns, moreRuns } from "./commandRuns";
import { typedIn } from "./laws";
import { openStart } from "./smallBook";

const office = useGlobalOffice();

/** 自检 works on sheets of its own alone, for a long time. */
const left: ReadonlySet<string> = new Set(["selfCheck"]);
const runs = [...Object.entries(commandRuns), ...Object.entries(moreRuns)].flatMap(([name, one]): (readonly [string, CommandRun])[] => (typeof one === "string" || left.has(name) ? [] : [[name, one]]));

/** What 操作记录 tells, the newest first; nothing before there is an assessment. */
async function history(actions: Actions): Promise<readonly HistoryAction[]> {
  const read = await actions.readHistory({ lines: 1_000 }, inChinese);
  return read.ok ? read.value.actions : [];
}

async function told(actions: Actions, known: readonly HistoryAction[]): Promise<readonly HistoryAction[]> {
  const before = new Set(known.map(({ id }) => id));
  return (await history(actions)).filter(({ id }) => !before.has(id));
}

/** Takes actions back as a person does, one after the other; answers how many cells went back and how much was named as staying. */
async function takeBackAll(actions: Actions, all: readonly HistoryAction[]): Promise<{ readonly restored: number; readonly named: number }> {
  let [restored, named] = [0, 0];
  for (const { id } of all) {
    const preview = valueOf(await actions.previewTakingBack(id, inChinese));
    const report = valueOf(await actions.takeBack(preview, inChinese));
    expect(report.restored).toBe(preview.files.reduce((sum, { changes }) => sum + changes.length, 0));
    restored += report.restored;
    named += preview.left.length + preview.files.reduce((sum, { kept }) => sum + kept.length, 0);
  }
  return { restored, named };
}

const typed = async (): Promise<Readonly<Record<string, string>>> => Object.fromEntries(typedIn(await snapshot()));

describe("what an action wrote over what people typed can be taken back, or is named as staying", () => {
  it.each(runs)("%s", async (_name, run) => {
    await openStart(office, run);
    const actions = createActions();
    const before = await typed();
    const known = await history(actions);
    const press = await run.ask(actions);
    expect(await press()).toMatchObject({ ok: true });
    const after = await typed();
    const done = await told(actions, known);
    // What is told nowhere wrote over nothing.
    expect(done.length > 0 ? before : after).toEqual(before);
    const { restored, named } = await takeBackAll(actions, done);
    expect(done.length === 0 || restored + named > 0).toBe(true);
    expect(named > 0 ? before : await typed()).toEqual(before);
    // What took it back can be taken back itself.
    const [undone] = await history(actions);
    if (done.length !== 1 || named > 0 || undone === undefined) return;
    await takeBackAll(actions, [undone]);
    expect(await typed()).toEqual(after);
  });
});
