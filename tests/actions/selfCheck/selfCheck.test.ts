import { describe, expect, test } from "vitest";
import { selfCheck } from "../../../src/actions/selfCheck/selfCheck";
import { jiangsu2012 } from "../../../src/core/index";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();
async function inSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

const options = { language: "zh-CN" } as const;

describe("the check of the Excel at hand", () => {
  test("finds that all holds in the workbench, and leaves the workbook as it was", async () => {
    await openEmpty(office);
    const before = await snapshot();
    const seen: string[] = [];
    const outcome = await selfCheck({ ...options, onProgress: ({ doing }) => seen.push(doing) });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const { facts, steps, left, host, requirementSets } = outcome.value;
    expect(facts.filter(({ state }) => state !== "holds")).toEqual([]);
    expect(facts.length).toBeGreaterThan(80);
    expect(steps.map(({ name, state, count, wrong, details }) => [name, state, count, wrong, details])).toEqual([
      ["create", "holds", 8, 0, []],
      ["forms", "holds", 40, 0, []],
      ["recompute", "holds", 2, 0, []],
      ["rank", "holds", 2, 0, []],
    ]);
    expect([left, host, requirementSets]).toEqual([[], "Excel", ["ExcelApi 1.14", "SharedRuntime 1.1", "RibbonApi 1.1", "DialogApi 1.1"]]);
    expect(seen).toHaveLength(facts.length + steps.length);
    expect(await snapshot()).toEqual(before);
  });

  test("tells of what does not hold, cell by cell", async () => {
    await openEmpty(office);
    const address = addressOf(plannedPlacement(jiangsu2012), "1.3.fullTime", "verifiedPoints") ?? "";
    const outcome = await selfCheck({
      ...options,
      onProgress: ({ doing }) => {
        if (doing === "forms") void inSheet("南京市", (sheet) => {
          sheet.getRange(address).values = [[999]];
        });
      },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const [, forms, recomputed] = outcome.value.steps;
    expect([forms?.state, forms?.count, forms?.wrong, forms?.details.length]).toEqual(["differs", 40, 40, 20]);
    expect(forms?.details.find((line) => line.includes(address))).toMatch(/^#1 [A-Z]+\d+: 999 ≠ \d+$/);
    expect([recomputed?.state, recomputed?.details]).toEqual(["differs", [`南京市!${address}`]]);
  });

  test("names the sheets that could not go again", async () => {
    await openEmpty(office);
    const before = (await snapshot()).map(({ name }) => name);
    const outcome = await selfCheck({
      ...options,
      onProgress: ({ doing }) => {
        if (doing !== "rank") return;
        void Excel.run(async (context) => {
          context.workbook.protection.protect();
          await context.sync();
        });
      },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const standing = (await snapshot()).map(({ name }) => name).filter((name) => !before.includes(name));
    expect(standing).toContain("南京市");
    expect([...outcome.value.left].sort()).toEqual(standing.sort());
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
  });

  test("tells what Excel said where a part failed, and tries nothing that stands on it", async () => {
    await openEmpty(office);
    const outcome = await selfCheck({
      ...options,
      onProgress: ({ doing }) => {
        if (doing === "create") office.host.failNext({ code: "GeneralException", after: 5 });
      },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    expect(outcome.value.steps.map(({ name, state }) => [name, state])).toEqual([["create", "failed"], ["forms", "skipped"], ["recompute", "skipped"], ["rank", "skipped"]]);
    expect(outcome.value.steps[0]?.details.join()).toContain("GeneralException");
    expect((await snapshot()).map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("leaves an assessment alone and asks for the facts only", async () => {
    await openBook(office, ["南京市", "苏州市"]);
    const before = await snapshot();
    const outcome = await selfCheck(options);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    expect(outcome.value.steps.map(({ state }) => state)).toEqual(["skipped", "skipped", "skipped", "skipped"]);
    expect(outcome.value.facts.filter(({ state }) => state !== "holds")).toEqual([]);
    expect(await snapshot()).toEqual(before);
  });

  test.each([
    ["readOnly", () => office.host.setReadOnly(true)],
    ["structureProtected", () => Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    })],
  ] as const)("does not begin in a workbook that is %s", async (code, make) => {
    await openEmpty(office);
    await make();
    expect(await selfCheck(options)).toMatchObject({ ok: false, failure: { code } });
    await openEmpty(office);
  });

  test.each(["mergedCellsKeepFirst", "create", "forms"])("is cancelled at %s and clears up", async (at) => {
    await openEmpty(office);
    const before = await snapshot();
    const controller = new AbortController();
    const outcome = await selfCheck({
      ...options,
      signal: controller.signal,
      onProgress: ({ doing }) => {
        if (doing === at) controller.abort();
      },
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(await snapshot()).toEqual(before);
  });

  test("lets a sheet stay that somebody adds meanwhile", async () => {
    await openEmpty(office);
    await selfCheck({
      ...options,
      onProgress: ({ doing }) => {
        if (doing === "rank") void Excel.run(async (context) => {
          context.workbook.worksheets.add("我的");
          await context.sync();
        });
      },
    });
    expect((await snapshot()).map(({ name }) => name)).toEqual(["Sheet1", "我的"]);
  });
});
