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
import type { EnglishUnits } from "../unitWords";

/** Everything the pane says in English. */
export const enUS = (who: EnglishUnits): Dictionary => ({
  commands: commands(who),
  ...frame(who),
  ...overview(who),
  ...form(who),
  ...returns(who),
  review: reviewWords(who),
  entry: entryWords(who),
  award: awardWords(who),
  submission: submissionWords(who),
  tracked: trackedWords(who),
  repair: repairWords(who),
  units: unitsWords(who),
  groups: groupsWords(who),
  publish: publishWords(who),
  documents: documentWords(who),
  lastYear: lastYearWords(who),
  results: results(who),
  ...failures(who),
});
