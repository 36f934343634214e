import type { Language } from "../core/index";
import type { Named, Saying } from "./unitWords";
import { say } from "./unitWords";

/** Why a former year's workbook cannot stand beside the others, besides what is wrong with it alone. */
export type YearsProblem = "foreign" | "doubledYear";

const messages: Readonly<Record<YearsProblem, Saying>> = {
  foreign: {
    zh: ([year = ""], who) => `是 ${year} 年的考核工作簿，但没有一个${who.one}与本工作簿同名，不是同一项考核`,
    en: ([year = ""], who) => `A workbook of ${year}, but none of its ${who.many} is in this workbook: it is another assessment`,
  },
  doubledYear: {
    zh: ([year = "", file = ""]) => `${year} 年的工作簿已选过（${file}），同一年只能有一个`,
    en: ([year = "", file = ""]) => `There is a workbook of ${year} already (${file}); only one of a year can count`,
  },
};

/** What is wrong with a former year's workbook beside the others. */
export function yearsMessage(code: YearsProblem, items: readonly string[], language: Language, scheme: Named): string {
  return say(language, scheme)(messages[code], items);
}
