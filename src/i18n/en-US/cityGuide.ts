import type { CityGuide } from "../guideShape";

/** The in-app guide of a city's template in English, where it differs from the office's. */
export const cityGuide: CityGuide = {
  stepsTitle: "The form in four steps",
  steps: [
    { title: "Enter", text: "Fill in the pale yellow cells of the column 自报值; options come from dropdown lists, and what there is none of is 0. Points follow as you type, under Points." },
    { title: "Evidence", text: "Wherever points are claimed, name the document, its number or the annex in the column 佐证材料, as the column 考核依据 asks." },
    { title: "Final check", text: "Lists what is wrong, missing, without evidence or sent back; a click goes to the cell. When all is done, the form is ready." },
    { title: "Submit", text: "Save, and send the file to the provincial office. Do not change the file's name, its sheets, rows, columns or format." },
  ],
  yearTitle: "Afterwards",
  year: [
    { title: "Sent back", text: "An indicator that the office returns is marked 退回, with the reason, in the form that it sends again. Mend the value or the evidence, check and submit once more; where nothing is to be changed, say so in 佐证材料." },
    { title: "Review and ranking", text: "Verified values, innovation points and the ranking are the office's. Its columns in this file are for reading and do not travel back." },
  ],
  notes: [
    { title: "The tab Enter", text: "One indicator at a time, with its criteria and live points. Enter: next field. Ctrl+Enter: write, next indicator. Alt+↑/↓: previous, next. Choices: arrow keys, Delete empties. What is not written yet is kept." },
    { title: "Corrections", text: "Only what can be read for certain is changed, such as full-width １２ to 12. You see before and after and tick what to apply; old values go to the sheet 操作记录. An empty cell is never taken for 0." },
    { title: "Recompute", text: "Compares every formula and score, and puts back formulas that were overwritten. Entries are not changed." },
    { title: "Privacy", text: "Data stays in this workbook; nothing is uploaded. You send the file yourself." },
  ],
};
