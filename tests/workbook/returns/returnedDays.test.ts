import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/sheet/plan";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { readForm } from "../../../src/workbook/form/readForm";
import { returnedEntries } from "../../../src/workbook/returns/returnedEntries";
import { entry, indicator, schemeOf } from "../../core/support/smallScheme";

const scheme = schemeOf(
  indicator({ kind: "deadline", entry: "d", by: "2013-12-31", points: 5 }, [entry("d", { kind: "date" })], 5, "1.1"),
  indicator({ kind: "cap", max: 5, of: { kind: "perUnit", entry: "n", each: 1 } }, [entry("n", { kind: "count" })], 5, "1.2"),
);
/** 2013-05-01 as spreadsheets count days. */
const may1 = 41_395;
const asDay = { format: "yyyy-mm-dd" };

/** What is read of a returned form whose two entries hold these cells. */
function returned(day: Cell, count: Cell, warnings: readonly string[] = []) {
  const plan = formPlan({ scheme, year: 2013, unit: "南京市", hasBonusSheet: false, isTemplate: true });
  const { rows, columns } = plannedPlacement(scheme);
  const cells = plan.cells.map((row) => [...row]);
  for (const [key, cell] of [["1.1.d", day], ["1.2.n", count]] as const) {
    const line = cells[rows.get(key) ?? -1];
    if (line !== undefined) line[columns.reported] = cell;
  }
  const form = { ...plan, cells };
  const reading = readForm(scheme, { name: plan.name, values: cells.map((row) => Array.from(row, (cell) => cell?.value ?? null)), formulas: cells.map((row) => Array.from(row, () => null)) });
  if (reading === null) throw new Error("no form");
  const { entries, problems } = returnedEntries(scheme, reading, form, new Map(), [], warnings.map((code) => ({ code })));
  return { values: Object.fromEntries(entries.filter(({ column }) => column === "reported").map(({ key, value }) => [key, value])), left: problems.filter(({ severity }) => severity === "left").map(({ code }) => code) };
}

describe("a returned form with a day", () => {
  test("brings it where a day is asked for", () => {
    expect(returned({ value: may1, style: asDay }, { value: 3 })).toEqual({ values: { "1.1.d": may1, "1.2.n": 3 }, left: [] });
  });

  test("leaves one that stands in a count", () => {
    expect(returned({ value: may1, style: asDay }, { value: may1, style: asDay })).toEqual({ values: { "1.1.d": may1 }, left: ["dateInEntry"] });
  });

  test("leaves all days of a file that counts them from 1904: they would be four years off", () => {
    expect(returned({ value: may1 - 1_462, style: asDay }, { value: 3 }, ["dates1904"])).toEqual({ values: { "1.2.n": 3 }, left: ["dateInEntry"] });
  });
});
