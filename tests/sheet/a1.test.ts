import { describe, expect, it } from "vitest";
import { absoluteAddress, areaAddress, cellAddress, columnIndex, columnLetters, parseArea, parseAreas, parseCell, quotedSheet, sheetReference } from "../../src/sheet/a1";

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("column %i is %s", (column, name) => {
    expect(columnLetters(column)).toBe(name);
    expect(columnIndex(name)).toBe(column);
    expect(columnIndex(name.toLowerCase())).toBe(column);
    expect(parseCell(`${name}1`)).toEqual({ row: 0, column });
  });

  it.each(["", "A", "1", "A0", "A01", "XFE1", "A1048577", "A1:B2", "AAAA1", "A1 ", "constructor"])("%j is no cell", (text) => {
    expect(parseCell(text)).toBeUndefined();
  });

  it.each([
    ["B3:C9", { row: 2, column: 1, rows: 7, columns: 2 }],
    ["$B$3", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["$1:$3", { row: 0, column: 0, rows: 3, columns: 16_384 }],
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["C9:B3", undefined],
    ["A1:B2:C3", undefined],
    ["#REF!", undefined],
    ["", undefined],
  ])("%s", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it("are written as they are read", () => {
    const area = { row: 2, column: 1, rows: 7, columns: 2 };
    expect([areaAddress(area), absoluteAddress(area)]).toEqual(["B3:C9", "$B$3:$C$9"]);
    expect(parseAreas(" B3:C9  nonsense D1 ")).toEqual([area, { row: 0, column: 3, rows: 1, columns: 1 }]);
  });

  it.each([
    [0, 0, "A1"],
    [4, 10, "K5"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [9, 701, "ZZ10"],
    [0, 702, "AAA1"],
  ])("row %i column %i is %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  it("an area of one cell is a cell", () => {
    expect(areaAddress({ row: 1, column: 1, rows: 1, columns: 1 })).toBe("B2");
    expect(areaAddress({ row: 1, column: 1, rows: 2, columns: 3 })).toBe("B2:D3");
  });

  it.each([
    ["南京市", "'南京市'"],
    ["O'Neil", "'O''Neil'"],
    ["''", "''''''"],
  ])("the sheet %s is quoted as %s", (name, quoted) => {
    expect(quotedSheet(name)).toBe(quoted);
    expect(sheetReference(name)).toBe(`${quoted}!`);
  });
});
