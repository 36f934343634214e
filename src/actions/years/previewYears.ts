import { yearsMessage } from "../../i18n/yearsMessages";
import { readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { readYearFile } from "../lastYear/readYearFile";
import type { ActionOptions, Outcome, ReturnFile, YearFile } from "../types";

/**
 * Workbooks of former years, read one after the other; what is wrong with one is said of that one alone. Reads this workbook in two syncs,
 * then the files, and writes nothing.
 */
export async function previewYears(files: readonly ReturnFile[], options: ActionOptions): Promise<Outcome<readonly YearFile[]>> {
  const read = await attempt(async (session) => {
    const found = requiredUnits(await readBook(session, { formulas: false }));
    assertOffice(found.outline);
    return found;
  });
  if (!read.ok) return read;
  const book = read.value;
  const here = new Set(book.units.map(({ reading }) => reading.city));
  const found: YearFile[] = [];
  for (const [index, file] of files.entries()) {
    options.onProgress?.({ done: index, total: files.length, doing: file.name });
    const { language, signal } = options;
    const one = await readYearFile(file, book, { language, ...(signal !== undefined && { signal }) });
    if (one === null) return { ok: false, failure: { code: "cancelled", items: [] } };
    const { results } = one;
    const isForeign = results !== null && results.units.every(({ name }) => !here.has(name));
    found.push(isForeign ? { file: file.name, results: null, notes: [{ severity: "refused", message: yearsMessage("foreign", [String(results.year)], language, book.scheme) }] } : { file: file.name, ...one });
  }
  options.onProgress?.({ done: files.length, total: files.length, doing: "" });
  return { ok: true, value: found };
}
