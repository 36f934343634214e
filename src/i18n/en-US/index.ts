import type { Dictionary } from "../zh-CN/index";
import { awardWords } from "./awards";
import { commands } from "./commands";
import { documentWords } from "./documents";
import { entryWords } from "./entry";
import { failures } from "./failures";
import { form } from "./form";
import { frame } from "./frame";
import { groupsWords } from "./groups";
import { lastYearWords } from "./lastYear";
import { overview } from "./overview";
import { publishWords } from "./publish";
import { repairWords } from "./repair";
import { results } from "./results";
import { returns } from "./returns";
import { reviewWords } from "./review";
import { submissionWords } from "./submission";
import { trackedWords } from "./tracked";
import { unitsWords } from "./units";

/** Everything the pane says in English. */
export const enUS: Dictionary = {
  commands,
  ...frame,
  ...overview,
  ...form,
  ...returns,
  review: reviewWords,
  entry: entryWords,
  award: awardWords,
  submission: submissionWords,
  tracked: trackedWords,
  repair: repairWords,
  units: unitsWords,
  groups: groupsWords,
  publish: publishWords,
  documents: documentWords,
  lastYear: lastYearWords,
  results,
  ...failures,
};
