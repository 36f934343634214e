import { documentFiles } from "../../workbook/fileNames";
import { standingForm } from "../../workbook/form/standingForm";
import { scorecardsPlan } from "../../workbook/publish/scorecards";
import { publishedNames } from "../../workbook/sheetNames";
import { readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { resultsOf } from "../publish/publishSheet";
import type { ActionOptions, DocumentReport, DocumentRequest, Outcome } from "../types";
import { unitFiles, unitsAsked } from "./unitFiles";

/** A workbook for each city: its 成绩单 and its form, both as values, and nothing of another city. Writes nothing. */
export async function makeScorecards({ units: asked }: Extract<DocumentRequest, { readonly kind: "scorecards" }>, options: ActionOptions): Promise<Outcome<DocumentReport>> {
  const read = await attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false }));
    assertOffice(book.outline);
    return { book, results: resultsOf(book, options) };
  });
  if (!read.ok) return read;
  const { book, results } = read.value;
  const { scheme, year } = book;
  const units = unitsAsked(book, asked);
  const { writeXlsx } = await import("../../xlsx/index");
  const made = await unitFiles(
    {
      units,
      nameOf: (unit) => documentFiles.scorecard(year, unit),
      make: async ({ reading }, name) => {
        const pages = results.units.filter((unit) => unit.name === reading.unit);
        const scorecard = scorecardsPlan({ ...results, pages, copy: publishedNames.scorecards, hidesOthers: true });
        const form = { ...standingForm(scheme, year, reading), protected: true };
        return writeXlsx([scorecard, form], { title: name.replace(/\.xlsx$/, "") });
      },
      archive: documentFiles.scorecardArchive(year),
    },
    options,
  );
  return made.ok ? { ok: true, value: { kind: "scorecards", file: made.value, units: units.length } } : made;
}
