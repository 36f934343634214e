import { describeUnits } from "./units";
import type { MessagesOf, NextStep } from "./message";
import { counted, message, told, trackingPart } from "./message";

/** How results of reviewing, awarding and settling which cities there are read. */
export const reviewResults: MessagesOf<"reviewed" | "batchEntered" | "awardSaved" | "unitSettled" | "formsShown"> = {
  reviewed: ({ state, report: { indicators, action, skipped, refused, tracking } }, words) => {
    const { review } = words;
    const gone = skipped.filter(({ why }) => why === "lineGone").length;
    const left = [trackingPart(tracking, words), counted(skipped.length - gone, review.skipped), counted(gone, review.linesGone), counted(refused.length, review.refused)];
    const steps: readonly NextStep[] = [...(action === "" ? [] : ["takeBack" as const]), ...(gone === 0 ? [] : ["repair" as const])];
    if (indicators === 0 && refused.length > 0) return told(false, review.noneDone, left);
    const done = state === null ? review.doneSeveral : review.done[state];
    return told(skipped.length + refused.length === 0 && trackingPart(tracking, words) === "", done(indicators), left, steps);
  },

  batchEntered: ({ report: { about, units, figures, replaced, refused, tracking } }, words) => {
    const { review, results } = words;
    if (refused.length > 0) return told(false, review.noneDone, [counted(refused.length, review.refused)]);
    return message("success", results.batch(about, units, figures), [counted(replaced, results.batchReplaced), trackingPart(tracking, words)], units > 0 ? ["takeBack"] : []);
  },

  awardSaved: ({ report: { unit, row, added, problems } }, { award }) =>
    told(problems.length === 0, added ? award.added(unit, row) : award.saved(unit, row), [counted(problems.length, award.problems)]),

  formsShown: ({ report: { isShown, count } }, { results }) => message("success", (isShown ? results.formsShown : results.formsHidden)(count), isShown ? [] : [results.formsReached]),

  unitSettled: ({ report }, words) => {
    const [title, ...parts] = describeUnits(report, words);
    const tracking = trackingPart(report.tracking, words);
    return told(tracking === "", title, [...parts, tracking]);
  },
};
