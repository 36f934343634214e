import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { expect, it } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

it("formulas are left alone where only rules are new that colour their sheets, and follow a change afterwards", async () => {
  const [one, other] = [fixture.freeName(), fixture.freeName()];
  await fixture.office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add(one).getRange("A1:B1").formulas = [[1, "=A1+1"]];
    const total = worksheets.add(other).getRange("A1");
    total.formulas = [[`='${one}'!B1*2`]];
    total.load("values");
    worksheets.getItem(one).activate();
    await context.sync();
    expect(total.values).toEqual([[4]]);
    const results: string[] = [];
    const listener = fixture.office.host.book.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationResultMutation.id || typeof params !== "object" || params === null) return;
      if ("unitData" in params) results.push(JSON.stringify(params.unitData));
    });
    for (const name of [one, other]) {
      worksheets.getItem(name).getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=LEN(A1)>0";
    }
    await context.sync();
    await fixture.office.host.settle();
    listener.dispose();
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter((text) => text.includes('"v"'))).toEqual([]);
    worksheets.getItem(one).getRange("A1").values = [[4]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[10]]);
  });
});

it("rules of a sheet that is not shown are calculated when it is, with what its cells hold by then", async () => {
  const [shown, other] = [fixture.freeName(), fixture.freeName()];
  const { host, Excel } = fixture.office;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add(shown).activate();
    const sheet = worksheets.add(other).load("id");
    sheet.getRange("A1:A2").formulas = [[1], ["=A1*2"]];
    sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>5";
    await context.sync();
    const painted: string[] = [];
    const listener = host.book.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationResultMutation.id || typeof params !== "object" || params === null) return;
      if ("unitOtherData" in params && JSON.stringify(params.unitOtherData).includes(sheet.id)) painted.push(JSON.stringify(params.unitOtherData));
    });
    sheet.getRange("A1").values = [[4]];
    await context.sync();
    await host.settle();
    expect(painted).toEqual([]);
    sheet.activate();
    await context.sync();
    await host.settle();
    listener.dispose();
    expect(painted).toHaveLength(1);
    expect(painted[0]).toMatch(/"v":0.*"v":1/);
  });
});
