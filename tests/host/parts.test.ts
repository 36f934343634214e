import { describe, expect, test } from "vitest";
import { areaName, parseAddress, quotedSheetName, subtract } from "../../src/host/address";
import { Locks } from "../../src/host/locks";
import { newSheetState, shiftSheetState } from "../../src/host/sheetState";

describe("addresses", () => {
  test.each(["B3", "B3:D9", "A:C", "2:4"])("%s is read and named alike", (address) => {
    expect(areaName(parseAddress(address).area)).toBe(address);
  });

  test.each([
    ["南京市", "南京市"],
    ["汇 总", "'汇 总'"],
    ["O'Neil", "'O''Neil'"],
    ["AB12", "'AB12'"],
    ["2013", "'2013'"],
  ])("the sheet %s is quoted as %s", (name, quoted) => {
    expect(quotedSheetName(name)).toBe(quoted);
    expect(parseAddress(`${quoted}!A1`).sheet).toBe(name);
  });

  test("an area less a hole is what lies around it", () => {
    const rest = subtract(parseAddress("A1:D4").area, parseAddress("B2:C3").area);
    expect(rest.map(areaName)).toEqual(["A1:D1", "A4:D4", "A2:A3", "D2:D3"]);
  });
});

describe("locks", () => {
  const open = (...addresses: string[]): Locks => {
    const locks = new Locks();
    for (const address of addresses) locks.set(parseAddress(address).area, false);
    return locks;
  };
  /** Of the 5 × 5 cells, those unlocked. */
  const unlocked = (locks: Locks): string[] =>
    Array.from({ length: 25 }, (_, i) => [Math.floor(i / 5), i % 5] as const)
      .filter(([row, column]) => !locks.isLocked(row, column))
      .map(([row, column]) => areaName({ row, column, rows: 1, columns: 1 }));

  test("are lifted and laid again cell by cell", () => {
    const locks = open("B2:D2");
    locks.set(parseAddress("C2").area, true);
    expect(unlocked(locks)).toEqual(["B2", "D2"]);
    expect(locks.anyLocked(parseAddress("B2:D2").area)).toBe(true);
    expect(locks.anyUnlocked(parseAddress("C1:C3").area)).toBe(false);
  });

  test.each<[string, (locks: Locks) => void, string[]]>([
    ["rows inserted above", (locks) => locks.shiftRows(0, 1), ["B3", "C3"]],
    ["rows inserted below the cells, which take after them", (locks) => locks.shiftRows(2, 1), ["B2", "C2", "B3", "C3"]],
    ["rows deleted above", (locks) => locks.shiftRows(0, -1), ["B1", "C1"]],
    ["columns inserted between", (locks) => locks.shiftColumns(2, 1), ["B2", "C2", "D2"]],
    ["columns deleted", (locks) => locks.shiftColumns(1, -1), ["B2"]],
  ])("follow %s", (_, shift, cells) => {
    const locks = open("B2:C2");
    shift(locks);
    expect(unlocked(locks)).toEqual(cells);
  });

  test("of a copy are its own", () => {
    const locks = open("B2");
    const copy = locks.copy();
    copy.set(parseAddress("B2").area, true);
    expect([unlocked(locks), unlocked(copy)]).toEqual([["B2"], []]);
  });
});

test("a print area shrinks with deleted rows and is gone with its last", () => {
  const state = newSheetState();
  state.print.areas = [parseAddress("A2:C5").area];
  state.print.breaksBefore = [3, 8];
  shiftSheetState(state, "row", 2, -2);
  expect(state.print.areas.map(areaName)).toEqual(["A2:C3"]);
  expect(state.print.breaksBefore).toEqual([6]);
  shiftSheetState(state, "row", 1, -2);
  expect(state.print.areas).toEqual([]);
});

test.each([
  ["inserted within a group belongs to it", 3, 2, [0, 0, 1, 1, 1, 1]],
  ["inserted before a group does not", 2, 1, [0, 0, 0, 1, 1]],
  ["inserted behind it does not either", 4, 1, [0, 0, 1, 1]],
  ["deleted leaves it smaller", 1, -2, [0, 1]],
])("a column %s", (_, at, count, levels) => {
  const state = { ...newSheetState(), columnLevels: [0, 0, 1, 1] };
  shiftSheetState(state, "column", at, count);
  expect(state.columnLevels).toEqual(levels);
});

test("repeated columns follow inserted ones", () => {
  const state = newSheetState();
  state.print.titleColumns = [1, 2];
  shiftSheetState(state, "column", 0, 1);
  expect(state.print.titleColumns).toEqual([2, 3]);
});
