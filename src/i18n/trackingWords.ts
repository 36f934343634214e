import { trackingWords as english } from "./en-US/tracking";
import { saidOf } from "./unitWords";
import { trackingWords as chinese } from "./zh-CN/tracking";

export type TrackingWords = ReturnType<typeof chinese>;

/** The words of the tab 报送; loaded with it, not with the pane. */
export const trackingWordsOf = saidOf(chinese, english);
