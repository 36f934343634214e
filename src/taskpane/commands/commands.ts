import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableCellEditRegular } from "@fluentui/react-icons/svg/table-cell-edit";
import { TableEditRegular } from "@fluentui/react-icons/svg/table-edit";
import { TrophyRegular } from "@fluentui/react-icons/svg/trophy";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { ComponentType } from "react";
import type { Panel, Result, Tab } from "../state/model";
import type { Pane } from "../state/pane";

/** What can be asked for by a button: its name here is the manifest's function and the key of its words. */
export interface CommandRecord {
  readonly icon: ComponentType;
  /** Whose it is. What is the office's does nothing in a city's file, where its button is greyed. */
  readonly side: "office" | "everyone";
  /** What must be open for it to do anything. What runs at once says so itself. */
  readonly needs: "nothing" | "assessment";
  readonly does: Opening | Showing | Running;
  /** Its button in the manifest, where it has one. */
  readonly button?: { readonly group: string; readonly id: string };
  /** Whether the menu of the bottom bar has it. */
  readonly inMenu?: boolean;
}

/** Opens a page, where what the command needs is asked or several things can be chosen from. */
interface Opening {
  readonly opens: Panel;
}

/** Shows a tab, in place of a page that is open. */
interface Showing {
  readonly shows: Tab;
}

/** Runs at once. */
interface Running {
  readonly runs: (pane: Pane) => Promise<Result | null>;
  /** The same in a city's file, where that is something else. */
  readonly runsInCity?: (pane: Pane) => Promise<Result | null>;
  /** Whether a result shows itself in the workbook, so that a closed pane need not open for it. */
  readonly showsItself?: (result: Result) => boolean;
}

const workbook = "Group.Workbook";
const scoring = "Group.Scoring";
const year = "Group.Year";

/** Every command with a button of its own, in the order of ribbon and menu. How results read stands in `results`. */
export const commands = {
  createWorkbook: { icon: DocumentTableRegular, side: "office", needs: "nothing", does: { opens: "create" }, button: { group: workbook, id: "Button.CreateWorkbook" }, inMenu: true },
  insertForm: { icon: TableAddRegular, side: "office", needs: "nothing", does: { opens: "insert" }, button: { group: workbook, id: "Button.InsertForm" }, inMenu: true },
  startDraft: { icon: TableEditRegular, side: "office", needs: "nothing", does: { opens: "scheme" }, button: { group: workbook, id: "Button.StartDraft" }, inMenu: true },
  check: {
    icon: CheckmarkCircleRegular,
    side: "everyone",
    needs: "nothing",
    // In a city's template 报送检查 is the check that counts; its tab says what came of it.
    does: { runs: (pane) => pane.check(), runsInCity: (pane) => pane.checkSubmission() },
    button: { group: scoring, id: "Button.Check" },
  },
  recompute: { icon: CalculatorRegular, side: "everyone", needs: "nothing", does: { runs: (pane) => pane.recompute() }, button: { group: scoring, id: "Button.Recompute" } },
  rank: { icon: TrophyRegular, side: "office", needs: "nothing", does: { runs: (pane) => pane.rank(), showsItself: isCleanRanking }, button: { group: scoring, id: "Button.Rank" } },
  exportTemplates: { icon: ArrowExportRegular, side: "office", needs: "assessment", does: { opens: "export" }, button: { group: year, id: "Button.ExportTemplates" }, inMenu: true },
  acceptReturns: { icon: ArrowImportRegular, side: "office", needs: "assessment", does: { opens: "import" }, button: { group: year, id: "Button.AcceptReturns" }, inMenu: true },
  review: { icon: ClipboardCheckmarkRegular, side: "office", needs: "assessment", does: { shows: "review" }, button: { group: year, id: "Button.Review" } },
  byIndicator: { icon: TableCellEditRegular, side: "office", needs: "assessment", does: { opens: "byIndicator" }, inMenu: true },
  tryOut: { icon: BeakerRegular, side: "everyone", needs: "assessment", does: { opens: "tryOut" }, inMenu: true },
  award: { icon: LightbulbRegular, side: "office", needs: "assessment", does: { opens: "award" }, button: { group: year, id: "Button.Award" }, inMenu: true },
  publish: { icon: MegaphoneRegular, side: "office", needs: "assessment", does: { opens: "publish" }, button: { group: year, id: "Button.Publish" }, inMenu: true },
  repair: { icon: WrenchRegular, side: "office", needs: "assessment", does: { opens: "repair" }, inMenu: true },
  groups: { icon: PeopleTeamRegular, side: "office", needs: "assessment", does: { opens: "groups" }, inMenu: true },
  history: { icon: HistoryRegular, side: "everyone", needs: "assessment", does: { opens: "history" }, inMenu: true },
  rankSettings: { icon: TrophyRegular, side: "office", needs: "assessment", does: { opens: "rank" }, inMenu: true },
} as const satisfies Readonly<Record<string, CommandRecord>>;

export type CommandName = keyof typeof commands;

/** The names in the order of ribbon and menu. */
export const commandNames: readonly CommandName[] = Object.keys(commands).filter(isCommandName);

function isCommandName(name: string): name is CommandName {
  return name in commands;
}

/** A ranking where all have reported and nobody ties: its sheet is all there is to say. */
function isCleanRanking(result: Result): boolean {
  return result.kind === "ranked" && result.report.incomplete === 0 && result.report.ties === 0;
}
