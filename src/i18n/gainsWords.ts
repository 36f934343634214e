import { gainsWords as english } from "./en-US/gains";
import { saidOf } from "./unitWords";
import { gainsWords as chinese } from "./zh-CN/gains";

export type GainsWords = ReturnType<typeof chinese>;

/** The words of 提分空间; loaded with its list, not with the pane. */
export const gainsWordsOf = saidOf(chinese, english);
