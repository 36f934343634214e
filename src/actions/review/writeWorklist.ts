import { reviewListName } from "../../workbook/sheetNames";
import { reviewsOf } from "../../workbook/review/review";
import { worklistPlan } from "../../workbook/review/worklistSheet";
import { writeLetter } from "../tracking/writeLetters";
import type { ActionOptions, LetterReport, Outcome, WorklistRequest } from "../types";

/** 审核清单: the items of a list of 核定 as a sheet to print, a page per city, made or in the place of an earlier one. */
export function writeWorklist({ method, items }: WorklistRequest, options: ActionOptions): Promise<Outcome<LetterReport>> {
  return writeLetter(reviewListName, options, ({ scheme, year, units: forms }) => {
    const units = forms.flatMap(({ form, reading }) => {
      const wanted = new Set(items.filter(({ sheetId }) => sheetId === form.id).map(({ indicator }) => indicator));
      const reviews = [...reviewsOf(scheme, reading).values()].filter(({ indicator }) => wanted.has(indicator));
      return reviews.length === 0 ? [] : [{ unit: reading.unit, reviews }];
    });
    return { units: units.length, plan: () => worklistPlan({ scheme, year, method, units }) };
  });
}
