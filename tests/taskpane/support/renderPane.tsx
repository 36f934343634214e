import { act, render } from "@testing-library/react";
import { App } from "../../../src/taskpane/App";
import type { PaneSetting } from "../../../src/taskpane/state/pane";
import { Pane } from "../../../src/taskpane/state/pane";
import { FakeActions } from "../../support/fakeActions";

// What the pane loads late is loaded before, so that it comes within a few turns of the event loop.
await Promise.all([
  import("../../../src/taskpane/frame/MoreMenu"),
  import("../../../src/taskpane/frame/ResultBar"),
  import("../../../src/taskpane/frame/RunningLine"),
  import("../../../src/taskpane/frame/SettingsMenu"),
  import("../../../src/taskpane/form/CorrectionsPanel"),
  import("../../../src/taskpane/form/CreatePanel"),
  import("../../../src/taskpane/form/EmptyCountsPanel"),
  import("../../../src/taskpane/returns/ExportPanel"),
  import("../../../src/taskpane/frame/HelpPanel"),
  import("../../../src/taskpane/returns/ImportPanel"),
  import("../../../src/taskpane/form/GainsList"),
  import("../../../src/taskpane/form/InsertPanel"),
  import("../../../src/taskpane/frame/NotWrittenPanel"),
  import("../../../src/taskpane/frame/PanelHost"),
  import("../../../src/taskpane/overview/RankPanel"),
  import("../../../src/taskpane/repair/RepairPanel"),
  import("../../../src/taskpane/form/ReportPanel"),
  import("../../../src/taskpane/units/UnitsPanel"),
  import("../../../src/taskpane/frame/AssessmentViews"),
  import("../../../src/taskpane/form/EntryView"),
  import("../../../src/taskpane/form/ScoresView"),
  import("../../../src/taskpane/overview/SummaryView"),
  import("../../../src/taskpane/form/TodoView"),
  import("../../../src/taskpane/frame/Welcome"),
]);

export interface Rendered {
  readonly actions: FakeActions;
  readonly pane: Pane;
  readonly container: HTMLElement;
  readonly remembered: Parameters<PaneSetting["remember"]>[0][];
}

/** The whole pane over a fake workbook, as it stands when everything that loads late has loaded. */
export async function renderPane(actions = new FakeActions(), setting: Partial<PaneSetting> = {}): Promise<Rendered> {
  const remembered: Rendered["remembered"] = [];
  const pane = new Pane(actions, { language: "zh-CN", theme: "light", remember: (choice) => remembered.push(choice), ...setting });
  const { container } = render(<App pane={pane} surroundings={{ isDark: false, isHighContrast: false }} />);
  await settle();
  return { actions, pane, container, remembered };
}

/** Lets promises, lazy parts and effects come to rest. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await act(async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    });
  }
}

/** What the actions were called with, by name. */
export function callsOf(actions: FakeActions, name: string): readonly unknown[] {
  return actions.calls.filter((call) => call.name === name).map((call) => call.with);
}
