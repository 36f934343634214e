import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runExcel } from "../../src/excel/session";

/** What Excel.run was asked for, and which API sets Excel says it has. */
const asked: unknown[] = [];
let newest = 0;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("Excel", {
    run: async (options: unknown, batch: (context: unknown) => Promise<unknown>) => {
      asked.push(options);
      return batch({ workbook: {}, sync: async () => undefined });
    },
  });
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported: (name: string, version: string) => name === "ExcelApi" && Number(version.split(".")[1]) <= newest } } });
});

afterEach(() => vi.unstubAllGlobals());

describe("one step of Excel's own undo", () => {
  it.each([
    ["is asked for where Excel has ExcelApi 1.20", 20, true, { delayForCellEdit: true, mergeUndoGroup: true }],
    ["is not asked for in an earlier Excel", 19, true, { delayForCellEdit: true }],
    ["is not asked for by a task that does what Excel cannot undo", 20, false, { delayForCellEdit: true }],
  ])("%s", async (_what, version, isOneStep, options) => {
    newest = version;
    await runExcel(async ({ sync }) => sync(), { isOneStep });
    expect(asked).toEqual([options]);
  });

  it("is given up where Excel cannot undo something that the task begins with: it is run in steps instead", async () => {
    newest = 20;
    const ran = await runExcel(
      async () => {
        if (asked.length === 1) throw Object.assign(new Error("This API cannot be grouped."), { code: "UndoNotSupported" });
        return "done";
      },
      { isOneStep: true },
    );
    expect([ran, asked]).toEqual(["done", [{ delayForCellEdit: true, mergeUndoGroup: true }, { delayForCellEdit: true }]]);
  });

  it.each([[{ code: "AccessDenied", message: "no" }, "accessDenied"], [new Error("lost"), "hostFailed"]])("lets any other failure be one: %j", async (error, code) => {
    newest = 20;
    await expect(runExcel(async () => Promise.reject(error), { isOneStep: true })).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  it("is one for all syncs of the task", async () => {
    newest = 20;
    const counts = await runExcel(
      async (session) => {
        await session.sync();
        await session.sync();
        return session.counts;
      },
      { isOneStep: true },
    );
    expect([asked.length, counts.syncs]).toEqual([1, 2]);
  });
});
