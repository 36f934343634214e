import { documentFiles } from "../../workbook/fileNames";
import { sentBackInLog } from "../../workbook/returns/whenSentBack";
import type { SentBackMatter } from "../../workbook/review/sentBackMatters";
import { sentBackMatters } from "../../workbook/review/sentBackMatters";
import { sentBackDocument } from "../../workbook/review/sentBackDocument";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { stateOf } from "../book/workbookState";
import { unreportedUnits } from "../publish/openMatters";
import type { ActionOptions, DocumentReport, DocumentRequest, Outcome, UnitState } from "../types";
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

/** What each city has to put right, and those that entered nothing. */
function mattersOf(book: Book): { readonly matters: ReadonlyMap<string, readonly SentBackMatter[]>; readonly unreported: ReadonlySet<string> } {
  // The documents are in Chinese, whatever language the pane speaks.
  const state = stateOf(book, "zh-CN");
  if (state.kind !== "assessment") return { matters: new Map(), unreported: new Set() };
  const matters = new Map(state.units.map((unit) => [unit.name, sentBackMatters(book.scheme, unit, mendedSince(book, unit))] as const));
  return { matters, unreported: new Set(unreportedUnits(state)) };
}

/** Indicators that the city changed since they were sent back, as 操作记录 tells it. */
function mendedSince({ scheme, others }: Book, { name }: UnitState): ReadonlySet<string> {
  const log = others.get(sheetNames.log);
  if (log === undefined) return new Set();
  return new Set([...sentBackInLog(scheme, log, name)].flatMap(([code, since]) => (since.size > 0 ? [code] : [])));
}
