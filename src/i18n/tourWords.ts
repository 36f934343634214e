import { tourWords as english } from "./en-US/tour";
import { saidOf } from "./unitWords";
import { tourWords as chinese } from "./zh-CN/tour";

export type TourWords = ReturnType<typeof chinese>;

/** The words of the tour; loaded with its card, not with the pane. */
export const tourWordsOf = saidOf(chinese, english);
