import { tryOutWords as english } from "./en-US/tryOut";
import { saidOf } from "./unitWords";
import { tryOutWords as chinese } from "./zh-CN/tryOut";

export type TryOutWords = ReturnType<typeof chinese>;

/** The words of 试算; loaded with its page, not with the pane. */
export const tryOutWordsOf = saidOf(chinese, english);
