import { documentFiles } from "../../workbook/fileNames";
import { sentBackDocument } from "../../workbook/review/sentBackDocument";
import { sheetNames } from "../../workbook/sheetNames";
import { readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { mattersOf } from "../review/mattersOf";
import type { ActionOptions, DocumentReport, DocumentRequest, Outcome } from "../types";
import { unitFiles, unitsAsked } from "./unitFiles";

/** 退回意见: a letter to each city that has something to put right. A city that entered nothing yet has nothing to be sent back. Writes nothing. */
export async function makeSentBack({ units: asked }: Extract<DocumentRequest, { readonly kind: "sentBack" }>, options: ActionOptions): Promise<Outcome<DocumentReport>> {
  const read = await attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetNames.log] }));
    assertOffice(book.outline);
    return { book, ...mattersOf(book) };
  });
  if (!read.ok) return read;
  const { book, matters, unreported } = read.value;
  const { scheme, year } = book;
  const wanted = unitsAsked(book, asked).map(({ reading }) => reading.unit);
  const notBegun = wanted.filter((unit) => unreported.has(unit));
  const units = unitsAsked(book, asked).filter(({ reading: { unit } }) => !unreported.has(unit) && (matters.get(unit)?.length ?? 0) > 0);
  const { writeDocx } = await import("../../docx/index");
  const made = await unitFiles(
    {
      units,
      nameOf: (unit) => documentFiles.sentBack(year, unit),
      make: async ({ reading: { unit, city } }) => writeDocx(sentBackDocument({ scheme, year, unit: city, matters: matters.get(unit) ?? [] })),
      archive: documentFiles.sentBackArchive(year),
    },
    options,
  );
  return made.ok ? { ok: true, value: { kind: "sentBack", file: made.value, units: units.length, notBegun } } : made;
}
