import type { frame as chinese } from "../zh-CN/frame";
import { entryWords } from "./entry";
import { reviewWords } from "./review";
import { submissionWords } from "./submission";
import type { EnglishUnits } from "../unitWords";

/** Words of the pane's frame: its start, tabs, settings and progress, in English. */
export const frame = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  product: "Credit Assessment",
  year: (year) => `Year ${year}`,
  settings: {
    language: "Language",
    zh: "中文",
    en: "English",
    theme: "Theme",
    auto: "Follow Office",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
    withWorkbook: "Show the pane when this workbook opens",
  },
  welcome: {
    lead: `Makes and scores the yearly assessment of how prefecture cities build their social credit systems: entry, checks, points, summary and ranking.`,
    private: "All data stays in this workbook; nothing is uploaded.",
    otherWorkbook: "This workbook is not an assessment workbook.",
    insertHint: "You can also insert a single indicator table into this workbook.",
    schemeHint: "Where indicators or points differ, for a county or a pilot, change the scheme first.",
  },
  loading: "Reading the workbook…",
  loadFailed: "This part could not be loaded",
  tabs: { todo: "To do", entry: entryWords(who).tab, scores: "Points", review: reviewWords(who).tab, summary: "Summary", submission: submissionWords(who).tab, tracking: "Returns" },
  colon: ": ",
  listSeparator: ", ",
  progress: {
    doing: (command) => `${command}…`,
    step: (doing) => `Working on ${doing}`,
    steps: (done, total) => `${done} / ${total}`,
    done: (command) => `${command}: done`,
    cancelling: "Cancelling…",
  },
});
