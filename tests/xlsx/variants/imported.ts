import { returnLimits } from "../../../src/xlsx/returnLimits";
import { jiangsu2012 } from "../../../src/core/index";
import { readForm } from "../../../src/workbook/form/readForm";
import { returnReader, type ReturnedForm } from "../../../src/workbook/returns/returnedForm";
import { contentOf } from "../../../src/workbook/returns/returnedSheets";
import { readWorkbook } from "../../../src/xlsx/index";
import { filledPlans } from "../../support/returnedFiles";

const scheme = jiangsu2012;
const unit = "南京市";
const reading = readForm(scheme, contentOf(filledPlans(unit, {})[1] ?? { name: unit, cells: [] }));
const read = returnReader({ scheme, year: 2012, forms: reading === null ? [] : [{ unit, sheetName: unit, reading }] }, "zh-CN");

/** What an import makes of a file: why it is refused, or what of it is left and taken, by address. */
export async function imported(bytes: Uint8Array): Promise<{ readonly refused: readonly string[]; readonly form: ReturnedForm | null }> {
  const result = await readWorkbook(bytes, returnLimits);
  if (!result.ok) return { refused: [result.problem.code], form: null };
  const form = read({ sheets: result.plans, warnings: result.warnings });
  return { refused: form.problems.flatMap(({ severity, code }) => (severity === "refused" ? [code] : [])), form };
}

/** The key and column of a line's cell, as changes and problems name it. */
export function place(address: string): { readonly key: string; readonly column: "reported" | "evidence" } {
  const row = Number(/\d+/.exec(address)?.[0]) - 1;
  const key = [...(reading?.placement.rows ?? [])].find(([, line]) => line === row)?.[0] ?? "";
  return { key, column: address.startsWith("K") ? "reported" : "evidence" };
}
