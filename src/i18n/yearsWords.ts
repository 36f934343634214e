import { yearsWords as english } from "./en-US/years";
import { saidOf } from "./unitWords";
import { yearsWords as chinese } from "./zh-CN/years";

export type YearsWords = ReturnType<typeof chinese>;

/** The words of 历年对比; loaded with the page that it stands on, not with the pane. */
export const yearsWordsOf = saidOf(chinese, english);
