import type { Result, Tab } from "../state/model";
import type { Pane } from "../state/pane";
import { assessmentOf, isCitySide } from "../state/selection";
import type { CommandName, CommandRecord } from "./commands";
import { commands } from "./commands";

/** Does what a button of the pane asks for; the pane shows only those that can be done. */
export async function ask(pane: Pane, name: CommandName): Promise<void> {
  const { does }: CommandRecord = commands[name];
  if ("opens" in does) return pane.open(does.opens);
  if ("shows" in does) return showTab(pane, does.shows);
  await does.runs(pane);
}

/**
 * Runs a ribbon command in the pane, so that progress and messages appear there. Commands that ask something open
 * their page; the others run at once and show the pane when there is something to report.
 */
export function performer(pane: Pane, show: () => void): (name: CommandName) => Promise<void> {
  return async (name) => {
    const command: CommandRecord = commands[name];
    if ("runs" in command.does) return run(pane, command.does, show);
    show();
    await readFirst(pane);
    if (canOpen(pane, name, command)) await ask(pane, name);
  };
}

async function run(pane: Pane, { runs, runsInCity, showsItself }: Extract<CommandRecord["does"], { runs: unknown }>, show: () => void): Promise<void> {
  if (runsInCity !== undefined) await readFirst(pane);
  const isForCity = runsInCity !== undefined && !isBusy(pane) && isCitySide(pane.store.getState());
  if (isForCity) pane.close();
  const result: Result | null = await (isForCity ? runsInCity : runs)(pane);
  if (result === null || showsItself?.(result) !== true) show();
}

/** Whether a page or a tab can do anything now; where it could only end in a refusal, that is said at once. */
function canOpen(pane: Pane, name: CommandName, { side, needs }: CommandRecord): boolean {
  // What runs is shown; a page over it could start nothing.
  if (isBusy(pane)) return false;
  const state = pane.store.getState();
  if (side === "office" && isCitySide(state)) {
    pane.refuse(name, "cityWorkbook");
    return false;
  }
  if (needs === "nothing") return true;
  // A reading that failed has said so, with the way to try again.
  if (state.workbook === null) return false;
  const isThere = assessmentOf(state) !== null;
  if (!isThere) pane.refuse(name, "noAssessment");
  return isThere;
}

/** A button can be pressed before the pane has read the workbook, and what is open decides what it does. */
async function readFirst(pane: Pane): Promise<void> {
  if (!isBusy(pane) && pane.store.getState().workbook === null) await pane.refresh();
}

function isBusy(pane: Pane): boolean {
  return pane.store.getState().running !== null;
}

function showTab(pane: Pane, tab: Tab): void {
  pane.close();
  pane.showTab(tab);
}
