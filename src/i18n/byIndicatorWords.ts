import { byIndicatorWords as english } from "./en-US/byIndicator";
import { saidOf } from "./unitWords";
import { byIndicatorWords as chinese } from "./zh-CN/byIndicator";

export type ByIndicatorWords = ReturnType<typeof chinese>;

/** The words of 按指标录入; loaded with its page, not with the pane. */
export const byIndicatorWordsOf = saidOf(chinese, english);
