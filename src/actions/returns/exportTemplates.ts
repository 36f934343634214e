import { issueOf } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../../workbook/form/readForm";
import { cellOf, entryList } from "../../workbook/form/readForm";
import { whenSentBack } from "../../workbook/returns/whenSentBack";
import { serialOfLogTime } from "../../workbook/tracking/times";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import type { LineEntry } from "../../workbook/returns/template";
import { reviewsOf } from "../../workbook/review/review";
import { templatePlans } from "../../workbook/returns/template";
import { templateFileName } from "../../workbook/returns/templateName";
import type { Book } from "../book/book";
import { readBook, required } from "../book/book";
import { breathe } from "../book/breathe";
import { freeFileName } from "../book/freeFileName";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { logTime } from "../book/writeLog";
import { followTracking } from "../tracking/followTracking";
import type { ActionOptions, ExportedFile, ExportReport, ExportRequest, Outcome, WithTracking } from "../types";

/**
 * 导出填报表: a template file for one, some or all cities, with what the master already holds for them and what the
 * review sent back. Reads the workbook in two syncs; the files are made afterwards, one at a time.
 */
export async function exportTemplates(request: ExportRequest, options: ActionOptions): Promise<Outcome<ExportReport>> {
  const read = await attempt(async (session) => {
    const found = required(await readBook(session, { formulas: false, others: [sheetNames.log] }));
    assertOffice(found.outline);
    return found;
  });
  if (!read.ok) return read;
  const book = read.value;
  const wanted = book.units.filter(({ reading }) => request.units === "all" || request.units.includes(reading.unit));
  const unknown = request.units === "all" ? [] : request.units.filter((unit) => !wanted.some(({ reading }) => reading.unit === unit));
  const { writeXlsx, packZip } = await import("../../xlsx/index");
  const files: ExportedFile[] = [];
  for (const { reading } of wanted) {
    options.onProgress?.({ done: files.length, total: wanted.length, doing: reading.unit });
    await breathe();
    if (options.signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    const name = freeFileName(templateFileName(reading.unit, book.year), files);
    files.push({ name, unit: reading.unit, bytes: await writeXlsx(plansOf(book, reading), { title: name.replace(/\.xlsx$/, "") }) });
  }
  const archive = request.archive === true ? await packZip(files.map(({ name, bytes }) => [name, bytes] as const), new Date()) : null;
  options.onProgress?.({ done: files.length, total: wanted.length, doing: "" });
  const tracking = await followSending(book, wanted, files, options);
  return { ok: true, value: { ...tracking, files, unknown, archive: archive === null ? null : { name: `${book.year}_填报表.zip`, bytes: archive } } };
}

/** Writes what went out into 报送跟踪, where the workbook has it. The files are made whatever comes of that. */
async function followSending(book: Book, wanted: Book["units"], files: readonly ExportedFile[], options: ActionOptions): Promise<WithTracking> {
  if (!book.outline.sheets.some(({ name }) => name === trackingNames.tracking)) return {};
  if (book.outline.readOnly) return { tracking: "locked" };
  const at = serialOfLogTime(logTime(new Date())) ?? 0;
  const sendings = new Map(files.map(({ unit, name }) => [unit, { file: name, at }] as const));
  const sheetIds = new Set(wanted.map(({ form }) => form.id));
  const followed = await attempt(async (session) => followTracking(session, { outline: book.outline, scheme: book.scheme, sheetIds, sendings }, options));
  return followed.ok ? followed.value : { tracking: "failed" };
}

function plansOf({ scheme, year, others }: Book, reading: FormReading) {
  const entries = new Map(
    entryList(scheme).map(({ key, entry }): [string, LineEntry] => {
      // An error value is nothing that a city could correct in its own file.
      const stands = (column: "reported" | "evidence"): CellValue => {
        const value = cellOf(reading, key, column);
        return issueOf(entry, value) === "errorValue" ? null : value;
      };
      return [key, { reported: stands("reported"), evidence: stands("evidence") }];
    }),
  );
  const sentBack = new Map(
    [...reviewsOf(scheme, reading).values()]
      .filter(({ state }) => state === "returned")
      .map((review) => [review.indicator, new Map(review.entries.map(({ key, reason }) => [key, reason] as const))] as const),
  );
  const log = others.get(sheetNames.log);
  // A city that has mended it since is not asked to do so again.
  const before = log === undefined || sentBack.size === 0 ? entries : whenSentBack(scheme, log, reading.unit, entries);
  return templatePlans({ scheme, year, unit: reading.unit, sheetName: reading.sheetName, entries, sentBack, before });
}
