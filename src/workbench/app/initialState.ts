import { readChoices } from "./choices";
import { PANE_WIDTH } from "./store";
import type { DocumentState, WorkbenchState } from "./store";
import { wordsIn } from "./words";

export const NEW_DOCUMENT: DocumentState = { name: null, isSample: false, isChanged: false };

/** The state of a page that has just been loaded, in the language and theme chosen on an earlier visit. */
export function initialState(): WorkbenchState {
  const { language = "zh-CN", theme = "light" } = readChoices();
  return {
    isReady: false,
    language,
    theme,
    document: NEW_DOCUMENT,
    busy: wordsIn[language].starting,
    progress: null,
    isReplacing: false,
    message: null,
    question: null,
    lossList: null,
    rejection: null,
    finding: 0,
    ribbon: null,
    running: [],
    broken: {},
    disabled: [],
    isPaneOpen: true,
    paneWidth: PANE_WIDTH.usual,
    paneLoad: 0,
  };
}
