import { expect, test } from "vitest";
import { createHeadlessHost } from "../../../src/host/headless";
import { loadSheets } from "../../../src/host/load";
import { resultsOf, withResults } from "../../../src/host/results";
import { calculatedSample, samplePlans } from "../../../src/workbench/sample";

test("the results that are kept for the sample are those of the embedded spreadsheet", async () => {
  const host = createHeadlessHost();
  const plans = samplePlans();
  await loadSheets(host, plans);
  const results = resultsOf(host.book, plans);
  host.dispose();
  const lines = Object.entries(results).map(([name, values]) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)}`);
  await expect(`{\n${lines.join(",\n")}\n}\n`).toMatchFileSnapshot("../../../src/workbench/sampleResults.json");
});

test("every formula of the sample has its result, and nothing else a new value", () => {
  const calculated = calculatedSample();
  expect(calculated?.map(({ name, cells }) => [name, cells.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : cell.formula)))])).toEqual(
    samplePlans().map(({ name, cells }) => [name, cells.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : cell.formula)))]),
  );
  expect(calculated?.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula !== undefined && cell.value === undefined)).toEqual([]);
});

test("results of other sheets are not taken", () => {
  const plans = [{ name: "甲", cells: [[{ formula: "=1+1" }, { value: 3 }], [{ formula: "=2+2" }]] }];
  expect(withResults(plans, { 甲: [2, 4] })?.[0]?.cells).toEqual([[{ formula: "=1+1", value: 2 }, { value: 3 }], [{ formula: "=2+2", value: 4 }]]);
  expect([withResults(plans, { 甲: [2] }), withResults(plans, { 甲: [2, 4, 6] }), withResults(plans, { 乙: [2, 4] })]).toEqual([undefined, undefined, undefined]);
});
