import { documentFiles } from "../../workbook/fileNames";
import type { SheetPlan } from "../../sheet/plan";
import { standingForm } from "../../workbook/form/standingForm";
import { readBook, requiredUnits } from "../book/book";
import { breathe } from "../book/breathe";
import { attempt } from "../book/outcome";
import type { ActionOptions, DocumentReport, Outcome } from "../types";

/**
 * All forms in values as one workbook that holds nothing else, so that «打印整个工作簿» prints them all: an add-in can
 * neither print nor select several sheets. Writes nothing.
 */
export async function makeForms({ onProgress, signal }: ActionOptions): Promise<Outcome<DocumentReport>> {
  const read = await attempt(async (session) => requiredUnits(await readBook(session, { formulas: false })));
  if (!read.ok) return read;
  const { scheme, year, units } = read.value;
  const plans: SheetPlan[] = [];
  for (const { reading } of units) {
    onProgress?.({ done: plans.length, total: units.length, doing: reading.unit });
    await breathe();
    if (signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    plans.push(standingForm(scheme, year, reading));
  }
  const { writeXlsx } = await import("../../xlsx/index");
  const name = documentFiles.forms(year);
  return { ok: true, value: { kind: "forms", file: { name, bytes: await writeXlsx(plans, { title: name.replace(/\.xlsx$/, "") }) }, units: units.length } };
}
