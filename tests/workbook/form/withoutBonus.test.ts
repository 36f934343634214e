import { describe, expect, it } from "vitest";
import { scoreUnit } from "../../../src/core/index";
import { earlierVersions } from "../../../src/actions/book/earlierVersions";
import { compareForm } from "../../../src/workbook/form/compareForm";
import { formPlan } from "../../../src/workbook/form/form";
import { formFormulas } from "../../../src/workbook/form/formFormulas";
import { lineKeys } from "../../../src/workbook/form/formLines";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { readForm } from "../../../src/workbook/form/readForm";
import { summaryPlan } from "../../../src/workbook/overview/summary";
import { kindsScheme as scheme } from "../../core/support/kindsScheme";

const placement = plannedPlacement(scheme);
/** The same form where somebody took away the line of the bonus points. */
const lacking = { ...placement, rows: new Map([...placement.rows].filter(([key]) => key !== lineKeys.bonus)) };
/** A sum of nothing: spreadsheets take it for an empty argument, or refuse the formula and with it the file. */
const ofNothing = /[(+,][,+)]/;

describe("a scheme without bonus points", () => {
  it.each([["as planned", placement], ["without the line of the bonus", lacking]])("has no formula with a sum of nothing, %s", (_, at) => {
    const summary = summaryPlan(scheme, 2013, [{ sheetName: "甲", unit: "甲", placement: at }]);
    const formulas = [...formFormulas(scheme, at).map(({ formula }) => formula), ...summary.cells.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []))];
    expect(formulas.filter((formula) => ofNothing.test(formula.replaceAll(/"[^"]*"/g, "T")))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(100);
  });

  it("a workbook made before holds a formula of ours, which nobody typed over", async () => {
    const plan = formPlan({ scheme, year: 2013, unit: "甲", hasBonusSheet: false });
    const line = placement.rows.get(lineKeys.bonus) ?? -1;
    const formulas = plan.cells.map((row, at) => Array.from(row, (cell) => (at === line && cell?.formula !== undefined ? "=ROUND(,2)" : (cell?.formula ?? null))));
    const reading = readForm(scheme, { name: "甲", values: plan.cells.map((row) => Array.from(row, (cell) => cell?.value ?? null)), formulas });
    if (reading === null) throw new Error("no form");
    const card = scoreUnit(scheme, {});
    const { overwritten, earlier } = compareForm(scheme, reading, card, card, await earlierVersions());
    expect([overwritten, earlier.map(({ before }) => before)]).toEqual([[], ["=ROUND(,2)", "=ROUND(,2)"]]);
  });
});
