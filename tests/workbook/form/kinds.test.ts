import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { encodeValue } from "../../../src/workbook/form/decode";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { entryList } from "../../../src/workbook/form/readForm";
import { writeXlsx } from "../../../src/xlsx/index";
import { validValues } from "../../core/kinds/case";
import { kindCases } from "../../core/kinds/index";
import { kindIndicators, kindsScheme } from "../../core/support/kindsScheme";
import { disagreements } from "../../support/agreement";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { calculated } from "../../support/officeBooks";
import { fillForm } from "../../support/randomForms";
import { runs } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

const emptyForm = (unit: string): SheetPlan => formPlan({ scheme: kindsScheme, year: 2013, unit, hasBonusSheet: false });

/** A form with a valid value in every entry. */
function completeForm(seed: number): SheetPlan {
  const values = [...kindIndicators].flatMap(([name, { code, entries }]) => {
    const [one] = fc.sample(validValues(kindCases[name]?.entries ?? []), { numRuns: 1, seed: seed * 1000 + name.length });
    return entries.map((entry) => [`${code}.${entry.name}`, encodeValue(entry, one?.[entry.name])] as const);
  });
  return filled(emptyForm(`城市${seed}`), new Map(values));
}

/** The form with these values as 自报值. */
function filled(plan: SheetPlan, values: ReadonlyMap<string, CellValue>): SheetPlan {
  const { rows, columns } = plannedPlacement(kindsScheme);
  const cells = plan.cells.map((row) => [...row]);
  for (const [key, value] of values) {
    const target = cells[rows.get(key) ?? 0];
    if (target !== undefined) target[columns.reported] = { style: target[columns.reported]?.style, value };
  }
  return { ...plan, cells };
}

/** What a person might type where per cent, a date or a name is asked for. */
const odd: readonly CellValue[] = [
  0.955, 95.5, 95.255, 95.2500000001, 100, 100.01, 0.1 + 0.2, "95%", "95.5", "９５", 41_639, 41_639.25, 32_873, 73_051, 2013, 20_131_231, "2013-12-31", "41639", "无", " 无　", "  ", "无锡", true, -1,
];

/** A form with one of these in every entry that is no choice. */
function oddForm(seed: number): SheetPlan {
  const values = entryList(kindsScheme).map(({ key }, index) => [key, odd[(seed + index) % odd.length] ?? null] as const);
  return filled(emptyForm(`城市${seed}`), new Map(values));
}

const forms = (first: number, count: number, make: (seed: number) => SheetPlan) => Array.from({ length: count }, (_, index) => make(first + index));
const damaged = (valid: number) => (seed: number) => fillForm(kindsScheme, emptyForm(`城市${seed}`), seed, valid);

const differences = (sheets: readonly SheetContent[]) => sheets.flatMap((sheet) => disagreements(kindsScheme, sheet));

describe("kinds for other tables as live formulas say what the core says", () => {
  it.each([
    ["complete forms", forms(1, runs(12, 40), completeForm)],
    ["odd values in every entry", forms(0, odd.length, oddForm)],
    ["forms with an entry missing or wrong here and there", forms(101, runs(4, 10), damaged(0.95))],
    ["forms with a third missing or wrong", forms(201, runs(4, 10), damaged(0.7))],
  ])("in the embedded host: %s", async (_, plans) => {
    const sheets = await calculated(office, plans);
    expect(sheets).toHaveLength(plans.length);
    expect(differences(sheets)).toEqual([]);
  });

  it.skipIf(!libreOfficeAvailable)("in LibreOffice", { timeout: 300_000 }, async () => {
    const plans = [...forms(0, odd.length, oddForm), ...forms(301, runs(6, 20), completeForm), ...forms(401, runs(3, 6), damaged(0.95)), ...forms(501, runs(2, 4), damaged(0.7))];
    const sheets = await recalculate(await writeXlsx(plans));
    expect(sheets).toHaveLength(plans.length);
    expect(differences(sheets)).toEqual([]);
  });
});
