import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorsOf } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { encodeValue } from "../../../src/workbook/form/decode";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { entryList } from "../../../src/workbook/form/readForm";
import { writeXlsx } from "../../../src/xlsx/index";
import { spreadOverAllScheme, spreadScheme, straightOverAll, straightPoints } from "../../core/across/spread";
import { conditionScheme, straightConditions } from "../../core/across/conditions";
import { spreadEvenlyScheme, straightEvenly } from "../../core/across/spreadEvenly";
import type { Values } from "../../core/kinds/case";
import { validValues } from "../../core/kinds/case";
import { disagreements } from "../../support/agreement";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { asContent } from "../../support/officeActions";
import { fillForm } from "../../support/randomForms";
import { runs } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

describe.each([
  ["its category", spreadScheme, straightPoints],
  ["all categories", spreadOverAllScheme, straightOverAll],
  ["others evenly", spreadEvenlyScheme, straightEvenly],
  ["others, or depends on them", conditionScheme, straightConditions],
] as const)("what is spread over %s says the same in words, core and live formulas", (_over, scheme, straight) => {
  const emptyForm = (unit: string): SheetPlan => formPlan({ scheme, year: 2013, unit, hasBonusSheet: false });

  function valuesOf(seed: number): Readonly<Record<string, Values>> {
    return Object.fromEntries(indicatorsOf(scheme).map(({ code, entries }, index) => [code, fc.sample(validValues(entries), { numRuns: 1, seed: seed * 10 + index })[0] ?? {}]));
  }

  function completeForm(seed: number): SheetPlan {
    const values = valuesOf(seed);
    const { rows, columns } = plannedPlacement(scheme);
    const plan = emptyForm(`城市${seed}`);
    const cells = plan.cells.map((row) => [...row]);
    for (const { key, entry, code } of entryList(scheme)) {
      const own = values[code] ?? {};
      const line = cells[rows.get(key) ?? -1];
      if (line !== undefined && (own["none"] !== true || entry.name === "none")) line[columns.reported] = { value: encodeValue(entry, own[entry.name]) };
    }
    return { ...plan, cells };
  }

  function pointsOf(sheet: SheetContent | undefined): readonly unknown[] {
    const { rows, columns } = plannedPlacement(scheme);
    return indicatorsOf(scheme).map(({ code, entries }) => sheet?.values[rows.get(`${code}.${entries[0]?.name ?? ""}`) ?? -1]?.[columns.verifiedPoints]);
  }

  const complete = Array.from({ length: runs(10, 30) }, (_, index) => 1 + index);
  const damaged = Array.from({ length: runs(6, 12) }, (_, index) => 101 + index);
  const forms = () => [...complete.map(completeForm), ...damaged.map((seed) => fillForm(scheme, emptyForm(`城市${seed}`), seed, 0.85))];

  /** The points of the complete forms, and whatever any form says otherwise than the core. */
  const said = (sheets: readonly SheetContent[]) => ({
    forms: sheets.length,
    points: complete.map((_seed, index) => pointsOf(sheets[index])),
    disagreements: sheets.flatMap((sheet) => disagreements(scheme, sheet)),
  });
  const meant = () => ({
    forms: complete.length + damaged.length,
    points: complete.map((seed) => straight(valuesOf(seed)).map((points) => Number(points) / 100)),
    disagreements: [],
  });

  it("in the embedded host", async () => {
    await loadSheets(office.host, forms());
    const sheets = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("rowIndex,columnIndex,values,formulas"));
      await context.sync();
      return used.map((range, index) => asContent(worksheets.items[index]?.name ?? "", range));
    });
    expect(said(sheets)).toEqual(meant());
  });

  it.skipIf(!libreOfficeAvailable)("in LibreOffice", { timeout: 300_000 }, async () => {
    expect(said(await recalculate(await writeXlsx(forms())))).toEqual(meant());
  });
});
