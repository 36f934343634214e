import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scheme } from "../src/core/index";
import { loadSheets } from "../src/host/load";
import { assessmentPlans } from "../src/workbook/assessment";
import { plannedPlacement } from "../src/workbook/form/placement";
import { exampleSchemes } from "../src/workbook/scheme/examples/index";
import { entry, indicator, schemeOf } from "../tests/core/support/smallScheme";
import type { OfficeHarness } from "../tests/support/officeHarness";
import { startOffice } from "../tests/support/officeHarness";

let office: OfficeHarness;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());

/** A scheme of one entry, so that nothing but the overviews takes time. */
const small: Scheme = schemeOf(indicator({ kind: "cap", max: 100, of: { kind: "perUnit", entry: "n", each: 1 } }, [entry("n")], 100, "1.1"));
const monitoring = exampleSchemes[1] ?? small;

/** Milliseconds of an edit of one unit's entry, until everything that follows from it is calculated: the quickest of five. */
async function editTime(scheme: Scheme, key: string, count: number, groups: number): Promise<number> {
  const units = Array.from({ length: count }, (_, index) => `单位${index + 1}`);
  const grouped = groups === 0 ? {} : { groups: new Map(units.map((unit, index) => [unit, `第${(index % groups) + 1}组`] as const)) };
  await loadSheets(office.host, assessmentPlans({ scheme, year: 2025, units, ...grouped }));
  const { columns, rows } = plannedPlacement(scheme);
  const row = rows.get(key) ?? -1;
  const times: number[] = [];
  for (let value = 1; value <= 5; value += 1) {
    const start = performance.now();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("单位7").getRangeByIndexes(row, columns.reported, 1, 1).values = [[value]];
      await context.sync();
    });
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("an edit", () => {
  it("of one of many units, with and without groups, and where units are compared", async () => {
    const figures: Record<string, string> = {};
    for (const count of [100, 500]) {
      for (const groups of [0, 5]) figures[`${count} units, ${groups} groups`] = (await editTime(small, "1.1.n", count, groups)).toFixed(0);
    }
    figures["100 compared units"] = (await editTime(monitoring, "2.1.queries", 100, 0)).toFixed(0);
    console.log(figures);
    expect(Object.keys(figures)).toHaveLength(5);
  });
});
