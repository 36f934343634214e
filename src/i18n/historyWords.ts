import { historyWords as english } from "./en-US/history";
import { saidOf } from "./unitWords";
import { historyWords as chinese } from "./zh-CN/history";

export type HistoryWords = ReturnType<typeof chinese>;

/** The words of 操作记录; loaded with its page, not with the pane. */
export const historyWordsOf = saidOf(chinese, english);
