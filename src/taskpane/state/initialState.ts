import type { Language } from "../../core/index";
import type { PaneState, ThemeChoice } from "./model";

/** The pane before anything was read. */
export function initialState(language: Language, theme: ThemeChoice): PaneState {
  return {
    language,
    theme,
    reviewer: "",
    workbook: null,
    readAt: null,
    readFailed: false,
    activeSheetId: "",
    selected: "",
    tab: "todo",
    asked: { code: "", times: 0 },
    entering: null,
    panel: null,
    tour: null,
    isTourDue: false,
    notWritten: [],
    schemes: [],
    running: null,
    result: null,
    done: null,
    resultNumber: 0,
  };
}
