import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectanglesOf, runsOfEqual } from "../../src/excel/rectangles";

const cell = fc.tuple(fc.nat(12), fc.nat(12));
const cells = fc.uniqueArray(cell, { selector: ([row, column]) => `${row}:${column}`, maxLength: 90 });
const names = (places: Iterable<readonly [number, number]>) => [...places].map(([row, column]) => `${row}:${column}`).sort();

describe("rectangles of cells", () => {
  it("cover exactly the cells, each once", () => {
    fc.assert(
      fc.property(cells, (places) => {
        const covered = rectanglesOf(places).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const),
        );
        expect(names(covered)).toEqual(names(places));
      }),
    );
  });

  it("do not depend on the order of the cells", () => {
    fc.assert(
      fc.property(cells, fc.func(fc.nat()), (places, order) => {
        const shuffled = [...places].sort((a, b) => order(a) - order(b));
        expect(names(rectanglesOf(shuffled).map(({ row, column }) => [row, column]))).toEqual(
          names(rectanglesOf(places).map(({ row, column }) => [row, column])),
        );
      }),
    );
  });

  it("are one for a block, whatever its size", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (row, column, rows, columns) => {
        const block = Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const);
        expect(rectanglesOf(block)).toEqual([{ row, column, rows, columns }]);
      }),
    );
  });

  it("are few for a table with a column of another look", () => {
    const table = Array.from({ length: 40 }, (_, row) => [0, 1, 2, 4, 5].map((column) => [row, column] as const)).flat();
    expect(rectanglesOf(table)).toHaveLength(2);
  });

  it("are none for no cells", () => {
    expect(rectanglesOf([])).toEqual([]);
  });
});

describe("runs of equal neighbours", () => {
  it("give back the list, gaps apart", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(2), { nil: undefined })), (list) => {
        const back: (number | undefined)[] = Array.from({ length: list.length });
        const runs = runsOfEqual(list);
        for (const { value, first, count } of runs) back.fill(value, first, first + count);
        expect(back).toEqual([...list]);
        // No run could have been joined to the one before it.
        for (const [index, run] of runs.entries()) {
          const before = runs[index - 1];
          expect(before !== undefined && before.first + before.count === run.first && before.value === run.value).toBe(false);
        }
      }),
    );
  });
});
