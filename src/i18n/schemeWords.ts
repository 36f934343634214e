import { schemeWords as english } from "./en-US/scheme";
import { saidOf } from "./unitWords";
import { schemeWords as chinese } from "./zh-CN/scheme";

export type SchemeWords = ReturnType<typeof chinese>;

/** The words of 编制方案; loaded with its page, not with the pane. */
export const schemeWordsOf = saidOf(chinese, english);
