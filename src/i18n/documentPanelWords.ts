import { documentPanelWords as english } from "./en-US/documentPanel";
import { saidOf } from "./unitWords";
import { documentPanelWords as chinese } from "./zh-CN/documentPanel";

export type DocumentPanelWords = ReturnType<typeof chinese>;

/** The words of where documents are asked for; loaded with it, not with the pane. */
export const documentPanelWordsOf = saidOf(chinese, english);
