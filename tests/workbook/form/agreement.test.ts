import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import { formPlan } from "../../../src/workbook/form/form";
import type { SheetContent } from "../../../src/sheet/plan";
import { disagreements } from "../../support/agreement";
import { asContent } from "../../support/officeActions";
import { edgeForm, edgeForms } from "../../support/edgeForms";
import { fillForm } from "../../support/randomForms";
import { runs } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

/** The forms as the embedded host calculates them. */
async function calculated(seeds: readonly number[], valid: number): Promise<readonly SheetContent[]> {
  const forms = seeds.map((seed) => {
    const plan = formPlan({ scheme: jiangsu2012, year: 2012, unit: `城市${seed}`, hasBonusSheet: false });
    return fillForm(jiangsu2012, plan, seed, valid);
  });
  await loadSheets(office.host, forms);
  return sheetsNow();
}

async function sheetsNow(): Promise<readonly SheetContent[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("rowIndex,columnIndex,values,formulas"));
    await context.sync();
    return used.map((range, index) => asContent(worksheets.items[index]?.name ?? "", range));
  });
}

describe("numbers beyond what a cell shows", () => {
  it.each(edgeForms)("%s: as the core takes them", async (_what, entries) => {
    await loadSheets(office.host, [edgeForm(jiangsu2012, entries)]);
    const [sheet] = await sheetsNow();
    expect(sheet === undefined ? ["no form"] : disagreements(jiangsu2012, sheet)).toEqual([]);
  });
});

describe("live formulas in the embedded host say what the core says", () => {
  const each = runs(4, 10);
  const seeds = (first: number) => Array.from({ length: each }, (_, index) => first + index);

  it.each([
    ["valid entries only", 1, 101],
    ["an entry missing or wrong here and there", 0.95, 201],
    ["a third missing or wrong", 0.7, 301],
    ["most missing or wrong", 0.3, 401],
  ])("on forms with %s", async (_what, valid, first) => {
    const sheets = await calculated(seeds(first), valid);
    expect(sheets).toHaveLength(each);
    expect(sheets.flatMap((sheet) => disagreements(jiangsu2012, sheet))).toEqual([]);
  });
});
