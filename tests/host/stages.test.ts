import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { describe, expect, it } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

interface Sheets {
  readonly context: Excel.RequestContext;
  /** Writes formulas from A1 of a sheet, which is made when there is none yet. */
  put(name: string, formulas: readonly (readonly (string | number)[])[]): void;
  /** A sheet's cell as it is after everything written so far. */
  read(name: string, address: string): Promise<unknown>;
}

/** Runs `work` on sheets with the names that it is given, which no other test uses. */
async function onSheets(count: number, work: (names: readonly string[], sheets: Sheets) => Promise<void>): Promise<void> {
  const names = Array.from({ length: count }, () => fixture.freeName());
  await fixture.office.Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.add(name);
    await context.sync();
    await work(names, {
      context,
      put(name, formulas) {
        const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 1);
        range.formulas = formulas.map((row) => [...row]);
      },
      async read(name, address) {
        const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
        await context.sync();
        const value: unknown = range.values[0]?.[0];
        return value;
      },
    });
  });
}

describe("formulas of several sheets", () => {
  // Before any sheet has a formula of which nobody can tell what it reads.
  it("say that a sheet is gone, and those that read them, while no other sheet is calculated", async () => {
    await onSheets(4, async ([total = "", gone = "", reader = "", other = ""], { context, put, read }) => {
      put(gone, [[3]]);
      put(total, [[`='${gone}'!A1`, "=A1+1"]]);
      put(reader, [[`=ISERROR('${total}'!B1)`]]);
      put(other, [[1, "=A1*2"]]);
      expect(await read(reader, "A1")).toBe(false);
      const started: string[] = [];
      const listener = fixture.office.host.book.commands.onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationStartMutation.id) started.push(JSON.stringify(params));
      });
      context.workbook.worksheets.getItem(gone).delete();
      await context.sync();
      await fixture.office.host.settle();
      listener.dispose();
      expect(await read(total, "A1")).toBe("#REF!");
      expect(await read(reader, "A1")).toBe(true);
      expect(await read(other, "B1")).toBe(2);
      expect(started.length).toBeGreaterThan(0);
      expect(started.filter((params) => params.includes('"forceCalculation":true'))).toEqual([]);
    });
  });

  it("follow a change through sheets in whatever order they stand", async () => {
    await onSheets(4, async ([last = "", third = "", second = "", first = ""], { put, read }) => {
      put(first, [[1]]);
      put(second, [[`='${first}'!A1+1`]]);
      put(third, [[`='${second}'!A1*10`, "=A1+1"]]);
      put(last, [[`='${third}'!B1+'${first}'!A1`]]);
      expect(await read(last, "A1")).toBe(22);
      put(first, [[2]]);
      expect(await read(last, "A1")).toBe(33);
    });
  });

  it("follow a change to and fro between two sheets that speak of each other", async () => {
    await onSheets(2, async ([one = "", other = ""], { put, read }) => {
      put(one, [[5, `='${other}'!A1+1`]]);
      put(other, [[`='${one}'!A1*2`, `='${one}'!B1*2`]]);
      expect(await read(other, "B1")).toBe(22);
      put(one, [[6]]);
      expect(await read(other, "B1")).toBe(26);
    });
  });

  it("follow a change to and fro through more sheets than are calculated in one go", async () => {
    await onSheets(32, async (names, { put, read }) => {
      const [first = ""] = names;
      const there = (index: number) => (index === 0 ? 1 : `='${names[index - 1] ?? ""}'!A1+1`);
      const back = (index: number) => (index === 31 ? "=A1" : `='${names[index + 1] ?? ""}'!B1+1`);
      for (const [index, name] of names.entries()) put(name, [[there(index), back(index)]]);
      expect(await read(first, "B1")).toBe(32 + 31);
      put(first, [[5]]);
      expect(await read(first, "B1")).toBe(36 + 31);
    });
  });

  it("follow a change in one of very many sheets", async () => {
    await onSheets(40, async (names, { put, read }) => {
      const [total = "", ...parts] = names;
      for (const [index, name] of parts.entries()) put(name, [[index, "=A1*2"]]);
      put(total, [[`=${parts.map((name) => `'${name}'!B1`).join("+")}`]]);
      expect(await read(total, "A1")).toBe(38 * 39);
      for (const name of parts) put(name, [[1]]);
      expect(await read(total, "A1")).toBe(39 * 2);
    });
  });

  it("follow a change that their text does not tell of", async () => {
    await onSheets(2, async ([one = "", other = ""], { put, read }) => {
      put(one, [[3]]);
      put(other, [[`=INDIRECT("'${one}'!A1")*2`]]);
      expect(await read(other, "A1")).toBe(6);
      put(one, [[4]]);
      expect(await read(other, "A1")).toBe(8);
      put(other, [[0]]);
    });
  });

  it("follow a sheet that is renamed, and one whose name is taken by another", async () => {
    await onSheets(2, async ([one = "", other = ""], { context, put, read }) => {
      const renamed = fixture.freeName();
      put(one, [[3]]);
      put(other, [[`='${one}'!A1*2`]]);
      expect(await read(other, "A1")).toBe(6);
      context.workbook.worksheets.getItem(one).name = renamed;
      put(renamed, [[5]]);
      expect(await read(other, "A1")).toBe(10);
    });
  });

  it("say that a sheet is gone", async () => {
    await onSheets(2, async ([one = "", other = ""], { context, put, read }) => {
      put(one, [[3]]);
      put(other, [[`='${one}'!A1*2`]]);
      expect(await read(other, "A1")).toBe(6);
      context.workbook.worksheets.getItem(one).delete();
      expect(await read(other, "A1")).toBe("#REF!");
    });
  });

  it("are left alone where nothing they read has changed", async () => {
    await onSheets(3, async ([one = "", other = "", third = ""], { context, put }) => {
      for (const name of [one, other, third]) put(name, [[1, "=A1+1"]]);
      await context.sync();
      const shown: number[] = [];
      const listener = fixture.office.host.book.commands.onCommandExecuted(({ id, params }) => {
        if (id !== SetFormulaCalculationStartMutation.id || typeof params !== "object" || params === null) return;
        if ("dirtyRanges" in params && Array.isArray(params.dirtyRanges)) shown.push(params.dirtyRanges.length);
      });
      put(other, [[2]]);
      await context.sync();
      listener.dispose();
      expect(shown).toEqual([1]);
    });
  });
});
