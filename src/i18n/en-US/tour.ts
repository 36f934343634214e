import type { tourWords as chinese } from "../zh-CN/tour";
import type { EnglishUnits } from "../unitWords";

/** Words of the tour in English. */
export const tourWords = (who: EnglishUnits): ReturnType<typeof chinese> => ({
  title: "Quick tour",
  step: (at, of) => `Step ${at} of ${of}`,
  previous: "Back",
  next: "Next",
  done: "Done",
  skip: "Skip",
  sample: "To try it first, open the sample.",
  later: "The button appears once there is a workbook.",
  laterRank: "The button appears once something is filled in.",
  office: {
    create: { title: "Make the workbook", text: `“New assessment workbook” asks for the year and the ${who.many}: a form for each, with summary and ranking ready.` },
    entry: { title: "Fill in", text: "Type into the pale yellow cells, or go through the tab “Enter”: the criteria stand beside each entry, and the points follow as you type." },
    recompute: { title: "Check and compute", text: `“Recompute”, at the foot of the pane, checks and scores all ${who.many}; entries are not changed. What is wrong is listed under “To do”; “Go to” selects the cell.` },
    scores: { title: "Read why", text: "“Points” says how every indicator was scored and why points were lost, with the official criteria." },
    rank: { title: "Rank", text: "“Rank”, at the foot of the pane, orders by total points and adds a chart, ready to print." },
    send: { title: "Send out and collect", text: `“More”, at the lower right, has “Export templates”, a file for each ${who.one}, and “Import returned forms”, which shows problems before anything is written and can be undone.` },
    help: { title: "When you need help", text: "“Guide”, at the upper right, has the steps of the year and a guide with pictures; this tour can be seen again there." },
  },
  city: {
    entry: { title: "Fill in", text: "Type into the pale yellow cells, or go through the tab “Enter”: the criteria stand beside each entry, and the points follow as you type." },
    todo: { title: "See what is missing", text: "“To do” lists what is missing or wrong and how to mend it; “Go to” selects the cell." },
    scores: { title: "Read why", text: "“Points” says how every indicator was scored and why points were lost, with the official criteria." },
    submission: { title: "Check before submitting", text: "“Final check”, at the foot of the pane, lists all that is still open; with nothing left the form is ready." },
    help: { title: "When you need help", text: "“Guide”, at the upper right, has the steps and a guide with pictures; this tour can be seen again there." },
  },
});
