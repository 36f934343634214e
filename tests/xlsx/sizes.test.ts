import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import type { SheetPlan } from "../../src/sheet/plan";
import { assessmentPlans } from "../../src/workbook/assessment";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { LIMITS } from "../../src/xlsx/limits";
import { lastYearLimits } from "../../src/xlsx/returnLimits";
import { finish } from "../../src/xlsx/write/finish";
import { packZip } from "../../src/xlsx/zip/pack";
import { unpackZip } from "../../src/xlsx/zip/unpack";

it("columns and rows larger than Excel takes are written as large as it takes", async () => {
  const result = await readWorkbook(await writeXlsx([{ name: "表", cells: [[{ value: 1 }]], columnWidths: [0, 400], rowHeights: [0, 500] }]));
  expect(result).toMatchObject({ ok: true, plans: [{ columnWidths: [0, 290.71], rowHeights: [0, 409.5] }] });
});

it("a former year's workbook of 500 units is within what is read of one", async () => {
  const units = [jiangsu2012.units[0] ?? "", jiangsu2012.units[1] ?? ""];
  const [one, two] = units.map((_unit, index) => assessmentPlans({ scheme: jiangsu2012, year: 2011, units: units.slice(0, index + 1) }));
  if (one === undefined || two === undefined) throw new Error("no workbook");
  const cells = (plans: readonly SheetPlan[]) => plans.reduce((sum, plan) => sum + plan.cells.reduce((line, row) => line + row.filter((cell) => cell !== undefined).length, 0), 0);
  const inflated = async (plans: readonly SheetPlan[]) => {
    const file = await unpackZip(await writeXlsx(plans));
    if (!file.ok) throw new Error(file.problem.code);
    return [...file.parts.values()].reduce((sum, part) => sum + part.length, 0);
  };
  const limits = { ...LIMITS, ...lastYearLimits };
  expect(cells(one) + 499 * (cells(two) - cells(one))).toBeLessThan(limits.cells);
  expect((await inflated(one)) + 499 * ((await inflated(two)) - (await inflated(one)))).toBeLessThan(limits.total);
});

describe("a file that the writer made", () => {
  it("is finished whatever its size: what a reader takes of strangers' files is no limit of one's own", async () => {
    // More than 20 MB, because noise does not pack; 500 forms are more than 64 MB when inflated.
    const noise = new Uint8Array(21 * 1024 * 1024);
    let state = 1;
    for (let at = 0; at < noise.length; at += 1) {
      state = (state * 48_271) % 2_147_483_647;
      noise[at] = state;
    }
    const bytes = await packZip([["xl/media/1.bin", noise]]);
    expect(await unpackZip(bytes)).toMatchObject({ ok: false, problem: { code: "tooLarge" } });
    expect((await finish(bytes)).length).toBeGreaterThan(1_000_000);
  });
});
