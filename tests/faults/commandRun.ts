import type { Actions, Outcome } from "../../src/actions/index";
import type { OfficeHarness } from "../support/officeHarness";
import type { FaultKind } from "../support/wireFaults";

/** What is pressed once what it needs has been looked at. */
export type Press = () => Promise<Outcome<unknown>>;

export interface CommandRun {
  /** What the workbook is before: that of three cities in the middle of the year, or an empty one. */
  readonly book: "year" | "empty";
  /** What has happened in it besides. */
  readonly prepare?: (office: OfficeHarness, actions: Actions) => Promise<void>;
  /** Looks at the workbook as the pane does before the button can be pressed. */
  readonly ask: (actions: Actions) => Promise<Press>;
  /** Why pressing it once more after it was done gives something else by right; absent where it may not. */
  readonly adds?: string;
  /** Faults after which 更新报送跟踪 is pressed as well: the action ended between the forms and 报送跟踪. */
  readonly follows?: readonly FaultKind[];
  /** Faults after which sheets of its own stay, which say by their names whose they are. */
  readonly leaves?: readonly FaultKind[];
}

/** A run that needs nothing looked at. */
export const run = (press: (actions: Actions) => Promise<Outcome<unknown>>, more: Partial<CommandRun> = {}): CommandRun => ({
  book: "year",
  ask: async (actions) => () => press(actions),
  ...more,
});

/** A run that looks at the workbook first. */
export const asked = (ask: CommandRun["ask"], more: Partial<CommandRun> = {}): CommandRun => ({ book: "year", ask, ...more });
