import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { formPlan } from "../../src/workbook/form";
import { writeXlsx } from "../../src/xlsx/index";
import { disagreements } from "../support/agreement";
import { libreOfficeAvailable, libreOfficeMissing, recalculate } from "../support/libreoffice";
import { fillForm } from "../support/randomForms";

describe.skipIf(!libreOfficeAvailable)(libreOfficeAvailable ? "live formulas in LibreOffice" : libreOfficeMissing, () => {
  it("say what the core says on forms with valid, missing and wrong entries", async () => {
    const shares = [1, 1, 1, 0.97, 0.9, 0.7, 0.4];
    const forms = Array.from({ length: 42 }, (_, index) => {
      const plan = formPlan({ scheme: jiangsu2012, year: 2012, unit: `城市${index}`, hasBonusSheet: false });
      return fillForm(jiangsu2012, plan, index + 1, shares[index % shares.length] ?? 1);
    });
    const sheets = await recalculate(await writeXlsx(forms));
    expect(sheets).toHaveLength(forms.length);
    expect(sheets.flatMap((sheet) => disagreements(jiangsu2012, sheet))).toEqual([]);
  }, 120_000);
});
