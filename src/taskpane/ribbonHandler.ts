import type { RibbonCommand, RibbonHandler } from "../ribbon/index";
import type { Result } from "./state/model";
import type { Pane } from "./state/pane";
import { isCitySide } from "./state/selection";

/**
 * Runs a ribbon command in the pane, so that progress and messages appear there. Commands that ask something open
 * their page; the others run at once and show the pane when there is something to report.
 */
export function ribbonHandler(pane: Pane, show: () => void): RibbonHandler {
  const run = async (command: RibbonCommand): Promise<void> => {
    switch (command) {
      case "createWorkbook":
      case "insertForm":
        show();
        if (pane.store.getState().running === null) ask(command);
        return;
      case "check":
        return reportOn(await pane.check());
      case "recompute":
        return reportOn(await pane.recompute());
      case "rank":
        return reportOn(await pane.rank());
    }
  };
  const ask = (command: "createWorkbook" | "insertForm"): void => {
    // Nobody is to fill in a page that can only end in a refusal.
    if (isCitySide(pane.store.getState())) pane.refuse(command);
    else pane.open(command === "createWorkbook" ? "create" : "insert");
  };
  const reportOn = (result: Result | null): void => {
    if (result === null || hasSomethingToSay(result)) show();
  };
  return run;
}

/** A clean ranking shows itself, as a sheet; everything else would end without a sign while the pane is closed. */
function hasSomethingToSay(result: Result): boolean {
  return result.kind !== "ranked" || result.report.incomplete > 0 || result.report.ties > 0;
}
