import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { formPlan } from "../../src/workbook/form/form";
import { writeXlsx } from "../../src/xlsx/index";
import { disagreements } from "../support/agreement";
import { libreOfficeAvailable, libreOfficeMissing, recalculate } from "../support/libreoffice";
import { edgeForm, edgeForms } from "../support/edgeForms";
import { fillForm } from "../support/randomForms";
import { runs } from "../support/runs";

describe.skipIf(!libreOfficeAvailable)(libreOfficeAvailable ? "live formulas in LibreOffice" : libreOfficeMissing, () => {
  it("take numbers beyond what a cell shows as the core does", async () => {
    const forms = edgeForms.map(([, entries], index) => edgeForm(jiangsu2012, entries, `城市${index}`));
    const sheets = await recalculate(await writeXlsx(forms));
    // LibreOffice saves 15 digits, so the entries are those that were written.
    const written = forms.map((form) => form.cells.map((row) => row.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : null))));
    const whole = sheets.map((sheet, index) => ({
      ...sheet,
      values: sheet.values.map((row, at) => row.map((value, column) => (sheet.formulas[at]?.[column] == null ? (written[index]?.[at]?.[column] ?? value) : value))),
    }));
    // In a sentence it writes a number of 16 digits as 9.00719925474099E+015.
    expect(whole.flatMap((sheet) => disagreements(jiangsu2012, sheet)).filter((line) => !line.includes("E+015"))).toEqual([]);
  }, 300_000);

  it("say what the core says on forms with valid, missing and wrong entries", async () => {
    const shares = [1, 1, 1, 0.97, 0.9, 0.7, 0.4];
    const forms = Array.from({ length: runs(14, 42) }, (_, index) => {
      const plan = formPlan({ scheme: jiangsu2012, year: 2012, unit: `城市${index}`, hasBonusSheet: false });
      return fillForm(jiangsu2012, plan, index + 1, shares[index % shares.length] ?? 1);
    });
    const sheets = await recalculate(await writeXlsx(forms));
    expect(sheets).toHaveLength(forms.length);
    expect(sheets.flatMap((sheet) => disagreements(jiangsu2012, sheet))).toEqual([]);
  }, 300_000);
});
