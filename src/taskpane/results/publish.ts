import type { Dictionary } from "../../i18n/index";
import { printPoints } from "../../i18n/points";
import type { MessagesOf } from "./message";
import { counted, groupParts, message, told } from "./message";

/** So many cities that share the first place are named; more are counted. */
const namedLeaders = 3;

/** How results of ranking, publishing, keeping and comparing read. */
export const publishResults: MessagesOf<"ranked" | "noticeWritten" | "scorecardsWritten" | "finalised" | "finalVerified" | "comparisonWritten" | "yearsWritten" | "sensitivityWritten" | "analysisWritten"> = {
  ranked: ({ report: { units, leaders, ties, incomplete, groups } }, words) => {
    const { results } = words;
    // Nobody leads where nobody has reported all.
    if (incomplete === units) return message("warning", results.rankedNone(units), groupParts(groups, words));
    const title = leaders.length > namedLeaders ? results.tiedFirst(units, leaders.length) : results.ranked(units, leaders.join(words.listSeparator));
    return told(incomplete + groups.refused.length === 0, title, [counted(ties, results.ties), counted(incomplete, results.incomplete), ...groupParts(groups, words)]);
  },

  noticeWritten: ({ report: { units, commended, replaced } }, { publish }) => told(true, publish.noticeDone(units, commended), [counted(replaced, publish.replaced)]),

  scorecardsWritten: ({ report: { pages, unknown, kept } }, words) => {
    const missing = unknown.length === 0 ? "" : words.publish.unknown(unknown.join(words.listSeparator));
    return told(unknown.length === 0, words.publish.scorecardsDone(pages), [missing, keptPart(kept, words)]);
  },

  finalised: ({ report: { sheetName, units, incomplete, errors, unreviewed } }, { publish }) =>
    told(incomplete + errors + unreviewed === 0, publish.finaliseDone(sheetName, units), [
      counted(incomplete, publish.incomplete),
      counted(errors, publish.errors),
      counted(unreviewed, publish.unreviewed),
    ]),

  finalVerified: ({ report: { sheetName, digestAgrees, figures, otherToday = [] } }, { publish }) => {
    const isSound = digestAgrees && figures.length === 0;
    return told(isSound, isSound ? publish.verifyGood(sheetName) : publish.verifyBad(sheetName), [
      digestAgrees ? "" : publish.digestDiffers,
      counted(figures.length, publish.figuresDiffer),
      counted(otherToday.length, publish.otherToday),
    ]);
  },

  comparisonWritten: ({ report: { units, kept } }, words) => told(true, words.publish.comparisonDone(units), [keptPart(kept, words)]),

  yearsWritten: ({ report: { years, units, kept } }, words) => told(true, words.publish.yearsDone(years, units), [keptPart(kept, words)]),

  analysisWritten: ({ report: { units, weakest, kept } }, words) => {
    const { publish } = words;
    return told(true, publish.analysisDone(units), [weakest === null ? "" : publish.weakest(weakest.code, printPoints(weakest.lost)), keptPart(kept, words)]);
  },

  sensitivityWritten: ({ report: { units, unsafe, kept } }, words) => {
    const { publish } = words;
    return told(true, publish.sensitivityDone(units), [unsafe === 0 ? publish.noneUnsafe : publish.unsafe(unsafe), keptPart(kept, words)]);
  },
};

/** Where what a person had changed was kept; "" where nothing was. */
function keptPart(name: string | null, { publish }: Dictionary): string {
  return name === null ? "" : publish.kept(name);
}
