import { SUPPORTED } from "../../host/officeContext";
import { OFFICE_THEMES } from "../app/officeThemes";
import type { WorkbenchState } from "../app/store";
import type { Words } from "../app/words";
import type { PaneConnection } from "./desk";

interface ConnectionOptions extends Pick<PaneConnection, "bridge" | "settings" | "openSample" | "follow" | "onCommands"> {
  readonly state: WorkbenchState;
  readonly words: Words;
}

/** What a load of the pane gets of the workbench as it is now. */
export function paneConnection({ state: { language, theme, document }, words, ...given }: ConnectionOptions): PaneConnection {
  return {
    ...given,
    locale: language,
    theme: OFFICE_THEMES[theme],
    // As Excel of today does, requests wait for the end of cell editing where the add-in asks for it.
    supported: { ...SUPPORTED, DelayForCellEdit: "1.1" },
    documentUrl: `${document.name ?? words.emptyName}.xlsx`,
  };
}
