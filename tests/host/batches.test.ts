import { InsertRowMutation } from "@univerjs/sheets";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { describe, expect, it } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

/** How often formulas are calculated while `work` runs. */
async function calculationsOf(work: () => Promise<void>): Promise<number> {
  let count = 0;
  const listener = fixture.office.host.book.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) count += 1;
  });
  await work();
  listener.dispose();
  return count;
}

/** Queues so many writes below each other that a request takes a while; each is a request's action of its own. */
function writeMany(sheet: Excel.Worksheet, rows: number): void {
  for (let row = 0; row < rows; row += 1) sheet.getRangeByIndexes(row, 0, 1, 1).values = [[row + 1]];
}

describe("a request of many writes", () => {
  it("calculates once, at its end", async () => {
    const sum = await fixture.onSheet(async (sheet, context) => {
      sheet.getRange("C1").formulas = [["=SUM(A1:A300)"]];
      await context.sync();
      const count = await calculationsOf(async () => {
        writeMany(sheet, 300);
        await context.sync();
      });
      expect(count).toBe(1);
      const range = sheet.getRange("C1").load("values");
      await context.sync();
      return range.values;
    });
    expect(sum).toEqual([[(300 * 301) / 2]]);
  });

  it("calculates before whatever it reads, however often it writes and reads", async () => {
    await fixture.onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add(fixture.freeName());
      sheet.load("name");
      await context.sync();
      const cell = sheet.getRange("A1");
      sheet.getRange("B1").formulas = [["=A1*2"]];
      other.getRange("A1").formulas = [[`='${sheet.name}'!B1+1`]];
      cell.values = [[1]];
      const first = other.getRange("A1").load("values");
      cell.values = [[10]];
      const second = other.getRange("A1").load("values");
      const count = await calculationsOf(() => context.sync());
      expect([first.values, second.values]).toEqual([[[3]], [[21]]]);
      // Two loads, each after the two sheets one after the other.
      expect(count).toBe(4);
    });
  });

  it("counts a formula that it replaces by a value no longer, nor one whose row was written around", async () => {
    const values = await fixture.onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").formulas = [[1, "=A1*2"], [2, "=A2*2"]];
      await context.sync();
      sheet.getRange("B1").values = [[5]];
      sheet.getRange("A1:A2").values = [[7], [8]];
      const range = sheet.getRange("A1:B2").load("values,formulas");
      await context.sync();
      expect(range.formulas).toEqual([[7, 5], [8, "=A2*2"]]);
      return range.values;
    });
    expect(values).toEqual([[7, 5], [8, 16]]);
  });

  it("calculates what depends on any of many cells apart from each other", async () => {
    const values = await fixture.onSheet(async (sheet, context) => {
      const rows = Array.from({ length: 120 }, (_, index) => index * 2);
      for (const row of rows) sheet.getRangeByIndexes(row, 1, 1, 1).formulas = [[`=A${row + 1}+D${row + 1}`]];
      await context.sync();
      for (const row of rows) {
        sheet.getRangeByIndexes(row, 0, 1, 1).values = [[row]];
        sheet.getRangeByIndexes(row, 3, 1, 1).values = [[1_000]];
      }
      const range = sheet.getRange("B1:B239").load("values");
      await context.sync();
      return range.values.flat().filter((value) => value !== "");
    });
    expect(values).toEqual(Array.from({ length: 120 }, (_, index) => index * 2 + 1_000));
  });
});

describe("a request that takes long", () => {
  const rows = 4_000;

  it("lets timers run on the way, and nobody else change a cell meanwhile", async () => {
    const { host } = fixture.office;
    await fixture.onSheet(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const last = (): unknown => host.book.sheet(sheet.id).getCellRaw(rows - 1, 0)?.v;
      const meanwhile = new Promise<{ last: unknown; refused: boolean }>((resolve) => {
        setTimeout(() => {
          const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 };
          const done = host.book.commands.syncExecuteCommand(InsertRowMutation.id, { unitId: host.book.unitId, subUnitId: sheet.id, range });
          resolve({ last: last(), refused: !done });
        }, 0);
      });
      writeMany(sheet, rows);
      await context.sync();
      expect(await meanwhile).toEqual({ last: undefined, refused: true });
      expect(last()).toBe(rows);
    });
  });

  it("lets what a person types wait until it is done", async () => {
    const { host } = fixture.office;
    await fixture.onSheet(async (sheet, context) => {
      sheet.load("id,name");
      await context.sync();
      const typed = new Promise<unknown>((resolve, reject) => {
        setTimeout(() => {
          host.userEdit(sheet.name, "A1", 99).then(() => resolve(host.book.sheet(sheet.id).getCellRaw(rows - 1, 0)?.v), reject);
        }, 0);
      });
      writeMany(sheet, rows);
      await context.sync();
      expect(await typed).toBe(rows);
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[99]]);
    });
  });

  it("is answered before the add-in hears of what it changed", async () => {
    const order: string[] = [];
    await fixture.onSheet(async (sheet, context) => {
      sheet.onChanged.add(() => {
        order.push("event");
        return Promise.resolve();
      });
      await context.sync();
      writeMany(sheet, rows);
      await context.sync();
      order.push("answer");
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(order[0]).toBe("answer");
    expect(order.filter((one) => one === "event").length).toBeGreaterThan(0);
  });
});
