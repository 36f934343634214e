import { describe, expect, test } from "vitest";
import { hitAt, nextHit, search } from "../../../src/workbench/find/search";
import type { Hit, SearchedSheet, ShownCell } from "../../../src/workbench/find/search";

const sheet = (id: string, cells: readonly ShownCell[], covered: readonly string[] = []): SearchedSheet => ({
  id,
  cells: () => cells,
  isCovered: (row, column) => covered.includes(`${row},${column}`),
});
const cell = (row: number, column: number, text: string): ShownCell => ({ row, column, text });
const hit = (sheetId: string, row: number, column: number): Hit => ({ sheetId, row, column });
const hasX = (text: string): boolean => text.includes("x");

test("hits come in the order of sheets, rows and columns, and none from beneath a merged cell", () => {
  const sheets = [sheet("b", [cell(0, 1, "x"), cell(0, 2, "y"), cell(3, 0, "ax")], ["0,1"]), sheet("a", [cell(2, 2, "x")])];
  expect([...search(sheets, hasX)]).toEqual([hit("b", 3, 0), hit("a", 2, 2)]);
});

test("there are stops on the way, hits or none", () => {
  const cells = Array.from({ length: 1_000 }, (_, row) => cell(row, 0, "y"));
  const found = [...search([sheet("a", cells)], hasX)];
  expect(found).toEqual(Array.from({ length: 10 }));
});

test("a sheet is read only when its turn has come", () => {
  const read: string[] = [];
  const watched = (id: string): SearchedSheet => ({
    ...sheet(id, []),
    cells() {
      read.push(id);
      return [cell(0, 0, "x")];
    },
  });
  const hits = search([watched("a"), watched("b")], hasX);
  hits.next();
  expect(read).toEqual(["a"]);
});

describe("the next hit", () => {
  const order = ["b", "a", "c"];
  const hits = [hit("b", 1, 1), hit("b", 1, 5), hit("b", 2, 0), hit("c", 0, 0)];
  const places = (from: Hit): readonly number[] => [nextHit(hits, order, from, 1), nextHit(hits, order, from, -1)];

  test.each([
    ["before all", hit("b", 0, 9), 0, 3],
    ["at the first", hit("b", 1, 1), 1, 3],
    ["between two of a row", hit("b", 1, 3), 1, 0],
    ["at the second", hit("b", 1, 5), 2, 0],
    ["on a sheet without any", hit("a", 0, 0), 3, 2],
    ["at the last", hit("c", 0, 0), 0, 2],
    ["behind all", hit("c", 8, 8), 0, 3],
  ])("%s", (_, from, next, before) => {
    expect(places(from)).toEqual([next, before]);
  });

  test("there is none without hits", () => {
    expect([nextHit([], order, hit("a", 0, 0), 1), nextHit([], order, hit("a", 0, 0), -1)]).toEqual([-1, -1]);
  });

  test("the selected one is known by its place", () => {
    expect([hitAt(hits, hit("b", 2, 0)), hitAt(hits, hit("a", 2, 0))]).toEqual([2, -1]);
  });
});
