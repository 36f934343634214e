import { SetFormulaCalculationResultMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { describe, expect, it, vi } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

interface Made {
  readonly context: Excel.RequestContext;
  readonly model: Excel.Worksheet;
  readonly rates: Excel.Worksheet;
  /** What stands in a cell after everything so far. */
  read(sheet: Excel.Worksheet, address: string): Promise<unknown>;
}

/** A model with a figure, a formula on it, one on another sheet and one on both, all calculated. */
async function withModel(work: (made: Made) => Promise<void>): Promise<void> {
  const [name, rate] = [fixture.freeName(), fixture.freeName()];
  await fixture.office.Excel.run(async (context) => {
    const rates = context.workbook.worksheets.add(rate);
    rates.getRange("A1").values = [[10]];
    const model = context.workbook.worksheets.add(name);
    model.getRange("A1:D1").formulas = [[2, "=A1+1", `='${rate}'!A1*2`, "=B1*C1"]];
    await context.sync();
    await work({
      context,
      model,
      rates,
      async read(sheet, address) {
        const range = sheet.getRange(address).load("values");
        await context.sync();
        const values: readonly unknown[] = range.values.flat();
        return values.length === 1 ? values[0] : values;
      },
    });
  });
}

describe("a copy of a sheet", () => {
  it("shows the results of its model, follows its own cells, and those of others", async () => {
    await withModel(async ({ model, rates, read }) => {
      const copy = model.copy("End");
      expect(await read(copy, "A1:D1")).toEqual([2, 3, 20, 60]);
      copy.getRange("A1").values = [[4]];
      expect(await read(copy, "A1:D1")).toEqual([4, 5, 20, 100]);
      expect(await read(model, "A1:D1")).toEqual([2, 3, 20, 60]);
      rates.getRange("A1").values = [[1]];
      expect(await read(copy, "A1:D1")).toEqual([4, 5, 2, 10]);
      expect(await read(model, "A1:D1")).toEqual([2, 3, 2, 6]);
    });
  });

  it("follows what was changed in the same request, before it and after, of its model and of others", async () => {
    await withModel(async ({ model, rates, read }) => {
      rates.getRange("A1").values = [[3]];
      model.getRange("A1").values = [[5]];
      const copy = model.copy("End");
      copy.name = fixture.freeName();
      const second = copy.copy("End");
      second.name = fixture.freeName();
      second.getRange("A1").values = [[7]];
      model.getRange("A1").values = [[9]];
      expect(await read(copy, "A1:D1")).toEqual([5, 6, 6, 36]);
      expect(await read(second, "A1:D1")).toEqual([7, 8, 6, 48]);
      expect(await read(model, "A1:D1")).toEqual([9, 10, 6, 60]);
    });
  });

  it("is found by formulas that spoke of its name before it had it", async () => {
    await withModel(async ({ model, rates, read }) => {
      const name = fixture.freeName();
      rates.getRange("B1").formulas = [[`='${name}'!D1+1`]];
      expect(await read(rates, "B1")).toMatch(/^#/);
      model.copy("End").name = name;
      expect(await read(rates, "B1")).toBe(61);
    });
  });

  it("of a sheet that is new itself is calculated with it", async () => {
    await withModel(async ({ context, read }) => {
      const added = context.workbook.worksheets.add(fixture.freeName());
      added.getRange("A1:B1").formulas = [[8, "=A1*3"]];
      const copy = added.copy("End");
      expect(await read(copy, "A1:B1")).toEqual([8, 24]);
    });
  });

  it("whose model has results spread over cells has them too", async () => {
    await withModel(async ({ context, read }) => {
      const added = context.workbook.worksheets.add(fixture.freeName());
      added.getRange("A1:A3").values = [[1], [2], [3]];
      added.getRange("C1").formulas = [["=TRANSPOSE(A1:A3)"]];
      await context.sync();
      const model = await read(added, "C1:E1");
      expect(await read(added.copy("End"), "C1:E1")).toEqual(model);
    });
  });

  it("is not calculated where nothing has changed", async () => {
    await withModel(async ({ context, model }) => {
      const results: string[] = [];
      const listener = fixture.office.host.book.commands.onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationResultMutation.id && typeof params === "object" && params !== null && "unitData" in params) results.push(JSON.stringify(params.unitData));
      });
      model.copy("End").name = fixture.freeName();
      await context.sync();
      await fixture.office.host.settle();
      listener.dispose();
      expect(results.filter((text) => text.includes('"v"'))).toEqual([]);
    });
  });

  it("is not calculated, nor is any other sheet, where it is made while only rules are", async () => {
    const [name, { host }] = [fixture.freeName(), fixture.office];
    await withModel(async ({ context, model, read }) => {
      model.load("id");
      await context.sync();
      const results: string[] = [];
      let isCopied = false;
      // Rules are calculated of the sheet that is shown.
      host.book.act(() => host.book.services.sheets.activate(model.id));
      const listener = host.book.commands.onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationStartMutation.id && !isCopied) {
          isCopied = true;
          host.book.act(() => host.book.services.sheets.rename(host.book.services.sheets.copy(model.id, "End", undefined), name));
        }
        if (id === SetFormulaCalculationResultMutation.id && typeof params === "object" && params !== null && "unitData" in params) results.push(JSON.stringify(params.unitData));
      });
      model.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=LEN(A1)>0";
      await context.sync();
      await vi.waitFor(() => expect(isCopied).toBe(true));
      await host.settle();
      listener.dispose();
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter((text) => text.includes('"v"'))).toEqual([]);
      const copy = context.workbook.worksheets.getItem(name);
      copy.getRange("A1").values = [[4]];
      expect(await read(copy, "A1:D1")).toEqual([4, 5, 20, 100]);
    });
  });
});
