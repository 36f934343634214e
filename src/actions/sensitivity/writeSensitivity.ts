import type { Sensitivity } from "../../core/sensitivity/index";
import { varyRanking } from "../../core/sensitivity/index";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { sensitivityPlan } from "../../workbook/sensitivity/sensitivity";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { assertWritable, readBook, requiredUnits } from "../book/book";
import { breathe } from "../book/breathe";
import { piece } from "../book/mapInPieces";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { earlierSheet, publishSheet, resultsInPieces } from "../publish/publishSheet";
import type { ActionOptions, Outcome, SensitivityReport } from "../types";

const { sensitivity: sheetName } = publishedNames;

/** Fixed, so that whoever makes the sheet again has the same figures. */
export const sensitivityVariation = { trials: 10_000, seed: 2012, percent: 10 } as const;

/** 敏感性分析 as a sheet, made or in the place of an earlier one: how firm the ranking of the moment is. */
export function writeSensitivity(options: ActionOptions): Promise<Outcome<SensitivityReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetName, sheetNames.log], inPieces: true }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const old = book.others.get(sheetName);
    const earlier = old === undefined ? null : earlierSheet(book.outline, old, book.protectedOthers.has(sheetName));
    const found = await computed(book, options);
    await breathe();
    const plan = sensitivityPlan(found, book.scheme, book.year);
    await breathe();
    const kept = await publishSheet(session, book, { plan, earlier, drawsOnSummary: false });
    return { units: found.units.length, unsafe: found.pairs.filter(({ unsafe }) => unsafe !== null).length, sheetName, kept };
  });
}

/** In pieces on the page's own thread: networks and views that let no worker start compute it as well. */
async function computed(book: Book, options: ActionOptions): Promise<Sensitivity> {
  const { trials } = sensitivityVariation;
  const units = inOfficialOrder(book.scheme.units, (await resultsInPieces(book, options)).units, ({ name }) => name);
  const run = varyRanking(units.map(({ name, verified, counted = {} }) => ({ name, scorecard: verified, entries: counted })), sensitivityVariation, book.scheme);
  let began = -Infinity;
  let step = run.next();
  for (; step.done !== true; step = run.next()) {
    if (performance.now() - began < piece) continue;
    options.onProgress?.({ done: step.value, total: trials, doing: "" });
    await breathe();
    stopIfCancelled(options.signal);
    began = performance.now();
  }
  stopIfCancelled(options.signal);
  return step.value;
}
