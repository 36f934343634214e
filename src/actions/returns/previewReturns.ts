import type { Language, Scheme } from "../../core/index";
import { isFormula } from "../../sheet/cellContent";
import { contentOf } from "../../workbook/form/formContent";
import type { FormReading } from "../../workbook/form/readForm";
import type { ReturnChange, ReturnedForm } from "../../workbook/returns/returnedForm";
import { returnReader } from "../../workbook/returns/returnedForm";
import type { ReturnProblem } from "../../workbook/returns/returnProblems";
import { refused } from "../../workbook/returns/returnProblems";
import { reviewsOf } from "../../workbook/review/review";
import { sheetNames } from "../../workbook/sheetNames";
import { sentBackInLog } from "../../workbook/returns/whenSentBack";
import type { Book, UnitForm } from "../book/book";
import { readBook, required } from "../book/book";
import { breathe } from "../book/breathe";
import { labelsOf } from "../book/labels";
import { earlierVersions } from "../book/earlierVersions";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { returnLimits } from "../../xlsx/returnLimits";
import { returnMessage } from "../../i18n/returnMessages";
import type { ActionOptions, CellContent, Outcome, ReturnFile, ReturnPreview, WordedProblem } from "../types";

/**
 * What each returned file would change, and everything wrong with it. Reads the master in two syncs (more where it has hundreds of cities), then the files,
 * one in memory at a time. A file that is wrong in any way becomes a preview that says so; the others go on.
 */
export async function previewReturns(
  files: readonly ReturnFile[],
  options: ActionOptions,
): Promise<Outcome<readonly ReturnPreview[]>> {
  const read = await attempt(async (session) => {
    const found = required(await readBook(session, { formulas: "typed", inPieces: true, others: [sheetNames.log] }));
    assertOffice(found.outline);
    return found;
  });
  if (!read.ok) return read;
  const book = read.value;
  const log = book.others.get(sheetNames.log);
  const forms = book.units.map(({ reading }) => ({
    unit: reading.unit,
    sheetName: reading.sheetName,
    reading,
    ...(log === undefined || !hasReturned(book.scheme, reading) ? {} : { sentBack: sentBackInLog(book.scheme, log, reading.unit) }),
  }));
  const readReturn = returnReader({ scheme: book.scheme, year: book.year, forms }, options.language, await earlierVersions());
  const { readWorkbook } = await import("../../xlsx/index");

  const readFile = async (file: ReturnFile): Promise<ReturnedForm> => {
    if (file.size > returnLimits.file) return failed(refused("tooLarge", "file"));
    const bytes = await file.read().catch(() => null);
    if (bytes === null) return failed(refused("unreadable"));
    if (bytes.length === 0) return failed(refused("emptyFile"));
    const result = await readWorkbook(bytes, returnLimits, breathe);
    await breathe();
    if (!result.ok) return failed(refused(result.problem.code, result.problem.detail ?? ""));
    return readReturn({ sheets: result.plans, warnings: result.warnings });
  };

  const previews: ReturnPreview[] = [];
  for (const file of files) {
    options.onProgress?.({ done: previews.length, total: files.length, doing: file.name });
    await breathe();
    if (options.signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    previews.push(previewOf(file.name, await readFile(file), book, options.language));
  }
  options.onProgress?.({ done: files.length, total: files.length, doing: "" });
  return { ok: true, value: withDoubledUnits(previews, options.language) };
}

/**
 * The same previews with every city that more than one of them is from refused. To be asked again when the user takes
 * a file from the list: the file that is left is then taken.
 */
export function withDoubledUnits(previews: readonly ReturnPreview[], language: Language): readonly ReturnPreview[] {
  const own = previews.map((preview) => {
    const problems = preview.problems.filter(({ code }) => code !== "doubledUnit");
    // The very same where nothing changes: a list of hundreds draws anew what is another.
    if (problems.length === preview.problems.length) return preview;
    return { ...preview, problems, refused: problems.some(({ severity }) => severity === "refused") };
  });
  return own.map((preview) => {
    const others = own.filter((other) => other !== preview && other.unit === preview.unit && !other.refused);
    if (preview.refused || others.length === 0) return preview;
    const problem = refused("doubledUnit", preview.unit, preview.file, ...others.map((other) => other.file));
    return { ...preview, problems: [worded(problem, "", language), ...preview.problems], refused: true };
  });
}

function hasReturned(scheme: Scheme, reading: FormReading): boolean {
  return [...reviewsOf(scheme, reading).values()].some(({ state }) => state === "returned");
}

function failed(problem: ReturnProblem): ReturnedForm {
  return { unit: "", record: null, filled: 0, problems: [problem], changes: [] };
}

function previewOf(file: string, form: ReturnedForm, book: Book, language: Language): ReturnPreview {
  const named = labelsOf(book.scheme, language);
  const label = (key: string) => named.get(key)?.label ?? "";
  const target = book.units.find(({ reading }) => reading.unit === form.unit);
  return {
    file,
    unit: form.unit,
    sheetId: target?.form.id ?? null,
    scheme: form.record === null ? null : { id: form.record.id, version: form.record.version, digest: form.record.digest },
    year: form.record?.year ?? null,
    filled: form.filled,
    expected: named.size,
    problems: form.problems.map((problem) => worded(problem, label(problem.key), language, book.scheme)),
    changes: form.changes.map((change) => ({
      ...change,
      before: standing(target, change),
      label: label(change.key),
      indicator: named.get(change.key)?.indicator ?? "",
    })),
    refused: form.problems.some(({ severity }) => severity === "refused"),
  };
}

/** What a change would replace: the formula where the master has one. */
function standing(target: UnitForm | undefined, { key, column, before }: ReturnChange): CellContent {
  const content = target === undefined ? before : contentOf(target.reading, key, column);
  return isFormula(content) ? content : before;
}

function worded(problem: ReturnProblem, label: string, language: Language, scheme?: Scheme): WordedProblem {
  return { ...problem, message: returnMessage(problem, label, language, scheme) };
}
