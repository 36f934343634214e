import { Direction } from "@univerjs/core";
import { InsertColByRangeCommand, InsertRowByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startHeadlessUniver } from "../../src/host/headless";
import { createHost } from "../../src/host/host";
import type { Host, HostOptions } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";

let grid: HostOptions;
let host: Host;
beforeEach(async () => {
  grid = startHeadlessUniver();
  host = createHost(grid);
  await loadSheets(host, [{ name: "表", cells: [[{ value: 1 }]] }]);
});
afterEach(() => {
  host.dispose();
  grid.univer.dispose();
});

const sheetId = (): string => host.book.findSheet("表")?.getSheetId() ?? "";

/** Where a rule over A2:C20 with a formula goes when a command runs: each part's first and last row, and its formula for its first cell. */
function parts(formula: string, run: () => void): readonly (readonly [number, number, string])[] | null {
  let found: readonly (readonly [number, number, string])[] | null = null;
  // oxlint-disable-next-line no-underscore-dangle -- Univer's only way to its services
  const service = grid.univer.__getInjector().get(FormulaRefRangeService);
  const range = { startRow: 1, endRow: 19, startColumn: 0, endColumn: 2 };
  const following = service.registerRangeFormula(host.book.unitId, sheetId(), [range], [formula], (all) => {
    found = all.flatMap(({ ranges, formulas }) => ranges.map(({ startRow, endRow }) => [startRow + 1, endRow + 1, formulas[0] ?? ""] as const));
    return { undos: [], redos: [] };
  });
  run();
  following.dispose();
  return found;
}

const target = () => ({ unitId: host.book.unitId, subUnitId: sheetId() });
const insert = (row: number, count: number, direction: Direction.UP | Direction.DOWN) =>
  host.book.run(InsertRowByRangeCommand, { ...target(), direction, range: { startRow: row - 1, endRow: row + count - 2, startColumn: 0, endColumn: 19 } });

/** UP is what Excel's insert and the menu's «above» do, DOWN the menu's «below». */
describe("a conditional format by formula, when rows are inserted", () => {
  it.each([
    ["above it", Direction.UP, 1, 1, [[3, 21, "=$A3=1"]]],
    ["at its first row, which takes them in", Direction.UP, 2, 1, [[2, 21, "=$A2=1"]]],
    ["at its third row", Direction.UP, 4, 1, [[2, 21, "=$A2=1"]]],
    ["two at its third row", Direction.UP, 4, 2, [[2, 22, "=$A2=1"]]],
    ["at its last row", Direction.UP, 20, 1, [[2, 21, "=$A2=1"]]],
    ["below the row above it", Direction.DOWN, 2, 1, [[3, 21, "=$A3=1"]]],
    ["below its second row", Direction.DOWN, 4, 1, [[2, 21, "=$A2=1"]]],
  ] as const)("%s, stays one, with its formula for its first cell", (_where, direction, row, count, expected) => {
    expect(parts("=$A2=1", () => insert(row, count, direction))).toEqual(expected);
  });
});

it("stays one when a column is inserted in it, and its formula follows the column that it names", () => {
  const run = () => host.book.run(InsertColByRangeCommand, { ...target(), direction: Direction.LEFT, range: { startRow: 0, endRow: 99, startColumn: 1, endColumn: 1 } });
  expect(parts("=$A2=1", run)).toEqual([[2, 20, "=$A2=1"]]);
});

it("stays one when a row of it is removed", () => {
  const run = () => host.book.run(RemoveRowByRangeCommand, { ...target(), range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 19 } });
  expect(parts("=$A2=1", run)).toEqual([[2, 19, "=$A2=1"]]);
});
