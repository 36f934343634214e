import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSheets } from "../../../src/host/load";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { encodeValue } from "../../../src/workbook/form/decode";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { writeXlsx } from "../../../src/xlsx/index";
import { validValues } from "../../core/kinds/case";
import { kindCases } from "../../core/kinds/index";
import { kindIndicators, kindsScheme } from "../../core/support/kindsScheme";
import { disagreements } from "../../support/agreement";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { asContent } from "../../support/officeActions";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { fillForm } from "../../support/randomForms";

let office: OfficeHarness;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());

const emptyForm = (unit: string): SheetPlan => formPlan({ scheme: kindsScheme, year: 2013, unit, hasBonusSheet: false });

/** A form with a valid value in every entry. */
function completeForm(seed: number): SheetPlan {
  const plan = emptyForm(`城市${seed}`);
  const { rows, columns } = plannedPlacement(kindsScheme);
  const cells = plan.cells.map((row) => [...row]);
  for (const [name, { code, entries }] of kindIndicators) {
    const [values] = fc.sample(validValues(kindCases[name]?.entries ?? []), { numRuns: 1, seed: seed * 1000 + name.length });
    for (const entry of entries) {
      const target = cells[rows.get(`${code}.${entry.name}`) ?? 0];
      if (target !== undefined) target[columns.reported] = { style: target[columns.reported]?.style, value: encodeValue(entry, values?.[entry.name]) };
    }
  }
  return { ...plan, cells };
}

const forms = (first: number, count: number, make: (seed: number) => SheetPlan) => Array.from({ length: count }, (_, index) => make(first + index));
const damaged = (valid: number) => (seed: number) => fillForm(kindsScheme, emptyForm(`城市${seed}`), seed, valid);

async function calculated(plans: readonly SheetPlan[]): Promise<readonly SheetContent[]> {
  await loadSheets(office.host, plans);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("rowIndex,columnIndex,values,formulas"));
    await context.sync();
    return used.map((range, index) => asContent(worksheets.items[index]?.name ?? "", range));
  });
}

const differences = (sheets: readonly SheetContent[]) => sheets.flatMap((sheet) => disagreements(kindsScheme, sheet));

describe("kinds for other tables as live formulas say what the core says", () => {
  it.each([
    ["complete forms", forms(1, 40, completeForm)],
    ["forms with an entry missing or wrong here and there", forms(101, 10, damaged(0.95))],
    ["forms with a third missing or wrong", forms(201, 10, damaged(0.7))],
  ])("in the embedded host: %s", async (_, plans) => {
    const sheets = await calculated(plans);
    expect(sheets).toHaveLength(plans.length);
    expect(differences(sheets)).toEqual([]);
  });

  it.skipIf(!libreOfficeAvailable)("in LibreOffice", { timeout: 300_000 }, async () => {
    const plans = [...forms(301, 20, completeForm), ...forms(401, 6, damaged(0.95)), ...forms(501, 4, damaged(0.7))];
    const sheets = await recalculate(await writeXlsx(plans));
    expect(sheets).toHaveLength(plans.length);
    expect(differences(sheets)).toEqual([]);
  });
});
