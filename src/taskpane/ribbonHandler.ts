import type { RibbonCommand, RibbonHandler } from "../ribbon/index";
import type { Panel, Result } from "./state/model";
import type { Pane } from "./state/pane";
import { assessmentOf, isCitySide } from "./state/selection";

/** Commands that open a page, where what they need is asked or several things can be chosen from. */
const pages = {
  createWorkbook: "create",
  insertForm: "insert",
  startDraft: "scheme",
  exportTemplates: "export",
  acceptReturns: "import",
  award: "award",
  publish: "publish",
} as const satisfies Partial<Record<RibbonCommand, Panel>>;

type OpeningCommand = keyof typeof pages | "review";

/**
 * Runs a ribbon command in the pane, so that progress and messages appear there. Commands that ask something open
 * their page; the others run at once and show the pane when there is something to report.
 */
export function ribbonHandler(pane: Pane, show: () => void): RibbonHandler {
  const isBusy = (): boolean => pane.store.getState().running !== null;
  const run = async (command: RibbonCommand): Promise<void> => {
    switch (command) {
      case "check":
        return reportOn(await check());
      case "recompute":
        return reportOn(await pane.recompute());
      case "rank":
        return reportOn(await pane.rank());
      case "createWorkbook":
      case "insertForm":
      case "startDraft":
      case "exportTemplates":
      case "acceptReturns":
      case "review":
      case "award":
      case "publish":
        show();
        return open(command);
    }
  };
  /** In a city's template the same as 报送检查, which is the check that counts there; its tab says what came of it. */
  const check = async (): Promise<Result | null> => {
    await readFirst();
    if (isBusy() || !isCitySide(pane.store.getState())) return pane.check();
    pane.close();
    return pane.checkSubmission();
  };
  const open = async (command: OpeningCommand): Promise<void> => {
    await readFirst();
    // What runs is shown; a page over it could start nothing.
    if (isBusy()) return;
    const state = pane.store.getState();
    // Nobody is to fill in a page that can only end in a refusal.
    if (isCitySide(state)) return pane.refuse(command, "cityWorkbook");
    if (command === "createWorkbook" || command === "insertForm" || command === "startDraft") return pane.open(pages[command]);
    // A reading that failed has said so, with the way to try again.
    if (state.workbook === null) return;
    if (assessmentOf(state) === null) return pane.refuse(command, "noAssessment");
    if (command !== "review") return pane.open(pages[command]);
    pane.close();
    pane.showTab("review");
  };
  /** A button can be pressed before the pane has read the workbook, and what is open decides what it does. */
  const readFirst = async (): Promise<void> => {
    if (!isBusy() && pane.store.getState().workbook === null) await pane.refresh();
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
