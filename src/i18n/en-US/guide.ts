import type { Guide } from "../guideShape";
import type { EnglishUnits } from "../unitWords";

/** The in-app guide of the office in English. */
export const guide = (who: EnglishUnits): Guide => ({
  stepsTitle: "An assessment in four steps",
  steps: [
    { title: "Enter", text: `${who.Many} fill in the column 自报值 of their sheet, or go through the tab Enter; options come from dropdown lists. Reviewers put the value they accept into 核定值; left empty, the reported value counts.` },
    { title: "Check", text: "Looks at every entry for what is missing, not a number or out of range. The findings are under To do; Go to selects the cell." },
    { title: "Recompute", text: "Scores everything again, puts back overwritten formulas and updates the summary. Entries are not changed." },
    { title: "Rank", text: `Makes the printable ranking and its chart, highest total first. Equal totals share a rank; incomplete ${who.many} are marked.` },
  ],
  yearTitle: "The whole year",
  year: [
    { title: "Send out", text: `Export templates, in the ribbon or under More, makes a protected file for each ${who.one}, in which only 自报值 and 佐证材料 can be edited. The protection has no password.` },
    { title: `${who.Many} fill in`, text: "In Excel or WPS. With the add-in, the tab of the submission check lists what is missing, wrong or without evidence, until the form is ready." },
    { title: "Collect", text: "Import returned forms takes all files at once, shows what is wrong with each and what it would change, and writes only what you accept. The last import can be undone, after a look at what goes back; every change stands in 操作记录." },
    { title: "Review", text: `Fill in 核定值, 核定理由 and 审核状态 on the sheet, or work through the tab of the review: all differences between reported and verified, what is not yet reviewed, totals both ways. A returned indicator goes back to its ${who.one}, with the reason, in the next exported file.` },
    { title: "Innovation points", text: `Enter the ${who.many}' applications on 创新加分 and recognise them. A recognition without a ground or evidence does not count; ${who.a} has no more than the bonus points of the scheme, and they join its total live.` },
    { title: "Publish", text: `Publish makes the ranking, the notice and a scorecard for each ${who.one}; scorecards that somebody changed by hand are not overwritten but stay under another name. The final version keeps the published figures with a digest; any later change of an entry then shows.` },
  ],
  coloursTitle: "Colours on the sheets",
  colours: [
    { name: "entry", text: `Pale yellow: for the ${who.one} to fill in` },
    { name: "reviewer", text: "Pale green: for the reviewer" },
    { name: "computed", text: "Grey on white: computed, not to be changed" },
    { name: "error", text: "Pale red: an error; 0 points until mended" },
    { name: "missing", text: "Amber: missing; 0 points until filled in" },
  ],
  notesTitle: "Good to know",
  notes: [
    { title: "The tab Enter", text: "One indicator at a time, with its criteria and live points. Enter: next field. Ctrl+Enter: write, next indicator. Alt+↑/↓: previous, next. Choices: arrow keys, Delete empties. What is not written yet is kept." },
    { title: "Corrections", text: "Only what can be read for certain is changed, such as full-width １２ to 12. You see before and after and tick what to apply; old values go to the sheet 操作记录. An empty cell is never taken for 0." },
    { title: "Where points come from", text: "Under Points, every indicator shows how it was scored and the official criteria. Upper bar self-reported, lower bar verified." },
    { title: "Privacy", text: "Data stays in this workbook; nothing is uploaded." },
  ],
  tour: "Show the quick tour again",
  pictures: "Illustrated guide, in Chinese (opens in the browser)",
  checkTitle: "When something seems wrong",
  check: "The self-check asks this Excel for everything the add-in needs and tries an assessment, on temporary sheets. The result can be copied or saved and sent to whoever can help.",
});
