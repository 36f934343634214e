import type { Dictionary } from "../../i18n/index";
import type { Result } from "../state/model";

/** Results of what happens once a year: review, award, publication. */
export type YearResult = Extract<
  Result,
  {
    readonly kind:
      | "reviewed"
      | "awardSaved"
      | "noticeWritten"
      | "scorecardsWritten"
      | "finalised"
      | "finalVerified"
      | "comparisonWritten"
      | "sensitivityWritten";
  }
>;

/** Such a result in words: whether all went well, what happened, and further facts. */
export function describeYear(
  result: YearResult,
  words: Dictionary,
): { readonly intent: "success" | "warning"; readonly title: string; readonly parts: readonly string[] } {
  const { publish } = words;
  const told = (isWell: boolean, title: string, ...parts: readonly string[]) =>
    ({ intent: isWell ? "success" : "warning", title, parts: parts.filter((part) => part !== "") }) as const;
  const counted = (count: number, text: (count: number) => string) => (count > 0 ? text(count) : "");
  const keptPart = (name: string | null) => (name === null ? "" : publish.kept(name));
  switch (result.kind) {
    case "reviewed": {
      const { indicators, skipped, refused } = result.report;
      const left = [counted(skipped.length, words.review.skipped), counted(refused.length, words.review.refused)];
      if (indicators === 0 && refused.length > 0) return told(false, words.review.noneDone, ...left);
      const done = result.state === null ? words.review.doneSeveral : words.review.done[result.state];
      return told(skipped.length + refused.length === 0, done(indicators), ...left);
    }
    case "awardSaved": {
      const { unit, row, added, problems } = result.report;
      const title = added ? words.award.added(unit, row) : words.award.saved(unit, row);
      return told(problems.length === 0, title, counted(problems.length, words.award.problems));
    }
    case "noticeWritten": {
      const { units, commended, replaced } = result.report;
      return told(true, publish.noticeDone(units, commended), counted(replaced, publish.replaced));
    }
    case "scorecardsWritten": {
      const { pages, unknown, kept } = result.report;
      const missing = unknown.length === 0 ? "" : publish.unknown(unknown.join(words.listSeparator));
      return told(unknown.length === 0, publish.scorecardsDone(pages), missing, keptPart(kept));
    }
    case "finalised": {
      const { sheetName, units, incomplete, errors, unreviewed } = result.report;
      const parts = [counted(incomplete, publish.incomplete), counted(errors, publish.errors), counted(unreviewed, publish.unreviewed)];
      return told(incomplete + errors + unreviewed === 0, publish.finaliseDone(sheetName, units), ...parts);
    }
    case "finalVerified": {
      const { sheetName, digestAgrees, figures, otherToday = [] } = result.report;
      const isSound = digestAgrees && figures.length === 0;
      const parts = [digestAgrees ? "" : publish.digestDiffers, counted(figures.length, publish.figuresDiffer), counted(otherToday.length, publish.otherToday)];
      return told(isSound, isSound ? publish.verifyGood(sheetName) : publish.verifyBad(sheetName), ...parts);
    }
    case "comparisonWritten":
      return told(true, publish.comparisonDone(result.report.units), keptPart(result.report.kept));
    case "sensitivityWritten": {
      const { units, unsafe, kept } = result.report;
      return told(true, publish.sensitivityDone(units), unsafe === 0 ? publish.noneUnsafe : publish.unsafe(unsafe), keptPart(kept));
    }
  }
}
